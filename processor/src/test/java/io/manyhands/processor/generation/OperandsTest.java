package io.manyhands.processor.generation;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Type;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OperandsTest {
  private static final Expression ONE =
      new Expression.Literal(Span.NONE, Type.Primitive.INT, Optional.of(1));

  private static Expression binary(Operator operator) {
    return new Expression.Binary(Span.NONE, Type.Primitive.INT, operator, ONE, ONE);
  }

  private static String left(Expression expression, Operator operator) {
    return Operands.left(expression, CodeBlock.of("x"), operator).toString();
  }

  private static String right(Expression expression, Operator operator) {
    return Operands.right(expression, CodeBlock.of("x"), operator).toString();
  }

  @Test
  void operatorsThatBindLessTightlyStandInParentheses() {
    assertThat(left(binary(Operator.SHIFT_RIGHT), Operator.MINUS)).isEqualTo("(x)");
    assertThat(left(binary(Operator.AND), Operator.MINUS)).isEqualTo("(x)");
    assertThat(left(binary(Operator.TIMES), Operator.MINUS)).isEqualTo("x");
    assertThat(left(ONE, Operator.TIMES)).isEqualTo("x");
  }

  @Test
  void equalOnesAreTakenFromTheLeft() {
    assertThat(left(binary(Operator.MINUS), Operator.MINUS)).isEqualTo("x");
    assertThat(right(binary(Operator.MINUS), Operator.MINUS)).isEqualTo("(x)");
    assertThat(right(binary(Operator.TIMES), Operator.MINUS)).isEqualTo("x");
  }

  @Test
  void choicesAndAssignmentsBindLeastTightly() {
    Expression choice = new Expression.Conditional(Span.NONE, Type.Primitive.INT, ONE, ONE, ONE);
    Expression assignment = new Expression.Assignment(Span.NONE, Type.Primitive.INT, ONE, ONE);
    assertThat(left(choice, Operator.CONDITIONAL_AND)).isEqualTo("(x)");
    assertThat(left(assignment, Operator.CONDITIONAL_OR)).isEqualTo("(x)");
  }
}
