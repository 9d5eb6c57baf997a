package io.manyhands.processor.analysis.range;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Evaluates expressions on {@link Facts}: what they change, and integral values as sums. */
final class RangeExpressions {
  private final RangeExecution execution;
  private final RangeArithmetic arithmetic;
  private final RangeConditions conditions;

  RangeExpressions(RangeExecution execution) {
    this.execution = execution;
    this.arithmetic = new RangeArithmetic(execution, this);
    this.conditions = new RangeConditions(execution, this);
  }

  /** Executes what makes {@code condition} have the value {@code truth}. */
  void assume(Expression condition, boolean truth) {
    conditions.assume(condition, truth);
  }

  /** The value, if it is an integer, exactly; what happens on the way happens. */
  Optional<LinearSum> evaluate(Expression expression) {
    if (!execution.facts().isReached()) {
      return expression.type().isIntegral() ? Optional.of(unknown(expression)) : Optional.empty();
    }
    if (expression.type() == Type.Primitive.BOOLEAN && RangeConditions.decides(expression)) {
      conditions.either(expression);
      return Optional.empty();
    }
    Optional<LinearSum> value = value(expression);
    return expression.type().isIntegral()
        ? Optional.of(value.orElseGet(() -> unknown(expression)))
        : Optional.empty();
  }

  LinearSum unknown(Expression expression) {
    return LinearSum.of(execution.interim(expression.type()));
  }

  /** The value, empty if it is not an integer or nothing is known about it. */
  private Optional<LinearSum> value(Expression expression) {
    if (expression instanceof Expression.Literal literal) {
      return literal.value().flatMap(RangeExpressions::integer);
    }
    if (expression instanceof Expression.Local local) {
      return local.type().isIntegral()
          ? Optional.of(LinearSum.of(new Unknown.Of(local.variable())))
          : Optional.empty();
    }
    if (expression instanceof Expression.ArrayLength length) {
      return length(length);
    }
    if (expression instanceof Expression.ArrayAccess access) {
      LinearSum index = index(access);
      element(access, false, index);
      return Optional.empty();
    }
    if (expression instanceof Expression.Assignment assignment) {
      return assign(assignment);
    }
    if (expression instanceof Expression.CompoundAssignment assignment) {
      return assign(assignment);
    }
    if (expression instanceof Expression.Step step) {
      return step(step);
    }
    if (expression instanceof Expression.Conditional choice) {
      return choose(choice);
    }
    if (expression instanceof Expression.Call call) {
      return call(call);
    }
    if (expression instanceof Expression.Binary
        || expression instanceof Expression.Unary
        || expression instanceof Expression.Cast) {
      return arithmetic.value(expression);
    }
    return operands(expression);
  }

  private static Optional<LinearSum> integer(Object value) {
    if (value instanceof Character character) {
      return Optional.of(LinearSum.of(character));
    }
    boolean whole =
        value instanceof Integer
            || value instanceof Long
            || value instanceof Short
            || value instanceof Byte;
    return whole ? Optional.of(LinearSum.of(((Number) value).longValue())) : Optional.empty();
  }

  /** Of these, only the operands matter. */
  private Optional<LinearSum> operands(Expression expression) {
    boolean followed =
        expression instanceof Expression.FieldAccess
            || expression instanceof Expression.InstanceOf
            || expression instanceof Expression.NewObject
            || expression instanceof Expression.NewArray
            || expression instanceof Expression.This;
    if (!followed) {
      throw new NotFollowed(
          expression.span(),
          expression instanceof Expression.Unsupported other ? other.what() : "an expression");
    }
    if (expression instanceof Expression.NewObject creation) {
      create(creation);
    } else {
      Nodes.operands(expression).forEach(this::evaluate);
    }
    return Optional.empty();
  }

  private void create(Expression.NewObject creation) {
    List<Optional<LinearSum>> values = arguments(creation.arguments());
    Optional<MethodDeclaration> declared = execution.program.declaration(creation.constructor());
    if (declared.isPresent()) {
      if (!execution.canEnter(declared.get())) {
        throw new NotFollowed(creation.span(), "the call of a constructor");
      }
      execution.listener.create(creation);
      execution.enter(declared.get(), creation.arguments(), values, Optional.empty(), true);
    } else {
      execution.stops().forgetAll();
    }
  }

