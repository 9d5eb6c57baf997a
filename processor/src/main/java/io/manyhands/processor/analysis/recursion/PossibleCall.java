package io.manyhands.processor.analysis.recursion;

import io.manyhands.processor.model.CallGroup.Test;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A recursive call with the decisions on the way to it.
 *
 * @param call the call
 * @param tests outermost first; conditions have no recursive calls
 */
record PossibleCall(Expression.Call call, List<Test> tests) {
  PossibleCall {
    tests = List.copyOf(tests);
  }

  /** The call behind further decisions. */
  PossibleCall behind(List<Test> outer) {
    List<Test> all = new ArrayList<>(outer);
    all.addAll(tests);
    return new PossibleCall(call, all);
  }

  /** Whether no execution makes both: they stand in two branches of one decision. */
  boolean excludes(PossibleCall other) {
    return tests.stream()
        .anyMatch(test -> other.tests.contains(new Test(test.condition(), !test.outcome())));
  }

  /** The variables that the call and its conditions mention. */
  Set<Variable> mentioned() {
    Set<Variable> variables = new LinkedHashSet<>(RecursiveCalls.mentioned(call));
    tests.forEach(test -> variables.addAll(RecursiveCalls.mentioned(test.condition())));
    return variables;
  }
}
