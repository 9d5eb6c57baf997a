package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Elements of arrays whose objects a loop changes: {@code cells[k].value += x}, {@code cells[k]
 * .add(x)}, {@code Cell c = cells[k]; c.value += x;}. Whoever meets at such an element meets at its
 * object.
 */
final class WrittenThrough {
  private final Set<String> writers = new HashSet<>();
  private final Set<Variable> variables = new HashSet<>();
  private final Set<Expression> elements = Collections.newSetFromMap(new IdentityHashMap<>());

  private WrittenThrough() {}

  /** The elements, as they stand in the text. */
  static Set<Expression> in(Statement body, List<Access> accesses) {
    WrittenThrough found = new WrittenThrough();
    accesses.stream()
        .filter(access -> access.isWrite() && !access.site().calls().isEmpty() && !isOwn(access))
        .forEach(access -> found.writers.add(access.site().calls().get(0)));
    Nodes.eachExpression(body, found::look);
    Nodes.eachStatement(body, found::follow);
    return found.elements;
  }

  /** What an iteration has created is nothing that it could meet another one at. */
  private static boolean isOwn(Access access) {
    return (access instanceof Access.OfElement element && element.array() instanceof Place.Fresh)
        || (access instanceof Access.OfField field
            && field.object().filter(Place.Fresh.class::isInstance).isPresent());
  }

  private void look(Expression part) {
    if (Nodes.target(part).orElse(null) instanceof Expression.FieldAccess field) {
      field.target().ifPresent(this::add);
    } else if (part instanceof Expression.Call call && writers.contains(call.method().toString())) {
      call.receiver().ifPresent(this::add);
    }
  }

  /** What leads to an object that is changed. */
  private void add(Expression object) {
    if (object instanceof Expression.ArrayAccess element) {
      elements.add(element);
    } else if (object instanceof Expression.Local local) {
      variables.add(local.variable());
    } else if (object instanceof Expression.FieldAccess field) {
      field.target().ifPresent(this::add);
    }
  }

  private void follow(Statement statement) {
    if (statement instanceof Statement.Declaration declaration
        && variables.contains(declaration.variable())) {
      Optional<Expression> value = declaration.initializer();
      value.filter(Expression.ArrayAccess.class::isInstance).ifPresent(elements::add);
    }
  }
}
