package io.manyhands.processor.analysis.recursion;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.List;

/** Says why no two calls of a method can run at the same time. */
final class Independence {
  private final MethodDeclaration method;

  Independence(MethodDeclaration method) {
    this.method = method;
  }

  Finding refusal(CallGroups groups, CallLoops loops) {
    if (!loops.obstacles().isEmpty()) {
      return waiting(loops.obstacles().get(0));
    }
    if (!groups.dependent().isEmpty()) {
      return dependent(groups.dependent().get(0));
    }
    List<Expression.Call> calls = new RecursiveCalls(method.method()).all(method.body());
    return calls.size() < 2
        ? finding(
            calls.isEmpty() ? method.span() : calls.get(0).span(),
            "the method makes one recursive call at a time",
            "write a loop, or divide the work between two recursive calls")
        : finding(
            calls.get(1).span(),
            "no two recursive calls follow one another without a decision that may need the first",
            "make the calls one after the other, in one block or one expression, each into a"
                + " variable of its own");
  }

  private Finding waiting(CallLoops.Obstacle obstacle) {
    return new Finding(
        Code.WAITING_LOOP,
        method.source(),
        obstacle.span(),
        "the loop cannot go on before its recursive call has returned: " + obstacle.reason(),
        List.of(),
        "combine the results in a statement behind the call that the rest of the loop does not"
            + " need");
  }

  private Finding dependent(CallGroups.Dependent dependent) {
    return finding(
        dependent.call().span(),
        method.source().inline(dependent.call().span())
            + " uses "
            + dependent.variable()
            + ", which is assigned after the recursive call before it",
        "compute the arguments of all recursive calls before the first one");
  }

  private Finding finding(Span span, String headline, String fix) {
    return new Finding(Code.DEPENDENT_CALLS, method.source(), span, headline, List.of(), fix);
  }
}
