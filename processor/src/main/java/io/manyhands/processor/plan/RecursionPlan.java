package io.manyhands.processor.plan;

import io.manyhands.processor.model.CallGroup;
import io.manyhands.processor.model.CallLoop;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.RecursionFacts;
import io.manyhands.processor.model.Variable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A recursive method whose calls run in parallel: some methods in the generated class. One is for
 * callers, one forks, one is sequential, and there may be one for other receivers.
 *
 * @param id stable name, {@code demo.Foo.sum#1}
 * @param constant name of the constant that holds the recursion, {@code SUM_14}
 * @param facts why calls may run in parallel
 * @param forking name of the method that forks
 * @param sequential name of the method below the cut-off
 * @param original name of the method for receivers of other classes, where they are checked
 * @param forks what is left to a call, in the method that forks
 * @param deeper what is left to the calls that it makes
 * @param groups its calls
 * @param loops its calls in loops
 */
public record RecursionPlan(
    String id,
    String constant,
    RecursionFacts facts,
    String forking,
    String sequential,
    Optional<String> original,
    String forks,
    String deeper,
    List<Group> groups,
    List<Loop> loops) {
  public RecursionPlan {
    groups = List.copyOf(groups);
    loops = List.copyOf(loops);
  }

  /**
   * Calls that run at the same time.
   *
   * @param calls the calls
   * @param forked those that begin early
   * @param copies names of final copies of variables that are assigned more than once
   */
  public record Group(CallGroup calls, List<Result> forked, Map<Variable, String> copies) {
    public Group {
      forked = List.copyOf(forked);
      copies = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(copies));
    }
  }

  /**
   * A loop whose calls run at the same time.
   *
   * @param calls the loop
   * @param name the variable that holds its calls until they are joined
   * @param result the variable that holds a result
   * @param thrown the variable that holds what has ended the loop
   * @param copies names of final copies of variables that are assigned more than once
   */
  public record Loop(
      CallLoop calls, String name, String result, String thrown, Map<Variable, String> copies) {
    public Loop {
      copies = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(copies));
    }
  }

  /**
   * A call that begins early.
   *
   * @param call the call
   * @param name the variable that holds it until it is joined
   */
  public record Result(Expression.Call call, String name) {}
}
