// expect: proved proved proved
package bugs;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;

/** Constants that expressions make, where Java wants constants; and boxes, which are objects. */
public class FoldedConstants {
  private static int[] labels(int n) {
    final int width = 3;
    final int twice = width * 2;
    final int both = twice + width;
    int[] kinds = new int[n];
    for (@Parallel int i = 0; i < n; i++) {
      switch (i % 10) {
        case both:
          kinds[i] = 1;
          break;
        case twice:
          kinds[i] = 2;
          break;
        default:
          byte narrow = both;
          kinds[i] = narrow;
      }
    }
    return kinds;
  }

  private static int[] texts(int n) {
    final byte number = 3;
    final boolean odd = number % 2 == 1;
    final String wanted = "s" + number + odd;
    int[] found = new int[n];
    for (@Parallel int i = 0; i < n; i++) {
      switch ("s" + i % 4 + (i % 3 > 0)) {
        case wanted:
          found[i] = number + 1;
          break;
        default:
          found[i] = -1;
      }
    }
    return found;
  }

  /** Whoever has the box itself is counted, whoever has one like it is not. */
  private static int same(int n) {
    final Integer box = 1000;
    Integer[] boxes = new Integer[n];
    for (int i = 0; i < n; i++) {
      boxes[i] = i % 3 == 0 ? box : Integer.valueOf(Integer.parseInt("1000"));
    }
    int count = 0;
    for (@Parallel int i = 0; i < n; i++) {
      if (boxes[i] == box) {
        count++;
      }
    }
    return count;
  }

  public static Object run() {
    return Arrays.toString(labels(1000)) + Arrays.toString(texts(1000)) + same(1000);
  }
}
