package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.IterationEffects;
import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.analysis.scalar.ReductionPatterns;
import io.manyhands.processor.analysis.scalar.Scalars;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether what {@code @Shared} says about a variable is what the loop does with it. */
final class SharingCheck {
  private final SourceText source;
  private final Span place;
  private final List<Finding> findings = new ArrayList<>();

  private SharingCheck(SourceText source, Span place) {
    this.source = source;
    this.place = place;
  }

  static List<Finding> of(
      SourceText source,
      MarkedLoop loop,
      Statement body,
      Scalars scalars,
      List<ReductionPatterns.Found> reductions,
      IterationEffects effects) {
    SharingCheck check = new SharingCheck(source, loop.loop().span());
    Set<Variable> written = Reads.written(body);
    Set<Variable> inside = Reads.declared(loop.loop());
    for (Variable variable : Reads.used(body)) {
      if (!inside.contains(variable)) {
        boolean isReduced =
            reductions.stream()
                .anyMatch(
                    found -> found.reduction().variable().filter(variable::equals).isPresent());
        boolean isPrivate =
            scalars.privates().stream()
                .anyMatch(own -> own.variable().equals(variable) && !own.lastValue());
        check.variable(variable, written.contains(variable), isReduced, isPrivate);
      }
    }
    Set<Field> seen = new LinkedHashSet<>();
    for (Access access : effects.accesses()) {
      if (access instanceof Access.OfField field && seen.add(field.field())) {
        check.field(field.field(), effects.accesses(), reductions);
      }
    }
    return check.findings;
  }

  private void variable(
      Variable variable, boolean isWritten, boolean isReduced, boolean isPrivate) {
    boolean contradicted =
        switch (variable.sharing()) {
          case READ_ONLY -> isWritten;
          case REDUCED -> !isReduced;
          case PRIVATE -> !isPrivate;
          case THREAD_SAFE -> isWritten;
          case ATOMIC, LOCKED -> isWritten && !isReduced;
          default -> false;
        };
    report(variable.name(), variable.sharing(), contradicted);
  }

  private void field(Field field, List<Access> accesses, List<ReductionPatterns.Found> reductions) {
    boolean isReduced =
        reductions.stream()
            .anyMatch(found -> found.reduction().field().filter(field::equals).isPresent());
    boolean isWritten =
        accesses.stream()
            .anyMatch(
                access ->
                    access.isWrite()
                        && access instanceof Access.OfField other
                        && other.field().equals(field));
    boolean contradicted =
        switch (field.sharing()) {
          case READ_ONLY -> isWritten;
          case REDUCED -> !isReduced;
          case PRIVATE -> true;
          case THREAD_SAFE -> isWritten;
          case ATOMIC, LOCKED -> isWritten && !isReduced;
          default -> false;
        };
    report(field.name(), field.sharing(), contradicted);
  }

  private void report(String name, Sharing sharing, boolean contradicted) {
    if (sharing == Sharing.ATOMIC || sharing == Sharing.LOCKED) {
      reportOrder(name, sharing, contradicted);
      return;
    }
    Optional<String> headline =
        switch (sharing) {
          case NONE, AUTO -> Optional.empty();
          case READ_ONLY -> said(contradicted, name + " is READ_ONLY, but the loop writes it");
          case REDUCED ->
              said(contradicted, name + " is REDUCED, but the loop does more than fold values in");
          case PRIVATE ->
              said(
                  contradicted,
                  name + " is PRIVATE, but its value outlives an iteration or is not assigned");
          case THREAD_SAFE ->
              said(contradicted, name + " is THREAD_SAFE, but the loop assigns it another object");
          default ->
              Optional.of("@Shared(" + sharing + ") is not available in this release: " + name);
        };
    headline.ifPresent(
        text ->
            findings.add(
                new Finding(
                    Code.SHARING,
                    source,
                    place,
                    text,
                    List.of(),
                    "write @Shared without a value, which takes what the loop does, or leave it"
                        + " out")));
  }

  /** A lock or an atomic step would keep updates apart, and a fold needs neither. */
  private void reportOrder(String name, Sharing sharing, boolean contradicted) {
    if (contradicted) {
      findings.add(
          new Finding(
              Code.UPDATE_ORDER,
              source,
              place,
              "order of updates is not kept: "
                  + name
                  + " is "
                  + sharing
                  + ", but the loop does more than fold values in",
              List.of("a lock keeps updates apart, not in the order of the iterations"),
              "fold values in by an operation whose order does not show, such as "
                  + name
                  + " += x"));
    }
  }

  private static Optional<String> said(boolean contradicted, String headline) {
    return contradicted ? Optional.of(headline) : Optional.empty();
  }
}
