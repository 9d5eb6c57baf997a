package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.scalar.ReductionPatterns;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Collectors;

/** The places that the updates of a reduction stand at. */
final class UpdateSites {
  private final Set<Place> places = new HashSet<>();
  private final Set<String> methods;

  private record Place(String file, Span span) {}

  /**
   * Places in the files of a loop and of methods.
   *
   * @param reduction the reduction
   * @param loop the loop's body
   * @param methods the methods through which the loop may reach updates
   * @param file where the loop stands
   */
  UpdateSites(
      ReductionPatterns.Found reduction,
      Statement loop,
      Set<MethodDeclaration> methods,
      String file) {
    Set<Expression> updated = Collections.newSetFromMap(new IdentityHashMap<>());
    reduction.updates().forEach(update -> Nodes.eachExpression(update.statement(), updated::add));
    add(updated, loop, file);
    methods.forEach(method -> add(updated, method.body(), method.source().uri()));
    this.methods =
        methods.stream().map(method -> method.method().toString()).collect(Collectors.toSet());
  }

  private void add(Set<Expression> updated, Statement text, String file) {
    Nodes.eachExpression(
        text,
        part -> {
          boolean isPlace =
              part instanceof Expression.ArrayAccess || part instanceof Expression.FieldAccess;
          if (isPlace && updated.contains(part)) {
            places.add(new Place(file, part.span()));
          }
        });
  }

  /** Whether every access is made by an update, and reached through the methods alone. */
  boolean explain(Collection<? extends Access> accesses) {
    return accesses.stream()
        .allMatch(
            access ->
                methods.containsAll(access.site().calls())
                    && places.contains(
                        new Place(access.site().source().uri(), access.site().span())));
  }
}
