package io.manyhands.runtime.observe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Tells the statistics when the JVM exits. */
public final class ExitReport {

  private ExitReport() {}

  /**
   * Arranges for the report. It is also given when the program calls {@code System.exit}.
   *
   * @param statistics what to tell
   * @param file takes JSON, replacing what it holds; null means a table on standard error
   */
  public static void arrange(Statistics statistics, @Nullable Path file) {
    Path absolute = file == null ? null : file.toAbsolutePath();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> tell(statistics, absolute), "manyhands-statistics"));
  }

  private static void tell(Statistics statistics, @Nullable Path file) {
    if (file == null) {
      System.err.print(statistics.toTable());
      return;
    }
    try {
      Files.writeString(file, statistics.toJson());
    } catch (IOException e) {
      System.err.println("manyhands.stats: cannot write " + file + ": " + e);
    }
  }
}
