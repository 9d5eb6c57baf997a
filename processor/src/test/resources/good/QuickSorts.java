// expect: guarded guarded guarded guarded guarded guarded guarded proved proved guarded guarded proved guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Quicksort as people write it: scans that stop at the pivot, or at what has been exchanged. */
public class QuickSorts {
  private static long[] table = {};

  @Parallel
  static void hoare(int[] a, int lo, int hi) {
    if (lo >= hi) {
      return;
    }
    int pivot = a[lo + (hi - lo) / 2];
    int i = lo;
    int j = hi;
    while (i <= j) {
      while (a[i] < pivot) {
        i++;
      }
      while (a[j] > pivot) {
        j--;
      }
      if (i <= j) {
        int t = a[i];
        a[i] = a[j];
        a[j] = t;
        i++;
        j--;
      }
    }
    if (lo < j) {
      hoare(a, lo, j);
    }
    if (i < hi) {
      hoare(a, i, hi);
    }
  }

  /** The upper bound belongs to no section. */
  @Parallel
  static void exclusive(int[] a, int lo, int hi) {
    if (hi - lo < 2) {
      return;
    }
    int pivot = a[(lo + hi) >>> 1];
    int i = lo;
    int j = hi - 1;
    while (i <= j) {
      while (a[i] < pivot) {
        i++;
      }
      while (a[j] > pivot) {
        j--;
      }
      if (i <= j) {
        int t = a[i];
        a[i] = a[j];
        a[j] = t;
        i++;
        j--;
      }
    }
    exclusive(a, lo, j + 1);
    exclusive(a, i, hi);
  }

  private static int split(int[] a, int lo, int hi) {
    int pivot = a[lo];
    int i = lo - 1;
    int j = hi + 1;
    while (true) {
      do {
        i++;
      } while (a[i] < pivot);
      do {
        j--;
      } while (a[j] > pivot);
      if (i >= j) {
        return j;
      }
      int t = a[i];
      a[i] = a[j];
      a[j] = t;
    }
  }

  @Parallel
  static void textbook(int[] a, int lo, int hi) {
    if (lo < hi) {
      int p = split(a, lo, hi);
      textbook(a, lo, p);
      textbook(a, p + 1, hi);
    }
  }

  private static void swap(int[] array, int left, int right) {
    int temp = array[left];
    array[left] = array[right];
    array[right] = temp;
  }

  private static int partition(int[] array, int left, int right, int pivot) {
    while (left <= right) {
      while (array[left] < pivot) {
        left++;
      }
      while (array[right] > pivot) {
        right--;
      }
      if (left <= right) {
        swap(array, left, right);
        left++;
        right--;
      }
    }
    return left;
  }

  @Parallel
  static void interview(int[] array, int left, int right) {
    if (left >= right) {
      return;
    }
    int pivot = array[(left + right) / 2];
    int index = partition(array, left, right, pivot);
    interview(array, left, index - 1);
    interview(array, index, right);
  }

  private static boolean less(double v, double w) {
    return v < w;
  }

  private static void exch(double[] a, int i, int j) {
    double swap = a[i];
    a[i] = a[j];
    a[j] = swap;
  }

  private static int bounded(double[] a, int lo, int hi) {
    int i = lo;
    int j = hi + 1;
    double v = a[lo];
    while (true) {
      while (less(a[++i], v)) {
        if (i == hi) {
          break;
        }
      }
      while (less(v, a[--j])) {
        if (j == lo) {
          break;
        }
      }
      if (i >= j) {
        break;
      }
      exch(a, i, j);
    }
    exch(a, lo, j);
    return j;
  }

  @Parallel
  static void bounds(double[] a, int lo, int hi) {
    if (hi <= lo) {
      return;
    }
    int j = bounded(a, lo, hi);
    bounds(a, lo, j - 1);
    bounds(a, j + 1, hi);
  }

