// expect: refused refused guarded refused
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;

/**
 * Folds in methods of another class that call private methods, keep private fields or go to their
 * superclass: copies of such methods cannot do so in the generated class.
 */
public class HelpersBeside {
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

  private static void count(HelperBeside helper, int[] a) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int x : a) {
      helper.count(x);
    }
  }

  private static void scale(HelperBeside helper, int[] a) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int x : a) {
      helper.scale(x);
    }
  }

  private static void add(HelperBeside helper, int[] a) {
    for (@Parallel int x : a) {
      helper.add(x);
    }
  }

  private static void doubled(Doubled doubled, int[] a) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int x : a) {
      doubled.note(x);
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
    HelperBeside helper = new HelperBeside();
    count(helper, a);
    scale(helper, a);
    add(helper, a);
    Doubled doubled = new Doubled();
    doubled(doubled, a);
    return helper + " " + doubled.total;
  }
}

class HelperBeside {
  private int count;
  private int least = 3;
  int scaled;
  int sum;

  void count(int x) {
    count += x;
  }

  void scale(int x) {
    scaled += factor(x);
  }

  void add(int x) {
    plus(x + least);
  }

  private void plus(int x) {
    sum += x;
  }

  private static int factor(int x) {
    return 3 * x;
  }

  @Override
  public String toString() {
    return count + " " + scaled + " " + sum;
  }
}
