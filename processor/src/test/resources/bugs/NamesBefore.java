// expect: proved proved guarded guarded
package bugs;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;
import java.util.List;

/** Fields were called as the variables that keep the first values of others. */
public class NamesBefore {
  private static final class Cursor {
    private int line;
    private int lineBefore;
  }

  private int max;
  private int maxBefore;

  private void highest(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > max) {
        max = a[i];
      }
      maxBefore = a[i];
    }
  }

  private void since(int[] a, int[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      max = a[i] * 2;
      out[i] = max - maxBefore;
    }
  }

  private static void lines(Cursor c, int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      c.line = a[i] + 1;
      c.lineBefore = a[i] + 2;
    }
  }

  private int cLine;
  private int cLineBefore;

  private void both(Cursor c, int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      cLine = a[i] + 3;
      cLineBefore = a[i] + 4;
      c.line = cLine * 2;
      c.lineBefore = cLineBefore * 2;
    }
  }

  public static Object run() {
    int[] a = new int[20_000];
    Arrays.setAll(a, i -> i * 31 % 10_007);
    int[] out = new int[a.length];
    NamesBefore names = new NamesBefore();
    Cursor cursor = new Cursor();
    names.highest(a);
    List<Integer> first = List.of(names.max, names.maxBefore);
    names.since(a, out);
    lines(cursor, a);
    List<Integer> second = List.of(names.max, cursor.line, cursor.lineBefore);
    names.both(cursor, a);
    return List.of(
        first,
        second,
        Arrays.hashCode(out),
        List.of(names.cLine, names.cLineBefore, cursor.line, cursor.lineBefore));
  }
}
