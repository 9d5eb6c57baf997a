package io.manyhands.processor.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Recursive calls that may run at the same time. All but the first begin where the group begins;
 * each is joined where the program has it.
 *
 * @param statements statements of one list, from the one with the first call to the one with the
 *     last
 * @param branch the branch of a returned conditional expression that has the calls, where only that
 *     is the group
 * @param forked the calls that begin early, in the order of evaluation
 * @param tests for each call that not every execution of the group makes, what decides about it,
 *     outermost first
 * @param inBlock whether further statements may stand in front without braces
 */
public record CallGroup(
    List<Statement> statements,
    Optional<Expression> branch,
    List<Expression.Call> forked,
    Map<Expression.Call, List<Test>> tests,
    boolean inBlock) {
  public CallGroup {
    statements = List.copyOf(statements);
    forked = List.copyOf(forked);
    tests = Map.copyOf(tests);
  }

  /**
   * A decision on the way to a call.
   *
   * @param condition what is looked at
   * @param outcome its value where the call is made
   */
  public record Test(Expression condition, boolean outcome) {}

  /** What decides about a call of the group; empty if it is made in any case. */
  public List<Test> testsOf(Expression.Call call) {
    return tests.getOrDefault(call, List.of());
  }
}
