package io.manyhands.runtime.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** The main class of worker processes. */
public final class WorkerMain {

  private static volatile boolean worker;

  private WorkerMain() {}

  /**
   * Runs a worker until its parent ends.
   *
   * @param arguments none
   * @throws IOException if the parent cannot be reached
   */
  public static void main(String[] arguments) throws IOException {
    worker = true;
    InputStream parent = System.in;
    System.setIn(InputStream.nullInputStream());
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(parent, StandardCharsets.UTF_8), 64);
    String address = lines.readLine();
    String token = lines.readLine();
    if (address == null || token == null) {
      return; // the parent has ended already
    }
    endWithParent(parent);
    try (ParentLink link = new ParentLink(Address.connect(address))) {
      link.send(FrameKind.HELLO, token.getBytes(StandardCharsets.US_ASCII));
      new WorkerLoop(link).run();
    } finally {
      Runtime.getRuntime().halt(0);
    }
  }

  /** Whether this JVM is a worker: regions within regions then stay in it. */
  static boolean isWorker() {
    return worker;
  }

  private static void endWithParent(InputStream parent) {
    Thread watch =
        new Thread(
            () -> {
              try {
                while (parent.read() >= 0) {
                  // The parent says nothing more: all there is to come is the end.
                }
              } catch (IOException e) {
                // That is the end, too.
              }
              Runtime.getRuntime().halt(1);
            },
            "manyhands-parent-watch");
    watch.setDaemon(true);
    watch.start();
  }
}
