package io.manyhands.processor.analysis.recursion;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which fields lead from the node of a call to other nodes. The elements of an array or collection
 * count as what its field leads to.
 */
final class NodePaths {
  private final Optional<Variable> node;
  private final Set<Variable> assigned;
  private final Map<Variable, Expression> initializers = new HashMap<>();

  /**
   * Paths in a method.
   *
   * @param node the parameter that they start at, empty for the receiver; never assigned
   */
  NodePaths(MethodDeclaration method, Optional<Variable> node) {
    this.node = node;
    this.assigned = Reads.written(method.body());
    Nodes.eachStatement(
        method.body(),
        inner -> {
          if (inner instanceof Statement.Declaration declaration) {
            declaration
                .initializer()
                .ifPresent(value -> initializers.put(declaration.variable(), value));
          } else if (inner instanceof Statement.ForEach loop) {
            initializers.put(loop.element(), loop.source());
          }
        });
  }

  /**
   * The fields that have been followed, in order; empty where the object is none below the node.
   */
  Optional<List<Field>> of(Expression object) {
    if (object instanceof Expression.This) {
      return node.isEmpty() ? Optional.of(List.of()) : Optional.empty();
    }
    if (object instanceof Expression.Local local) {
      if (node.filter(local.variable()::equals).isPresent()) {
        return Optional.of(List.of());
      }
      return assigned.contains(local.variable())
          ? Optional.empty()
          : Optional.ofNullable(initializers.get(local.variable())).flatMap(this::of);
    }
    if (object instanceof Expression.FieldAccess access && access.target().isPresent()) {
      return of(access.target().get())
          .map(
              start -> {
                List<Field> path = new ArrayList<>(start);
                path.add(access.field());
                return List.copyOf(path);
              });
    }
    return Optional.empty();
  }
}
