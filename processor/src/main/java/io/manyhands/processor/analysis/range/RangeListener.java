package io.manyhands.processor.analysis.range;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import java.util.List;
import java.util.Optional;

/** Is told what happens while statements are executed, in the order of execution. */
public interface RangeListener {
  /**
   * An element of an array is about to be read or written; also told while it is found out what is
   * known in a loop, when at least as much is known as later: what is not known then never is.
   *
   * @param array the array, as written
   * @param isWrite whether it is stored to
   * @param index which element
   * @param span where
   */
  void element(Expression array, boolean isWrite, LinearSum index, Span span);

  /**
   * A method is called; also told where execution is {@linkplain RangeExecution#isSilent() silent}.
   *
   * @param call the call
   * @param arguments values of integral arguments, empty for others
   * @return whether the listener answers for all that the call does; its result is then unknown
   */
  boolean call(Expression.Call call, List<Optional<LinearSum>> arguments);

  /** A constructor whose source is at hand is about to be executed. */
  void create(Expression.NewObject creation);

  /** A statement begins. */
  void begin(Statement statement);

  /** A statement that has begun ends, if it does. */
  void end(Statement statement);
}
