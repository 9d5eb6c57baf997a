package io.manyhands.runtime.process;

import java.io.IOException;
import java.nio.channels.Selector;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Selectors that no run is using: to open one takes several calls of the system. */
final class Selectors {

  private final ConcurrentLinkedDeque<Selector> free = new ConcurrentLinkedDeque<>();

  Selector take() throws IOException {
    Selector known = free.poll();
    return known == null ? Selector.open() : known;
  }

  /** Takes one back with which nothing is registered. */
  void giveBack(Selector selector) {
    free.push(selector);
  }

  void close() throws IOException {
    for (Selector selector = free.poll(); selector != null; selector = free.poll()) {
      selector.close();
    }
  }
}