  private List<Optional<LinearSum>> arguments(List<Expression> expressions) {
    List<Optional<LinearSum>> values = new ArrayList<>();
    for (int k = 0; k < expressions.size(); k++) {
      Expression argument = expressions.get(k);
      values.add(
          argument.type().isIntegral()
              ? Optional.of(kept(argument, expressions.subList(k + 1, expressions.size())))
              : evaluate(argument));
    }
    return values;
  }

  /** The value of an operand that stays what it is while {@code later} is evaluated. */
  LinearSum kept(Expression operand, List<Expression> later) {
    LinearSum value = evaluate(operand).orElseGet(() -> unknown(operand));
    return later.stream().anyMatch(RangeExpressions::changesVariables)
        ? execution.named(value, operand.type())
        : value;
  }

  static boolean changesVariables(Expression expression) {
    boolean[] found = {false};
    Nodes.each(expression, part -> found[0] |= Nodes.target(part).isPresent());
    return found[0];
  }

  private Optional<LinearSum> length(Expression.ArrayLength length) {
    evaluate(length.array());
    return length.array() instanceof Expression.Local local
        ? Optional.of(LinearSum.of(new Unknown.LengthOf(local.variable())))
        : Optional.empty();
  }

  private LinearSum index(Expression.ArrayAccess access) {
    evaluate(access.array());
    return evaluate(access.index()).orElseGet(() -> unknown(access.index()));
  }

  /** Tells of an element; afterwards it is known to be there. */
  private void element(Expression.ArrayAccess access, boolean isWrite, LinearSum index) {
    if (execution.isHere()) {
      execution.listener.element(access.array(), isWrite, index, access.span());
    }
    execution.set(
        execution.facts().atLeastZero(index).atLeastZero(last(access.array()).minus(index)));
    if (isWrite) {
      execution.stops().stored(access, index);
    }
  }

  /** The greatest index. */
  private static LinearSum last(Expression array) {
    LinearSum length =
        array instanceof Expression.Local local
            ? LinearSum.of(new Unknown.LengthOf(local.variable()))
            : LinearSum.of(Integer.MAX_VALUE);
    return length.plus(-1);
  }

  /** Each element of an array is read, if it is one. */
  void visit(Expression source, Span span) {
    if (!(source.type() instanceof Type.Array)) {
      return;
    }
    LinearSum index = LinearSum.of(execution.interim(Type.Primitive.INT));
    Facts before = execution.facts();
    execution.set(before.atLeastZero(index).atLeastZero(last(source).minus(index)));
    if (execution.isHere()) {
      execution.listener.element(source, false, index, span);
    }
    execution.set(before);
  }

  private Optional<LinearSum> assign(Expression.Assignment assignment) {
    Expression target = assignment.target();
    if (target instanceof Expression.ArrayAccess access) {
      evaluate(access.array());
      LinearSum index = kept(access.index(), List.of(assignment.value()));
      Optional<LinearSum> value = evaluate(assignment.value());
      element(access, true, index);
      return value;
    }
    if (!(target instanceof Expression.Local)) {
      Nodes.operands(target).forEach(this::evaluate);
    }
    Optional<LinearSum> value = evaluate(assignment.value());
    if (target instanceof Expression.FieldAccess field) {
      execution.stops().stored(field);
    }
    store(target, value);
    if (target instanceof Expression.Local local) {
      execution.refer(local.variable(), execution.lengths().of(assignment.value()));
    }
    return value;
  }

  private void store(Expression target, Optional<LinearSum> value) {
    if (target instanceof Expression.Local local) {
      Variable variable = local.variable();
      Unknown unknown = new Unknown.Of(variable);
      Facts facts = execution.facts();
      execution.set(
          value
              .filter(sum -> variable.type().isIntegral())
              .map(sum -> facts.assign(unknown, sum))
              .orElseGet(() -> facts.forget(unknown)));
    }
  }

  private Optional<LinearSum> assign(Expression.CompoundAssignment assignment) {
    Expression target = assignment.target();
    if (target instanceof Expression.Local local) {
      if (!local.type().isIntegral()) {
        evaluate(assignment.value());
        return Optional.empty();
      }
      LinearSum before = kept(local, List.of(assignment.value()));
      LinearSum value = evaluate(assignment.value()).orElseGet(() -> unknown(assignment.value()));
      LinearSum after =
          assignment.value().type().isIntegral()
              ? arithmetic
                  .combine(assignment.operator(), before, value, local.type())
                  .orElseGet(() -> unknown(local))
              : unknown(local);
      store(local, Optional.of(after));
      return Optional.of(LinearSum.of(new Unknown.Of(local.variable())));
    }
    update(target, List.of(assignment.value()));
    return Optional.empty();
  }

