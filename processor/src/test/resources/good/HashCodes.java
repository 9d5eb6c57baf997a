// expect: proved proved proved proved proved proved proved proved proved proved
import io.manyhands.annotations.Parallel;
import java.util.Arrays;

/** Numbers that are multiplied and added to. */
class HashCodes {
  private static final int PRIME = 16_777_619;

  static int ofArray(int[] a) {
    int h = 7;
    for (@Parallel int i = 0; i < a.length; i++) {
      h = 31 * h + a[i];
    }
    return h;
  }

  static long ofText(String s) {
    long h = 1125899906842597L;
    for (@Parallel int i = 0; i < s.length(); i++) {
      h = h * 31 + s.charAt(i);
    }
    return h;
  }

  static int inTwoSteps(int[] a) {
    int h = 1;
    for (@Parallel int i = 0; i < a.length; i++) {
      h *= PRIME;
      h += a[i] ^ i;
    }
    return h;
  }

  static int ofSeveralForms(int[] a, int h) {
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] % 3 == 0) {
        h = (h << 5) - h + a[i];
      } else if (a[i] % 3 == 1) {
        h = a[i] + h * 17;
      } else {
        h -= 3;
      }
    }
    return h;
  }

  // What it is multiplied by differs.
  static int ofFactors(int[] a, int b) {
    int h = 1;
    for (@Parallel int x : a) {
      int m = b + (x & 1);
      h = h * m - x;
    }
    return h;
  }

  static int ofObjects(String[] words) {
    int h = 1;
    for (@Parallel String s : words) {
      h = 31 * h + (s == null ? 0 : s.hashCode());
    }
    return h;
  }

  static int ofRows(int[][] m) {
    int h = 1;
    for (@Parallel int i = 0; i < m.length; i++) {
      for (int j = 0; j < m[i].length; j++) {
        h = 31 * h + m[i][j];
      }
    }
    return h;
  }

  // An exception leaves it as the loop does.
  static String thrown(int[] a) {
    int h = 5;
    try {
      for (@Parallel int i = 0; i < a.length; i++) {
        h = 31 * h + 100 / a[i];
      }
    } catch (ArithmeticException e) {
      return "caught " + h;
    }
    return "" + h;
  }

  static int until(int[] a, int end) {
    int h = 5;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] == end) {
        break;
      }
      h = h * 33 + a[i];
    }
    return h;
  }

  static long two(int[] a) {
    long h = 5;
    int g = 9;
    for (@Parallel int i = 0; i < a.length; i++) {
      h = h * 33 + a[i];
      g = (g << 4) + g + 1;
    }
    return h ^ g;
  }

  static String run() {
    int[] a = new int[700];
    for (int i = 0; i < a.length; i++) {
      a[i] = 1 + i * 7919 % 101;
    }
    int[][] m = new int[40][];
    Arrays.setAll(m, i -> Arrays.copyOf(a, i));
    String all = ofArray(a) + " " + ofText("abc".repeat(300)) + " " + inTwoSteps(a);
    all += " " + ofSeveralForms(a, 99) + " " + ofFactors(a, 6) + " " + ofRows(m) + " " + two(a);
    all += ofObjects(new String[] {"a", null, "b", "c", "d", null}) + thrown(a) + until(a, 77);
    a[400] = 0;
    a[600] = 103;
    return all + thrown(a) + until(a, 103) + ofArray(new int[0]) + until(a, a[0]);
  }
}
