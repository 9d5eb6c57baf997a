package bad;

import io.manyhands.annotations.Parallel;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;

/** What looks like a fold of numbers without bounds, or like a position that counts. */
class MergedNumbers {
  static void subtracted(List<String> amounts, Map<String, BigDecimal> m) {
    for (@Parallel String a : amounts) {
      m.merge(a.substring(1), new BigDecimal(a), BigDecimal::subtract); // ERROR: MH046
    }
  }

  static void rounded(List<String> amounts, Map<String, BigDecimal> m) {
    for (@Parallel String a : amounts) {
      m.merge(
          a.substring(1),
          new BigDecimal(a),
          (x, y) -> x.add(y, MathContext.DECIMAL32)); // ERROR: MH046
    }
  }

  static void twice(List<String> amounts, Map<String, BigDecimal> m) {
    for (@Parallel String a : amounts) {
      m.merge(a.substring(1), new BigDecimal(a), (x, y) -> x.add(x)); // ERROR: MH046
    }
  }

  static int byTwo(int[] a, int[] out) {
    int k = 0;
    for (@Parallel int x : a) {
      if (x > 3) {
        out[k] = x; // ERROR: MH016
        k = k + 2;
      }
    }
    return k;
  }

  static int fromAnother(int[] a, int[] out, int j) {
    int k = 0;
    for (@Parallel int x : a) {
      if (x > 3) {
        out[k] = x; // ERROR: MH016
        k = j + 1;
      }
    }
    return k;
  }

  static int readBack(int[] a, int[] out) {
    int k = 0;
    for (@Parallel int x : a) {
      if (x > 3) {
        out[k] = k + x; // ERROR: MH016
        k = k + 1;
      }
    }
    return k;
  }
}
