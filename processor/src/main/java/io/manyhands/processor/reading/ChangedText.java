package io.manyhands.processor.reading;

import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.TextChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The text of a source file in which some was changed, and where all of it comes from. */
final class ChangedText implements CharSequence {
  private final SourceText original;
  private final String text;
  private final List<Piece> pieces = new ArrayList<>();

  /**
   * A part of the changed text.
   *
   * @param start its offset
   * @param original offset in the original text that it stands for
   * @param isKept whether the two go on side by side, or all of it stands for one place
   */
  private record Piece(int start, int original, boolean isKept) {}

  /**
   * Changes text.
   *
   * @param original all of it
   * @param changes disjoint, in any order
   */
  ChangedText(SourceText original, List<TextChange> changes) {
    this.original = original;
    List<TextChange> sorted = new ArrayList<>(changes);
    sorted.sort(Comparator.comparingInt(change -> change.span().start()));
    StringBuilder changed = new StringBuilder();
    int done = 0;
    for (TextChange change : sorted) {
      pieces.add(new Piece(changed.length(), done, true));
      changed.append(original.text(), done, change.span().start());
      pieces.add(new Piece(changed.length(), change.span().start(), false));
      changed.append(change.text());
      done = change.span().end();
    }
    pieces.add(new Piece(changed.length(), done, true));
    text = changed.append(original.text(), done, original.text().length()).toString();
  }

  /** The text as it was. */
  SourceText original() {
    return original;
  }

  /** The place of the original text that a place of this one comes from. */
  int original(int offset) {
    Piece last = pieces.get(0);
    for (Piece piece : pieces) {
      if (piece.start() <= offset) {
        last = piece;
      }
    }
    return last.isKept() ? last.original() + offset - last.start() : last.original();
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
