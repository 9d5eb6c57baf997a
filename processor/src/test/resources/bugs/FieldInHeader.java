// expect: refused
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.Arrays;

/**
 * The bound of a loop was read from another object's field, which may be the field that the loop
 * assigns: that was a variable meanwhile, and the loop did not end where it should.
 */
public class FieldInHeader {
  private int count;

  private void assign(FieldInHeader other, int[] by) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < other.count; i++) {
      count = by[i];
    }
  }

  public static Object run() {
    int[] by = new int[1_000];
    Arrays.fill(by, 3);
    by[by.length - 1] = 9;
    FieldInHeader one = new FieldInHeader();
    one.count = by.length;
    one.assign(one, by);
    FieldInHeader two = new FieldInHeader();
    two.assign(one, by);
    return one.count + " " + two.count;
  }
}
