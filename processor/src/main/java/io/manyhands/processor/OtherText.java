package io.manyhands.processor;

import io.manyhands.processor.inlining.InlinedCalls;
import io.manyhands.processor.inlining.InlinedLoop;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.reading.MarkedSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Other text of a file's methods, in which called methods stand where loops call them: for loops
 * that are refused as they are written, and accepted so.
 */
final class OtherText {
  private final MarkedSource source;
  private final BiFunction<MarkedSource, MarkedMethod, LoopsDecision> decide;

  /**
   * Looks at one file.
   *
   * @param decide decides about a method of a text of it
   */
  OtherText(MarkedSource source, BiFunction<MarkedSource, MarkedMethod, LoopsDecision> decide) {
    this.source = source;
    this.decide = decide;
  }

  /** The decisions, where it helps about another text. */
  List<Decision> of(List<Decision> decisions) {
    Map<MarkedLoop, InlinedLoop> changes = new LinkedHashMap<>();
    for (Decision decision : decisions) {
      if (decision instanceof LoopsDecision loops) {
        changes.putAll(changes(loops));
      }
    }
    Map<Decision, LoopsDecision> others = others(decisions, changes);
    // A loop that stays refused keeps its text.
    boolean all = true;
    for (Map.Entry<Decision, LoopsDecision> each : others.entrySet()) {
      List<MarkedLoop> written = each.getKey().method().loops();
      List<MarkedLoop> changed = each.getValue().method().loops();
      for (int k = 0; k < written.size(); k++) {
        InlinedLoop other = changes.get(written.get(k));
        boolean isKept =
            other == null
                || (each.getValue().isAccepted(changed.get(k))
                    && other.means().test(changed.get(k).loop()));
        if (!isKept) {
          changes.remove(written.get(k));
          all = false;
        }
      }
    }
    Map<Decision, LoopsDecision> kept = all ? others : others(decisions, changes);
    List<Decision> told = new ArrayList<>();
    for (Decision decision : decisions) {
      LoopsDecision other = kept.get(decision);
      told.add(
          other != null && decision instanceof LoopsDecision loops && isBetter(other, loops)
              ? new InlinedDecision(loops, other, changes)
              : decision);
    }
    return told;
  }

  private Map<MarkedLoop, InlinedLoop> changes(LoopsDecision decision) {
    Map<MarkedLoop, InlinedLoop> changes = new LinkedHashMap<>();
    for (MarkedLoop loop : decision.method().loops()) {
      boolean isApart = loop.insideLoop().isEmpty() && decision.method().inner().isEmpty();
      if (isApart && decision.mayBeOtherwise(loop)) {
        InlinedCalls.of(decision.method(), loop, source.program())
            .ifPresent(other -> changes.put(loop, other));
      }
    }
    return changes;
  }

  /** What is decided about the methods with changed text; drops changes that are no Java. */
  private Map<Decision, LoopsDecision> others(
      List<Decision> decisions, Map<MarkedLoop, InlinedLoop> changes) {
    Map<Decision, LoopsDecision> others = new LinkedHashMap<>();
    if (changes.isEmpty()) {
      return others;
    }
    Optional<MarkedSource> changed =
        source.changed().apply(changes.values().stream().map(InlinedLoop::change).toList());
    if (changed.isEmpty()) {
      return changes.size() > 1 && changes.values().removeIf(each -> !isJava(each))
          ? others(decisions, changes)
          : others;
    }
    for (Decision decision : decisions) {
      MarkedMethod method = decision.method();
      if (method.loops().stream().anyMatch(changes::containsKey)) {
        changed.get().reading().methods().stream()
            .filter(other -> isSame(method, other))
            .findFirst()
            .ifPresent(
                other ->
                    others.put(
                        decision,
                        decide
                            .apply(changed.get(), other)
                            .telling(told(decision, other, changes))));
      }
    }
    return others;
  }

  /** Whether the file can be compiled with this change alone. */
  private boolean isJava(InlinedLoop loop) {
    return source.changed().apply(List.of(loop.change())).isPresent();
  }

  /** What is told of the loops with changed text. */
  private static Map<MarkedLoop, List<String>> told(
      Decision decision, MarkedMethod other, Map<MarkedLoop, InlinedLoop> changes) {
    Map<MarkedLoop, List<String>> told = new LinkedHashMap<>();
    for (int k = 0; k < other.loops().size(); k++) {
      InlinedLoop inlined = changes.get(decision.method().loops().get(k));
      if (inlined != null) {
        told.put(other.loops().get(k), inlined.told());
      }
    }
    return told;
  }

  private static boolean isSame(MarkedMethod method, MarkedMethod other) {
    return other.declaration().method().equals(method.declaration().method())
        && other.loops().size() == method.loops().size();
  }

  /** Whether more loops are accepted, and none is refused for it. */
  private static boolean isBetter(LoopsDecision other, LoopsDecision written) {
    boolean more = false;
    for (int k = 0; k < written.method().loops().size(); k++) {
      boolean before = written.isAccepted(written.method().loops().get(k));
      boolean now = other.isAccepted(other.method().loops().get(k));
      if (before && !now) {
        return false;
      }
      more |= now && !before;
    }
    return more;
  }
}
