// expect: guarded proved
package good;

import io.manyhands.annotations.Parallel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** Exceptions made of a cause alone, whose text nobody reads or is the same wherever it is made. */
public class WrappedCauses {
  static int[] unread(int[][] rows, int[] out) {
    int[] wrong = new int[out.length];
    for (@Parallel int i = 0; i < out.length; i++) {
      int[] row = rows[i % rows.length];
      try {
        try {
          out[i] = row[0];
        } catch (RuntimeException e) {
          throw new IllegalStateException(e);
        }
      } catch (IllegalStateException e) {
        wrong[i]++;
      }
    }
    return wrong;
  }

  static int[] told(int[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      try {
        try {
          if (i % 3 == 0) {
            throw new IOException("row " + i);
          }
          out[i] = 1;
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      } catch (UncheckedIOException e) {
        out[i] += e.getMessage().length();
      }
    }
    return out;
  }

  public static Object run() {
    int[] out = new int[900];
    int[][] rows = {{1}, null, {2}};
    return List.of(
        Arrays.hashCode(unread(rows, out)), Arrays.hashCode(told(out)), Arrays.hashCode(out));
  }
}
