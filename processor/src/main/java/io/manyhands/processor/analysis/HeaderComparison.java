package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.effect.Sizes;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.IterationSpace;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Symbol;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Ways to write the condition of a counted loop that come down to a comparison of the variable with
 * a bound: {@code n > i}, {@code !(i >= n)}, {@code i + 2 < n}, and {@code i-- > 0} or {@code ++i <
 * n}, which count, too.
 *
 * <p>What is subtracted from a bound, {@code n - 2}, or added to the first value has no place in
 * the text. That this does not wrap around, where the comparison as written would not, is checked.
 *
 * @param test the comparison, the variable on the left
 * @param first the first value of the variable in the body
 * @param step what an iteration adds, where the condition itself does so
 */
record HeaderComparison(Expression.Binary test, Expression first, Optional<Long> step) {
  private static final BigInteger MOST = BigInteger.valueOf(Integer.MAX_VALUE);

  /** The comparison in the header of a loop that starts with {@code first}, if it has this form. */
  static Optional<HeaderComparison> of(Statement.For loop, Variable variable, Expression first) {
    return loop.condition()
        .flatMap(condition -> ofVariable(condition, variable))
        .flatMap(test -> of(loop, test, variable, first));
  }

  private static Optional<HeaderComparison> of(
      Statement.For loop, Expression.Binary test, Variable variable, Expression first) {
    if (isVariable(test.left(), variable)) {
      return Optional.of(new HeaderComparison(test, first, Optional.empty()));
    }
    if (test.left() instanceof Expression.Step step) {
      return loop.updates().isEmpty() && step.type() == Type.Primitive.INT
          ? step.increment() ? countingUp(test, step, first) : countingDown(test, step, first)
          : Optional.empty();
    }
    return shifted(test, variable)
        .map(found -> new HeaderComparison(found, first, Optional.empty()));
  }

  /** A comparison with the variable in its left half, negations resolved. */
  private static Optional<Expression.Binary> ofVariable(Expression condition, Variable variable) {
    if (condition instanceof Expression.Unary negation && negation.operator() == Operator.NOT) {
      return ofVariable(negation.operand(), variable)
          .flatMap(
              test ->
                  opposite(test.operator())
                      .map(operator -> with(test, operator, test.left(), test.right())));
    }
    if (!(condition instanceof Expression.Binary binary) || !compares(binary.operator())) {
      return Optional.empty();
    }
    if (isLeft(binary.left(), variable)) {
      return Optional.of(binary);
    }
    return isLeft(binary.right(), variable)
        ? Optional.of(
            with(
                binary,
                binary.operator().mirrored(),
                /* left= */ binary.right(),
                /* right= */ binary.left()))
        : Optional.empty();
  }

  private static boolean compares(Operator operator) {
    return switch (operator) {
      case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, NOT_EQUAL -> true;
      default -> false;
    };
  }

  private static Optional<Operator> opposite(Operator operator) {
    return switch (operator) {
      case LESS -> Optional.of(Operator.GREATER_EQUAL);
      case LESS_EQUAL -> Optional.of(Operator.GREATER);
      case GREATER -> Optional.of(Operator.LESS_EQUAL);
      case GREATER_EQUAL -> Optional.of(Operator.LESS);
      default -> Optional.empty();
    };
  }

  /** {@code i}, {@code i + 2}, {@code i--}, {@code ++i}. */
  private static boolean isLeft(Expression left, Variable variable) {
    if (left instanceof Expression.Step step) {
      return isVariable(step.target(), variable);
    }
    return isVariable(left, variable) || offset(left, variable).isPresent();
  }

  /** {@code c} of {@code i + c}. */
  private static Optional<Integer> offset(Expression left, Variable variable) {
    return left instanceof Expression.Binary sum
            && sum.operator() == Operator.PLUS
            && sum.type() == Type.Primitive.INT
            && isVariable(sum.left(), variable)
        ? number(sum.right()).filter(offset -> offset > 0)
        : Optional.empty();
  }

