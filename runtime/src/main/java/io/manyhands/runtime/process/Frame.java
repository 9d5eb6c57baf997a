package io.manyhands.runtime.process;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

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

  /** Above this, frames are sent one by one. */
  private static final int SMALL = 1 << 17;

  /** The frames as they are sent: small ones in one piece. */
  static List<ByteBuffer> encoded(Frame... frames) {
    long size = 0;
    for (Frame frame : frames) {
      size += HEADER + (long) frame.content.length;
    }
    if (frames.length == 1 || size > SMALL) {
      List<ByteBuffer> each = new ArrayList<>(frames.length);
      for (Frame frame : frames) {
        each.add(frame.encoded());
      }
      return each;
    }
    ByteBuffer all = ByteBuffer.allocate((int) size);
    for (Frame frame : frames) {
      frame.put(all);
    }
    return List.of(all.flip());
  }

  ByteBuffer encoded() {
    ByteBuffer bytes = ByteBuffer.allocate(Math.addExact(HEADER, content.length));
    put(bytes);
    return bytes.flip();
  }

  private void put(ByteBuffer to) {
    to.putInt(content.length).put(kind.code()).put(content);
  }

  DataInputStream open() {
    return new DataInputStream(new ByteArrayInputStream(content));
  }
}
