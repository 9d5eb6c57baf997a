// expect: proved proved proved
package bugs;

import io.manyhands.annotations.Parallel;
import java.util.List;

/** Calls of a condition that stands in a branch of a returned choice were never forked. */
public class ReturnedChoices {
  @Parallel
  private static int weight(int n) {
    return n < 2 ? 1 : weight(n - 1) + weight(n - 2) > 500 ? 3 : weight(n - 3) + weight(n - 2);
  }

  @Parallel
  private static int nested(int n) {
    return n < 3
        ? n
        : (nested(n - 1) > nested(n - 2) ? nested(n - 3) + nested(n - 2) : 1) > 9
            ? nested(n - 1) - nested(n - 3)
            : nested(n - 3) > nested(n - 2) ? 5 : 7;
  }

  @Parallel
  private static int first(int n) {
    if (n > 2) return first(n - 1) + first(n - 2) > 40 ? first(n - 3) + first(n - 2) : 4;
    return n;
  }

  public static Object run() {
    return List.of(weight(17), nested(13), first(15));
  }
}
