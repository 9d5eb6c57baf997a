package io.manyhands.processor.analysis.range;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A test that a scan puts to elements: {@code e < limit}, or {@code e.compareTo(limit) < 0}.
 *
 * @param operator the element stands to its left
 * @param byMethod whether {@code compareTo} of the JDK compares
 * @param limit what elements are compared with; of the elements' type
 */
record ScanTest(Operator operator, boolean byMethod, Variable limit) {
  private static final Set<Operator> ORDERS =
      Set.of(Operator.LESS, Operator.LESS_EQUAL, Operator.GREATER, Operator.GREATER_EQUAL);

  /** Types whose values never change and are ordered by {@code compareTo}. */
  private static final Set<String> ORDERED =
      Set.of(
          "java.lang.String",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Double",
          "java.lang.Float");

  /**
   * A test in the text.
   *
   * @param element what is looked at
   * @param test the question
   */
  record Of(Expression.ArrayAccess element, ScanTest test) {}

  ScanTest with(Variable other) {
    return new ScanTest(operator, byMethod, other);
  }

  /** Tests that {@code limit} itself fails, also where it is not a number. */
  static List<ScanTest> failedBy(Variable limit) {
    boolean number =
        limit.type() instanceof Type.Primitive && limit.type() != Type.Primitive.BOOLEAN;
    return number || isOrdered(limit.type())
        ? List.of(
            new ScanTest(Operator.LESS, !number, limit),
            new ScanTest(Operator.GREATER, !number, limit))
        : List.of();
  }

  /** The test that a comparison is, if it is one. */
  static Optional<Of> in(Expression.Binary comparison) {
    Operator operator = comparison.operator();
    if (!ORDERS.contains(operator)) {
      return Optional.empty();
    }
    if (comparison.left() instanceof Expression.Call call && isZero(comparison.right())) {
      return compared(call, operator);
    }
    if (comparison.right() instanceof Expression.Call call && isZero(comparison.left())) {
      return compared(call, operator.mirrored());
    }
    return of(comparison.left(), comparison.right(), operator, false)
        .or(() -> of(comparison.right(), comparison.left(), operator.mirrored(), false));
  }

  private static Optional<Of> compared(Expression.Call call, Operator operator) {
    boolean known =
        call.method().name().equals("compareTo")
            && call.arguments().size() == 1
            && call.receiver().filter(receiver -> isOrdered(receiver.type())).isPresent();
    if (!known) {
      return Optional.empty();
    }
    Expression receiver = call.receiver().orElseThrow();
    Expression argument = call.arguments().get(0);
    return of(receiver, argument, operator, true)
        .or(() -> of(argument, receiver, operator.mirrored(), true));
  }

  private static Optional<Of> of(
      Expression element, Expression limit, Operator operator, boolean byMethod) {
    return element instanceof Expression.ArrayAccess access
            && limit instanceof Expression.Local local
            && local.type().equals(access.type())
            && byMethod == access.type().isReference()
        ? Optional.of(new Of(access, new ScanTest(operator, byMethod, local.variable())))
        : Optional.empty();
  }

  /** Whether a call does no more than to compute with numbers and the like. */
  static boolean isComparison(Expression.Call call) {
    String owner = call.method().owner().qualifiedName();
    return (ORDERED.contains(owner) || owner.equals("java.lang.Math"))
        && call.arguments().stream().noneMatch(argument -> argument.type() instanceof Type.Array);
  }

  private static boolean isOrdered(Type type) {
    return type instanceof Type.Declared declared && ORDERED.contains(declared.qualifiedName());
  }

  private static boolean isZero(Expression expression) {
    return expression instanceof Expression.Literal literal
        && literal.value().filter(Integer.valueOf(0)::equals).isPresent();
  }

  /** Whether evaluating an index changes nothing, and looks at local variables alone. */
  static boolean isPlain(Expression index) {
    boolean[] plain = {true};
    Nodes.each(
        index,
        part ->
            plain[0] &=
                part instanceof Expression.Local
                    || part instanceof Expression.Literal
                    || part instanceof Expression.Binary
                    || part instanceof Expression.Unary
                    || (part instanceof Expression.ArrayLength));
    return plain[0];
  }
}
