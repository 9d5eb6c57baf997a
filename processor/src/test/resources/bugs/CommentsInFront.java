// expect: guarded guarded guarded proved
package bugs;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Statements that chunks leave out, with a comment on the line before and another statement behind
 * them on their own: that became a part of the comment.
 */
public class CommentsInFront {
  private static int before(int[] a, int[] sums) {
    int sum = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      // the sum of all before
      sums[i] = sum; sum += a[i];
    }
    return sum;
  }

  private static int elements(List<Integer> list) {
    int sum = 0;
    @Parallel Iterator<Integer> it = list.iterator();
    while (it.hasNext()) { // one by one
      int x = it.next(); sum += x; // all of them
    }
    return sum;
  }

  private static int halves(List<Integer> list) {
    int sum = 0;
    @Parallel Iterator<Integer> it = list.iterator();
    while (it.hasNext()) {
      // one by one
      int x = it.next(); /* rounded */ sum += x / 2; }
    return sum;
  }

  private static int counted(int[] a) {
    int most = 0;
    @Parallel int i = 0;
    while (i < a.length) {
      most = Math.max(most, a[i]); // so far
      i++; }
    return most;
  }

  public static Object run() {
    int[] a = new int[3_000];
    List<Integer> list = new ArrayList<>();
    for (int k = 0; k < a.length; k++) {
      a[k] = (k * 7919) % 1009;
      list.add(a[k]);
    }
    int[] sums = new int[a.length];
    String result = before(a, sums) + " " + elements(list) + " " + halves(list) + " " + counted(a);
    for (int k = 0; k < a.length; k += 500) {
      result += " " + sums[k];
    }
    return result;
  }
}
