package io.manyhands.processor.plan;

import io.manyhands.processor.model.Edit;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Recurrence;
import io.manyhands.processor.model.Scan;
import io.manyhands.processor.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses what the first pass of a scan is passed. */
final class ScanPlanner {
  private ScanPlanner() {}

  static Optional<ScanPlan> plan(
      MethodContext method, AcceptedLoop loop, Header header, ChunkPlan chunk) {
    if (loop.facts().scan().isEmpty()) {
      return Optional.empty();
    }
    Scan scan = loop.facts().scan().get();
    List<Span> text = text(loop, header, scan);
    List<Parameter> parameters = new ArrayList<>();
    for (Parameter parameter : chunk.parameters()) {
      if (isMentioned(parameter, method, chunk, text) || isOfHeader(parameter, header)) {
        parameters.add(parameter);
      }
    }
    boolean needsReceiver =
        text.stream()
            .flatMap(span -> method.edits().shown(span, chunk.scope()).stream())
            .anyMatch(chunk.scope()::mentionsReceiver);
    return Optional.of(
        new ScanPlan(
            scan,
            method.classNames().fresh(chunk.name() + "Sum"),
            List.copyOf(parameters),
            needsReceiver));
  }

  /** A field may be written {@code this.a}, or with the name of its class. */
  private static boolean isMentioned(
      Parameter parameter, MethodContext method, ChunkPlan chunk, List<Span> text) {
    boolean named =
        text.stream().anyMatch(span -> method.text().mentionsVariable(parameter.name(), span));
    return named
        || (parameter instanceof Parameter.OfField hoisted
            && text.stream()
                .flatMap(span -> method.edits().shown(span, chunk.scope()).stream())
                .anyMatch(
                    edit ->
                        edit instanceof Edit.FieldReference reference
                            && reference.field().equals(hoisted.field())));
  }

  private static boolean isOfHeader(Parameter parameter, Header header) {
    return header instanceof Header.Elements elements
        ? elements.elements().equals(parameter.name())
        : ((Header.Counted) header).step().filter(parameter.name()::equals).isPresent();
  }

  /** The pieces of the loop that the first pass repeats. */
  private static List<Span> text(AcceptedLoop loop, Header header, Scan scan) {
    List<Span> kept = new ArrayList<>();
    if (header instanceof Header.Counted counted) {
      counted.update().ifPresent(kept::add);
    } else {
      kept.add(loop.facts().space().variable().declaration());
    }
    List<Scan.Cut> cuts = new ArrayList<>(scan.cuts());
    cuts.sort(Comparator.comparingInt(cut -> cut.span().start()));
    Span body = loop.body().span();
    int start = body.start();
    for (Scan.Cut cut : cuts) {
      kept.add(piece(body, start, cut.span().start()));
      Optional<Recurrence> recurrence =
          scan.recurrences().stream()
              .filter(found -> found.statement().span().equals(cut.span()))
              .findFirst();
      if (recurrence.isPresent()) {
        kept.addAll(text(recurrence.get()));
      } else {
        cut.kept().ifPresent(kept::add);
      }
      start = cut.span().end();
    }
    kept.add(piece(body, start, body.end()));
    return kept;
  }

  /** What is left of a recurrence with a variable in the place of the element before. */
  private static List<Span> text(Recurrence recurrence) {
    Span value = recurrence.value().span();
    List<Span> text = new ArrayList<>();
    text.add(piece(value, value.start(), recurrence.read().start()));
    text.add(piece(value, recurrence.read().end(), value.end()));
    if (recurrence.statement().expression() instanceof Expression.CompoundAssignment) {
      text.add(recurrence.target().span());
    }
    return text;
  }

  private static Span piece(Span text, int start, int end) {
    return new Span(start, end, text.line(), text.column(), text.endLine(), text.endColumn());
  }
}
