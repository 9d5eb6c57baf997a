// expect: proved proved proved guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a handler finds of a loop that an exception has ended. */
public class InsideTry {
  private static Object lasts(int[] a) {
    int last = -1;
    int some = -1;
    try {
      for (@Parallel int i = 0; i < a.length; i++) {
        last = i;
        if (100 / a[i] > 20) {
          some = i;
        }
      }
    } catch (ArithmeticException thrown) {
      return "thrown " + last + " " + some;
    }
    return last + " " + some;
  }

  private static Object running(int[] a) {
    int sum = 0;
    int[] out = new int[a.length];
    try {
      for (@Parallel int i = 0; i < a.length; i++) {
        sum += 1_000 / a[i];
        out[i] = sum;
      }
    } catch (ArithmeticException thrown) {
      return "thrown " + sum;
    }
    return sum + Arrays.toString(out);
  }

  private static Object finished(int[] a) {
    int last = 0;
    int sum = 0;
    try {
      for (@Parallel int i = 0; i < a.length; i++) {
        sum += 7 / a[i];
        last = a[i];
      }
    } finally {
      sum += 1_000 * last;
      a[0] = sum;
    }
    return sum;
  }

  private static Object untilBroken(List<String> texts) {
    int last = -1;
    int count = 0;
    try {
      for (@Parallel String text : texts) {
        if (text.isEmpty()) {
          break;
        }
        last = Integer.parseInt(text);
        count++;
      }
    } catch (NumberFormatException thrown) {
      return "thrown " + last + " " + count;
    }
    return last + " " + count;
  }

  public static Object run() {
    List<Object> all = new ArrayList<>();
    for (int n : new int[] {1, 2, 3, 17, 1_000}) {
      for (int zero : new int[] {n, n - 1, n / 2, 0}) {
        int[] a = new int[n];
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < n; i++) {
          a[i] = i == zero ? 0 : 1 + i * 7919 % 211;
          texts.add(i == zero ? "x" : i == n - 2 && n % 2 == 1 ? "" : "" + a[i]);
        }
        all.add(lasts(a));
        all.add(running(a));
        try {
          all.add(finished(a.clone()));
        } catch (ArithmeticException thrown) {
          all.add("thrown");
        }
        all.add(untilBroken(texts));
      }
    }
    return all;
  }
}
