package io.manyhands.processor.reading;

import io.manyhands.processor.model.Edit;
import io.manyhands.processor.model.MarkedLoop.Obstacle;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.reporting.Code;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Collects the edits of a method's text and what keeps the text from being moved. */
final class TextChanges {
  private static final Comparator<Edit> BY_PLACE =
      Comparator.comparingInt((Edit edit) -> whole(edit).start())
          .thenComparing(edit -> whole(edit).end(), Comparator.reverseOrder())
          .thenComparing(edit -> edit.span().end(), Comparator.reverseOrder());

  /** Sets: several declarators of one declaration share the trees of its type and modifiers. */
  private final Set<Edit> edits = new LinkedHashSet<>();

  private final Set<Obstacle> obstacles = new LinkedHashSet<>();

  private final Set<TypeElement> hiddenTypes = new LinkedHashSet<>();
  private final Set<Element> hiddenMembers = new LinkedHashSet<>();

  /** A class that needs a stand-in. */
  void standIn(TypeElement type) {
    hiddenTypes.add(type);
  }

  /** A member of such a class that the text uses. */
  void standInMember(Element member) {
    hiddenMembers.add(member);
  }

  Set<TypeElement> hiddenTypes() {
    return hiddenTypes;
  }

  Set<Element> hiddenMembers() {
    return hiddenMembers;
  }

  void add(Edit edit) {
    edits.add(edit);
  }

  void obstacle(Code code, Span span, String what, String fix) {
    obstacles.add(new Obstacle(code.id(), span, what, fix));
  }

  void immovable(Span span, String what, String fix) {
    obstacle(Code.IMMOVABLE, span, what, fix);
  }

  /** All edits in source order, an outer one before those inside it. */
  List<Edit> edits() {
    List<Edit> sorted = new ArrayList<>(edits);
    sorted.sort(BY_PLACE);
    return List.copyOf(sorted);
  }

  List<Obstacle> obstacles() {
    return List.copyOf(obstacles);
  }

  /** The characters that an edit may replace: for a write, the whole assignment. */
  private static Span whole(Edit edit) {
    return edit instanceof Edit.FieldReference field && field.use() instanceof Edit.Use.Write write
        ? write.whole()
        : edit.span();
  }
}
