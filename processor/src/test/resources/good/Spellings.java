// expect: any any any any any any any any any any any any any any any any any
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.List;

/** Folds in the ways that are rarer, but written. */
public class Spellings {
  private static boolean toggled(int[] x) {
    boolean odd = false;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > 9) {
        odd = !odd;
      }
    }
    return odd;
  }

  private static boolean different(int[] x) {
    boolean odd = true;
    for (@Parallel int i = 0; i < x.length; i++) {
      odd = odd != (x[i] > 9);
    }
    return odd;
  }

  private static boolean alike(int[] x) {
    boolean even = true;
    for (@Parallel int i = 0; i < x.length; i++) {
      even = x[i] > 9 == even;
    }
    return even;
  }

  private static boolean guarded(int[] x) {
    boolean any = false;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (!any) {
        any = x[i] == 77;
      }
    }
    return any;
  }

  private static boolean guardedAll(int[] x) {
    boolean all = true;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (all) all = x[i] < 1000;
    }
    return all;
  }

  private static boolean logical(int[] x) {
    boolean any = false;
    for (@Parallel int i = 0; i < x.length; i++) {
      any = Boolean.logicalOr(x[i] == 13, any);
    }
    return any;
  }

  private static int conditional(int[] x) {
    int n = 4;
    for (@Parallel int i = 0; i < x.length; i++) {
      n = x[i] > 3 ? n + x[i] : n;
    }
    return n;
  }

  private static int conditionalOther(int[] x) {
    int n = 4;
    for (@Parallel int i = 0; i < x.length; i++) {
      n = x[i] > 3 ? n : n - 1;
    }
    return n;
  }

  private static int nested(int[] x) {
    int most = -5;
    for (@Parallel int i = 0; i < x.length; i++) {
      most = Math.max(Math.max(most, x[i]), 3 * x[i] % 50);
    }
    return most;
  }

  private static double nestedDouble(int[] x) {
    double least = 5;
    for (@Parallel int i = 0; i < x.length; i++) {
      least = Math.min(x[i] * -0.0, Math.min(x[i] / 7.0, least));
    }
    return least;
  }

  private static long librarySum(int[] x) {
    long sum = 1;
    for (@Parallel int i = 0; i < x.length; i++) {
      sum = Long.sum(x[i], sum);
    }
    return sum;
  }

  private static int integerSum(int[] x) {
    int sum = 1;
    for (@Parallel int i = 0; i < x.length; i++) {
      sum = Integer.sum(sum, x[i] * x[i]);
    }
    return sum;
  }

  private static double doubleSum(int[] x) {
    double sum = 1;
    for (@Parallel int i = 0; i < x.length; i++) {
      sum = Double.sum(sum, x[i] * 0.5);
    }
    return sum;
  }

  private static String boxes(int[] x) {
    Integer count = 0;
    Long sum = 7L;
    Boolean any = false;
    Double most = -1.0;
    Character c = 'a';
    for (@Parallel int i = 0; i < x.length; i++) {
      count++;
      sum -= x[i];
      if (x[i] == 12) {
        any = true;
      }
      most = Math.max(most, x[i]);
      c++;
    }
    return count + " " + sum + any + most + (int) c;
  }

  private static long masks(int[] x) {
    long bits = 0;
    for (@Parallel int i = 0; i < x.length; i++) {
      bits |= 1L << x[i];
    }
    return bits;
  }

  private static String narrow(int[] x) {
    byte b = 3;
    short s = 5;
    char c = 'x';
    byte p = 1;
    for (@Parallel int i = 0; i < x.length; i++) {
      b += x[i];
      s -= x[i] * 1000;
      c += x[i] * 70000;
      p *= x[i] | 1;
    }
    return b + " " + s + " " + (int) c + " " + p;
  }

  private static String manyAtOnce(int[] x) {
    int sum = 0;
    long squares = 0;
    int count = 0;
    int least = Integer.MAX_VALUE;
    boolean all = true;
    for (@Parallel int i = 0; i < x.length; i++) {
      int value = x[i];
      sum += value;
      squares += (long) value * value;
      if (value % 2 == 0) {
        count++;
      }
      if (value < least) {
        least = value;
      }
      all &= value >= 0;
    }
    return sum + " " + squares + " " + count + " " + least + all;
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 17, 1000, 3000}) {
      int[] x = new int[n];
      for (int k = 0; k < n; k++) {
        x[k] = (k * 7919 + 13) % 1009;
      }
      results.add(toggled(x));
      results.add(different(x));
      results.add(alike(x));
      results.add(guarded(x));
      results.add(guardedAll(x));
      results.add(logical(x));
      results.add(conditional(x));
      results.add(conditionalOther(x));
      results.add(nested(x));
      results.add(nestedDouble(x));
      results.add(librarySum(x));
      results.add(integerSum(x));
      results.add(boxes(x));
      results.add(masks(x));
      results.add(narrow(x));
      results.add(manyAtOnce(x));
      results.add(Math.abs(doubleSum(x)));
    }
    return results;
  }
}
