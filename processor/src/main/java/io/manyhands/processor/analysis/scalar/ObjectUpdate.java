package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Folding;
import io.manyhands.processor.model.Reduction.Operation;
import io.manyhands.processor.model.Reduction.Style;
import io.manyhands.processor.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One statement that combines an object with others.
 *
 * @param folding how
 * @param update the statement
 * @param kind the same for statements whose results may be combined in one way
 * @param skipped operands that a chunk may have to refuse though the loop would not
 * @param unvouched a method of the program that would have to be associative
 * @param obstacle why results cannot be combined
 */
record ObjectUpdate(
    Folding folding,
    Update update,
    String kind,
    List<Expression> skipped,
    Optional<Expression.Call> unvouched,
    Optional<AccumulatedObjects.Obstacle> obstacle) {

  /** One whose results can be combined. */
  ObjectUpdate(
      Folding folding,
      Update update,
      String kind,
      List<Expression> skipped,
      Optional<Expression.Call> unvouched) {
    this(folding, update, kind, skipped, unvouched, Optional.empty());
  }

  static Update plain(Statement statement, int uses) {
    return new Update(statement, Operation.OTHER, Style.NONE, uses, Optional.empty());
  }

  /** The statement, once more for each operand that may have to be refused. */
  List<Update> all() {
    List<Update> all = new ArrayList<>(List.of(update));
    skipped.forEach(
        operand ->
            all.add(
                new Update(
                    update.statement(),
                    Operation.OTHER,
                    Style.NONE,
                    update.uses(),
                    Optional.of(operand))));
    return all;
  }
}
