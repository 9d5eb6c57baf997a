// expect: guarded guarded
package bugs;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;
import java.util.Set;

/** A set of two asks one of them whether it equals what is looked for. */
public class SetsOfTwo {
  private static final class Counted {
    private static int asked;

    @Override
    public boolean equals(Object other) {
      asked++;
      return other == this;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  private static int found(Set<Object> set, int n) {
    int found = 0;
    for (@Parallel int i = 0; i < n; i++) {
      found += set.contains("k" + i) ? 1 : 2;
    }
    return found;
  }

  private static int known(Set<String> set, int n) {
    int found = 0;
    for (@Parallel int i = 0; i < n; i++) {
      found += set.contains("k" + i) ? 1 : 2;
    }
    return found;
  }

  public static Object run() {
    Counted.asked = 0;
    int found = found(Set.of(new Counted(), new Counted()), 40_000);
    int asked = Counted.asked;
    return Arrays.asList(found, asked > 0, asked % 40_000, known(Set.of("k1", "k7"), 40_000));
  }
}
