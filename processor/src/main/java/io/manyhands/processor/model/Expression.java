package io.manyhands.processor.model;

import java.util.List;
import java.util.Optional;

/** An expression of the loop language. Parentheses have been dropped; spans keep the text. */
public sealed interface Expression {
  /** Where it stands. */
  Span span();

  /** Its static type. */
  Type type();

  /**
   * A literal, a class literal or a reference to a compile-time constant.
   *
   * @param variable the local variable that the text names, where the constant is one: its value is
   *     known, but its name must still be declared where the text stands
   */
  record Literal(Span span, Type type, Optional<Object> value, Optional<Variable> variable)
      implements Expression {
    /** One whose text names no local variable. */
    public Literal(Span span, Type type, Optional<Object> value) {
      this(span, type, value, Optional.empty());
    }
  }

  /** A local variable or parameter. */
  record Local(Span span, Variable variable) implements Expression {
    @Override
    public Type type() {
      return variable.type();
    }
  }

  /**
   * A field; without a target where it is static. An unqualified instance field has {@link This}.
   */
  record FieldAccess(Span span, Type type, Optional<Expression> target, Field field)
      implements Expression {}

  /** An element of an array. */
  record ArrayAccess(Span span, Type type, Expression array, Expression index)
      implements Expression {}

  /** The length of an array. */
  record ArrayLength(Span span, Expression array) implements Expression {
    @Override
    public Type type() {
      return Type.Primitive.INT;
    }
  }

  /** A unary operator without side effect. */
  record Unary(Span span, Type type, Operator operator, Expression operand) implements Expression {}

  /** An increment or decrement: {@code i++}, {@code --i}. */
  record Step(Span span, Type type, boolean increment, boolean prefix, Expression target)
      implements Expression {}

  /** A binary operator. */
  record Binary(Span span, Type type, Operator operator, Expression left, Expression right)
      implements Expression {}

  /** A plain assignment. */
  record Assignment(Span span, Type type, Expression target, Expression value)
      implements Expression {}

  /** A compound assignment, with the narrowing cast that Java gives it. */
  record CompoundAssignment(
      Span span, Type type, Operator operator, Expression target, Expression value)
      implements Expression {}

  /** {@code condition ? yes : no}. */
  record Conditional(Span span, Type type, Expression condition, Expression yes, Expression no)
      implements Expression {}

  /** A cast. */
  record Cast(Span span, Type type, Expression operand) implements Expression {}

  /**
   * {@code operand instanceof T}.
   *
   * @param binding the variable that names the operand then, if there is one
   * @param parts the variables of a record pattern
   */
  record InstanceOf(
      Span span, Expression operand, Type tested, Optional<Variable> binding, List<Variable> parts)
      implements Expression {
    /** One without a record pattern. */
    public InstanceOf(Span span, Expression operand, Type tested, Optional<Variable> binding) {
      this(span, operand, tested, binding, List.of());
    }

    @Override
    public Type type() {
      return Type.Primitive.BOOLEAN;
    }
  }

  /** A method call; without a receiver where the method is static. */
  record Call(
      Span span,
      Type type,
      Optional<Expression> receiver,
      Method method,
      List<Expression> arguments)
      implements Expression {}

  /** A class instance creation without a body. */
  record NewObject(Span span, Type type, Method constructor, List<Expression> arguments)
      implements Expression {}

  /** An array creation with dimensions or an initializer. */
  record NewArray(
      Span span, Type type, List<Expression> dimensions, Optional<List<Expression>> elements)
      implements Expression {}

  /** {@code this} of the class that declares the method. */
  record This(Span span, Type type) implements Expression {}

  /**
   * A function that is created here and runs, if at all, when it is called: a lambda expression, or
   * a method reference as the lambda expression that it stands for.
   *
   * @param type its functional interface
   * @param method name of the one abstract method of that interface
   * @param receiver what a method reference evaluates when it is created, as in {@code
   *     shapes.next()::area}; the body uses the variable
   * @param parameters its parameters
   * @param body what it does; an expression that is its result stands as a {@code return}
   */
  record Lambda(
      Span span,
      Type type,
      String method,
      Optional<Statement.Declaration> receiver,
      List<Variable> parameters,
      Statement.Block body)
      implements Expression {}

  /** A {@code switch} expression; what it yields stands as {@link Statement.Yield}. */
  record SwitchExpression(Span span, Type type, Statement.Switch choice) implements Expression {}

  /** Something outside the loop language; {@code what} is a noun phrase for a diagnostic. */
  record Unsupported(Span span, Type type, String what) implements Expression {}
}