  /** Numbers of which some are none; the indexes step where they are used. */
  @Parallel
  static void stepping(double[] a, int lo, int hi) {
    double pivot = a[(lo + hi) >>> 1];
    int i = lo, j = hi;
    do {
      while (a[i] < pivot) i++;
      while (pivot < a[j]) j--;
      if (i <= j) {
        double t = a[i];
        a[i++] = a[j];
        a[j--] = t;
      }
    } while (i <= j);
    if (lo < j) stepping(a, lo, j);
    if (i < hi) stepping(a, i, hi);
  }

  @Parallel
  static void words(String[] a, int lo, int hi) {
    if (lo >= hi) {
      return;
    }
    String pivot = a[(lo + hi) / 2];
    int i = lo - 1;
    int j = hi + 1;
    for (;;) {
      while (a[++i].compareTo(pivot) < 0) ;
      while (a[--j].compareTo(pivot) > 0) ;
      if (i >= j) {
        break;
      }
      String t = a[i];
      a[i] = a[j];
      a[j] = t;
    }
    words(a, lo, j);
    words(a, j + 1, hi);
  }

  private static void swap(long[] a, int i, int j) {
    long t = a[i];
    a[i] = a[j];
    a[j] = t;
  }

  @Parallel
  static void dualPivot(long[] a, int lo, int hi) {
    if (lo >= hi) {
      return;
    }
    if (a[lo] > a[hi]) {
      swap(a, lo, hi);
    }
    long p = a[lo];
    long q = a[hi];
    int l = lo + 1;
    int g = hi - 1;
    int k = l;
    while (k <= g) {
      if (a[k] < p) {
        swap(a, k, l);
        l++;
      } else if (a[k] >= q) {
        while (a[g] > q && k < g) {
          g--;
        }
        swap(a, k, g);
        g--;
        if (a[k] < p) {
          swap(a, k, l);
          l++;
        }
      }
      k++;
    }
    l--;
    g++;
    swap(a, lo, l);
    swap(a, hi, g);
    dualPivot(a, lo, l - 1);
    dualPivot(a, l + 1, g - 1);
    dualPivot(a, g + 1, hi);
  }

  /** Elements equal to the pivot are done. */
  @Parallel
  static void threeWay(long[] a, int lo, int hi) {
    if (lo >= hi) {
      return;
    }
    int lt = lo;
    int gt = hi;
    int i = lo + 1;
    long v = a[lo];
    while (i <= gt) {
      if (a[i] < v) {
        swap(a, lt++, i++);
      } else if (a[i] > v) {
        swap(a, i, gt--);
      } else {
        i++;
      }
    }
    threeWay(a, lo, lt - 1);
    threeWay(a, gt + 1, hi);
  }

  /** An array that a field refers to. */
  @Parallel
  static void ofField(int lo, int hi) {
    int i = lo;
    int j = hi;
    long pivot = table[lo + (hi - lo) / 2];
    while (i <= j) {
      while (table[i] < pivot) {
        i++;
      }
      while (table[j] > pivot) {
        j--;
      }
      if (i <= j) {
        long t = table[i];
        table[i] = table[j];
        table[j] = t;
        i++;
        j--;
      }
    }
    if (lo < j) {
      ofField(lo, j);
    }
    if (i < hi) {
      ofField(i, hi);
    }
  }

  /** Short stretches are sorted by insertion. */
  @Parallel
  static void mixed(int[] a, int lo, int hi) {
    if (hi - lo < 8) {
      for (int i = lo + 1; i <= hi; i++) {
        int v = a[i];
        int j = i - 1;
        while (j >= lo && a[j] > v) {
          a[j + 1] = a[j];
          j--;
        }
        a[j + 1] = v;
      }
      return;
    }
    final int pivot = a[lo + (hi - lo) / 2];
    int i = lo - 1;
    int j = hi + 1;
    while (true) {
      while (a[++i] < pivot) {}
      while (a[--j] > pivot) {}
      if (i >= j) {
        break;
      }
      int t = a[i];
      a[i] = a[j];
      a[j] = t;
    }
    mixed(a, lo, j);
    mixed(a, j + 1, hi);
  }

