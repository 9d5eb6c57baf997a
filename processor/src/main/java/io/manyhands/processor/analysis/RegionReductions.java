package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.scalar.ReductionPatterns;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Reduction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that a loop folds values into: variables, fields, elements, counters. */
final class RegionReductions {
  private final List<ReductionPatterns.Found> all;
  private final Set<Field> direct;
  private final MovedReductions elsewhere;
  private final ArrayReductions arrays;
  private final CounterReductions counters;

  private RegionReductions(
      List<ReductionPatterns.Found> all,
      Set<Field> direct,
      MovedReductions elsewhere,
      ArrayReductions arrays,
      CounterReductions counters) {
    this.all = all;
    this.direct = direct;
    this.elsewhere = elsewhere;
    this.arrays = arrays;
    this.counters = counters;
  }

  static RegionReductions of(Attempt attempt, Iterations iterations) {
    List<Access> early = iterations.early();
    String file = attempt.source().uri();
    List<ReductionPatterns.Found> all = new ArrayList<>(iterations.scalars().reductions());
    all.addAll(FieldReductions.of(iterations.ordered().rest(), early));
    Set<Field> direct = fields(all);
    MovedReductions elsewhere =
        MovedReductions.of(iterations.called(), file, early, direct, attempt.nameable());
    all.addAll(elsewhere.found());
    ArrayReductions arrays = ArrayReductions.of(iterations.called(), file, early);
    all.addAll(arrays.found().values());
    CounterReductions counters = CounterReductions.of(iterations.ordered().rest(), early);
    all.addAll(counters.found());
    return new RegionReductions(
        ResultCheck.inOrder(attempt.loop(), all), direct, elsewhere, arrays, counters);
  }

  private static Set<Field> fields(List<ReductionPatterns.Found> reductions) {
    return reductions.stream()
        .flatMap(reduction -> reduction.reduction().field().stream())
        .collect(Collectors.toSet());
  }

  List<ReductionPatterns.Found> all() {
    return all;
  }

  /** The same without where they are in the text. */
  List<Reduction> facts() {
    return all.stream().map(ReductionPatterns.Found::reduction).toList();
  }

  /** Fields that are folded into. */
  Set<Field> fields() {
    return fields(all);
  }

  /** Those of them that the text of the loop names. */
  Set<Field> direct() {
    return direct;
  }

  /** Arrays that are folded into, by what leads to them. */
  Set<Path> arrays() {
    return arrays.found().keySet();
  }

  /** Updates of elements of their rows. */
  RowUpdates rows() {
    return arrays.rows();
  }

  /** Called methods that fold: chunks call copies of them. */
  Set<MethodDeclaration> methods() {
    Set<MethodDeclaration> methods = new LinkedHashSet<>(elsewhere.methods());
    methods.addAll(arrays.methods());
    return methods;
  }

  /** The checks that there is something to fold into, and that it is what it seems to be. */
  List<Guard> guards() {
    List<Guard> guards = new ArrayList<>(arrays.guards());
    guards.addAll(counters.guards());
    guards.addAll(Foldings.guards(all));
    guards.addAll(elsewhere.guards());
    return guards;
  }
}
