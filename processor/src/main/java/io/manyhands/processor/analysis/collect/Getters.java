package io.manyhands.processor.analysis.collect;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Program;
import java.util.Optional;

/**
 * Methods that do nothing but give a field of their object, {@code sale.getCity()}: two calls give
 * the same if nobody assigns the field in between.
 */
final class Getters {
  private final Program program;

  Getters(Program program) {
    this.program = program;
  }

  /** Whether a call does no more than read a field. */
  boolean is(Expression.Call call) {
    return field(call).isPresent();
  }

  /** The expression with fields in the place of such calls. */
  Expression inlined(Expression expression) {
    if (expression instanceof Expression.Call call) {
      return field(call)
          .<Expression>map(
              read ->
                  new Expression.FieldAccess(
                      call.span(), call.type(), call.receiver().map(this::inlined), read))
          .orElseGet(
              () ->
                  new Expression.Call(
                      call.span(),
                      call.type(),
                      call.receiver().map(this::inlined),
                      call.method(),
                      call.arguments().stream().map(this::inlined).toList()));
    }
    if (expression instanceof Expression.Binary binary) {
      return new Expression.Binary(
          binary.span(),
          binary.type(),
          binary.operator(),
          inlined(binary.left()),
          inlined(binary.right()));
    }
    return expression instanceof Expression.Cast cast
        ? new Expression.Cast(cast.span(), cast.type(), inlined(cast.operand()))
        : expression;
  }

  private Optional<Field> field(Expression.Call call) {
    boolean asks = call.arguments().isEmpty() && call.receiver().isPresent();
    return asks
        ? program
            .declaration(call.method())
            .filter(this::isAlone)
            .flatMap(MethodDeclaration::returnedField)
        : Optional.empty();
  }

  private boolean isAlone(MethodDeclaration declaration) {
    Method method = declaration.method();
    return method.isFixed()
        || program.implementations(method, method.owner()).stream()
            .allMatch(other -> other.method().equals(method));
  }
}
