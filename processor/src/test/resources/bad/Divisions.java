package bad;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Schedule;
import java.util.List;

/** Recursive methods whose calls must not, or cannot, run at the same time. */
public class Divisions {
  private static int calls;
  private static int[] scratch = new int[100];
  private volatile int limit;
  private int seen;

  static final class Box {
    int value;
  }

  @Parallel
  static int counted(int n) {
    calls++; // ERROR: MH036
    return n < 2 ? n : counted(n - 1) + counted(n - 2);
  }

  @Parallel
  static void halves(int[] a, int lo, int hi) {
    if (lo == hi) {
      a[lo]++; // ERROR: MH036
      return;
    }
    int mid = (lo + hi) / 2;
    halves(a, lo, mid);
    halves(a, mid, hi);
  }

  @Parallel
  static int buffered(int n) {
    if (n < 2) {
      return n;
    }
    int left = buffered(n - 1);
    scratch[n] = left; // ERROR: MH036
    return scratch[n] + buffered(n - 2);
  }

  private static void note(Box box, int n) {
    box.value += n; // ERROR: MH036
  }

  @Parallel
  static int noted(Box box, int n) {
    if (n < 2) {
      note(box, n);
      return n;
    }
    return noted(box, n - 1) + noted(box, n - 2);
  }

  @Parallel
  static int chained(int n) {
    if (n < 2) {
      return n;
    }
    int left = chained(n - 1);
    int right = chained(left % n); // ERROR: MH035
    return left + right;
  }

  @Parallel
  static int nested(int n) {
    return n < 2 ? n : nested(nested(n - 1)); // ERROR: MH035
  }

  @Parallel
  static int oneByOne(int n) {
    return n < 2 ? n : n * oneByOne(n - 1); // ERROR: MH035
  }

  @Parallel
  static boolean decided(int n) {
    return n < 2 || (decided(n - 1) && decided(n - 2)); // ERROR: MH035
  }

  @Parallel
  static int between(Box box, int n) {
    if (n < 2) {
      return box.value;
    }
    Box own = new Box();
    own.value = 1;
    int left = between(own, n - 1);
    own.value = 2; // ERROR: MH035
    int right = between(own, n - 2);
    return left + right;
  }

  @Parallel // ERROR: MH037
  int open(Divisions other, int n) {
    return n < 2 ? n : open(other, n - 1) + other.open(this, n - 2);
  }

  int weight(int n) {
    return n;
  }

  @Parallel
  int weighed(Divisions other, int n) {
    if (n < 2) {
      return weight(n) + other.weight(n); // ERROR: MH020
    }
    return weighed(other, n - 1) + weighed(other, n - 2);
  }

  @Parallel // ERROR: MH037
  static synchronized int locked(int n) {
    return n < 2 ? n : locked(n - 1) + locked(n - 2);
  }

  @Parallel(schedule = Schedule.STATIC) // ERROR: MH037
  static int scheduled(int n) {
    return n < 2 ? n : scheduled(n - 1) + scheduled(n - 2);
  }

  private static int detour(int n) {
    return around(n - 1);
  }

  @Parallel // ERROR: MH037
  static int around(int n) {
    if (n < 2) {
      return n;
    }
    return around(n - 1) + around(n - 2) + detour(n - 3);
  }

  @Parallel
  static int deep(int n) {
    try { // ERROR: MH037
      return n < 2 ? n : deep(n - 1) + deep(n - 2);
    } catch (StackOverflowError e) {
      return 0;
    }
  }

  @Parallel
  final int watched(int n) {
    if (n > limit) { // ERROR: MH028
      return n;
    }
    int left = watched(n + 1);
    int right = watched(n + 2);
    return left + right;
  }

  @Parallel
  private int remembered(int n) {
    if (n < 2) {
      return n;
    }
    seen = remembered(n - 1) + remembered(n - 2); // ERROR: MH036
    return seen;
  }

  @Parallel
  static int printed(int n) {
    if (n < 2) {
      return n;
    }
    System.out.println(n); // ERROR: MH052
    return printed(n - 1) + printed(n - 2);
  }

  @Parallel
  static int listed(List<Integer> list, int lo, int hi) {
    if (hi - lo < 2) {
      return list.get(lo); // ERROR: MH020
    }
    int mid = (lo + hi) / 2;
    return listed(list, lo, mid) + listed(list, mid, hi);
  }

  /** One element belongs to both halves. */
  @Parallel
  static void overlapping(int[] a, int lo, int hi) {
    if (hi - lo < 2) {
      return;
    }
    int mid = (lo + hi) >>> 1;
    overlapping(a, lo, mid + 1);
    overlapping(a, mid, hi);
    a[lo]++; // ERROR: MH036
  }

  /** The element behind the section belongs to another call. */
  @Parallel
  static void beyond(int[] a, int lo, int hi) {
    if (hi - lo < 2) {
      return;
    }
    int mid = (lo + hi) >>> 1;
    beyond(a, lo, mid);
    beyond(a, mid, hi);
    a[hi] = a[lo]; // ERROR: MH036
  }

  /** So does the one before it, which is only read. */
  @Parallel
  static void looksBack(int[] a, int lo, int hi) {
    if (hi - lo < 2) {
      return;
    }
    int mid = (lo + hi) >>> 1;
    looksBack(a, lo, mid);
    looksBack(a, mid, hi);
    a[lo] += lo > 0 ? a[lo - 1] : 0; // ERROR: MH036
  }

  /** The table may be the array that is written. */
  @Parallel
  static void scaled(double[] a, double[] table, int lo, int hi) {
    if (hi - lo < 2) {
      if (hi > lo) {
        a[lo] *= table[0]; // ERROR: MH036
      }
      return;
    }
    int mid = (lo + hi) >>> 1;
    scaled(a, table, lo, mid);
    scaled(a, table, mid, hi);
  }

  /** Where a scan for a sentinel stops is not known. */
  @Parallel
  static void sentinel(int[] a, int lo, int hi) {
    if (lo >= hi) {
      return;
    }
    int i = lo;
    while (a[i] < 0) {
      i++;
    }
    a[i] = 7; // ERROR: MH036
    sentinel(a, lo, i - 1);
    sentinel(a, i + 1, hi);
  }

  /** Both calls get the same copy. */
  @Parallel
  static void sharing(int[] a) {
    if (a.length < 2) {
      return;
    }
    int[] half = java.util.Arrays.copyOf(a, a.length / 2);
    sharing(half);
    sharing(half);
    a[0] += half[0]; // ERROR: MH036
  }

  /** Between the calls an element of the second one changes. */
  @Parallel
  static int interrupted(int[] a, int lo, int hi) {
    if (hi - lo < 2) {
      return 0;
    }
    int mid = (lo + hi) >>> 1;
    int left = interrupted(a, lo, mid);
    a[mid] = left; // ERROR: MH036
    int right = interrupted(a, mid, hi);
    return left + right;
  }

  /** The middle wraps around: {@code lo + hi} may be negative. */
  @Parallel
  static void wrapped(long[] a, int lo, int n) {
    if (n < 2) {
      return;
    }
    int half = n + 1 >> 1;
    wrapped(a, lo, half);
    wrapped(a, lo + half, half);
    a[lo]++; // ERROR: MH036
  }

  /** A row of the matrix may be there twice. */
  @Parallel
  static void rows(int[][] m, int lo, int hi) {
    if (hi - lo < 2) {
      if (hi > lo) {
        m[lo][0]++; // ERROR: MH036
      }
      return;
    }
    int mid = (lo + hi) >>> 1;
    rows(m, lo, mid);
    rows(m, mid, hi);
  }
}
