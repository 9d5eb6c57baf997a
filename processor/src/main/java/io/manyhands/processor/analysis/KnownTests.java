package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.List;
import java.util.Optional;

/**
 * What is left of a loop body where the counter is greater than its first value: {@code if (i == 0)
 * max = a[0]; else ...} is what stands behind {@code else}.
 */
final class KnownTests {
  private final Variable counter;
  private final int first;

  /** Everything that the body assigns where tests are known. */
  private final Statement whole;

  private KnownTests(Variable counter, int first, Statement whole) {
    this.counter = counter;
    this.first = first;
    this.whole = whole;
  }

  /**
   * The body without what only the first iteration does.
   *
   * @param counter counts up
   * @param first its first value, a number
   */
  static Statement without(Statement body, Variable counter, Expression first) {
    int number = (Integer) ((Expression.Literal) first).value().orElseThrow();
    Statement kept = new KnownTests(counter, number, body).rest(body, false);
    return new KnownTests(counter, number, kept).rest(body, true);
  }

  /**
   * What is left of a statement.
   *
   * @param checked whether what is left out must assign nothing that the rest does not
   */
  private Statement rest(Statement statement, boolean checked) {
    if (statement instanceof Statement.Block block) {
      return new Statement.Block(
          block.span(), block.statements().stream().map(each -> rest(each, checked)).toList());
    }
    if (!(statement instanceof Statement.If test)) {
      return statement;
    }
    Optional<Boolean> known = known(test.condition());
    if (known.isPresent()) {
      Statement nothing = new Statement.Block(test.span(), List.of());
      Statement taken = known.get() ? test.yes() : test.no().orElse(nothing);
      Statement dropped = known.get() ? test.no().orElse(nothing) : test.yes();
      return isHarmless(dropped, checked) ? rest(taken, checked) : statement;
    }
    return new Statement.If(
        test.span(),
        rest(test.condition()),
        rest(test.yes(), checked),
        test.no().map(no -> rest(no, checked)));
  }

  /** What is left of a condition: {@code i == 0 || x > max} is {@code x > max}. */
  private Expression rest(Expression condition) {
    if (!(condition instanceof Expression.Binary binary)) {
      return condition;
    }
    Optional<Boolean> left = known(binary.left());
    boolean drops =
        (binary.operator() == Operator.CONDITIONAL_OR && left.equals(Optional.of(false)))
            || (binary.operator() == Operator.CONDITIONAL_AND && left.equals(Optional.of(true)));
    return drops ? rest(binary.right()) : condition;
  }

  private Optional<Boolean> known(Expression condition) {
    if (condition instanceof Expression.Unary not && not.operator() == Operator.NOT) {
      return known(not.operand()).map(value -> !value);
    }
    if (!(condition instanceof Expression.Binary binary)) {
      return Optional.empty();
    }
    if (isCounter(binary.left()) && isFirst(binary.right())) {
      return known(binary.operator());
    }
    return isCounter(binary.right()) && isFirst(binary.left())
        ? known(binary.operator().mirrored())
        : Optional.empty();
  }

  /** How the counter compares with its first value. */
  private static Optional<Boolean> known(Operator operator) {
    return switch (operator) {
      case EQUAL, LESS_EQUAL, LESS -> Optional.of(false);
      case NOT_EQUAL, GREATER, GREATER_EQUAL -> Optional.of(true);
      default -> Optional.empty();
    };
  }

  private boolean isCounter(Expression expression) {
    return expression instanceof Expression.Local local && local.variable().equals(counter);
  }

  private boolean isFirst(Expression expression) {
    return expression instanceof Expression.Literal literal
        && literal.value().filter(value -> value.equals(first)).isPresent();
  }

  /** Whether a statement does no more than assign numbers to variables that others assign, too. */
  private boolean isHarmless(Statement dropped, boolean checked) {
    boolean[] harmless = {true};
    Nodes.eachStatement(
        dropped,
        part ->
            harmless[0] &=
                part instanceof Statement.Block
                    || part instanceof Statement.Evaluate
                    || part instanceof Statement.If);
    Nodes.eachExpression(dropped, part -> harmless[0] &= isHarmless(part));
    return harmless[0] && (!checked || Reads.written(whole).containsAll(Reads.written(dropped)));
  }

  private static boolean isHarmless(Expression part) {
    boolean isTarget =
        Nodes.target(part).filter(target -> !(target instanceof Expression.Local)).isPresent();
    return !isTarget
        && part.type() != null
        && (part.type() instanceof Type.Primitive || part.type() instanceof Type.Array)
        && (part instanceof Expression.Literal
            || part instanceof Expression.Local
            || part instanceof Expression.Unary
            || part instanceof Expression.Binary
            || part instanceof Expression.Cast
            || part instanceof Expression.ArrayAccess
            || part instanceof Expression.ArrayLength
            || part instanceof Expression.Assignment);
  }
}
