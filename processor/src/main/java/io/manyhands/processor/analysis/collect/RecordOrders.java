package io.manyhands.processor.analysis.collect;

import io.manyhands.processor.analysis.scalar.SameValue;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether records are compared by an order that never fails, so that it does not matter with which
 * of the others a sorted map compares them: {@code v - o.v}, which may overflow, is none, and
 * {@code name.compareTo(o.name)} fails for names that are null, but only where it gets that far.
 *
 * <pre>{@code
 * return year != other.year ? Integer.compare(year, other.year) : other.part - part;
 * }</pre>
 */
final class RecordOrders {
  private static final Set<String> NUMBERS =
      Set.of(
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Short",
          "java.lang.Character",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Float",
          "java.lang.Double");

  /** Their differences are no larger than an int. */
  private static final Set<Type> SMALL =
      Set.of(Type.Primitive.BYTE, Type.Primitive.SHORT, Type.Primitive.CHAR);

  private final Program program;

  RecordOrders(Program program) {
    this.program = program;
  }

  /**
   * Whether objects of {@code type} are compared by such an order, if they are compared at all.
   *
   * @param type one whose objects are values
   */
  boolean isOrdered(Type type) {
    if (PlainKeys.isPlain(type)
        || !(type instanceof Type.Declared declared)
        || program.classes().isEnum(declared)) {
      return true;
    }
    Optional<Method> method = program.classes().ofObject(declared, "compareTo");
    return method.isEmpty()
        || method
            .flatMap(program::declaration)
            .filter(found -> !found.isSynchronized() && new Body(found).isOrder())
            .isPresent();
  }

  /** The text of one {@code compareTo}. */
  private final class Body {
    private final Variable other;
    private final List<Statement> statements;

    /** Variables that hold what some order says. */
    private final Set<Variable> orders = new HashSet<>();

    Body(MethodDeclaration declaration) {
      this.other = declaration.parameters().get(0);
      this.statements = declaration.body().statements();
    }

    boolean isOrder() {
      return isOrder(statements);
    }

    private boolean isOrder(List<Statement> rest) {
      if (rest.isEmpty()) {
        return false;
      }
      Statement first = Nodes.unwrapped(rest.get(0));
      List<Statement> others = rest.subList(1, rest.size());
      if (first instanceof Statement.Return exit) {
        return exit.value().filter(this::isOrder).isPresent();
      }
      if (first instanceof Statement.If test) {
        return test.no().isEmpty() && isStep(test) && isOrder(others);
      }
      return isOrderKept(first) && isOrder(others);
    }

    /** {@code c = Long.compare(minor, other.minor);}. */
    private boolean isOrderKept(Statement statement) {
      if (statement instanceof Statement.Declaration declaration) {
        return declaration.initializer().filter(this::isOrder).isPresent()
            && orders.add(declaration.variable());
      }
      return statement instanceof Statement.Evaluate evaluate
          && evaluate.expression() instanceof Expression.Assignment assignment
          && assignment.target() instanceof Expression.Local local
          && orders.contains(local.variable())
          && isOrder(assignment.value());
    }

    /** {@code if (c != 0) return c;} and {@code if (c == 0) c = ...;}. */
    private boolean isStep(Statement.If test) {
      Statement step = Nodes.unwrapped(test.yes());
      if (step instanceof Statement.Return exit) {
        return test.condition() instanceof Expression.Binary differ
            && differ.operator() == Operator.NOT_EQUAL
            && exit.value().filter(value -> decides(differ, value)).isPresent();
      }
      return test.condition() instanceof Expression.Binary same
          && same.operator() == Operator.EQUAL
          && isZero(same.right())
          && step instanceof Statement.Evaluate evaluate
          && evaluate.expression() instanceof Expression.Assignment assignment
          && SameValue.of(assignment.target(), same.left())
          && isOrderKept(step);
    }

    private boolean isOrder(Expression value) {
      if (value instanceof Expression.Local local) {
        return orders.contains(local.variable());
      }
      if (value instanceof Expression.Unary unary) {
        return unary.operator() == Operator.NEGATE && isOrder(unary.operand());
      }
      if (value instanceof Expression.Conditional choice
          && choice.condition() instanceof Expression.Binary test) {
        boolean differ = test.operator() == Operator.NOT_EQUAL;
        Expression last = differ ? choice.no() : choice.yes();
        return (differ || test.operator() == Operator.EQUAL)
            && decides(test, differ ? choice.yes() : choice.no())
            && isOrder(last);
      }
      if (value instanceof Expression.Binary difference) {
        return difference.operator() == Operator.MINUS
            && SMALL.contains(difference.left().type())
            && isOfBoth(difference.left(), difference.right());
      }
      return value instanceof Expression.Call call && isComparison(call);
    }