  /** {@code i + c < n} as {@code i < n - c}, for a loop that counts up. */
  private static Optional<Expression.Binary> shifted(Expression.Binary test, Variable variable) {
    boolean isUpper = test.operator() == Operator.LESS || test.operator() == Operator.LESS_EQUAL;
    boolean isInt = test.right().type() == Type.Primitive.INT;
    return offset(test.left(), variable)
        .filter(offset -> isUpper && isInt && form(test.right()).isPresent())
        .map(
            offset ->
                with(
                    test,
                    test.operator(),
                    ((Expression.Binary) test.left()).left(),
                    minus(test.right(), offset)));
  }

  /** {@code i-- > b}, after which the body sees values from one less down to {@code b}. */
  private static Optional<HeaderComparison> countingDown(
      Expression.Binary test, Expression.Step step, Expression first) {
    Optional<Integer> bound = number(test.right());
    boolean isUsual =
        test.operator() == (step.prefix() ? Operator.GREATER_EQUAL : Operator.GREATER)
            && bound.filter(value -> value >= 0).isPresent()
            && form(first).isPresent();
    return isUsual
        ? Optional.of(
            new HeaderComparison(
                with(test, Operator.GREATER, step.target(), minus(test.right(), 1)),
                minus(first, 1),
                Optional.of(-1L)))
        : Optional.empty();
  }

  /** {@code ++i < b}, after which the body sees values from one more on; {@code i++ < b}, to b. */
  private static Optional<HeaderComparison> countingUp(
      Expression.Binary test, Expression.Step step, Expression first) {
    boolean isLess = test.operator() == Operator.LESS;
    boolean isUsual = isLess || (step.prefix() && test.operator() == Operator.LESS_EQUAL);
    Operator relation = step.prefix() ? test.operator() : Operator.LESS_EQUAL;
    return more(first)
        .filter(second -> isUsual)
        .map(
            second ->
                new HeaderComparison(
                    with(test, relation, step.target(), test.right()), second, Optional.of(1L)));
  }

  private static Expression.Binary with(
      Expression.Binary test, Operator operator, Expression left, Expression right) {
    return new Expression.Binary(test.span(), test.type(), operator, left, right);
  }

  /** A difference that does not stand in the text. */
  private static Expression minus(Expression value, int amount) {
    Optional<Integer> number = number(value);
    if (number.isPresent()) {
      return literal(number.get() - amount);
    }
    return new Expression.Binary(
        value.span(), Type.Primitive.INT, Operator.MINUS, value, literal(amount));
  }

  /** A sum that does not stand in the text. */
  private static Optional<Expression> more(Expression value) {
    Optional<Integer> number = number(value);
    if (number.isPresent()) {
      return number.filter(one -> one < Integer.MAX_VALUE).map(one -> literal(one + 1));
    }
    return form(value)
        .map(
            known ->
                new Expression.Binary(
                    value.span(), Type.Primitive.INT, Operator.PLUS, value, literal(1)));
  }

  private static Expression literal(int value) {
    return new Expression.Literal(Span.NONE, Type.Primitive.INT, Optional.of(value));
  }

  private static Optional<Integer> number(Expression expression) {
    return expression instanceof Expression.Literal literal
            && literal.value().orElse(null) instanceof Integer number
        ? Optional.of(number)
        : Optional.empty();
  }

  /**
   * What a check can compare: a number, a variable, the length of an array or a text, or the size
   * of a collection, in a variable or field.
   */
  private static Optional<Polynomial> form(Expression expression) {
    Optional<Integer> number = number(expression);
    if (number.isPresent()) {
      return number.filter(value -> value >= 0).map(Polynomial::of);
    }
    if (expression instanceof Expression.Local local
        && local.type() == Type.Primitive.INT
        && local.variable().kind() != Variable.Kind.BINDING) {
      return Optional.of(Polynomial.of(new Symbol.Value(Path.of(local.variable()))));
    }
    if (expression instanceof Expression.ArrayLength length) {
      return path(length.array()).map(array -> Polynomial.of(new Symbol.Length(array)));
    }
    return expression instanceof Expression.Call call && Sizes.isSize(call)
        ? call.receiver().flatMap(HeaderComparison::path).map(Symbol.Size::of).map(Polynomial::of)
        : Optional.empty();
  }

