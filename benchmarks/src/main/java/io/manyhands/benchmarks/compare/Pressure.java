package io.manyhands.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells whether other processes were in the way, where Linux counts that. */
final class Pressure {

  private static final Path FILE = Path.of("/proc/pressure/cpu");
  private static final String TOTAL = "total=";

  private Pressure() {}

  /** Microseconds in which some thread waited for a processor; 0 if that is not counted. */
  static long waitedMicros() {
    try {
      String line = Files.readAllLines(FILE).get(0);
      return Long.parseLong(line.substring(line.indexOf(TOTAL) + TOTAL.length()));
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }
}
