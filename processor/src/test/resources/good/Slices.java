// expect: guarded guarded guarded guarded guarded guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Slices of one array that are one and the same, apart, or overlap. */
public class Slices {
  static void add(short[] heap, int a, int b, int c, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      heap[a + i] = (short) (heap[b + i] + heap[c + i]);
    }
  }

  static void swap(int[] heap, int a, int b, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      int before = heap[a + i];
      heap[a + i] = heap[b + i];
      heap[b + i] = before;
    }
  }

  /** Each iteration writes two elements: starts may differ by one where nothing meets. */
  static void everySecond(int[] heap, int a, int b, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      heap[2 * i + a] = heap[2 * i + b] * 3;
    }
  }

  static void spread(int[] heap, int a, int b, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      heap[2 * i + a] = heap[i + b] + 1;
    }
  }

  static void moved(int[] heap, int from, int end, int to) {
    for (@Parallel int i = from; i < end; i++) {
      heap[to + i - from] = heap[i] + 1;
    }
  }

  static void walked(int[] heap, int a, int b, int n) {
    int k = a;
    int l = b;
    for (@Parallel int i = 0; i < n; i++) {
      heap[k++] = heap[l++] * 2;
    }
  }

  /** The two that are read overlap; the one that is written must be apart from both. */
  static void smoothed(int[] heap, int a, int b, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      heap[a + i] = heap[b + i] + heap[b + i + 1];
    }
  }

  private static String outcome(Runnable loop) {
    try {
      loop.run();
      return "done";
    } catch (RuntimeException e) {
      return e.getClass().getSimpleName();
    }
  }

  public static Object run() {
    List<Object> answers = new ArrayList<>();
    int n = 900;
    int[] starts = {0, 1, 2, n - 1, n, n + 1, 2 * n - 2, 2 * n - 1, 2 * n, 2 * n + 1};
    short[] small = new short[5 * n];
    int[] heap = new int[5 * n];
    for (int k = 0; k < heap.length; k++) {
      small[k] = (short) (k * 7);
      heap[k] = k * 31 % 1009;
    }
    for (int a : starts) {
      for (int b : starts) {
        add(small, a, b, n, n);
        swap(heap, a, b, n);
        everySecond(heap, a, b, n);
        spread(heap, a, b, n);
        moved(heap, a, a + n, b);
        walked(heap, a, b, n);
        smoothed(heap, a, b, n);
        answers.add(Arrays.hashCode(small) + Arrays.hashCode(heap));
      }
    }
    add(small, 0, 0, 0, n);
    add(small, n, 0, 2 * n, n);
    add(small, n, 0, n - 1, n);
    for (int start : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE - n}) {
      answers.add(outcome(() -> swap(heap, start, 0, n)));
      answers.add(outcome(() -> add(small, 0, start, n, n)));
      answers.add(outcome(() -> spread(heap, start, 0, n)));
      answers.add(outcome(() -> moved(heap, start, start + n, 0)));
    }
    answers.add(outcome(() -> swap(null, 0, n, n)));
    answers.add(Arrays.hashCode(small) + Arrays.hashCode(heap));
    return answers;
  }
}
