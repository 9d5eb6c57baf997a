package io.manyhands.runtime.process;

import io.manyhands.runtime.spi.WorkerException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What iterations throw, on its way to the parent. */
final class SentException {

  private SentException() {}

  /** Writes an exception, and its text in case that it cannot be read. */
  static void write(Throwable thrown, DataOutputStream out) throws IOException {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    write(text.toString().getBytes(StandardCharsets.UTF_8), out);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
      objects.writeObject(thrown);
    } catch (IOException | RuntimeException e) {
      bytes.reset(); // its fields cannot be serialized
    }
    write(bytes.toByteArray(), out);
  }

  private static void write(byte[] bytes, DataOutputStream out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** Reads an exception; one that cannot be read is told by another one. */
  static Throwable read(DataInputStream in, @Nullable ClassLoader loader) throws IOException {
    String text = new String(bytes(in), StandardCharsets.UTF_8);
    byte[] bytes = bytes(in);
    try (GraphReader objects =
        new GraphReader(
            new ByteArrayInputStream(bytes),
            loader,
            number -> {
              throw new IllegalStateException("an array in an exception");
            })) {
      return (Throwable) objects.readObject();
    } catch (IOException | ClassNotFoundException | RuntimeException e) {
      return new WorkerException(
          "An iteration threw an exception that cannot be sent from its worker process:\n" + text);
    }
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }

  /**
   * Lets the stack trace go on where the worker's ends: with that of the calling thread, and with a
   * word on the process.
   */
  static void continueTrace(Throwable thrown, long process, StackTraceElement[] caller) {
    List<StackTraceElement> frames = new ArrayList<>();
    for (StackTraceElement frame : thrown.getStackTrace()) {
      if (frame.getClassName().equals(WorkerLoop.class.getName())) {
        break;
      }
      frames.add(frame);
    }
    frames.addAll(Arrays.asList(caller));
    Throwable note = new InWorker("this happened in worker process " + process);
    note.setStackTrace(thrown.getStackTrace());
    thrown.setStackTrace(frames.toArray(StackTraceElement[]::new));
    thrown.addSuppressed(note);
  }

  /** Says in which process an exception was thrown, with the stack trace there. */
  private static final class InWorker extends Exception {
    private static final long serialVersionUID = 1L;

    InWorker(String message) {
      super(message, null, false, true);
    }
  }
}
