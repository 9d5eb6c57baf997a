// expect: guarded guarded guarded guarded guarded guarded guarded guarded
package bugs;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;

/** Checks look at fields of other objects and at elements as they are before the loop. */
public class PlacesInChecks {
  private static class Output {
    private int size;
    private Long sum = 0L;
  }

  private int size;
  private Long sum = 0L;

  private static void pack(int[] a, int[] out, Output output) {
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] % 3 == 0) {
        out[output.size++] = a[i];
      }
    }
  }

  private static void spread(int[] a, int[] out, Output output) {
    for (@Parallel int i = 0; i < a.length; i++) {
      out[output.size] = a[i];
      output.size += 2;
    }
  }

  private static void add(int[] a, Output output) {
    for (@Parallel int i = 0; i < a.length; i++) {
      output.sum += a[i];
    }
  }

  private static void packFrom(int[] a, int[] out, int[] at) {
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] % 3 == 0) {
        out[at[1]++] = a[i];
      }
    }
  }

  private static void spreadFrom(int[] a, int[] out, int[] at) {
    for (@Parallel int i = 0; i < a.length; i++) {
      out[at[1]] = a[i];
      at[1] += 2;
    }
  }

  private final class Filler {
    private void pack(int[] a, int[] out) {
      for (@Parallel int i = 0; i < a.length; i++) {
        if (a[i] % 3 == 0) {
          out[size++] = a[i];
        }
      }
    }

    private void spread(int[] a, int[] out) {
      for (@Parallel int i = 0; i < a.length; i++) {
        out[size] = a[i];
        size += 2;
      }
    }

    private void add(int[] a) {
      for (@Parallel int i = 0; i < a.length; i++) {
        sum += a[i];
      }
    }
  }

  private static int[] numbers() {
    int[] a = new int[20_000];
    Arrays.setAll(a, i -> i * 31 % 1009);
    return a;
  }

  private static String outputs(int[] a, int[] out) {
    Output output = new Output();
    pack(a, out, output);
    spread(a, out, output);
    add(a, output);
    return output.size + " " + output.sum;
  }

  private static String inner(int[] a, int[] out) {
    PlacesInChecks around = new PlacesInChecks();
    Filler filler = around.new Filler();
    filler.pack(a, out);
    filler.spread(a, out);
    filler.add(a);
    return around.size + " " + around.sum;
  }

  /** The position may stand in the output itself, may be missing, or in an array too short. */
  private static String elements(int[] a, int[] out) {
    int[] at = new int[2];
    packFrom(a, out, at);
    spreadFrom(a, out, at);
    StringBuilder all = new StringBuilder().append(at[1]);
    Arrays.fill(out, 0);
    packFrom(a, out, out);
    for (int[] missing : new int[][] {null, new int[1]}) {
      try {
        spreadFrom(a, out, missing);
      } catch (NullPointerException | ArrayIndexOutOfBoundsException e) {
        all.append(' ').append(e.getClass());
      }
    }
    try {
      pack(a, out, null);
    } catch (NullPointerException e) {
      all.append(' ').append(e.getClass());
    }
    return all.append(' ').append(Arrays.hashCode(out)).toString();
  }

  public static Object run() {
    int[] a = numbers();
    int[] out = new int[60_000];
    StringBuilder all = new StringBuilder();
    all.append(outputs(a, out)).append(' ').append(Arrays.hashCode(out)).append('\n');
    all.append(inner(a, out)).append(' ').append(Arrays.hashCode(out)).append('\n');
    return all.append(elements(a, out)).toString();
  }
}
