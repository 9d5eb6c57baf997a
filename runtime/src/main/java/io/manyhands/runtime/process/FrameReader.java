package io.manyhands.runtime.process;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import org.jspecify.annotations.Nullable;

/** Puts frames together from what arrives, whether or not the channel blocks. */
final class FrameReader {

  private final ReadableByteChannel channel;
  private final int most;
  private final ByteBuffer header = ByteBuffer.allocate(Frame.HEADER);
  private @Nullable ByteBuffer content;

  FrameReader(ReadableByteChannel channel) {
    this(channel, Integer.MAX_VALUE);
  }

  /** A reader that takes no more than {@code most} bytes for a frame. */
  FrameReader(ReadableByteChannel channel, int most) {
    this.channel = channel;
    this.most = most;
  }

  /**
   * The next frame; null if it has not arrived as a whole yet, from a channel that does not block.
   *
   * @throws EOFException if the other side has ended
   */
  @Nullable Frame next() throws IOException {
    ByteBuffer body = content;
    if (body == null) {
      if (!fill(header)) {
        return null;
      }
      int length = header.getInt(0);
      if (length < 0 || length > most) {
        throw new IOException("a frame of " + length + " bytes");
      }
      body = ByteBuffer.allocate(length);
      content = body;
    }
    if (!fill(body)) {
      return null;
    }
    Frame frame = new Frame(FrameKind.of(header.get(Integer.BYTES)), body.array());
    header.clear();
    content = null;
    return frame;
  }

  private boolean fill(ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      int count = channel.read(buffer);
      if (count < 0) {
        throw new EOFException();
      }
      if (count == 0) {
        return false;
      }
    }
    return true;
  }
}
