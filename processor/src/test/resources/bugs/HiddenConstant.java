// expect: proved
package bugs;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;

/** A private constant that a parameter of the same name hides was taken for the parameter. */
public class HiddenConstant {
  private final int scale = 3;

  void multiply(int[] a, int scale) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = a[i] * scale + this.scale;
    }
  }

  public static Object run() {
    int[] a = new int[3000];
    Arrays.setAll(a, i -> i);
    new HiddenConstant().multiply(a, 11);
    return Arrays.hashCode(a);
  }
}
