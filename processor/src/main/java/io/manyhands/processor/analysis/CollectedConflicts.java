package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.collect.CollectedOutput;
import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.IterationEffects;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What else a loop must not do when it adds to collections. */
final class CollectedConflicts {
  private CollectedConflicts() {}

  static List<Finding> of(
      SourceText source,
      List<CollectedOutput.Found> found,
      IterationEffects effects,
      boolean isReplayed) {
    List<Finding> findings = new ArrayList<>();
    for (CollectedOutput.Found each : found) {
      reason(each, effects, isReplayed)
          .ifPresent(
              reason ->
                  findings.add(
                      new Finding(
                          Code.COLLECTION_READ,
                          source,
                          each.place().span(),
                          "what the loop adds to "
                              + each.collected().name()
                              + " may be seen before the loop ends",
                          List.of(reason),
                          "collect into a local variable, and take it over after the loop")));
    }
    return findings;
  }

  /**
   * Collections in fields of objects that cannot be named where the loop begins.
   *
   * @param inProcesses whether a worker process would be given the object as it is
   */
  static List<Finding> unnamed(
      SourceText source,
      List<CollectedOutput.Found> found,
      Predicate<Path> nameable,
      boolean inProcesses) {
    List<Finding> findings = new ArrayList<>();
    for (CollectedOutput.Found each : found) {
      Optional<Path> path =
          each.collected().owner().map(owner -> owner.then(each.collected().field().orElseThrow()));
      if (path.filter(held -> inProcesses || !nameable.test(held)).isPresent()) {
        findings.add(
            new Finding(
                Code.COLLECTION_READ,
                source,
                each.place().span(),
                "what " + path.get() + " is cannot be looked at before the loop",
                List.of(
                    inProcesses
                        ? "a worker process would have the object with all that it holds"
                        : "the field is private, or in a class that the loop's class cannot name"),
                "read " + path.get() + " into a local variable before the loop, and add to that"));
      }
    }
    return findings;
  }

  private static Optional<String> reason(
      CollectedOutput.Found each, IterationEffects effects, boolean isReplayed) {
    if (isReplayed) {
      return Optional.of(
          "the loop may have to be run again, since it skips conditions once a result is known");
    }
    for (Access access : effects.accesses()) {
      if (access instanceof Access.OfEverything) {
        return Optional.of(access.site().text() + " may read it, at " + access.site().where());
      }
      if (access instanceof Access.OfField field
          && access.isWrite()
          && each.collected().field().filter(field.field()::equals).isPresent()) {
        return Optional.of(access.site().text() + " is assigned at " + access.site().where());
      }
    }
    return effects.lists().stream()
        .filter(list -> isSame(list, each))
        .findFirst()
        .map(list -> "a called method reads " + list);
  }

  /** The field may be that of another object: too, to be on the safe side. */
  private static boolean isSame(Path list, CollectedOutput.Found each) {
    if (list.root() instanceof Path.Root.OfVariable root && list.fields().isEmpty()) {
      return each.collected().variable().filter(root.variable()::equals).isPresent();
    }
    Optional<Field> held = list.fields().stream().reduce((first, second) -> second);
    if (list.root() instanceof Path.Root.OfStatic root && list.fields().isEmpty()) {
      held = Optional.of(root.field());
    }
    return held.isPresent() && each.collected().field().equals(held);
  }
}
