package io.manyhands.processor.inlining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Text that takes the place of some characters of a file.
 *
 * @param start offset of the first of them
 * @param end offset behind the last
 * @param text what stands there instead
 */
record Piece(int start, int end, String text) {
  /** The characters of {@code text} from {@code start} to {@code end} with the pieces in them. */
  static String cut(String text, int start, int end, List<Piece> pieces) {
    List<Piece> sorted = new ArrayList<>(pieces);
    sorted.removeIf(piece -> piece.start < start || piece.end > end);
    sorted.sort(
        Comparator.comparingInt(Piece::start).thenComparing(Piece::end, Comparator.reverseOrder()));
    StringBuilder changed = new StringBuilder();
    int done = start;
    for (Piece piece : sorted) {
      if (piece.start >= done) {
        changed.append(text, done, piece.start).append(piece.text);
        done = piece.end;
      }
    }
    return changed.append(text, done, end).toString();
  }
}
