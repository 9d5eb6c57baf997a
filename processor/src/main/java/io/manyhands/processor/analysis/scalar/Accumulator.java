package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.Optional;
import java.util.Set;

/**
 * Something that may be reduced: a local variable, a field of {@code this}, a static field, or an
 * element of an array that one of these holds.
 *
 * @param variable the variable, unless it is a field
 * @param field the field, unless it is a variable
 * @param owner the object that has the field, unless that is {@code this}
 * @param element the element, where not the variable or field itself is meant
 * @param isPassed whether called methods have the owner as their receiver or as a parameter, so
 *     that these names mean it, too
 * @param parameters parameters of called methods that hold it
 */
public record Accumulator(
    Optional<Variable> variable,
    Optional<Field> field,
    Optional<Path> owner,
    Optional<Expression.ArrayAccess> element,
    boolean isPassed,
    Set<Variable> parameters) {
  /** A local variable. */
  public static Accumulator of(Variable variable) {
    return new Accumulator(
        Optional.of(variable),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Set.of());
  }

  /** A field of {@code this} or a static field. */
  public static Accumulator of(Field field) {
    return of(field, Optional.empty());
  }

  /** A field of the object that {@code owner} leads to. */
  public static Accumulator of(Field field, Optional<Path> owner) {
    return new Accumulator(
        Optional.empty(), Optional.of(field), owner, Optional.empty(), false, Set.of());
  }

  /** A field of the one object that {@code owner} leads to and that methods are passed. */
  public static Accumulator passed(Field field, Path owner) {
    return new Accumulator(
        Optional.empty(), Optional.of(field), Optional.of(owner), Optional.empty(), true, Set.of());
  }

  /** What {@code path} leads to, where that is a simple name in the text of the loop. */
  public static Optional<Accumulator> named(Path path) {
    if (path.root() instanceof Path.Root.OfVariable root) {
      boolean plain = path.fields().isEmpty() && root.variable().kind() != Variable.Kind.BINDING;
      return plain ? Optional.of(of(root.variable())) : Optional.empty();
    }
    if (path.root() instanceof Path.Root.OfStatic root) {
      return path.fields().isEmpty() ? Optional.of(of(root.field())) : Optional.empty();
    }
    return path.root() instanceof Path.Root.OfThis && path.fields().size() == 1
        ? Optional.of(of(path.fields().get(0)))
        : Optional.empty();
  }

  /** The same array, which some parameters of called methods hold as well. */
  public Accumulator alsoIn(Set<Variable> others) {
    return new Accumulator(variable, field, owner, element, isPassed, Set.copyOf(others));
  }

  /** One element of the array that this variable or field holds. */
  Accumulator at(Expression.ArrayAccess access) {
    return new Accumulator(variable, field, owner, Optional.of(access), isPassed, parameters);
  }

  /** Its type; of a variable that holds a boxed number, that of the number. */
  public Type type() {
    return element
        .map(Expression.ArrayAccess::type)
        .orElseGet(
            () ->
                variable
                    .map(own -> own.type().unboxed())
                    .orElseGet(() -> field.orElseThrow().type()));
  }

  /** The user's name for it. */
  public String name() {
    return variable.map(Variable::name).orElseGet(() -> field.orElseThrow().name());
  }

  /** Whether {@code expression} is an occurrence of it. */
  public boolean is(Expression expression) {
    return element.isPresent()
        ? expression instanceof Expression.ArrayAccess access && isSame(access, element.get())
        : isNamed(expression);
  }

  private boolean isSame(Expression.ArrayAccess access, Expression.ArrayAccess known) {
    return access.equals(known)
        || (isSameArray(access.array(), known.array())
            && SameValue.of(access.index(), known.index()));
  }

  private boolean isSameArray(Expression array, Expression known) {
    return (array instanceof Expression.ArrayAccess row
            && known instanceof Expression.ArrayAccess other)
        ? isSame(row, other)
        : isNamed(array) && isNamed(known);
  }

  /** Whether {@code expression} is this array, followed by so many subscripts. */
  public boolean isBehind(Expression expression, int subscripts) {
    return subscripts == 0
        ? isNamed(expression)
        : expression instanceof Expression.ArrayAccess access
            && isBehind(access.array(), subscripts - 1);
  }

  /** Whether {@code expression} is the name of the variable or field. */
  public boolean isName(Expression expression) {
    return isNamed(expression);
  }

  /** Whether {@code expression} names the variable or field. */
  boolean isNamed(Expression expression) {
    if (expression instanceof Expression.Local local) {
      return variable.filter(own -> own.equals(local.variable())).isPresent()
          || parameters.contains(local.variable());
    }
    return expression instanceof Expression.FieldAccess access
        && field.filter(access.field()::equals).isPresent()
        && access.target().map(this::isOwner).orElse(owner.isEmpty());
  }

  private boolean isOwner(Expression target) {
    if (isPassed && (target instanceof Expression.This || isParameter(target))) {
      return true;
    }
    return owner
        .map(path -> leadsTo(target, path))
        .orElseGet(() -> target instanceof Expression.This);
  }

  private static boolean isParameter(Expression target) {
    return target instanceof Expression.Local local
        && local.variable().kind() == Variable.Kind.PARAMETER;
  }

  /** Whether {@code expression} is the owner by its name. */
  public boolean isOwnerByName(Expression expression) {
    return owner.filter(path -> leadsTo(expression, path)).isPresent();
  }

  /** Whether {@code expression} is {@code path} written out: it fails where the path does. */
  private static boolean leadsTo(Expression expression, Path path) {
    int length = path.fields().size();
    if (length > 0) {
      Path start = new Path(path.root(), path.fields().subList(0, length - 1));
      return expression instanceof Expression.FieldAccess access
          && access.field().equals(path.fields().get(length - 1))
          && access.target().filter(target -> leadsTo(target, start)).isPresent();
    }
    if (path.root() instanceof Path.Root.OfVariable root) {
      return expression instanceof Expression.Local local
          && local.variable().equals(root.variable());
    }
    if (path.root() instanceof Path.Root.OfStatic root) {
      return expression instanceof Expression.FieldAccess access
          && access.target().isEmpty()
          && access.field().equals(root.field());
    }
    return path.root() instanceof Path.Root.OfThis && expression instanceof Expression.This;
  }

  /** Whether it occurs in {@code expression}; a field counts on any object, an array anywhere. */
  public boolean occursIn(Expression expression) {
    boolean[] found = {false};
    Nodes.each(expression, part -> found[0] |= isMentioned(part));
    return found[0];
  }

  /** Whether {@code part} itself names the variable, or the field of any object. */
  public boolean isMentioned(Expression part) {
    return isNamed(part)
        || (part instanceof Expression.FieldAccess access
            && field.filter(access.field()::equals).isPresent());
  }
}
