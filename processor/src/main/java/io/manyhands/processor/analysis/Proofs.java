package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.collect.CollectedOutput;
import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.EntryValues;
import io.manyhands.processor.analysis.effect.IterationEffects;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.analysis.scalar.ReductionPatterns;
import io.manyhands.processor.analysis.scalar.Scalars;
import io.manyhands.processor.model.EarlyExits;
import io.manyhands.processor.model.HeldLock;
import io.manyhands.processor.model.InductionVariable;
import io.manyhands.processor.model.OrderedPart;
import io.manyhands.processor.model.PrivateVariable;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.Scan;
import io.manyhands.processor.model.ScratchArray;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was found, in sentences for the generated javadoc and the report. */
final class Proofs {
  private Proofs() {}

  /** Memory of objects that arrays, collections and other objects hold. */
  private static Optional<String> held(Access access) {
    if (access instanceof Access.OfField field) {
      return field
          .object()
          .flatMap(Place::found)
          .map(found -> "the field " + field.field().name() + " of " + found);
    }
    return access instanceof Access.OfElement element && element.array() instanceof Place.Anything
        ? element.array().found().map(found -> "an element of " + found)
        : Optional.empty();
  }

  /** What stands in the way of a proof, for a loop that is parallel on the user's word alone. */
  static List<String> trusted(List<Finding> refusals) {
    return refusals.stream()
        .map(refusal -> "Not proved; unproven = TRUST takes the user's word: " + refusal.headline())
        .distinct()
        .map(sentence -> sentence + ".")
        .toList();
  }

  static List<String> of(
      IterationEffects effects,
      Scalars scalars,
      Optional<Scan> handedOn,
      List<ReductionPatterns.Found> reductions,
      List<ScratchArray> scratch,
      RegionLock lock,
      List<CollectedOutput.Found> collected,
      Optional<OrderedPart> ordered) {
    List<String> sentences = new ArrayList<>();
    Set<String> arrays = new LinkedHashSet<>();
    Set<String> entries = new LinkedHashSet<>();
    Set<String> members = new LinkedHashSet<>();
    for (Access access : effects.accesses()) {
      if (!access.isWrite() || access.site().inOrder()) {
        continue;
      }
      held(access).ifPresent(members::add);
      if (access instanceof Access.OfElement element
          && element.array() instanceof Place.Shared shared) {
        if (EntryValues.isOf(element)) {
          entries.add("Each iteration sets values of no entry but its own.");
        } else {
          arrays.add(shared.base().toString());
        }
      }
    }
    for (ReductionPatterns.Found found : reductions) {
      if (found.reduction().ofElements()) {
        arrays.remove(found.reduction().name());
      }
    }
    sentences.addAll(entries);
    scratch.forEach(array -> arrays.remove(array.path().toString()));
    arrays.forEach(
        array -> sentences.add("No two iterations meet at an element of " + array + "."));
    members.forEach(place -> sentences.add("No two iterations meet at " + place + "."));
    for (PrivateVariable own : scalars.privates()) {
      sentences.add(
          own.isSometimes()
              ? "Iterations that assign "
                  + own.variable()
                  + " do so before they read it; the value of the last one of them is kept."
              : "Each iteration assigns "
                  + own.variable()
                  + " before it reads it"
                  + (own.lastValue() ? "; the last one's value is kept." : "."));
    }
    for (ScratchArray own : scratch) {
      sentences.add(
          "Each iteration writes the elements of "
              + own.path()
              + " that it reads before it does; chunks have copies"
              + (own.lastValue() ? ", the last one's elements are kept." : "."));
    }
    for (InductionVariable induction : scalars.inductions()) {
      sentences.add(
          induction.rise().signum() == 0
              ? "Each iteration adds " + induction.amount() + " to " + induction.variable() + "."
              : "The first iteration adds "
                  + induction.amount()
                  + " to "
                  + induction.variable()
                  + ", each one "
                  + induction.rise().abs()
                  + (induction.rise().signum() > 0 ? " more" : " less")
                  + " than the one before.");
    }
    for (ReductionPatterns.Found found : reductions) {
      Reduction reduction = found.reduction();
      if (reduction.folding().isPresent()) {
        String sentence = Foldings.sentence(reduction);
        if (!sentences.contains(sentence)) {
          sentences.add(sentence);
        }
        continue;
      }
      sentences.add(
          (reduction.ofElements() && !reduction.isCounter()
                  ? "Each element of " + reduction.name() + ", of which chunks have copies,"
                  : reduction.name())
              + " is a reduction with "
              + reduction.operation().symbol()
              + (reduction.isRounded()
                  ? ": the same bits on every run, grouped by the iteration count alone."
                  : ": the same value as the loop's."));
    }
    for (CollectedOutput.Found found : collected) {
      sentences.add(
          "What iterations add to "
              + found.collected().name()
              + " is collected in their order, in a part for each chunk"
              + (found.collected().form().isRounded()
                  ? ": the same bits on every run, grouped by the iteration count alone."
                  : "."));
      if (found.isConcurrentTable()) {
        sentences.add(
            "Where eight keys or more come to one place of "
                + found.collected().name()
                + ", the order in which it is gone through may be another than the loop's.");
      }
    }
    lock.held()
        .ifPresent(
            held ->
                sentences.add(
                    "The lock of "
                        + held
                        + " is held around the region; iterations do not need it against each"
                        + " other."));
    for (HeldLock last : lock.atEnd()) {
      sentences.add(
          "Under the lock of "
              + last
              + " iterations only fold: it is taken once, when they have ended, to add what they"
              + " have found.");
    }
    handedOn.ifPresent(scan -> sentences.addAll(scan(scan)));
    for (EarlyExits.Value value : scalars.exits().values()) {
      sentences.add("Only an iteration that ends the loop assigns " + value.variable() + ".");
    }
    ordered.ifPresent(
        part ->
            sentences.add(
                "What touches "
                    + String.join(", ", part.names())
                    + " runs in the order of the iterations, on the calling thread; nothing else"
                    + " depends on it."));
    if (sentences.isEmpty()) {
      sentences.add("No iteration changes anything that outlives it.");
    }
    if (!scalars.exits().isEmpty()) {
      sentences.add(
          "Iterations after the one that ends the loop come to an end and change nothing: what they"
              + " compute or throw is dropped.");
    }
    return List.copyOf(sentences);
  }

  private static List<String> scan(Scan scan) {
    List<String> sentences = new ArrayList<>();
    for (Reduction fold : scan.folds()) {
      sentences.add(
          "What an iteration folds into "
              + fold.name()
              + ", with "
              + fold.operation().symbol()
              + ", can be told without the others.");
    }
    for (PrivateVariable latest : scan.latest()) {
      sentences.add(
          "What an iteration assigns to " + latest.variable() + " can be told without the others.");
    }
    if (scan.fromBefore()) {
      sentences.add(
          "So a chunk finds out what the iteration before its first has assigned, from arrays that"
              + " no iteration writes.");
      return sentences;
    }
    sentences.add(
        "So it is a scan, in two passes: the first finds out what each chunk hands on, the second"
            + " runs the chunks as written. That pays where three workers or more take part; else"
            + " the loop runs as written, once.");
    return sentences;
  }
}
