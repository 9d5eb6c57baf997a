// expect: proved proved
package bugs;

import io.manyhands.annotations.Parallel;

/** Variables with the names of classes that generated source uses. */
public class ObscuredNames {
  private int IntRange = 4;

  private static int text(int n) {
    int String = 3;
    int Math = 1;
    int longest = 0;
    for (@Parallel int i = 0; i < n; i++) {
      longest = java.lang.Math.max(longest, String + Math + java.lang.String.valueOf(i).length());
    }
    return longest;
  }

  private int field(int n) {
    int sum = 0;
    for (@Parallel int i = 0; i < n; i++) {
      sum += IntRange * i;
    }
    return sum;
  }

  public static Object run() {
    return text(1000) + " " + new ObscuredNames().field(1000);
  }
}
