package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.scalar.ReductionPatterns;
import io.manyhands.processor.analysis.scalar.Update;
import io.manyhands.processor.model.Collected;
import io.manyhands.processor.model.Edit;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.MovedUpdates;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
      Statement loop,
      List<Collected> collected,
      List<Span> dropped) {
    Set<Method> moved =
        methods.stream().map(each -> each.declaration().method()).collect(Collectors.toSet());
    List<MarkedMethod> complete =
        methods.stream()
            .map(method -> method.withEdits(missing(method, method.bodySpan(), reductions)))
            .map(
                method ->
                    method.withEdits(
                        MovedCalls.missing(method, method.declaration().body(), moved)))
            .map(method -> method.withEdits(removals(method, dropped)))
            .toList();
    List<Edit> references = new ArrayList<>(missing(region, region.bodySpan(), reductions));
    references.addAll(missing(region, loop, collected));
    references.addAll(MovedCalls.missing(region, loop, moved));
    return new MovedUpdates(complete, List.copyOf(references));
  }

  /** The text of collections in fields of objects that variables hold. */
  private static List<Edit> missing(
      MarkedMethod region, Statement loop, List<Collected> collected) {
    Set<Field> fields = new HashSet<>();
    collected.stream()
        .filter(each -> each.owner().isPresent())
        .forEach(each -> each.field().ifPresent(fields::add));
    List<Edit> missing = new ArrayList<>();
    Nodes.eachExpression(
        loop,
        part -> {
          if (part instanceof Expression.FieldAccess access
              && fields.contains(access.field())
              && !hasEdit(region, access.span())) {
            missing.add(reference(access));
          }
        });
    return missing;
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
                  missing.add(reference(access));
                }
              });
        }
      }
    }
    return missing;
  }

  private static Edit reference(Expression.FieldAccess access) {
    return new Edit.FieldReference(
        access.span(),
        access.field(),
        access.target().map(Expression::span),
        false,
        new Edit.Use.Read());
  }

  private static boolean hasEdit(MarkedMethod method, Span span) {
    Optional<Edit> known =
        method.edits().stream()
            .filter(edit -> edit instanceof Edit.FieldReference && edit.span().equals(span))
            .findFirst();
    return known.isPresent();
  }
}
