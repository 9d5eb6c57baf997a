// expect: refused refused guarded refused
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;

/**
 * Folds in methods of another class that call private methods, keep private fields or go to their
 * superclass: copies of such methods cannot do so in the generated class.
 */
public class HelpersBeside {
  private static final HelperBeside HELPER = new HelperBeside();

  /** What the superclass does is not what this class does. */
  static final class Doubled extends Plain {
    @Override
    void note(int x) {
      total += super.weight(x);
    }

    @Override
    int weight(int x) {
      return 0;
    }
  }

  private static void count(int[] a) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int x : a) {
      HELPER.count(x);
    }
  }

  private static void scale(int[] a) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int x : a) {
      HELPER.scale(x);
    }
  }

  private static void add(HelperInside helper, int[] a) {
    for (@Parallel int x : a) {
      helper.add(x);
    }
  }

  private static void doubled(Doubled doubled, int[] a) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int x : a) {
      doubled.note(x);
    }
  }

  /** One of the same nest can do so. */
  static final class HelperInside {
    private int least = 3;
    int sum;

    void add(int x) {
      plus(x + least);
    }

    private void plus(int x) {
      sum += x;
    }
  }

  static class Plain {
    int total;

    void note(int x) {
      total += weight(x);
    }

    int weight(int x) {
      return 2 * x;
    }
  }

  public static Object run() {
    int[] a = new int[3_000];
    for (int k = 0; k < a.length; k++) {
      a[k] = (k * 7919) % 1009;
    }
    count(a);
    scale(a);
    HelperInside inside = new HelperInside();
    add(inside, a);
    Doubled doubled = new Doubled();
    doubled(doubled, a);
    return HELPER + " " + inside.sum + " " + doubled.total;
  }
}

class HelperBeside {
  private int count;
  int scaled;

  void count(int x) {
    count += x;
  }

  void scale(int x) {
    scaled += factor(x);
  }

  private static int factor(int x) {
    return 3 * x;
  }

  @Override
  public String toString() {
    return count + " " + scaled;
  }
}