  /** A variable or a field of the object itself. */
  private static Optional<Path> path(Expression expression) {
    if (expression instanceof Expression.FieldAccess access) {
      Field field = access.field();
      if (field.isStatic()) {
        return Optional.of(new Path(new Path.Root.OfStatic(field), List.of()));
      }
      return access.target().orElse(null) instanceof Expression.This self
          ? Optional.of(new Path(new Path.Root.OfThis(self.type()), List.of(field)))
          : Optional.empty();
    }
    return expression instanceof Expression.Local local
            && local.variable().kind() != Variable.Kind.BINDING
        ? Optional.of(Path.of(local.variable()))
        : Optional.empty();
  }

  /**
   * The checks under which a header that was put in this form goes through what it says.
   *
   * @return empty if that cannot be checked
   */
  static Optional<List<Guard>> guards(IterationSpace.Counted space) {
    List<Guard> guards = new ArrayList<>();
    for (Expression part : List.of(space.first(), space.bound())) {
      subtrahend(part).ifPresent(amount -> guards.addAll(inRange(minuend(part), amount)));
    }
    Optional<Integer> offset = subtrahend(space.bound());
    if (offset.isEmpty() || !space.step().ascends()) {
      return Optional.of(guards);
    }
    // The last sum is compared, too: at most the bound and what an iteration adds.
    long beyond =
        space.step().constant().orElse(Long.MAX_VALUE)
            - (space.relation() == Operator.LESS ? 1 : 0);
    if (beyond > Integer.MAX_VALUE) {
      return Optional.empty();
    }
    Polynomial bound = form(minuend(space.bound())).orElseThrow();
    atMost(bound, MOST.subtract(BigInteger.valueOf(beyond))).ifPresent(guards::add);
    return leavesRoom(space.first(), offset.get())
        .map(room -> Stream.concat(guards.stream(), room.stream()).toList());
  }

  /** The checks that {@code offset} can be added to the first value. */
  private static Optional<List<Guard>> leavesRoom(Expression first, int offset) {
    BigInteger most = MOST.subtract(BigInteger.valueOf(offset));
    if (most(first).filter(known -> BigInteger.valueOf(known).compareTo(most) <= 0).isPresent()) {
      return Optional.of(List.of());
    }
    return sum(first)
        .map(
            value -> {
              List<Guard> guards = new ArrayList<>(atMost(value, most).stream().toList());
              if (form(first).isEmpty()) {
                guards.add(new Guard.AtLeast(value, BigInteger.valueOf(Integer.MIN_VALUE)));
              }
              return guards;
            });
  }

  /** What an expression is at most whatever its operands are: {@code i % 2}, {@code i & 1}. */
  private static Optional<Integer> most(Expression expression) {
    if (!(expression instanceof Expression.Binary binary) || binary.type() != Type.Primitive.INT) {
      return Optional.empty();
    }
    Optional<Integer> right = number(binary.right()).filter(value -> value > 0);
    return binary.operator() == Operator.AND
        ? right
        : binary.operator() == Operator.REMAINDER
            ? right.map(value -> value - 1)
            : Optional.empty();
  }

  /** A sum of what a check can compare, as the number that it would be without wrap-around. */
  private static Optional<Polynomial> sum(Expression expression) {
    if (expression instanceof Expression.Binary binary
        && binary.type() == Type.Primitive.INT
        && (binary.operator() == Operator.PLUS || binary.operator() == Operator.MINUS)) {
      return sum(binary.left())
          .flatMap(
              left ->
                  sum(binary.right())
                      .map(
                          right ->
                              binary.operator() == Operator.PLUS
                                  ? left.plus(right)
                                  : left.minus(right)));
    }
    return form(expression);
  }

