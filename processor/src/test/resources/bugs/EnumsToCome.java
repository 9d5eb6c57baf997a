// expect: proved
package bugs;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;

/** An enum with bodies, which the compiler comes to after the method that mentions it. */
public class EnumsToCome {
  public static String run() {
    Rounding used = Rounding.values()[1];
    int[] out = new int[300];
    int offset = used.of(7) + Rounding.DOWN.of(5);
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = i * offset;
    }
    return used + Arrays.toString(out);
  }
}

enum Rounding {
  DOWN {
    @Override
    int of(int halves) {
      return halves / 2;
    }
  },
  UP {
    @Override
    int of(int halves) {
      return (halves + 1) / 2;
    }
  };

  abstract int of(int halves);
}
