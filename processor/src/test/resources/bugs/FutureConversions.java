// expect: proved proved proved proved proved
package bugs;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.List;

/** Values were computed beside without what a declaration does with its initializer. */
public class FutureConversions {
  private static int checksum(int seed) {
    int sum = seed;
    for (int k = 0; k < 1_000; k++) {
      sum = sum * 31 + (k ^ seed);
    }
    return sum;
  }

  /** The key of an account, null if there is none. */
  private static Integer find(int account) {
    return account < 0 ? null : (Integer) checksum(account);
  }

  private static <T> T known(T value) {
    return value;
  }

  /** {@code {...}} says of which type the array is only in a declaration. */
  private static int corners(int seed) {
    @Parallel int[] corners = {checksum(seed), checksum(seed + 1)};
    @Parallel long[][] rows = {{checksum(seed), 2}, {}, {3}};
    int other = checksum(seed + 2);
    return corners[0] ^ corners[1] ^ other ^ (int) rows[0][0] ^ rows.length;
  }

  /** That there is no key is noticed before the division. */
  private static String share(int account, int parts) {
    try {
      @Parallel int key = find(account);
      int share = 1_000 / parts;
      return key + "/" + share;
    } catch (RuntimeException e) {
      return e.getClass().getSimpleName();
    }
  }

  private static String wide(int account, int parts) {
    try {
      @Parallel long key = known(find(account));
      int share = 1_000 / parts;
      return key + "/" + share;
    } catch (RuntimeException e) {
      return e.getClass().getSimpleName();
    }
  }

  private static String kept(int account, int parts) {
    @Parallel Object key = find(account);
    int share = 1_000 / parts;
    return key + "/" + share;
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    results.add(corners(7));
    results.add(share(-1, 0));
    results.add(share(1, 0));
    results.add(share(1, 3));
    results.add(wide(-1, 0));
    results.add(wide(1, 0));
    results.add(wide(1, 3));
    results.add(kept(-1, 3));
    return results;
  }
}