  /** An element or field is read, and then written. */
  private void update(Expression target, List<Expression> operands) {
    if (target instanceof Expression.ArrayAccess access) {
      evaluate(access.array());
      LinearSum index = kept(access.index(), operands);
      element(access, false, index);
      operands.forEach(this::evaluate);
      element(access, true, index);
    } else {
      Nodes.operands(target).forEach(this::evaluate);
      operands.forEach(this::evaluate);
    }
  }

  private Optional<LinearSum> step(Expression.Step step) {
    if (!(step.target() instanceof Expression.Local local) || !local.type().isIntegral()) {
      update(step.target(), List.of());
      return Optional.empty();
    }
    Unknown unknown = new Unknown.Of(local.variable());
    LinearSum after = LinearSum.of(unknown).plus(step.increment() ? 1 : -1);
    if (arithmetic.fits(after, local.type())) {
      execution.set(execution.facts().assign(unknown, after));
      return Optional.of(
          step.prefix()
              ? LinearSum.of(unknown)
              : LinearSum.of(unknown).plus(step.increment() ? -1 : 1));
    }
    LinearSum before = execution.named(LinearSum.of(unknown), local.type());
    execution.set(execution.facts().forget(unknown));
    return Optional.of(step.prefix() ? LinearSum.of(unknown) : before);
  }

  private Optional<LinearSum> choose(Expression.Conditional choice) {
    Unknown result = execution.interim(choice.type());
    Facts before = execution.facts();
    assume(choice.condition(), true);
    Facts yes = branch(choice.yes(), result, choice.type());
    execution.set(before);
    conditions.quietly(() -> assume(choice.condition(), false));
    Facts no = branch(choice.no(), result, choice.type());
    execution.set(yes.or(no));
    return choice.type().isIntegral() ? Optional.of(LinearSum.of(result)) : Optional.empty();
  }

  private Facts branch(Expression expression, Unknown result, Type type) {
    Optional<LinearSum> value = evaluate(expression);
    return type.isIntegral()
        ? value.map(sum -> execution.facts().assign(result, sum)).orElse(execution.facts())
        : execution.facts();
  }

  private Optional<LinearSum> call(Expression.Call call) {
    call.receiver().ifPresent(this::evaluate);
    List<Optional<LinearSum>> arguments = arguments(call.arguments());
    boolean extremum =
        call.method().owner().is("java.lang.Math")
            && (call.method().name().equals("min") || call.method().name().equals("max"))
            && call.type().isIntegral();
    if (extremum) {
      return Optional.of(extremum(call, arguments));
    }
    Optional<MethodDeclaration> declared =
        execution.program.declaration(call.method()).filter(execution::canEnter);
    if (execution.listener.call(call, arguments) || declared.isEmpty()) {
      if (!ScanTest.isComparison(call)) {
        execution.stops().forgetAll();
      }
      return Optional.empty();
    }
    Optional<Unknown> result =
        call.type().isIntegral() ? Optional.of(execution.interim(call.type())) : Optional.empty();
    boolean elsewhere = call.receiver().filter(it -> !(it instanceof Expression.This)).isPresent();
    execution.enter(declared.get(), call.arguments(), arguments, result, elsewhere);
    return result.map(LinearSum::of);
  }

  /** The one of two values that is less, or greater. */
  private LinearSum extremum(Expression.Call call, List<Optional<LinearSum>> arguments) {
    LinearSum one = arguments.get(0).orElseThrow();
    LinearSum other = arguments.get(1).orElseThrow();
    LinearSum less = call.method().name().equals("min") ? one : other;
    LinearSum greater = less.equals(one) ? other : one;
    Unknown result = execution.interim(call.type());
    Facts before = execution.facts();
    Facts first = before.atLeastZero(greater.minus(less)).assign(result, one);
    Facts second = before.atLeastZero(less.minus(greater)).assign(result, other);
    execution.set(first.or(second));
    return LinearSum.of(result);
  }
}
