package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Folding;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Variables that keep the best of some candidates, with what goes with it: {@code if (x < best) {
 * best = x; at = i; }}, or the place alone, {@code if (a[i] > a[best]) best = i;}.
 */
public final class Selections {
  private final Statement loop;
  private final Statement body;
  private final Set<Variable> changing;
  private final Repeatable repeatable;
  private final Map<Variable, ReductionPatterns.Found> found = new LinkedHashMap<>();
  private final Map<Variable, Expression.Call> unvouched = new LinkedHashMap<>();

  private Selections(Statement loop, Statement body, Repeatable repeatable) {
    this.repeatable = repeatable;
    this.loop = loop;
    this.body = body;
    this.changing = new HashSet<>(Reads.declared(loop));
    this.changing.addAll(Reads.written(body));
  }

  /**
   * Finds them.
   *
   * @param loop the marked loop
   * @param body its body
   * @param outer variables declared before the loop and assigned in it
   * @param program the methods whose source is at hand
   */
  static Selections in(Statement loop, Statement body, Set<Variable> outer, Program program) {
    Selections selections = new Selections(loop, body, new Repeatable(program));
    Map<Set<Variable>, List<Choice>> groups = new LinkedHashMap<>();
    Nodes.eachStatement(
        body,
        statement ->
            Choice.of(statement, outer)
                .ifPresent(
                    choice ->
                        groups
                            .computeIfAbsent(choice.variables(), absent -> new ArrayList<>())
                            .add(choice)));
    groups.forEach(selections::consider);
    return selections;
  }

  /** What {@code variable} keeps, if it belongs to a choice. */
  Optional<ReductionPatterns.Found> of(Variable variable) {
    return Optional.ofNullable(found.get(variable));
  }

  /** A method of the program that would have to be an order for {@code variable} to be one. */
  Optional<Expression.Call> unvouched(Variable variable) {
    return Optional.ofNullable(unvouched.get(variable));
  }

  private void consider(Set<Variable> variables, List<Choice> choices) {
    int explained = choices.stream().mapToInt(Choice::mentions).sum();
    if (explained != mentions(variables)
        || (variables.size() == 1 && isOperator(variables.iterator().next()))) {
      return;
    }
    boolean vouched =
        variables.stream().anyMatch(variable -> variable.sharing() == Sharing.REDUCED);
    List<SelectionTest> tests = new ArrayList<>();
    for (Choice choice : choices) {
      Optional<SelectionTest> test = SelectionTest.of(choice, loop, changing, vouched, repeatable);
      if (test.isEmpty()) {
        return;
      }
      tests.add(test.get());
    }
    SelectionTest first = tests.get(0);
    if (!tests.stream().allMatch(first::comparesLike)) {
      return;
    }
    Optional<Expression.Call> call =
        tests.stream().flatMap(test -> test.unvouched().stream()).findFirst();
    if (call.isPresent()) {
      variables.forEach(variable -> unvouched.put(variable, call.get()));
    } else {
      keep(variables, tests);
    }
  }

  private void keep(Set<Variable> variables, List<SelectionTest> tests) {
    Folding.Selection selection = SelectionTest.together(tests, List.copyOf(variables));
    List<Update> updates =
        tests.stream().flatMap(test -> test.updates(repeatable).stream()).toList();
    for (Variable variable : variables) {
      found.put(
          variable,
          new ReductionPatterns.Found(Reduction.of(variable, selection), List.copyOf(updates)));
    }
  }

  private boolean isOperator(Variable variable) {
    return ReductionPatterns.find(body, Accumulator.of(variable)).isPresent();
  }

  private int mentions(Set<Variable> variables) {
    int[] count = {0};
    Nodes.eachExpression(
        body,
        part ->
            count[0] +=
                part instanceof Expression.Local local && variables.contains(local.variable())
                    ? 1
                    : 0);
    return count[0];
  }
}
