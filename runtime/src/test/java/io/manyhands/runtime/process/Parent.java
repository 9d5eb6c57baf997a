package io.manyhands.runtime.process;

import io.manyhands.runtime.IntRange;
import io.manyhands.runtime.spi.WorkerException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs with worker processes, to be run in a JVM of their own. */
public final class Parent {

  private Parent() {}

  /**
   * Runs one of the programs.
   *
   * @param arguments its name, and what it needs to know
   * @throws IOException if the program cannot do its work
   */
  public static void main(String[] arguments) throws IOException {
    switch (arguments[0]) {
      case "count" -> count();
      case "wait" -> waitLong();
      case "stop" -> stop();
      case "slow" -> slow();
      case "large" -> large();
      case "where" -> where();
      case "idle" -> idle();
      case "options" -> options();
      case "sweep" -> PrivateDirectory.in(Path.of(arguments[1]));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void count() {
    int[] out = new int[100_000];
    Slow.faulty(out, Slow.Fault.NONE, "");
    System.out.println(Arrays.stream(out).sum());
  }

  /** Says that workers are busy, and stays. */
  private static void waitLong() {
    Loops.region("wait")
        .exchange()
        .run(
            IntRange.lessThan(0, 2, 1),
            (from, to) -> {
              System.out.println("busy");
              long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(50);
              while (System.nanoTime() < until) {
                Thread.onSpinWait();
              }
            });
  }

  private static void stop() {
    int[] out = new int[64];
    Slow.faulty(out, Slow.Fault.STOP, Slow.once());
    System.out.println(Arrays.stream(out).sum());
  }

  private static void slow() {
    try {
      Slow.faulty(new int[64], Slow.Fault.HANG, "");
    } catch (WorkerException e) {
      System.out.println(e.getMessage());
    }
  }

  private static void large() {
    double[] in = Loops.values(200_000);
    double[] out = new double[200_000];
    try {
      Loops.smooth(in, out);
      System.out.println(Arrays.stream(out).filter(x -> x != 0).count() > 0);
    } catch (WorkerException e) {
      System.out.println(e.getMessage());
    }
  }

  /** Uses workers, waits until they have ended, and uses others. */
  private static void idle() {
    count();
    ProcessHandle.current().children().forEach(worker -> worker.onExit().join());
    count();
  }

  /** Says whether workers have connected to a socket that is a file. */
  private static void where() throws IOException {
    count();
    String own = "manyhands-" + ProcessHandle.current().pid() + "-";
    for (String root : List.of("/dev/shm", System.getProperty("java.io.tmpdir"))) {
      try (DirectoryStream<Path> made = Files.newDirectoryStream(Path.of(root), own + "*")) {
        for (Path directory : made) {
          System.out.println(Files.exists(directory.resolve("socket")));
        }
      }
    }
  }

  /** What the command line says is what the JVM would have said. */
  private static void options() {
    List<String> read = WorkerCommand.inherited(JvmArguments.ofThisJvm());
    List<String> asked = WorkerCommand.inherited(JvmArguments.asked());
    System.out.println(read.equals(asked) ? "same " + read : read + " but " + asked);
  }
}
