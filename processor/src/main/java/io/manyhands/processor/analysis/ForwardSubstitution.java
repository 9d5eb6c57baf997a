package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.dependence.MemoryConflicts;
import io.manyhands.processor.analysis.effect.Definitions;
import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.LoopFacts;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.reporting.Code;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tries a loop as it stands, and with the values of variables that were computed before it in their
 * place, and takes what needs the fewest checks.
 *
 * <p>A value says more than a name: {@code last} is {@code a.length - 1}. But a name is often all
 * that is needed, and then a check of it is simpler. So numbers come second, references last.
 */
final class ForwardSubstitution {
  private static final int COPIES = 16;
  private static final int ONE_PASS = 2;

  private final Attempt attempt;
  private final Map<Variable, Expression> definitions;

  private ForwardSubstitution(Attempt attempt) {
    this.attempt = attempt;
    MarkedLoop loop = attempt.loop();
    MarkedMethod method = attempt.method();
    boolean possible = loop.obstacle().isEmpty() && method.obstacles().isEmpty();
    this.definitions =
        possible
            ? Definitions.of(
                Reads.used(loop.loop()),
                Definitions.before(
                    method.declaration().body(), loop.loop().span(), method.host().type()))
            : Map.of();
  }

  /** The best verdict on a loop as written. */
  static Verdict decide(Attempt attempt) {
    return new ForwardSubstitution(attempt).best();
  }

  private Verdict best() {
    Verdict plain = attempt.decide();
    // Where there is nothing to generate, more than a value is missing.
    boolean isSettled =
        plain.facts().isEmpty()
            || plain.isSettled()
            || plain.refusals().stream().anyMatch(each -> each.code() == Code.TOO_LARGE)
            || cost(plain) == 0;
    if (definitions.isEmpty() || isSettled) {
      return plain;
    }
    Map<Variable, Expression> numbers = new LinkedHashMap<>(definitions);
    numbers.keySet().removeIf(variable -> !(variable.type() instanceof Type.Primitive));
    Verdict best =
        numbers.isEmpty()
            ? plain
            : better(plain, attempt.as(attempt.form().with(numbers)).decide());
    // Arrays that go to other processes are told by the names that the loop uses.
    boolean isByName = attempt.loop().settings().inProcesses();
    if (numbers.size() == definitions.size() || cost(best) == 0 || isByName) {
      return best;
    }
    Verdict all = attempt.as(attempt.form().with(definitions)).decide();
    boolean isNamed = all.facts().filter(ForwardSubstitution::isNamedByText).isPresent();
    // A check that is known to fail is no answer; what is found out without it is one.
    boolean replaces = isHopeless(best) ? isNamed || !all.isAccepted() : isNamed;
    return replaces ? (isHopeless(best) ? all : better(best, all)) : best;
  }

  private Verdict better(Verdict known, Verdict other) {
    return other.isAccepted() && cost(other) < cost(known) ? other : known;
  }

  /** What a verdict asks for at run time; a refused loop costs most. */
  private int cost(Verdict verdict) {
    if (!verdict.isAccepted()) {
      return Integer.MAX_VALUE;
    }
    List<Guard> guards = verdict.facts().orElseThrow().guards();
    int sum = isHopeless(verdict) ? Integer.MAX_VALUE / 2 : 0;
    for (Guard guard : guards) {
      sum += cost(guard);
    }
    return sum + (MemoryConflicts.areLikely(guards) ? 0 : ONE_PASS * guards.size());
  }

  private static int cost(Guard guard) {
    if (guard instanceof Guard.Copies || guard instanceof Guard.InBlocks) {
      return COPIES;
    }
    if (guard.comparesHeld() || guard instanceof Guard.Indexes) {
      return ONE_PASS;
    }
    return guard instanceof Guard.AtLeast
            || guard instanceof Guard.OneOf
            || guard instanceof Guard.DistinctArrays
        ? 1
        : 0;
  }

  /** Whether a check compares an array with itself. */
  private boolean isHopeless(Verdict verdict) {
    Origins origins = new Origins(definitions);
    return verdict.isAccepted()
        && verdict.facts().orElseThrow().guards().stream().anyMatch(origins::contradict);
  }

  /** Whether generated code finds arrays by their names in the loop's text. */
  private static boolean isNamedByText(LoopFacts facts) {
    return facts.scratch().isEmpty()
        && facts.reductions().stream().noneMatch(Reduction::ofElements)
        && facts.collected().isEmpty()
        && facts.ordered().isEmpty()
        && facts.scan().isEmpty()
        && facts.droppedLocks().isEmpty();
  }

  /** What values were used, as a sentence in front of a proof. */
  static List<String> told(Attempt attempt, List<String> proofs) {
    if (attempt.form().definitions().isEmpty()) {
      return proofs;
    }
    String values =
        attempt.form().definitions().entrySet().stream()
            .map(entry -> entry.getKey() + " = " + attempt.source().inline(entry.getValue().span()))
            .collect(Collectors.joining(", "));
    List<String> sentences = new java.util.ArrayList<>(proofs);
    sentences.add("What was computed before the loop still holds in it: " + values + ".");
    return List.copyOf(sentences);
  }
}
