package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many elements a collection holds, or characters a text, where the header of the marked loop
 * asks for it: before the first iteration, when a check can ask for the same.
 */
public final class Sizes {
  private final Machine machine;
  private final ExpressionRules expressions;

  Sizes(Machine machine, ExpressionRules expressions) {
    this.machine = machine;
    this.expressions = expressions;
  }

  /** Whether it asks a collection for its size, or a text for its length. */
  public static boolean isSize(Expression.Call call) {
    Optional<Type> type = call.receiver().map(Expression::type);
    return call.arguments().isEmpty()
        && (call.method().name().equals("size")
            ? type.filter(Sizes::isCollection).isPresent()
            : call.method().name().equals("length")
                && call.receiver().filter(Sizes::isText).isPresent());
  }

  /** The value of {@code xs.size()} or {@code text.length()}. */
  Optional<Value> of(Expression.Call call, Optional<Value> receiver) {
    if (!machine.namesSizes || !call.arguments().isEmpty()) {
      return Optional.empty();
    }
    Optional<Path> path =
        switch (call.method().name()) {
          case "size" -> receiver.flatMap(Sizes::collection);
          case "length" -> call.receiver().filter(Sizes::isText).flatMap(this::text);
          default -> Optional.empty();
        };
    return path.map(found -> new Value.ClosedForm(Polynomial.of(Symbol.Size.of(found))));
  }

  /** One of which a check tells that asking for its size does nothing else. */
  private static Optional<Path> collection(Value value) {
    return shared(value).filter(path -> isCollection(path.type()));
  }

  private static boolean isCollection(Type type) {
    return type instanceof Type.Declared declared
        && LibraryEffects.isCheckable(declared.qualifiedName());
  }

  private static boolean isText(Expression expression) {
    return Symbol.Size.isText(expression.type());
  }

  /** Texts lead nowhere, so that no place is known of them. */
  private Optional<Path> text(Expression expression) {
    if (expression instanceof Expression.Local local) {
      boolean isVariable =
          machine.frames.size() == 1 && local.variable().kind() != Variable.Kind.BINDING;
      return isVariable ? Optional.of(Path.of(local.variable())) : Optional.empty();
    }
    if (!(expression instanceof Expression.FieldAccess access)) {
      return Optional.empty();
    }
    return access.field().isStatic()
        ? Optional.of(new Path(new Path.Root.OfStatic(access.field()), List.of()))
        : access.target().flatMap(this::owner).map(owner -> owner.then(access.field()));
  }

  private Optional<Path> owner(Expression target) {
    List<Path> found = new ArrayList<>();
    machine.silently(() -> shared(expressions.evaluate(target)).ifPresent(found::add));
    return found.stream().findFirst();
  }

  private static Optional<Path> shared(Value value) {
    return value instanceof Value.Reference reference
            && reference.places().size() == 1
            && reference.places().iterator().next() instanceof Place.Shared shared
            && shared.subscripts().isEmpty()
        ? Optional.of(shared.base())
        : Optional.empty();
  }
}
