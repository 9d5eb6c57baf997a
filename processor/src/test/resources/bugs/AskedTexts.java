// expect: refused refused
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.Arrays;

/** The message of the cause, an exception of the program, reads what iterations write. */
public class AskedTexts {
  private static final int N = 6_000;
  private static final int[] COST = new int[N];

  private static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final int id;

    Failure(int id) {
      this.id = id;
    }

    @Override
    public String getMessage() {
      return "cost " + COST[id];
    }
  }

  private static int cost(int i) {
    return i * 7919 % 10007 % 3;
  }

  public static Object run() {
    int[] out = new int[N];
    Arrays.fill(COST, 0);
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < N; i++) {
      COST[i] = cost(i);
      try {
        throw new IllegalStateException(new Failure(N - 1 - i));
      } catch (IllegalStateException e) {
        out[i] = e.getMessage().hashCode();
      }
    }
    int hash = Arrays.hashCode(out);
    Arrays.fill(COST, 0);
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < N; i++) {
      COST[i] = cost(i);
      try {
        fail(N - 1 - i);
      } catch (IllegalStateException e) {
        out[i] = e.getMessage().hashCode();
      }
    }
    return 31 * hash + Arrays.hashCode(out);
  }

  private static void fail(int id) {
    try {
      throw new Failure(id);
    } catch (RuntimeException e) {
      throw new IllegalStateException(e);
    }
  }
}
