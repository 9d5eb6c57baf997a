package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.EntryValues;
import io.manyhands.processor.analysis.effect.IterationEffects;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.analysis.effect.Refusals;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.IterationSpace;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks of what a loop goes through, and of what kind the objects are whose methods it calls. */
final class HeaderGuards {
  private HeaderGuards() {}

  static List<Guard> of(Attempt attempt, Iterations iterations, Refusals refusals) {
    List<Guard> guards = new ArrayList<>();
    IterationEffects effects = iterations.effects();
    guards.addAll(header(attempt, iterations.space(), effects));
    if (iterations.space() instanceof IterationSpace.Counted counted) {
      guards.addAll(HeaderComparison.guards(counted).orElseThrow());
    }
    guards.addAll(step(attempt, iterations.space(), effects.scope().stride(), refusals));
    for (Path list : effects.lists()) {
      guards.add(
          new Guard.PlainList(list.toString(), Optional.of(list), writesReferences(effects)));
      requireNameable(attempt, list, "what kind of list " + list + " is", refusals);
    }
    guards.addAll(replaced(effects));
    for (Guard.Runs runs : effects.dispatched()) {
      guards.add(runs);
      String what = "which class " + runs.object() + " is of, and its methods,";
      requireNameable(attempt, runs.object(), what, refusals);
    }
    return guards;
  }

  /** Lists of which elements are replaced hold these themselves, and no other list shows them. */
  private static List<Guard> replaced(IterationEffects effects) {
    List<Guard> guards = new ArrayList<>();
    for (Path list : effects.replacedLists()) {
      guards.add(new Guard.Collects(list, Guard.Collects.Kind.KEEPS));
      for (Path other : effects.collections()) {
        if (!other.equals(list)) {
          guards.add(new Guard.Apart(Optional.of(other), other.toString(), list));
        }
      }
    }
    return guards;
  }

  private static List<Guard> header(
      Attempt attempt, IterationSpace space, IterationEffects effects) {
    if (space instanceof IterationSpace.Counted counted) {
      List<Guard> late = List.of(new Guard.Countable(counted.variable().name()));
      return counted.alwaysCountable()
          ? List.of()
          : HeaderComparison.countable(counted).orElse(late);
    }
    IterationSpace.Elements elements = (IterationSpace.Elements) space;
    if (elements.isArray()) {
      return List.of();
    }
    String text = attempt.source().inline(elements.source().span());
    return List.of(
        elements.isList()
            ? new Guard.PlainList(text, Optional.empty(), writesReferences(effects))
            : new Guard.PlainCollection(
                text, elements.isEntries(), elements.isEntries() && looksUp(elements, effects)));
  }

  /** Whether entries whose keys may run code of the program are given other values. */
  private static boolean looksUp(IterationSpace.Elements entries, IterationEffects effects) {
    return !EntryValues.hasPlainKey(entries.variable().type())
        && effects.accesses().stream()
            .anyMatch(
                access -> access instanceof Access.OfElement value && EntryValues.isOf(value));
  }

  /** A step that is computed, {@code 2 * half}, is what it seems to be as long as it fits. */
  private static List<Guard> step(
      Attempt attempt, IterationSpace space, Polynomial stride, Refusals refusals) {
    boolean isComputed =
        space instanceof IterationSpace.Counted counted
            && counted.step().symbolic().filter(SymbolicStep::isComputed).isPresent()
            && !isSymbol(stride);
    if (!isComputed) {
      return List.of();
    }
    for (Symbol symbol : stride.symbols()) {
      if (symbol instanceof Symbol.Value value) {
        requireNameable(attempt, value.path(), "what an iteration adds", refusals);
      }
    }
    return List.of(
        new Guard.AtLeast(stride, BigInteger.ONE),
        new Guard.AtLeast(Polynomial.of(Integer.MAX_VALUE).minus(stride), BigInteger.ZERO));
  }

  private static boolean isSymbol(Polynomial polynomial) {
    return polynomial.terms().size() == 1
        && polynomial.terms().get(0).coefficient().equals(BigInteger.ONE)
        && polynomial.terms().get(0).factors().size() == 1;
  }

  /** Whether iterations write elements of an array of objects, which a list may be a view of. */
  private static boolean writesReferences(IterationEffects effects) {
    return effects.accesses().stream()
        .anyMatch(
            access ->
                access.isWrite()
                    && access instanceof Access.OfElement element
                    && !(element.array() instanceof Place.Fresh)
                    && element.component().isReference());
  }

  private static void requireNameable(Attempt attempt, Path path, String what, Refusals refusals) {
    if (!attempt.checkable().test(path)) {
      refusals.add(
          new Finding(
              Code.UNKNOWN_CALL,
              attempt.source(),
              attempt.loop().loop().span(),
              what + " cannot be checked before the loop",
              List.of(),
              "read " + path + " into a local variable before the loop"));
    }
  }
}
