// expect: proved proved proved proved
package good;

import io.manyhands.annotations.Parallel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Loops that end early where later iterations would throw, or earlier ones do. */
public class ExitExceptions {
  private static final int[] KEYS = {-5, 0, 1, 2, 3, 7, 8, 16, 17, 499, 500, 999, 1000};

  private static void checkAll(int[] a, int bad) throws IOException {
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] == bad + 1) {
        return;
      }
      if (a[i] == bad) {
        throw new IOException("bad element at " + i);
      }
    }
  }

  /** Behind the null all iterations would throw. */
  private static int lettersBeforeNull(String[] words) {
    int letters = 0;
    for (@Parallel int i = 0; i < words.length; i++) {
      if (words[i] == null) break;
      letters += words[i].length();
    }
    return letters;
  }

  /** Behind the zero all iterations divide by it. */
  private static int quotients(int[] a) {
    int sum = 0;
    for (@Parallel int i = 0; i < a.length - 1; i++) {
      if (a[i + 1] == 0) {
        return sum(a, i);
      }
      sum += 1000 / a[i];
    }
    return sum;
  }

  private static int sum(int[] a, int to) {
    int sum = 0;
    for (int i = 0; i < to; i++) {
      sum += a[i];
    }
    return sum;
  }

  private static String insideTry(int[] a, int key) {
    int sum = 0;
    try {
      for (@Parallel int i = 0; i < a.length; i++) {
        if (a[i] == key) {
          return "found";
        }
        sum += 100 / (a[i] - key - 1);
      }
    } catch (ArithmeticException thrown) {
      return "caught " + sum;
    } finally {
      sum++;
    }
    return "no " + sum;
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 17, 1000}) {
      int[] a = new int[n];
      Arrays.setAll(a, k -> k % 5 == 0 ? k / 2 : k + 1);
      String[] words = new String[n];
      Arrays.setAll(words, k -> k > 0 && k == n / 2 ? null : "w" + k);
      results.add(lettersBeforeNull(words));
      int[] divisors = new int[n];
      Arrays.setAll(divisors, k -> k == n / 2 ? 0 : k + 1);
      results.add(n < 3 ? "none" : quotients(divisors));
      for (int key : KEYS) {
        results.add(insideTry(a, key));
        try {
          checkAll(a, key);
          results.add("fine");
        } catch (IOException thrown) {
          results.add(thrown.getMessage());
        }
      }
    }
    return results;
  }
}
