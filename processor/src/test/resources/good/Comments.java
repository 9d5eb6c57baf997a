// expect: proved proved proved proved guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.List;

/** Comments between the header of a loop and its body. */
public class Comments {
  static void atTheEndOfTheLine(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) // all of them
    {
      a[i] += i;
    }
  }

  static void beforeTheBrace(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) /* (all) */ {
      a[i] += 2 * i;
    }
  }

  static void withoutBraces(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) // each gets
      /* two
       * lines
       */
      a[i] += 3 * i; // and one more
  }

  static long elements(int[] a) {
    long sum = 0;
    for (@Parallel int x : a) // only the odd ones
    {
      sum += x % 2 == 0 ? 0 : x;
    }
    return sum;
  }

  static long plainElements(List<Integer> xs) {
    long sum = 0;
    for (@Parallel int x : xs) /* all */
      // really
      sum += x;
    return sum;
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int n : new int[] {0, 1, 3000}) {
      int[] a = new int[n];
      atTheEndOfTheLine(a);
      beforeTheBrace(a);
      withoutBraces(a);
      results.add(a.clone());
      results.add(elements(a));
      List<Integer> xs = new ArrayList<>();
      for (int x : a) {
        xs.add(x);
      }
      results.add(plainElements(xs));
    }
    return results;
  }
}
