package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.effect.IterationEffects;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.analysis.effect.Refusals;
import io.manyhands.processor.analysis.ordered.OrderedLoop;
import io.manyhands.processor.analysis.scalar.ReductionPatterns;
import io.manyhands.processor.model.ArrayTypes;
import io.manyhands.processor.model.Collected;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.HeldLock;
import io.manyhands.processor.model.IterationSpace;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.OrderedPart;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What a loop that keeps something in order cannot do besides. */
final class OrderedCheck {
  private OrderedCheck() {}

  static List<Finding> of(
      SourceText source,
      MarkedLoop loop,
      OrderedLoop ordered,
      List<ReductionPatterns.Found> reductions,
      List<Collected> collected,
      Optional<HeldLock> lock) {
    if (ordered.part().isEmpty()) {
      return List.of();
    }
    OrderedPart part = ordered.part().get();
    List<Finding> findings = new ArrayList<>();
    String names = String.join(", ", part.names());
    for (ReductionPatterns.Found found : reductions) {
      String name = found.reduction().name();
      findings.add(
          finding(
              source,
              part,
              names + " is ORDERED, and the loop also folds values into " + name,
              "say @Shared(Sharing.ORDERED) of " + name + ", too, or use two loops"));
    }
    for (Collected output : collected) {
      findings.add(
          finding(
              source,
              part,
              names + " is ORDERED, and the loop also collects into " + output.name(),
              "say @Shared(Sharing.ORDERED) of " + output.name() + ", too, or use two loops"));
    }
    lock.ifPresent(
        held ->
            findings.add(
                finding(
                    source,
                    part,
                    names + " is ORDERED, and the loop also takes the lock of " + held,
                    "take the lock in the statements that are kept in order, or around the loop")));
    if (loop.label().isPresent()) {
      findings.add(
          finding(
              source,
              part,
              names + " is ORDERED, but the loop has a label",
              "write continue without a label, and leave the label out"));
    }
    return findings;
  }

  /** Checks that no collection which iterations read at any time is one that changes in order. */
  static List<Guard> guards(
      OrderedLoop ordered,
      IterationEffects effects,
      IterationSpace space,
      Predicate<Path> nameable,
      Refusals refusals) {
    Set<Path> read = new LinkedHashSet<>(effects.collections());
    if (space instanceof IterationSpace.Elements elements
        && !elements.isArray()
        && elements.source() instanceof Expression.Local source) {
      read.add(Path.of(source.variable()));
    }
    List<Guard> guards = new ArrayList<>();
    for (Place object : effects.inOrder()) {
      // The collections are checked to be of the JDK's classes, none of which is final.
      boolean isOther = object.type() instanceof Type.Declared type && type.isFinal();
      for (Path list : isOther ? Set.<Path>of() : read) {
        if (object instanceof Place.Shared shared
            && shared.subscripts().isEmpty()
            && nameable.test(shared.base())
            && nameable.test(list)
            && !shared.base().equals(list)) {
          guards.add(new Guard.DistinctArrays(shared.base(), list));
        } else if (ArrayTypes.mayAlias(object.type(), list.type())
            && !(object instanceof Place.Fresh)) {
          refusals.add(
              new Finding(
                  Code.NOT_IN_ORDER,
                  ordered.source(),
                  ordered.part().orElseThrow().text(),
                  list + " is read at any time, and may be an object that is ORDERED",
                  List.of(),
                  "read what the loop needs of " + list + " into an array before the loop"));
        }
      }
    }
    return guards;
  }

  private static Finding finding(SourceText source, OrderedPart part, String headline, String fix) {
    return new Finding(Code.NOT_IN_ORDER, source, part.text(), headline, List.of(), fix);
  }
}
