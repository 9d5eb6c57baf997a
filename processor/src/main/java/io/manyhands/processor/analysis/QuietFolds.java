package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.scalar.ReductionPatterns;
import io.manyhands.processor.analysis.scalar.Update;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.LockedFold;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Folds under a lock of their own, in a loop that runs as it was written: each is one statement,
 * and nothing runs in it that could wait for whoever needs the lock.
 */
final class QuietFolds {
  /** Classes whose static methods compute and do nothing else. */
  private static final Set<String> COMPUTING =
      Set.of(
          "Math", "StrictMath", "Integer", "Long", "Double", "Float", "Short", "Byte", "Boolean");

  private final Statement body;
  private final List<LockedFold> folds = new ArrayList<>();

  private QuietFolds(Statement body) {
    this.body = body;
  }

  /**
   * The folds of a loop's body.
   *
   * @param body the body
   * @param locked the reductions of fields that are locked
   * @return nothing if a fold stands elsewhere, or other code could run in it
   */
  static Optional<List<LockedFold>> of(Statement body, List<ReductionPatterns.Found> locked) {
    QuietFolds quiet = new QuietFolds(body);
    for (ReductionPatterns.Found found : locked) {
      Field field = found.reduction().field().orElseThrow();
      for (Update update : found.updates()) {
        if (!isQuiet(update.statement()) || !quiet.find(update.statement(), field)) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(List.copyOf(quiet.folds));
  }

  private boolean find(Statement statement, Field field) {
    return find(statement, field, body, LockedFold.Place.OTHER);
  }

  private boolean find(Statement statement, Field field, Statement at, LockedFold.Place place) {
    if (at.equals(statement)) {
      folds.add(new LockedFold(statement.span(), field, place));
      return true;
    }
    return inside(at).stream().anyMatch(inner -> find(statement, field, inner, within(at)));
  }

  private static LockedFold.Place within(Statement around) {
    if (around instanceof Statement.Block) {
      return LockedFold.Place.BLOCK;
    }
    return around instanceof Statement.Switch choice && !choice.fallsThrough()
        ? LockedFold.Place.ARM
        : LockedFold.Place.OTHER;
  }

  /** The statements in it that may be replaced by more than one. */
  private static List<Statement> inside(Statement place) {
    if (place instanceof Statement.For loop) {
      return List.of(loop.body());
    }
    return place instanceof Statement.Resources opened
        ? List.of(opened.body())
        : Nodes.inner(place);
  }

  private static boolean isQuiet(Statement statement) {
    boolean[] quiet = {true};
    Nodes.eachExpression(statement, expression -> quiet[0] &= isQuiet(expression));
    return quiet[0];
  }

  private static boolean isQuiet(Expression expression) {
    if (expression instanceof Expression.Call call) {
      return call.method().isStatic()
          && COMPUTING.stream().anyMatch(name -> call.method().owner().is("java.lang." + name));
    }
    if (expression instanceof Expression.Binary binary) {
      return binary.type() instanceof Type.Primitive; // text asks objects what they are
    }
    return !(expression instanceof Expression.NewObject
        || expression instanceof Expression.Lambda
        || expression instanceof Expression.SwitchExpression
        || expression instanceof Expression.Unsupported
        || (expression instanceof Expression.InstanceOf test && !test.parts().isEmpty()));
  }
}
