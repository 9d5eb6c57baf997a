package io.manyhands.runtime.process;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Puts frames together from what arrives, whether or not the channel blocks. It reads ahead, so
 * that small frames which come together take one call of the system.
 */
final class FrameReader {

  private static final int AHEAD = 1 << 14;

  private final ReadableByteChannel channel;
  private final int most;
  private final ByteBuffer ahead = ByteBuffer.allocateDirect(AHEAD).flip();
  private @Nullable ByteBuffer content;
  private byte kind;

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
      if (!readAhead(Frame.HEADER)) {
        return null;
      }
      int length = ahead.getInt();
      if (length < 0 || length > most) {
        throw new IOException("a frame of " + length + " bytes");
      }
      kind = ahead.get();
      body = ByteBuffer.allocate(length);
      content = body;
    }
    if (!fill(body)) {
      return null;
    }
    content = null;
    return new Frame(FrameKind.of(kind), body.array());
  }

  /** Waits for so many bytes at least, or as long as the channel blocks. */
  private boolean readAhead(int least) throws IOException {
    if (ahead.remaining() >= least) {
      return true;
    }
    ahead.compact();
    try {
      while (ahead.position() < least) {
        if (!read(ahead)) {
          return false;
        }
      }
      return true;
    } finally {
      ahead.flip();
    }
  }

  private boolean fill(ByteBuffer body) throws IOException {
    if (body.remaining() <= AHEAD) {
      if (!readAhead(body.remaining())) {
        return false;
      }
      move(body.remaining(), body);
      return true;
    }
    move(Math.min(body.remaining(), ahead.remaining()), body);
    while (body.hasRemaining()) {
      if (!read(body)) {
        return false;
      }
    }
    return true;
  }

  private void move(int count, ByteBuffer body) {
    body.put(ahead.slice(ahead.position(), count));
    ahead.position(ahead.position() + count);
  }

  /** Returns false if nothing has arrived. */
  private boolean read(ByteBuffer to) throws IOException {
    int count = channel.read(to);
    if (count < 0) {
      throw new EOFException();
    }
    return count > 0;
  }
}
