// expect: refused refused refused refused proved
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.ArrayList;
import java.util.List;

/** A number that is handed on decides about another one that is. */
public class UpdatesInUpdates {
  private static List<Integer> sums(int[] a) {
    List<Integer> out = new ArrayList<>();
    int k = 1;
    int s = 0;
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < a.length; i++) {
      if (a[i] > 3) {
        s += k++;
      }
      out.add(s);
    }
    return out;
  }

  private static int[] last(int[] a) {
    int[] out = new int[a.length];
    int next = 1;
    int last = 0;
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < a.length; i++) {
      if (a[i] > 3) {
        last = next++;
      }
      out[i] = last;
    }
    return out;
  }

  private static List<Integer> header(int[] a) {
    List<Integer> out = new ArrayList<>();
    int k = 0;
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < a.length; i++) {
      for (int j = k++; j < 10; j++) {
        k++;
      }
      out.add(k + a[i]);
    }
    return out;
  }

  private static List<Integer> peaks(int[] a) {
    List<Integer> out = new ArrayList<>();
    int sum = 0;
    int peak = 0;
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < a.length; i++) {
      peak = Math.max(peak, sum += a[i] - 5);
      out.add(peak);
    }
    return out;
  }

  private static List<Integer> apart(int[] a) {
    List<Integer> out = new ArrayList<>();
    int sum = 0;
    int k = 3;
    for (@Parallel int i = 0; i < a.length; i++) {
      sum += a[i];
      out.add(sum * 2 + k++);
    }
    return out;
  }

  public static Object run() {
    StringBuilder text = new StringBuilder();
    for (int n : new int[] {0, 1, 17, 2000}) {
      int[] a = new int[n];
      for (int i = 0; i < n; i++) {
        a[i] = i * 7 % 11;
      }
      text.append(sums(a)).append(java.util.Arrays.toString(last(a))).append(header(a));
      text.append(peaks(a)).append(apart(a)).append('\n');
    }
    return text.toString();
  }
}
