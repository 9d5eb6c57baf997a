// expect: proved proved guarded proved
package bugs;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The result of later iterations is called the same in the generated class. */
public class VariableCalledNext {
  private static long sum(int[] a) {
    long next = 3;
    for (@Parallel int x : a) {
      next += x;
    }
    return next;
  }

  private static int lowest(int[] a) {
    int next = Integer.MAX_VALUE;
    for (@Parallel int x : a) {
      if (x < next) next = x;
    }
    return next;
  }

  private static int[] counts(int[] a) {
    int[] next = new int[8];
    for (@Parallel int x : a) {
      next[x & 7]++;
    }
    return next;
  }

  private static int last(int[] a) {
    int next = 0;
    for (@Parallel int x : a) {
      next = x;
    }
    return next;
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int n : new int[] {0, 1, 17, 3000}) {
      int[] a = new int[n];
      Arrays.setAll(a, k -> k * 71 % 113);
      results.add(sum(a));
      results.add(lowest(a));
      results.add(counts(a));
      results.add(last(a));
    }
    return results;
  }
}
