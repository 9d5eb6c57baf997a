// expect: any any any
package bugs;

import io.manyhands.annotations.Parallel;

/** An addend in front of the product changes the factor. */
public class AddendsInFront {
  private static int assigned(int[] a) {
    int h = 1;
    for (@Parallel int i = 0; i < a.length; i++) {
      int m = 31;
      h = (m = a[i] | 1) + h * m;
    }
    return h;
  }

  private static long counted(int[] a) {
    long h = 1;
    for (@Parallel int i = 0; i < a.length; i++) {
      int m = a[i] | 1;
      h = m++ + m * h;
      h = 7 + 31 * h;
    }
    return h;
  }

  private static int behind(int[] a) {
    int h = 1;
    for (@Parallel int i = 0; i < a.length; i++) {
      int m = 31;
      h = h * m + (m = a[i]);
      h = m * h - m++;
    }
    return h;
  }

  public static Object run() {
    int[] a = new int[20_000];
    for (int i = 0; i < a.length; i++) {
      a[i] = i * 2 + 1;
    }
    return assigned(a) + " " + counted(a) + " " + behind(a);
  }
}
