package io.manyhands.processor.analysis.collect;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Collected.Form;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code if (text.length() > 0) text.append(", ");} in front of what is appended: a separator
 * before all but the first.
 */
final class Separators {
  private Separators() {}

  /**
   * What such a statement adds to {@code target}.
   *
   * @param body everything in which the separator may change
   */
  static Optional<Addition> match(Statement statement, Target target, Statement body) {
    if (!(statement instanceof Statement.If test)
        || test.no().isPresent()
        || !target.type().is("java.lang.StringBuilder")
        || !(Nodes.unwrapped(test.yes()) instanceof Statement.Evaluate evaluate)
        || !(evaluate.expression() instanceof Expression.Call append)
        || !target.receives(append)
        || !append.method().name().equals("append")
        || append.arguments().size() != 1) {
      return Optional.empty();
    }
    Optional<Form.Separated> form = separator(append.arguments().get(0), body);
    return question(test.condition(), target)
        .flatMap(asked -> form.map(known -> addition(append, asked, known)));
  }

  private static Addition addition(Expression.Call append, Expression.Call asked, Form form) {
    return new Addition(List.of(append, asked), form, List.of(), 2);
  }

  /** The form of all that is added to a text: with a separator, if there is one. */
  static Form form(List<Addition> additions) {
    return additions.stream()
        .map(Addition::form)
        .filter(Separators::isOne)
        .findFirst()
        .orElse(additions.get(0).form());
  }

  /** Whether parts are put together with a separator between them, depending on what they have. */
  static boolean isOne(Form form) {
    return form instanceof Form.Separated || form instanceof Form.Flagged;
  }

  /** Whether an addition goes with others of {@code form}. */
  static boolean fits(Addition addition, Form form) {
    if (!isOne(form) || addition.form().equals(form)) {
      return addition.form().equals(form);
    }
    // A method that is given the builder could not be given what stands for it in a chunk.
    return addition.form() instanceof Form.Text
        && (form instanceof Form.Flagged || addition.passed().isEmpty());
  }

  /** Whether the separator is there before the loop whose variables have {@code names}. */
  static boolean isThere(Form form, Set<String> names) {
    if (form instanceof Form.Flagged flagged) {
      return !flagged.isName() || !names.contains(flagged.separator());
    }
    return !(form instanceof Form.Separated separated)
        || !separated.isName()
        || !names.contains(separated.separator());
  }

  /** A constant, or a text or character that the body does not assign. */
  static Optional<Form.Separated> separator(Expression value, Statement body) {
    if (value instanceof Expression.Literal literal && literal.variable().isEmpty()) {
      return literal
          .value()
          .filter(known -> known instanceof String || known instanceof Character)
          .map(known -> new Form.Separated(known.toString(), false));
    }
    return value instanceof Expression.Local local
            && (local.type().is("java.lang.String") || local.type() == Type.Primitive.CHAR)
            && !Reads.written(body).contains(local.variable())
        ? Optional.of(new Form.Separated(local.variable().name(), true))
        : Optional.empty();
  }

  /** The call in {@code text.length() > 0}, {@code text.length() != 0}, {@code !text.isEmpty()}. */
  private static Optional<Expression.Call> question(Expression condition, Target target) {
    if (condition instanceof Expression.Unary not && not.operator() == Operator.NOT) {
      return asked(not.operand(), "isEmpty", target);
    }
    if (!(condition instanceof Expression.Binary comparison)) {
      return Optional.empty();
    }
    boolean isMore =
        comparison.operator() == Operator.GREATER || comparison.operator() == Operator.NOT_EQUAL;
    return isMore && isZero(comparison.right())
        ? asked(comparison.left(), "length", target)
        : Optional.empty();
  }

  private static Optional<Expression.Call> asked(
      Expression expression, String name, Target target) {
    return expression instanceof Expression.Call call
            && target.receives(call)
            && call.method().name().equals(name)
            && call.arguments().isEmpty()
        ? Optional.of(call)
        : Optional.empty();
  }

  private static boolean isZero(Expression value) {
    return value instanceof Expression.Literal literal
        && literal.value().filter(number -> number.equals(0)).isPresent();
  }
}
