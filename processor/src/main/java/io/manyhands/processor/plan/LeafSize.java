package io.manyhands.processor.plan;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import java.util.Set;

/**
 * How many iterations of a loop take about a microsecond, as far as its text tells. How the partial
 * results of a floating-point reduction are grouped depends on this, so it must depend on nothing
 * but the text.
 */
public final class LeafSize {
  /** Nothing is known: an iteration may take any time. */
  private static final int ANY = 1;

  private static final double LEAF_NANOS = 1_000;
  private static final int MOST = 1_024;

  private static final double SIMPLE = 0.1;
  private static final double MEMORY = 0.15;
  private static final double CHAINED = 0.5;
  private static final double DIVISION = 1.5;
  private static final double FUNCTION = 15;

  /** Methods of {@code Math} that take about as long as an operator. */
  private static final Set<String> QUICK =
      Set.of("abs", "min", "max", "fma", "sqrt", "floor", "ceil", "rint", "signum", "copySign");

  private LeafSize() {}

  /**
   * The fewest iterations of a leaf.
   *
   * @return a power of two; 1 if an iteration loops, or calls or creates something
   */
  public static int of(AcceptedLoop loop) {
    double nanos = nanos(loop.body());
    return nanos > LEAF_NANOS / 2
        ? ANY
        : Math.min(MOST, Integer.highestOneBit((int) (LEAF_NANOS / Math.max(nanos, SIMPLE))));
  }

  private static double nanos(Statement statement) {
    if (statement instanceof Statement.For
        || statement instanceof Statement.ForEach
        || statement instanceof Statement.While
        || statement instanceof Statement.Try
        || statement instanceof Statement.Unsupported) {
      return Double.POSITIVE_INFINITY;
    }
    return Nodes.expressions(statement).stream().mapToDouble(LeafSize::nanos).sum()
        + Nodes.inner(statement).stream().mapToDouble(LeafSize::nanos).sum();
  }

  private static double nanos(Expression expression) {
    return own(expression) + Nodes.operands(expression).stream().mapToDouble(LeafSize::nanos).sum();
  }

  /** What the node takes without its operands, if many of them overlap. */
  private static double own(Expression expression) {
    if (expression instanceof Expression.Call call) {
      return call(call.method());
    }
    if (expression instanceof Expression.NewObject
        || expression instanceof Expression.NewArray
        || expression instanceof Expression.Unsupported) {
      return Double.POSITIVE_INFINITY;
    }
    if (expression instanceof Expression.ArrayAccess
        || expression instanceof Expression.FieldAccess) {
      return MEMORY;
    }
    if (expression instanceof Expression.CompoundAssignment assignment) {
      return divides(assignment.operator()) ? DIVISION : CHAINED;
    }
    if (expression instanceof Expression.Assignment
        || expression instanceof Expression.Conditional) {
      return CHAINED;
    }
    return expression instanceof Expression.Binary binary && divides(binary.operator())
        ? DIVISION
        : SIMPLE;
  }

  private static double call(Method method) {
    if (!isMath(method.owner())) {
      return Double.POSITIVE_INFINITY;
    }
    return QUICK.contains(method.name()) ? CHAINED : FUNCTION;
  }

  /** Whether a method's class has nothing but functions of numbers. */
  static boolean isMath(Type.Declared owner) {
    return owner.binaryName().equals("java.lang.Math")
        || owner.binaryName().equals("java.lang.StrictMath");
  }

  private static boolean divides(Operator operator) {
    return operator == Operator.DIVIDE || operator == Operator.REMAINDER;
  }
}
