package io.manyhands.runtime.process;

import java.io.IOException;

/** What a frame between parent and worker says. */
enum FrameKind {
  /** From a worker: the token. */
  HELLO('H'),
  /** To a worker, once: the {@linkplain Defaults#frame defaults}. */
  DEFAULTS('S'),
  /** To a worker: a region, see {@link Shipment#frame}. */
  REGION('R'),
  /** To a worker: region, position, first iteration, iteration after the last. */
  CHUNK('C'),
  /** From a worker: the chunk is still running. */
  ALIVE('A'),
  /** From a worker: position, partial result, changed elements. */
  DONE('D'),
  /** From a worker: position, partial result, changed elements, exception. */
  THREW('T'),
  /** From a worker: why it cannot go on; it ends. */
  LOST('L'),
  /** To a worker: a region is over. */
  END('E');

  private final char code;

  FrameKind(char code) {
    this.code = code;
  }

  byte code() {
    return (byte) code;
  }

  static FrameKind of(byte code) throws IOException {
    for (FrameKind kind : values()) {
      if (kind.code() == code) {
        return kind;
      }
    }
    throw new IOException("a frame of unknown kind " + code);
  }
}
