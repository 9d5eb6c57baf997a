// expect: refused
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.Arrays;

/** What leads to the object went through a field of {@code this} that the loop assigns. */
public class OwnerInOwnField {
  private OwnerInOwnField next;
  private int count;

  private void run(OwnerInOwnField other, OwnerInOwnField[] nodes) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < nodes.length; i++) {
      next = nodes[i];
      other.next.count += 1;
    }
  }

  public static Object run() {
    OwnerInOwnField[] nodes = new OwnerInOwnField[30_000];
    Arrays.setAll(nodes, i -> new OwnerInOwnField());
    OwnerInOwnField first = new OwnerInOwnField();
    OwnerInOwnField it = new OwnerInOwnField();
    it.next = first;
    it.run(it, nodes);
    return first.count + " " + nodes[5].count;
  }
}