  /** Whether the range has to be there before it is known that the iterations can be counted. */
  static boolean isCountedLate(IterationSpace.Counted space) {
    return !space.alwaysCountable() && countable(space).isEmpty();
  }

  /**
   * The checks that the iterations can be counted, if they need no more than the size of a
   * collection, which is asked for only if that is known to do nothing else.
   */
  static Optional<List<Guard>> countable(IterationSpace.Counted space) {
    boolean isUp = space.relation() == Operator.LESS || space.relation() == Operator.LESS_EQUAL;
    long step = space.step().constant().filter(added -> added > 0).orElse(Long.MAX_VALUE);
    if (!isUp || space.isLong() || step > Integer.MAX_VALUE) {
      return Optional.empty();
    }
    // The last value is at most the bound, and what an iteration adds has to fit, too.
    long beyond = space.relation() == Operator.LESS ? step - 1 : step;
    return size(space.bound())
        .map(
            bound -> {
              BigInteger most =
                  MOST.subtract(BigInteger.valueOf(beyond)).subtract(bound.constantTerm());
              return most.compareTo(MOST) >= 0
                  ? List.of()
                  : atMost(withoutConstant(bound), most).stream().toList();
            });
  }

  private static Polynomial withoutConstant(Polynomial sum) {
    return sum.minus(Polynomial.of(sum.constantTerm()));
  }

  /** {@code xs.size()} or {@code xs.size() - 1}, which are not out of range. */
  private static Optional<Polynomial> size(Expression bound) {
    if (bound instanceof Expression.Binary difference && difference.operator() == Operator.MINUS) {
      Optional<Integer> amount = number(difference.right()).filter(value -> value >= 0);
      return amount.flatMap(less -> size(difference.left()).map(size -> size.plus(-less)));
    }
    return form(bound)
        .filter(form -> form.symbols().stream().anyMatch(Symbol.Size.class::isInstance));
  }

  /** Whether first value and bound stand in the text. */
  static boolean isAsWritten(IterationSpace.Counted space) {
    return !space.first().span().equals(Span.NONE)
        && !space.bound().span().equals(Span.NONE)
        && subtrahend(space.first()).isEmpty()
        && subtrahend(space.bound()).isEmpty();
  }

  /** That {@code amount} can be subtracted from what is known to have a form. */
  private static List<Guard> inRange(Expression value, int amount) {
    if (amount < 0) {
      return atMost(form(value).orElseThrow(), MOST.add(BigInteger.valueOf(amount))).stream()
          .toList();
    }
    return value instanceof Expression.Local
        ? List.of(new Guard.AtLeast(form(value).orElseThrow(), BigInteger.ZERO))
        : List.of();
  }

  private static Optional<Guard> atMost(Polynomial value, BigInteger most) {
    boolean holds =
        value.constant().filter(number -> number.compareTo(most) <= 0).isPresent()
            || most.equals(MOST);
    return holds
        ? Optional.empty()
        : Optional.of(new Guard.AtLeast(Polynomial.of(0).minus(value), most.negate()));
  }

  /** What is subtracted, or less than zero if it is added, where the text does not say so. */
  private static Optional<Integer> subtrahend(Expression value) {
    return value instanceof Expression.Binary difference
            && difference.right().span().equals(Span.NONE)
        ? number(difference.right())
            .map(number -> difference.operator() == Operator.PLUS ? -number : number)
        : Optional.empty();
  }

  private static Expression minuend(Expression value) {
    return ((Expression.Binary) value).left();
  }

  private static boolean isVariable(Expression expression, Variable variable) {
    return expression instanceof Expression.Local local && local.variable().equals(variable);
  }
}