  /** The pivot's place is a hole that moves. */
  @Parallel
  static void hole(int[] a, int lo, int hi) {
    if (lo >= hi) {
      return;
    }
    int pivot = a[lo];
    int i = lo;
    int j = hi;
    while (i < j) {
      while (i < j && a[j] >= pivot) {
        j--;
      }
      a[i] = a[j];
      while (i < j && a[i] <= pivot) {
        i++;
      }
      a[j] = a[i];
    }
    a[i] = pivot;
    hole(a, lo, i - 1);
    hole(a, i + 1, hi);
  }

  /** The sorter has the array. */
  static final class Sorter {
    private final int[] numbers;

    Sorter(int[] numbers) {
      this.numbers = numbers;
    }

    private void exchange(int i, int j) {
      int t = numbers[i];
      numbers[i] = numbers[j];
      numbers[j] = t;
    }

    @Parallel
    void sort(int low, int high) {
      int i = low;
      int j = high;
      int pivot = numbers[low + (high - low) / 2];
      while (i <= j) {
        while (numbers[i] < pivot) {
          i++;
        }
        while (numbers[j] > pivot) {
          j--;
        }
        if (i <= j) {
          exchange(i, j);
          i++;
          j--;
        }
      }
      if (low < j) {
        sort(low, j);
      }
      if (i < high) {
        sort(i, high);
      }
    }
  }

  private static int[] keys(int n, int kinds) {
    int[] keys = new int[n];
    for (int i = 0; i < n; i++) {
      keys[i] = (int) (i * 2654435761L % kinds);
    }
    return keys;
  }

  private static String outcome(Runnable work) {
    try {
      work.run();
      return "done";
    } catch (RuntimeException e) {
      return e.getClass().getName();
    }
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int kinds : new int[] {1, 3, 1009}) {
      for (int n : new int[] {1, 2, 3, 17, 300}) {
        List<int[]> ints = new ArrayList<>();
        for (int k = 0; k < 7; k++) {
          ints.add(keys(n, kinds));
        }
        hoare(ints.get(0), 0, n - 1);
        textbook(ints.get(1), 0, n - 1);
        interview(ints.get(2), 0, n - 1);
        mixed(ints.get(3), 0, n - 1);
        hole(ints.get(4), 0, n - 1);
        new Sorter(ints.get(5)).sort(0, n - 1);
        exclusive(ints.get(6), 0, n);
        ints.forEach(each -> results.add(Arrays.toString(each)));
        double[] a = Arrays.stream(keys(n, kinds)).asDoubleStream().toArray();
        double[] b = Arrays.stream(keys(n, kinds)).mapToDouble(k -> k % 7 == 3 ? 0.0 / 0 : k).toArray();
        bounds(a, 0, n - 1);
        stepping(b, 0, n - 1);
        results.add(Arrays.toString(a) + Arrays.toString(b));
        String[] s = Arrays.stream(keys(n, kinds)).mapToObj(k -> "w" + k).toArray(String[]::new);
        words(s, 0, n - 1);
        results.add(String.join(" ", s));
        long[] c = Arrays.stream(keys(n, kinds)).asLongStream().toArray();
        long[] d = c.clone();
        table = c.clone();
        dualPivot(c, 0, n - 1);
        threeWay(d, 0, n - 1);
        ofField(0, n - 1);
        results.add(Arrays.toString(c) + Arrays.toString(d) + Arrays.toString(table));
      }
    }
    int[] part = keys(100, 1009);
    hoare(part, 20, 79);
    interview(part, 30, 60);
    results.add(Arrays.toString(part));
    results.add(outcome(() -> hoare(keys(4, 9), 0, 4)));
    results.add(outcome(() -> hoare(keys(4, 9), -1, 3)));
    results.add(outcome(() -> interview(keys(4, 9), Integer.MIN_VALUE, Integer.MAX_VALUE)));
    results.add(outcome(() -> words(new String[] {"b", null, "a"}, 0, 2)));
    return results;
  }
}
