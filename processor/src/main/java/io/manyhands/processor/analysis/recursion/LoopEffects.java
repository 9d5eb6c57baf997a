package io.manyhands.processor.analysis.recursion;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.MethodEffects;
import io.manyhands.processor.analysis.effect.Refusals;
import io.manyhands.processor.model.CallLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.List;
import java.util.Optional;

/**
 * Whether a loop may go on while its calls run. Each piece of it may change objects that it has
 * created itself: those that calls have been given before are none of them.
 */
final class LoopEffects {
  private final MarkedMethod method;
  private final Program program;

  LoopEffects(MarkedMethod method, Program program) {
    this.method = method;
    this.program = program;
  }

  /** What stands in the way. */
  Optional<Finding> obstacle(CallLoop loop) {
    RecursiveCalls recursion = new RecursiveCalls(method.declaration().method());
    LoopParts parts = LoopParts.of(loop.loop(), recursion).orElseThrow();
    for (List<Statement> piece : parts.pieces()) {
      Optional<Finding> found = changes(loop, piece, "while the call may be running");
      if (found.isPresent()) {
        return found;
      }
    }
    return changes(loop, parts.rest(), "before calls of earlier iterations have been made");
  }

  private Optional<Finding> changes(CallLoop loop, List<Statement> piece, String when) {
    Refusals found = new Refusals();
    MethodEffects effects = MethodEffects.of(method, piece, program, found);
    for (Access write : effects.sharedWrites()) {
      return Optional.of(refusal(loop, write.site().source(), write.site().span(), when));
    }
    for (Finding unknown : found.all()) {
      return Optional.of(refusal(loop, unknown.source(), unknown.span(), when));
    }
    return Optional.empty();
  }

  private Finding refusal(CallLoop loop, SourceText source, Span span, String when) {
    return new Finding(
        Code.WAITING_LOOP,
        source,
        span,
        "what "
            + method.declaration().source().inline(loop.call().span())
            + " reads may change "
            + when
            + ": "
            + source.inline(span),
        List.of("the loop would go on while its calls are running"),
        "pass the call a copy that is made in the same iteration");
  }
}
