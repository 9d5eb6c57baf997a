package io.manyhands.processor.plan;

import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.HeldLock;
import io.manyhands.processor.model.LoopFacts;
import io.manyhands.processor.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What becomes of the text of a loop whose lock is held around the region. */
final class RegionLocks {
  private RegionLocks() {}

  /** The checks that are made under the lock: not the one that comes before it is taken. */
  static List<Guard> others(LoopFacts facts) {
    Optional<Guard> first = facts.lock().flatMap(HeldLock::check);
    return facts.guards().stream().filter(guard -> !first.equals(Optional.of(guard))).toList();
  }

  /** The pieces of {@code text} that chunks repeat. */
  static List<Span> kept(LoopFacts facts, Span text) {
    List<Span> dropped = new ArrayList<>(facts.droppedLocks());
    dropped.removeIf(piece -> !text.contains(piece));
    dropped.sort(Comparator.comparingInt(Span::start));
    List<Span> kept = new ArrayList<>();
    int start = text.start();
    for (Span piece : dropped) {
      kept.add(piece(text, start, piece.start()));
      start = piece.end();
    }
    kept.add(piece(text, start, text.end()));
    return List.copyOf(kept);
  }

  private static Span piece(Span text, int start, int end) {
    return new Span(start, end, text.line(), text.column(), text.endLine(), text.endColumn());
  }
}
