package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.scalar.ReductionPatterns;
import io.manyhands.processor.analysis.scalar.Update;
import io.manyhands.processor.model.Edit;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.MovedUpdates;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the references to folded fields that read the same from everywhere, and so have no edit:
 * {@code p.count} becomes {@code partial.count}, too.
 */
final class MovedReferences {
  private MovedReferences() {}

  static MovedUpdates of(
      MarkedMethod region,
      List<MarkedMethod> methods,
      List<ReductionPatterns.Found> reductions,
      List<Span> dropped) {
    List<MarkedMethod> complete =
        methods.stream()
            .map(method -> method.withEdits(missing(method, method.bodySpan(), reductions)))
            .map(method -> method.withEdits(removals(method, dropped)))
            .toList();
    return new MovedUpdates(complete, missing(region, region.bodySpan(), reductions));
  }

  /** The text of locks that the region holds. */
  private static List<Edit> removals(MarkedMethod method, List<Span> dropped) {
    return dropped.stream()
        .filter(method.bodySpan()::contains)
        .<Edit>map(Edit.Removal::new)
        .toList();
  }

  private static List<Edit> missing(
      MarkedMethod method, Span text, List<ReductionPatterns.Found> reductions) {
    List<Edit> missing = new ArrayList<>();
    for (ReductionPatterns.Found found : reductions) {
      if (found.reduction().owner().isPresent()) {
        Field field = found.reduction().field().orElseThrow();
        for (Update update : found.updates()) {
          Nodes.eachExpression(
              update.statement(),
              part -> {
                if (part instanceof Expression.FieldAccess access
                    && access.field().equals(field)
                    && text.contains(access.span())
                    && !hasEdit(method, access.span())) {
                  missing.add(
                      new Edit.FieldReference(
                          access.span(),
                          field,
                          access.target().map(Expression::span),
                          false,
                          new Edit.Use.Read()));
                }
              });
        }
      }
    }
    return missing;
  }

  private static boolean hasEdit(MarkedMethod method, Span span) {
    Optional<Edit> known =
        method.edits().stream()
            .filter(edit -> edit instanceof Edit.FieldReference && edit.span().equals(span))
            .findFirst();
    return known.isPresent();
  }
}
