package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.IterationEffects;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.analysis.effect.Site;
import io.manyhands.processor.analysis.ordered.OrderedLoop;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.OrderedPart;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether it does no harm to run iterations that the loop would not have come to, because an
 * earlier one has ended it. What they compute and throw is dropped; so it only matters what they
 * write, and whether they come to an end.
 */
final class SpeculationCheck {
  private final SourceText source;
  private final List<Statement> jumps;

  private SpeculationCheck(SourceText source, List<Statement> jumps) {
    this.source = source;
    this.jumps = jumps;
  }

  /** Reasons why the loop cannot be generated: the way out leads through a {@code finally}. */
  static List<Finding> form(SourceText source, Statement body, List<Statement> jumps) {
    List<Finding> findings = new ArrayList<>();
    for (Statement jump : jumps) {
      boolean[] through = {false};
      Nodes.eachStatement(
          body,
          inner ->
              through[0] |=
                  inner instanceof Statement.Try attempt
                      && attempt.finalizer().isPresent()
                      && attempt.span().contains(jump.span()));
      if (through[0]) {
        findings.add(
            new Finding(
                Code.EARLY_EXIT,
                source,
                jump.span(),
                "the loop ends early out of a try statement with finally: "
                    + source.inline(jump.span()),
                List.of("the finally block would run after the result has been taken"),
                "leave the try statement first, and the loop then"));
      }
    }
    return findings;
  }

  /** A lock that the region would hold although the loop may end before it needs it. */
  static List<Finding> lock(SourceText source, List<Statement> jumps, IterationEffects effects) {
    return jumps.isEmpty() || effects.locks().isEmpty()
        ? List.of()
        : List.of(
            new Finding(
                Code.EARLY_EXIT,
                source,
                jumps.get(0).span(),
                "the loop can end early, and takes a lock",
                List.of("the region would hold the lock until it has ended"),
                "take the lock around the loop"));
  }

  /**
   * What iterations after an exit could do.
   *
   * @param jumps the statements that end the loop
   * @param effects what an iteration does
   * @param reduced fields that chunks accumulate for themselves
   * @param isDropped which elements later iterations write in vain
   */
  static List<Finding> of(
      SourceText source,
      List<Statement> jumps,
      IterationEffects effects,
      Set<Field> reduced,
      Predicate<Access> isDropped) {
    if (jumps.isEmpty()) {
      return List.of();
    }
    SpeculationCheck check = new SpeculationCheck(source, jumps);
    List<Finding> findings = new ArrayList<>();
    effects.accesses().stream()
        .filter(access -> ShortCircuits.changesMemory(access, reduced))
        .filter(isDropped.negate())
        .findFirst()
        .ifPresent(write -> findings.add(check.writes(write.site())));
    effects.endless().ifPresent(reason -> findings.add(check.endless(reason)));
    return findings;
  }

  /** What iterations could do ahead of one that ends the loop when its turn comes. */
  static List<Finding> ahead(SourceText source, OrderedLoop ordered, IterationEffects effects) {
    List<Statement> jumps = ordered.part().map(OrderedPart::jumps).orElse(List.of());
    if (jumps.isEmpty()) {
      return List.of();
    }
    SpeculationCheck check = new SpeculationCheck(source, jumps);
    List<Finding> findings = new ArrayList<>();
    effects.accesses().stream()
        .filter(access -> !access.site().inOrder())
        .filter(access -> ShortCircuits.changesMemory(access, Set.of()))
        .findFirst()
        .ifPresent(write -> findings.add(check.writes(write.site())));
    effects.endless().ifPresent(reason -> findings.add(check.endless(reason)));
    return findings;
  }

  /**
   * The elements of arrays of which chunks fill their own, or which nobody reads afterwards; in
   * worker processes all of them, since only what the loop would have written is copied back.
   */
  static Predicate<Access> dropped(Set<Path> packed, boolean inProcesses) {
    return access ->
        access instanceof Access.OfElement element
            && (inProcesses
                || (element.array() instanceof Place.Shared array
                    && array.subscripts().isEmpty()
                    && packed.contains(array.base())));
  }

  private Finding writes(Site site) {
    return new Finding(
        Code.SPECULATIVE_WRITE,
        source,
        jumps.get(0).span(),
        "the loop can end early, but would have written by then: " + site.text(),
        List.of(
            "an iteration after the one that ends the loop may have been run already, and have"
                + " written at "
                + site.where()),
        "find out in a loop of its own where the loop ends, and write in a second one");
  }

  private Finding endless(String reason) {
    return new Finding(
        Code.SPECULATIVE_ENDLESS,
        source,
        jumps.get(0).span(),
        "the loop can end early, but a later iteration might go on for ever",
        List.of(
            "iterations after the one that ends the loop may be running by then, and have to come"
                + " to an end: "
                + reason),
        "let what is inside count towards a bound, or remove @Parallel");
  }
}
