package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Elements of rows that are computed in a way that cannot be followed, {@code grid[(y + 1) %
 * height][x]}: which row it is, is not known, but of which array.
 */
final class UnknownRows {
  private final Map<Span, Path> arrays = new HashMap<>();
  private final String file;

  private UnknownRows(String file) {
    this.file = file;
  }

  /**
   * The elements that the text of a loop names.
   *
   * @param loop the marked loop
   * @param file where it stands
   */
  static UnknownRows of(Statement loop, String file) {
    UnknownRows rows = new UnknownRows(file);
    Set<Variable> moving = new HashSet<>(Reads.written(loop));
    moving.addAll(Reads.declared(loop));
    Nodes.eachExpression(
        loop,
        part -> {
          if (part instanceof Expression.ArrayAccess access
              && access.array() instanceof Expression.ArrayAccess row) {
            base(row)
                .filter(variable -> !moving.contains(variable))
                .ifPresent(variable -> rows.arrays.put(part.span(), Path.of(variable)));
          }
        });
    return rows;
  }

  private static Optional<Variable> base(Expression.ArrayAccess row) {
    Expression array = row.array();
    while (array instanceof Expression.ArrayAccess next) {
      array = next.array();
    }
    return array instanceof Expression.Local local
            && local.variable().kind() != Variable.Kind.BINDING
        ? Optional.of(local.variable())
        : Optional.empty();
  }

  /** The array with the row that {@code access} means, if it is not known which row that is. */
  Optional<Path> array(Access access) {
    return access instanceof Access.OfElement element
            && element.array() instanceof Place.Anything
            && !(element.component() instanceof Type.Array)
            && access.site().calls().isEmpty()
            && access.site().source().uri().equals(file)
        ? Optional.ofNullable(arrays.get(access.site().span()))
        : Optional.empty();
  }
}
