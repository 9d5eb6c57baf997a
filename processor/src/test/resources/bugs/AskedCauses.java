// expect: refused refused refused refused refused refused
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Exceptions made of a cause or a detail alone asked that for its text, which read what other
 * iterations had still to write, or named variables of the generated code.
 */
public class AskedCauses {
  private static final int N = 6_000;
  private static final int[] COST = new int[N];

  private static final class Detail {
    final int id;

    Detail(int id) {
      this.id = id;
    }

    @Override
    public String toString() {
      return "cost " + COST[id];
    }
  }

  private static final class Told extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Told(Throwable cause) {
      super(cause);
    }
  }

  private static int cost(int i) {
    return i * 7919 % 10007 % 3;
  }

  private static void details(int[] out) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < N; i++) {
      COST[i] = cost(i);
      try {
        throw new AssertionError(new Detail(N - 1 - i));
      } catch (AssertionError e) {
        out[i] = e.getMessage().hashCode();
      }
    }
  }

  /** The text of a null pointer names a variable. */
  private static void wrapped(int[][] rows, String[] out) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < out.length; i++) {
      int[] row = rows[i % rows.length];
      try {
        try {
          out[i] = "" + row[0];
        } catch (RuntimeException e) {
          throw new IllegalStateException(e);
        }
      } catch (IllegalStateException e) {
        out[i] = e.getMessage();
      }
    }
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < out.length; i++) {
      int[] row = rows[i % rows.length];
      try {
        try {
          out[i] = "" + row[0];
        } catch (RuntimeException e) {
          throw new Told(e);
        }
      } catch (Told e) {
        out[i] = e.getMessage();
      }
    }
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < out.length; i++) {
      int[] row = rows[i % rows.length];
      try {
        out[i] = "" + row[0];
      } catch (RuntimeException e) {
        IllegalStateException told = new IllegalStateException(e);
        out[i] = "" + told;
      }
    }
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < out.length; i++) {
      int[] row = rows[i % rows.length];
      try {
        try {
          out[i] = "" + row[0];
        } catch (RuntimeException e) {
          throw new IllegalStateException(e);
        }
      } catch (IllegalStateException e) {
        out[i] = new UnsupportedOperationException(e).getMessage();
      }
    }
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < out.length; i++) {
      int[] row = rows[i % rows.length];
      try {
        try {
          out[i] = "" + row[0];
        } catch (RuntimeException e) {
          throw new IllegalStateException(e);
        }
      } catch (IllegalStateException e) {
        out[i] = new AssertionError("row " + i, e).getMessage() + e;
      }
    }
  }

  public static Object run() {
    List<Object> all = new ArrayList<>();
    int[] out = new int[N];
    Arrays.fill(COST, 0);
    details(out);
    all.add(Arrays.hashCode(out));
    int[][] rows = {{1}, null, {2}};
    String[] texts = new String[300];
    wrapped(rows, texts);
    all.add(Arrays.hashCode(texts));
    return all;
  }
}
