package bad;

import io.manyhands.annotations.Parallel;
import java.util.List;

/** Positions that may or may not go on. */
class Handlers {
  static void skipped(List<String> xs, int[] out) {
    int i = 0;
    for (@Parallel String x : xs) {
      try {
        int v = Integer.parseInt(x);
        out[i++] = v; // ERROR: MH016
      } catch (NumberFormatException e) {
        continue;
      }
    }
  }

  static void sometimes(List<String> xs, int[] out) {
    int i = 0;
    for (@Parallel String x : xs) {
      try {
        out[i++] = Integer.parseInt(x); // ERROR: MH016
      } catch (NumberFormatException e) {
        if (x.isEmpty()) {
          continue;
        }
        throw e;
      }
    }
  }

  static void around(List<String> xs, int[] out) {
    int i = 0;
    for (@Parallel String x : xs) {
      try {
        try {
          Integer.parseInt(x);
          out[i] = 1; // ERROR: MH016
          i++;
        } catch (NumberFormatException e) {
          throw new IllegalStateException(e);
        }
      } catch (IllegalStateException e) {
        out[0] = 3;
      }
    }
  }

  static void oneOfTwo(List<String> xs, int[] out) {
    int i = 0;
    for (@Parallel String x : xs) {
      try {
        out[i++] = Integer.parseInt(x); // ERROR: MH016
      } catch (NumberFormatException e) {
        throw e;
      } catch (IllegalArgumentException e) {
        out[i] = 1;
      }
    }
  }
}
