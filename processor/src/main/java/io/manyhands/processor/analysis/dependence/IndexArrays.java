package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.LoopScope;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Arrays whose elements proofs rest on: no iteration may write to them, under whatever name. */
final class IndexArrays {
  private final Set<Path> arrays = new LinkedHashSet<>();
  private final Set<Access> first = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Access> second = Collections.newSetFromMap(new IdentityHashMap<>());

  /** All elements that subscripts or bounds of a pair speak of. */
  static Set<Symbol.Element> elements(Pair pair) {
    Set<Symbol.Element> elements = new LinkedHashSet<>();
    pair.left().forEach(subscript -> collect(subscript, elements));
    pair.right().forEach(subscript -> collect(subscript, elements));
    for (LoopScope scope : pair.scopes()) {
      collect(scope.value(), elements);
      scope.limits().forEach(limit -> collect(limit.extent(), elements));
    }
    return elements;
  }

  private static void collect(Polynomial polynomial, Set<Symbol.Element> elements) {
    for (Symbol symbol : polynomial.symbols()) {
      if (symbol instanceof Symbol.Element element) {
        elements.add(element);
      }
    }
  }

  /** Remembers what a proof about a pair may have used. */
  void use(Pair pair) {
    boolean isNew = first.add(pair.one());
    isNew |= second.add(pair.other());
    // With several dimensions the same accesses come twice, first with fewer subscripts.
    if (isNew || pair.left().size() > 1) {
      elements(pair).forEach(element -> arrays.add(element.array()));
    }
  }

  /** Remembers what other proofs have used. */
  void use(Set<Path> others) {
    arrays.addAll(others);
  }

  /** The arrays that have to stay as they are. */
  List<Path> all() {
    return List.copyOf(arrays);
  }
}
