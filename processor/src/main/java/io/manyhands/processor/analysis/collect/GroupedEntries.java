package io.manyhands.processor.analysis.collect;

import io.manyhands.processor.model.Collected.Form;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Type;
import java.util.Optional;

/** {@code map.computeIfAbsent(k, key -> new ArrayList<>()).add(x)}, at any depth. */
final class GroupedEntries implements Addition.Pattern {
  @Override
  public Optional<Addition> match(Expression.Call call, Target target) {
    // The lookup may be the receiver of several calls in a chain: text.append(a).append(b).
    Expression link = call;
    while (link instanceof Expression.Call next && next.receiver().isPresent()) {
      Optional<Type.Declared> created = created(next, target);
      if (created.isPresent()) {
        return link == call ? Optional.empty() : inner(call, next, created.get(), target);
      }
      link = next.receiver().get();
    }
    return Optional.empty();
  }

  private static Optional<Addition> inner(
      Expression.Call call, Expression.Call lookup, Type.Declared created, Target target) {
    return Additions.match(call, new Target.Part(lookup, target, created))
        .map(addition -> addition.under(lookup, new Form.Group(created, addition.form(), false)));
  }

  /** What {@code call} creates for a new key, if it looks into {@code target}. */
  static Optional<Type.Declared> created(Expression.Call call, Target target) {
    boolean looks =
        target.receives(call)
            && call.method().name().equals("computeIfAbsent")
            && call.arguments().size() == 2
            && CollectionTypes.isMap(target.type())
            && CollectionTypes.isSpelled(call.type())
            && target.isFreeOf(call.arguments());
    return looks && call.arguments().get(1) instanceof Expression.Lambda lambda
        ? created(lambda)
        : Optional.empty();
  }

  private static Optional<Type.Declared> created(Expression.Lambda function) {
    return function.receiver().isEmpty() && function.parameters().size() == 1
        ? Folds.result(function)
            .filter(
                result -> result instanceof Expression.NewObject creation && isOrdinary(creation))
            .map(result -> (Type.Declared) result.type())
        : Optional.empty();
  }

  /** A new collection; the size that it starts with shows in the order of a hash table. */
  static boolean isOrdinary(Expression.NewObject creation) {
    Type type = creation.type();
    if (CollectionTypes.isCounter(type)) {
      return creation.arguments().stream().allMatch(GroupedEntries::isZero);
    }
    boolean sized =
        creation.arguments().size() == 1
            && creation.arguments().get(0) instanceof Expression.Literal size
            && size.type().isIntegral()
            && (CollectionTypes.keeps(type) || CollectionTypes.isText(type));
    return CollectionTypes.isConcrete(type)
        && !CollectionTypes.isJoiner(type)
        && (creation.arguments().isEmpty() || sized);
  }

  private static boolean isZero(Expression value) {
    return value instanceof Expression.Literal literal
        && literal.value().filter(number -> number.equals(0) || number.equals(0L)).isPresent();
  }
}
