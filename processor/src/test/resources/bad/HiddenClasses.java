package bad;

import io.manyhands.annotations.Parallel;

/** Variables with the names of classes of the package, which cannot be named otherwise. */
public class HiddenClasses {
  static int least = 3;

  static int ofHost(int[] a) {
    int HiddenClasses = 2;
    int sum = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      sum += a[i] * HiddenClasses + least; // ERROR: MH025
    }
    return sum;
  }

  static int called(int[] a) {
    int HiddenClasses = 2;
    int sum = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      sum += twice(a[i]) * HiddenClasses; // ERROR: MH025
    }
    return sum;
  }

  static int twice(int x) {
    return 2 * x;
  }
}
