// expect: refused proved
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.Arrays;
import java.util.Stack;

/** What a static initializer put into a collection came out of it as an object without fields. */
public class InitializedThroughStack {
  private static final int[] CELL = new int[1];

  private static final class Holder {
    final int[] cell;

    Holder(int[] cell) {
      this.cell = cell;
    }
  }

  private static final class Late {
    static final int X;

    static {
      Stack<Holder> stack = new Stack<>();
      stack.push(new Holder(CELL));
      stack.pop().cell[0] = 7;
      X = 1;
    }

    static int x() {
      return X;
    }
  }

  private static final class Words {
    static final Stack<String> ALL = new Stack<>();
    static final int Y;

    static {
      ALL.push("one");
      Y = ALL.size();
    }

    static int y() {
      return Y;
    }
  }

  private static void late(int[] out) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < out.length; i++) {
      out[i] = i == out.length / 2 ? Late.x() : CELL[0];
    }
  }

  private static void words(int[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = i == out.length / 2 ? Words.y() : i;
    }
  }

  public static Object run() {
    int[] out = new int[20_000];
    late(out);
    int hash = Arrays.hashCode(out);
    words(out);
    return 31 * hash + Arrays.hashCode(out);
  }
}
