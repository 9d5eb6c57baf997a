package io.manyhands.runtime.process;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.nio.ByteBuffer;

/**
 * A message between parent and worker.
 *
 * @param kind what it says
 * @param content what it holds, not copied
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares frames
record Frame(FrameKind kind, byte[] content) {

  /** Bytes in front of the content: its length, and the kind. */
  static final int HEADER = Integer.BYTES + 1;

  ByteBuffer encoded() {
    return ByteBuffer.allocate(Math.addExact(HEADER, content.length))
        .putInt(content.length)
        .put(kind.code())
        .put(content)
        .flip();
  }

  DataInputStream open() {
    return new DataInputStream(new ByteArrayInputStream(content));
  }
}
