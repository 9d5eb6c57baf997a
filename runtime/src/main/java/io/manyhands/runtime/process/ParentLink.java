package io.manyhands.runtime.process;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Objects;

/** A worker's connection to its parent. While a chunk runs, it shows that the worker lives. */
final class ParentLink implements Closeable {

  private static final long SIGN_OF_LIFE_MILLIS = 2_000;
  private static final byte[] NOTHING = {};

  private final SocketChannel channel;
  private final FrameReader reader;
  private volatile boolean running;

  ParentLink(SocketChannel channel) {
    this.channel = channel;
    this.reader = new FrameReader(channel);
    Thread pulse = new Thread(this::showLife, "manyhands-pulse");
    pulse.setDaemon(true);
    pulse.start();
  }

  /** Waits for the next frame. */
  Frame receive() throws IOException {
    return Objects.requireNonNull(reader.next());
  }

  void send(FrameKind kind, byte[] content) throws IOException {
    ByteBuffer bytes = new Frame(kind, content).encoded();
    synchronized (this) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
  }

  /** Says whether a chunk is running. */
  void running(boolean now) {
    running = now;
  }

  private void showLife() {
    try {
      while (channel.isOpen()) {
        Thread.sleep(SIGN_OF_LIFE_MILLIS);
        if (running) {
          send(FrameKind.ALIVE, NOTHING);
        }
      }
    } catch (IOException | InterruptedException e) {
      // The main thread sees that the connection is gone; without signs of life the parent does.
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
