package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.scalar.ReductionPatterns;
import io.manyhands.processor.analysis.scalar.Update;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Span;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The places that the updates of a reduction stand at. */
final class UpdateSites {
  private final Set<Span> places = new HashSet<>();
  private final Set<String> methods;
  private final String file;

  /**
   * Places in one file.
   *
   * @param reduction the reduction
   * @param methods the methods through which the loop may reach updates
   * @param file where loop and methods stand
   */
  UpdateSites(ReductionPatterns.Found reduction, Set<MethodDeclaration> methods, String file) {
    for (Update update : reduction.updates()) {
      Nodes.eachExpression(
          update.statement(),
          part -> {
            if (part instanceof Expression.ArrayAccess || part instanceof Expression.FieldAccess) {
              places.add(part.span());
            }
          });
    }
    this.methods =
        methods.stream().map(method -> method.method().toString()).collect(Collectors.toSet());
    this.file = file;
  }

  /** Whether every access is made by an update, and reached through the methods alone. */
  boolean explain(Collection<? extends Access> accesses) {
    return accesses.stream()
        .allMatch(
            access ->
                access.site().source().uri().equals(file)
                    && methods.containsAll(access.site().calls())
                    && places.contains(access.site().span()));
  }
}
