package io.manyhands.processor.plan;

import io.manyhands.processor.model.Edit;
import io.manyhands.processor.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The edits of a method, found by place. */
public final class EditedText {
  private final List<Edit> edits;

  /** The edits of one method, in any order. */
  public EditedText(List<Edit> edits) {
    this.edits = List.copyOf(edits);
  }

  /**
   * The edits that apply to the text from {@code start} to {@code end} and stand in no other such
   * edit, in the order of the text.
   */
  public List<Edit> outermost(int start, int end, Scope scope) {
    List<Edit> inside = new ArrayList<>(edits);
    inside.removeIf(edit -> !within(scope.extent(edit), start, end));
    inside.sort(
        Comparator.comparingInt((Edit edit) -> scope.extent(edit).start())
            .thenComparing(edit -> -scope.extent(edit).end()));
    List<Edit> outermost = new ArrayList<>();
    int done = start;
    for (Edit edit : inside) {
      if (scope.extent(edit).start() >= done) {
        outermost.add(edit);
        done = scope.extent(edit).end();
      }
    }
    return outermost;
  }

  /** All edits that show in the text from {@code start} to {@code end}, at any depth. */
  public List<Edit> shown(Span text, Scope scope) {
    List<Edit> all = new ArrayList<>();
    for (Edit edit : outermost(text.start(), text.end(), scope)) {
      all.add(edit);
      keptParts(edit, scope).forEach(part -> all.addAll(shown(part, scope)));
    }
    return all;
  }

  /** The pieces of the original text that appear in what {@code edit} turns into. */
  private static List<Span> keptParts(Edit edit, Scope scope) {
    List<Span> parts = new ArrayList<>();
    if (edit instanceof Edit.FieldReference reference && scope.simpleName(reference).isEmpty()) {
      reference.target().ifPresent(parts::add);
      if (reference.use() instanceof Edit.Use.Write write) {
        write.value().ifPresent(parts::add);
      }
    } else if (edit instanceof Edit.MethodReference reference) {
      Optional<Span> target = reference.target();
      target.ifPresent(parts::add);
    }
    return parts;
  }

  private static boolean within(Span span, int start, int end) {
    return start <= span.start() && span.end() <= end;
  }
}
