package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.future.FutureAnalysis;
import io.manyhands.processor.analysis.future.FutureVerdict;
import io.manyhands.processor.model.MarkedFuture;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Type;
import java.util.List;

/** Decides about marked local variables, with what analysis of loops knows of exceptions. */
public final class Futures {
  private Futures() {}

  /**
   * Decides about one variable.
   *
   * @param method the method that it stands in
   * @param future the marked variable
   * @param program the methods whose source is at hand
   */
  public static FutureVerdict decide(MarkedMethod method, MarkedFuture future, Program program) {
    List<Type> thrown = future.declaration().map(ThrownExceptions::of).orElse(List.of());
    return FutureAnalysis.of(method.seenFrom(future), future, thrown, program);
  }
}
