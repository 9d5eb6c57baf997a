package io.manyhands.runtime.process;

import io.manyhands.runtime.spi.PortableWork;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a worker does: it takes regions and chunks, and replies. */
final class WorkerLoop {

  private static final String OUT_OF_MEMORY = "java.lang.OutOfMemoryError";

  private final ParentLink link;
  private @Nullable Delivery region;

  WorkerLoop(ParentLink link) {
    this.link = link;
  }

  /** Works until the parent is gone, or this worker cannot go on. */
  void run() throws IOException {
    try {
      while (true) {
        Frame frame = link.receive();
        link.running(true);
        try {
          take(frame);
        } finally {
          link.running(false);
        }
      }
    } catch (EOFException e) {
      // The parent has ended, or given this worker up.
    } catch (OutOfMemoryError e) {
      region = null;
      lost(OUT_OF_MEMORY + (e.getMessage() == null ? "" : ": " + e.getMessage()));
    } catch (IOException | ClassNotFoundException | RuntimeException | LinkageError e) {
      lost(e.toString());
    }
  }

  private void lost(String why) throws IOException {
    link.send(FrameKind.LOST, why.getBytes(StandardCharsets.UTF_8));
  }

  private void take(Frame frame) throws IOException, ClassNotFoundException {
    switch (frame.kind()) {
      case DEFAULTS -> Defaults.read(frame.open()).set();
      case REGION -> {
        drop();
        region = new Delivery(frame.content());
      }
      case CHUNK -> {
        DataInputStream in = frame.open();
        long id = in.readLong();
        Delivery now = region;
        if (now == null || now.id() != id) {
          throw new IOException("a chunk of a region that is not here");
        }
        chunk(now, in.readInt(), in.readLong(), in.readLong());
      }
      case END -> drop();
      default -> throw new IOException("a frame that is not for workers: " + frame.kind());
    }
  }

  private void drop() throws IOException {
    Delivery before = region;
    region = null;
    if (before != null) {
      before.close();
    }
  }

  private void chunk(Delivery delivery, int position, long from, long to) throws IOException {
    delivery.load(from, to);
    PortableWork<Object> work = delivery.work();
    Object partial = null;
    Throwable thrown = null;
    try {
      partial = work.newPartial();
      work.run(partial, from, to);
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (Throwable e) {
      thrown = e;
    }
    clearInterrupt();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(position);
    delivery.store(from, to, out);
    if (thrown != null) {
      SentException.write(thrown, out);
    }
    out.writeBoolean(work.hasPartials());
    if (work.hasPartials()) {
      new ObjectOutputStream(out).writeObject(partial);
    }
    link.send(thrown != null ? FrameKind.THREW : FrameKind.DONE, bytes.toByteArray());
  }

  /** An interrupt that a chunk has left behind would close the channels. */
  @SuppressWarnings("CheckReturnValue")
  private static void clearInterrupt() {
    Thread.interrupted();
  }
}
