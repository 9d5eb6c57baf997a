package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.Type;
import java.util.Set;

/**
 * What annotations of others say about methods whose source is not at hand, by their simple names.
 *
 * <p>{@code @Pure}, {@code @SideEffectFree} and {@code @Contract(pure = true)} stand on methods.
 * {@code @Immutable} on a class says the same of its methods that return something for values. That
 * a class is {@code @ThreadSafe} says nothing about the order of calls.
 */
final class AnnotationWords {
  private static final Set<String> PURE = Set.of("Pure", "SideEffectFree", "Contract(pure=true)");

  private AnnotationWords() {}

  /** Whether a call changes nothing. */
  static boolean isPure(Expression.Call call) {
    return call.method().annotations().stream().anyMatch(PURE::contains) || isOfImmutable(call);
  }

  /** Whether its result depends on nothing but values that it is given. */
  static boolean readsValuesOnly(Expression.Call call) {
    Method method = call.method();
    return isOfImmutable(call)
        || (method.isStatic() && method.annotations().contains("Pure") && isGivenValues(call));
  }

  /** Whether the class keeps several callers apart, whatever their order. */
  static boolean isThreadSafe(Method method) {
    return method.annotations().contains("class ThreadSafe");
  }

  private static boolean isOfImmutable(Expression.Call call) {
    Method method = call.method();
    return method.annotations().contains("class Immutable")
        && !method.isStatic()
        && !method.isConstructor()
        && method.returnType() != Type.Primitive.VOID
        && isGivenValues(call);
  }

  private static boolean isGivenValues(Expression.Call call) {
    return call.arguments().stream()
        .map(Expression::type)
        .allMatch(
            type ->
                PlainTypes.isPlain(type)
                    || (call.method().annotations().contains("class Immutable")
                        && type.is(call.method().owner().qualifiedName())));
  }
}
