package io.manyhands.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A field of another object, or an element of an array, that is a local variable while a region
 * runs: read before its iterations and written back behind them.
 *
 * @param variable the variable
 * @param place the field or the element, as the loop assigns it
 * @param owner what leads to the object or the array
 * @param mentions everywhere that the loop names it
 */
public record LocalPlace(Variable variable, Expression place, Path owner, List<Span> mentions) {
  /** The field; empty for an element. */
  public Optional<Field> field() {
    return place instanceof Expression.FieldAccess access
        ? Optional.of(access.field())
        : Optional.empty();
  }

  /** The object or the array, as the loop names it. */
  public Expression object() {
    return place instanceof Expression.FieldAccess access
        ? access.target().orElseThrow()
        : ((Expression.ArrayAccess) place).array();
  }

  /** Which element it is; empty for a field. */
  public Optional<Integer> index() {
    return place instanceof Expression.ArrayAccess access
            && access.index() instanceof Expression.Literal literal
            && literal.value().orElse(null) instanceof Integer index
        ? Optional.of(index)
        : Optional.empty();
  }

  /** The checks without which it cannot be read before the loop. */
  public List<Guard> guards() {
    if (owner.root() instanceof Path.Root.OfThis && owner.fields().isEmpty()) {
      return List.of();
    }
    return index()
        .<List<Guard>>map(
            last ->
                List.of(
                    new Guard.AtLeast(
                        Polynomial.of(new Symbol.Length(owner)),
                        java.math.BigInteger.valueOf(last + 1L))))
        .orElseGet(() -> List.of(new Guard.NotNull(owner)));
  }
}