    /** Whether what is not the same by {@code test} is told apart by {@code value}. */
    private boolean decides(Expression.Binary test, Expression value) {
      if (isZero(test.right())) {
        return test.left() instanceof Expression.Local local
            && value instanceof Expression.Local again
            && local.variable().equals(again.variable())
            && isOrder(value);
      }
      boolean isOfNumbers = test.left().type().isIntegral() && test.right().type().isIntegral();
      return isOfNumbers
          && value instanceof Expression.Call call
          && isComparison(call)
          && (isSame(test, call.arguments().get(0), call.arguments().get(1))
              || isSame(test, call.arguments().get(1), call.arguments().get(0)));
    }

    private boolean isSame(Expression.Binary test, Expression left, Expression right) {
      return SameValue.of(test.left(), left) && SameValue.of(test.right(), right);
    }

    /** {@code Integer.compare(part, other.part)}. */
    private boolean isComparison(Expression.Call call) {
      return call.method().name().equals("compare")
          && call.arguments().size() == 2
          && NUMBERS.contains(call.method().owner().qualifiedName())
          && isOfBoth(call.arguments().get(0), call.arguments().get(1));
    }

    /** Whether one side is of {@code this} what the other side is of the other record. */
    private boolean isOfBoth(Expression one, Expression another) {
      return isMirrored(one, another) || isMirrored(another, one);
    }

    /** Whether both are the same number of either record, which is always there. */
    private boolean isMirrored(Expression mine, Expression its) {
      if (!mine.getClass().equals(its.getClass())
          || !(mine.type() instanceof Type.Primitive)
          || !mine.type().equals(its.type())) {
        return false;
      }
      if (mine instanceof Expression.Literal literal) {
        return literal.value().isPresent()
            && literal.value().equals(((Expression.Literal) its).value());
      }
      if (mine instanceof Expression.FieldAccess read) {
        Expression.FieldAccess same = (Expression.FieldAccess) its;
        return read.field().equals(same.field())
            && read.field().isFinal()
            && !read.field().isStatic()
            && areOwnAndOther(read.target(), same.target());
      }
      if (mine instanceof Expression.Call call) {
        return isMirrored(call, (Expression.Call) its);
      }
      boolean isSameOperation =
          mine instanceof Expression.Cast
              || (mine instanceof Expression.Unary unary
                  && unary.operator() == ((Expression.Unary) its).operator())
              || (mine instanceof Expression.Binary binary
                  && binary.operator() == ((Expression.Binary) its).operator()
                  && !divides(binary));
      return isSameOperation && areMirrored(Nodes.operands(mine), Nodes.operands(its));
    }

    /** Absolute values, and the methods that give a component. */
    private boolean isMirrored(Expression.Call call, Expression.Call same) {
      if (!call.method().equals(same.method())) {
        return false;
      }
      if (call.method().isStatic()) {
        return call.method().owner().is("java.lang.Math")
            && call.method().name().equals("abs")
            && areMirrored(call.arguments(), same.arguments());
      }
      return call.arguments().isEmpty()
          && program.classes().components(call.method().owner()).isPresent()
          && isComponent(call.method())
          && areOwnAndOther(call.receiver(), same.receiver());
    }

    /** Whether a method of a record is the one that the compiler makes, or does the same. */
    private boolean isComponent(Method method) {
      return program.classes().isOfProgram(method.owner())
          && program
              .declaration(method)
              .map(found -> found.returnedField().isPresent())
              .orElse(!List.of("hashCode", "toString").contains(method.name()));
    }

    private boolean areMirrored(List<Expression> mine, List<Expression> its) {
      if (mine.size() != its.size()) {
        return false;
      }
      for (int k = 0; k < mine.size(); k++) {
        if (!isMirrored(mine.get(k), its.get(k))) {
          return false;
        }
      }
      return true;
    }

    private boolean areOwnAndOther(Optional<Expression> mine, Optional<Expression> its) {
      return (mine.isEmpty() || mine.get() instanceof Expression.This)
          && its.orElse(null) instanceof Expression.Local local
          && local.variable().equals(other);
    }
  }

  /** Whether it may fail. */
  private static boolean divides(Expression.Binary binary) {
    return binary.type().isIntegral()
        && (binary.operator() == Operator.DIVIDE || binary.operator() == Operator.REMAINDER)
        && (!(binary.right() instanceof Expression.Literal) || isZero(binary.right()));
  }

  private static boolean isZero(Expression value) {
    return value instanceof Expression.Literal literal
        && literal.value().filter(number -> number.equals(0) || number.equals(0L)).isPresent();
  }
}
