// expect: proved proved proved
package bugs;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;

/** Names with Unicode escapes, and semicolons in comments where text is cut. */
public class EscapedNames {
  private static int \u0066actor = 3;

  private static int[] filled(int n) {
    int st\u0061rt = 5;
    int[] \u00e4\u00f6 = new int[n];
    for (@Parallel int i = 0; i < n; i++) {
      \u00e4\u00f6[i] = start * i + f\uu0061ctor;
    }
    return äö;
  }

  private static int total(int[] a) {
    int s\u0075m = 0;
    for (@Parallel int \u0069 = 0; i < a.length; \u0069++) {
      sum += a[\u0069];
    }
    return s\u0075\u006d;
  }

  private static int walked(int[] a) {
    int sum = 0;
    @Parallel int i = 0;
    while (i < a.length) {
      sum += a[i];
      i++ /* ; and so on; */;
    }
    return sum;
  }

  public static Object run() {
    int[] a = filled(1000);
    return Arrays.toString(a) + total(a) + walked(a);
  }
}
