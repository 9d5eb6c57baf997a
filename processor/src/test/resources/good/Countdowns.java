// expect: guarded guarded proved proved proved guarded guarded proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;

/** Loops that end at a constant, and cannot step over the end of the numbers. */
public class Countdowns {
  private static String text(List<Integer> list) {
    StringBuilder text = new StringBuilder();
    for (@Parallel int i = list.size() - 1; i >= 0; i--) {
      text.append(list.get(i));
    }
    return text.toString();
  }

  private static <T> List<T> reversed(List<T> list) {
    List<T> reversed = new ArrayList<>(list.size());
    for (@Parallel int i = list.size() - 1; i >= 0; --i) {
      reversed.add(list.get(i));
    }
    return reversed;
  }

  private static void every(int[] a, int n) {
    for (@Parallel int i = n; i >= 1; i -= 2) {
      a[i] = i * 3;
    }
  }

  private static void below(int[] a, int n) {
    for (@Parallel int i = n; i > -3; i -= 5) {
      a[i + 3] = i * 3;
    }
  }

  private static void up(int[] a, int n) {
    for (@Parallel int i = n; i <= 998; i += 7) {
      a[i] += i * 3;
    }
  }

  private static int some(List<Integer> list) {
    int sum = 0;
    for (@Parallel int i = list.size() - 1; i > 0; i -= 2) {
      sum += list.get(i) * i;
    }
    return sum;
  }

  /** Here the end could be stepped over. */
  private static int last(int n) {
    int sum = 0;
    for (@Parallel int i = n; i <= Integer.MAX_VALUE - 2; i += 3) {
      sum += i % 7;
    }
    return sum;
  }

  private static int almost(int n) {
    int sum = 0;
    for (@Parallel int i = n; i <= 2147483646; i += 1) {
      sum += i % 7;
    }
    return sum;
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 17, 997}) {
      List<Integer> list = new ArrayList<>();
      for (int i = 0; i < n; i++) list.add(i * 7 % 13);
      int[] a = new int[1010];
      every(a, n);
      below(a, n);
      up(a, n);
      results.add(Arrays.toString(a));
      results.add(text(list));
      results.add(text(new LinkedList<>(list)));
      results.add(reversed(list));
      results.add(some(list));
    }
    results.add(last(Integer.MAX_VALUE - 1000));
    results.add(almost(Integer.MAX_VALUE - 1000));
    return results;
  }
}
