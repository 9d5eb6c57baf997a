package io.manyhands.runtime.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A worker as its parent sees it. For one thread at a time, but for {@link #connect}. */
final class WorkerProcess {

  private static final long START_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final long WRITE_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final long NAP_NANOS = 50_000;

  private final int number;
  private final WorkerCommand command;
  private final Process process;
  private final WorkerOutput output;
  private final long started = System.nanoTime();
  private volatile @Nullable Runnable changed;
  private volatile @Nullable SocketChannel channel;
  private @Nullable FrameReader reader;

  WorkerProcess(int number, WorkerCommand command, Process process) {
    this.number = number;
    this.command = command;
    this.process = process;
    this.output = new WorkerOutput(number);
    output.pass(process.inputReader(), false);
    output.pass(process.errorReader(), true);
    var unused = process.onExit().thenRun(this::notice);
  }

  /** Tells the worker where to connect, and the token that it has to show. */
  void tell(String address, String token) {
    try {
      // Stays open: its end tells the worker that the parent has ended.
      byte[] lines = (address + "\n" + token + "\n").getBytes(StandardCharsets.UTF_8);
      process.getOutputStream().write(lines);
      process.getOutputStream().flush();
    } catch (IOException e) {
      // The process has ended already, which is an obstacle.
    }
  }

  WorkerCommand command() {
    return command;
  }

  Process process() {
    return process;
  }

  /**
   * Says who wants to know that the worker has connected, or has ended.
   *
   * @param now is called by any thread, perhaps more than once
   */
  void onChange(Runnable now) {
    changed = now;
  }

  /** The worker has shown its token. */
  void connect(SocketChannel connection) {
    try {
      send(new Frame(FrameKind.DEFAULTS, command.defaults().frame()).encoded(), connection);
    } catch (IOException e) {
      // So a chunk cannot be sent, either.
    }
    channel = connection;
    notice();
  }

  private void notice() {
    Runnable told = changed;
    if (told != null) {
      told.run();
    }
  }

  @Nullable SocketChannel channel() {
    return channel;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Why the worker will not start, null as long as it may. */
  @Nullable String obstacle() {
    if (!process.isAlive()) {
      return "did not start: " + end();
    }
    return System.nanoTime() - started > START_NANOS ? "did not start within 30 s" : null;
  }

  /** Sends frames, together if they are small. */
  void send(Frame... frames) throws IOException {
    SocketChannel to = channel;
    if (to == null) {
      throw new ClosedChannelException();
    }
    for (ByteBuffer bytes : Frame.encoded(frames)) {
      send(bytes, to);
    }
  }

  /** The channel does not block; a worker that takes nothing fails. */
  private static void send(ByteBuffer bytes, SocketChannel to) throws IOException {
    long begin = System.nanoTime();
    while (bytes.hasRemaining()) {
      if (to.write(bytes) > 0) {
        begin = System.nanoTime();
      } else if (System.nanoTime() - begin > WRITE_NANOS) {
        throw new IOException("took nothing for 30 s");
      } else {
        LockSupport.parkNanos(NAP_NANOS);
      }
    }
  }

  /** The next frame, null if none has arrived. */
  @Nullable Frame receive() throws IOException {
    FrameReader from = reader;
    if (from == null) {
      SocketChannel connected = channel;
      if (connected == null) {
        return null;
      }
      from = new FrameReader(connected);
      reader = from;
    }
    return from.next();
  }

  /** Ends the worker, whatever it is doing. */
  void stop() {
    process.destroyForcibly();
  }

  /** Ends the worker, whatever it is doing, and waits until it has ended. */
  void kill() {
    stop();
    awaitEnd();
    SocketChannel connection = channel;
    try {
      if (connection != null) {
        connection.close();
      }
      process.getOutputStream().close();
    } catch (IOException e) {
      // There is nobody to talk to any more.
    }
  }

  /**
   * Uses no class for the first time: the runtime's class loader may have been closed meanwhile.
   */
  private void awaitEnd() {
    boolean interrupted = false;
    while (process.isAlive()) {
      try {
        process.waitFor();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** How it ended, after {@link #kill} or by itself, with the last that it printed. */
  String end() {
    output.awaitEnd();
    int exit = process.exitValue();
    String how =
        exit > 128 ? "was ended by signal " + (exit - 128) : "ended with exit code " + exit;
    return how + output.end();
  }

  /** Waits a little for a worker whose connection has ended, and tells how it ended. */
  String endByItself() {
    Patience.await(() -> process.waitFor(2, TimeUnit.SECONDS));
    return process.isAlive() ? "closed its connection" : end();
  }

  @Override
  public String toString() {
    return "worker " + number + " (process " + process.pid() + ")";
  }
}
