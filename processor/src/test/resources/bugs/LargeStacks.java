// expect: proved
package bugs;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.List;

/** Calls that the stack of the calling thread has room for overflowed the one of a worker. */
public class LargeStacks {
  private static final long ROOMY = 1L << 29;
  private static final int LINKS = 100_000;

  private record Link(Link next, int value) {}

  private static int sum(Link link) {
    return link == null ? 0 : link.value() + sum(link.next());
  }

  private static int both(Link one, Link other) {
    @Parallel int first = sum(one);
    int second = sum(other);
    return first - second;
  }

  private static Link chain(int factor) {
    Link chain = null;
    for (int k = 0; k < LINKS; k++) {
      chain = new Link(chain, k * factor);
    }
    return chain;
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    Runnable sums =
        () -> {
          for (int round = 0; round < 3; round++) {
            results.add(both(chain(round + 1), chain(round)));
          }
        };
    Thread roomy = new Thread(null, sums, "roomy", ROOMY);
    roomy.start();
    try {
      roomy.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return results;
  }
}
