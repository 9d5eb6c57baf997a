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
}
