// expect: any any any any any any any any any any any any any
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The first of those that fit, kept by a test and without a break. */
public class FirstMatches {
  private int found = -1;

  private static int position(double[] a, double least) {
    int first = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (Math.sin(a[i]) > least && first < 0) {
        first = i;
      }
    }
    return first;
  }

  private static String flagged(double[] a, double least) {
    boolean found = false;
    int where = -7;
    double what = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      double x = Math.sin(a[i]);
      if (!found && x > least) {
        found = true;
        where = i;
        what = x;
      }
    }
    return found + " " + where + " " + what;
  }

  private static int nested(double[] a, double least) {
    int first = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (first == -1) {
        if (Math.sin(a[i]) > least) first = i;
      }
    }
    return first;
  }

  private static String among(double[] a, double least) {
    int first = -1;
    int last = -1;
    int count = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (Math.sin(a[i]) > least) {
        if (first < 0) {
          first = i;
        }
        last = i;
        count++;
      }
    }
    return first + " " + last + " " + count;
  }

  private static int sentinel(double[] a, double least) {
    int n = a.length;
    int first = n;
    for (@Parallel int i = 0; i < n; i++) {
      if (Math.sin(a[i]) > least && first == n) {
        first = i;
      }
    }
    return first;
  }

  private static int lengthAsSentinel(double[] a, double least) {
    int first = a.length;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (first >= a.length && Math.sin(a[i]) > least) {
        first = i;
      }
    }
    return first;
  }

  private static int fromTheEnd(double[] a, double least) {
    int last = -1;
    for (@Parallel int i = a.length - 1; i >= 0; i--) {
      if (Math.sin(a[i]) > least && last < 0) {
        last = i;
      }
    }
    return last;
  }

  private static int conditional(double[] a, double least) {
    int first = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      first = first < 0 && Math.sin(a[i]) > least ? i : first;
    }
    return first;
  }

  private static String row(int[][] grid, int wanted) {
    int row = -1;
    int column = -1;
    for (@Parallel int i = 0; i < grid.length; i++) {
      for (int j = 0; j < grid[i].length; j++) {
        if (grid[i][j] == wanted && row < 0) {
          row = i;
          column = j;
        }
      }
    }
    return row + ":" + column;
  }

  private static String name(List<String> names, int length) {
    String first = null;
    for (@Parallel String name : names) {
      if (name.length() > length && first == null) {
        first = name;
      }
    }
    return first;
  }

  /** What is not asked once there is one may fail. */
  private static int quotient(int[] a, int[] b) {
    int first = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (first < 0 && 100 / b[i] > a[i]) {
        first = i;
      }
    }
    return first;
  }

  private static int stays(double[] a, double least, int first) {
    for (@Parallel int i = 0; i < a.length; i++) {
      if (Math.sin(a[i]) > least && first < 0) {
        first = i;
      }
    }
    return first;
  }

  private void field(double[] a, double least) {
    for (@Parallel int i = 0; i < a.length; i++) {
      if (Math.sin(a[i]) > least && found < 0) {
        found = i;
      }
    }
  }

  private static String attempt(int[] a, int[] b) {
    try {
      return "" + quotient(a, b);
    } catch (ArithmeticException e) {
      return e.getClass().getName();
    }
  }

  public static Object run() {
    StringBuilder text = new StringBuilder();
    for (int n : new int[] {0, 1, 2, 17, 1000}) {
      double[] a = new double[n];
      int[] small = new int[n];
      int[] divisors = new int[n];
      int[][] grid = new int[n / 10][];
      List<String> names = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        a[i] = i * 0.37;
        small[i] = 30 + i % 19;
        divisors[i] = 1000 - i;
        names.add("n".repeat(i % 13));
      }
      for (int i = 0; i < grid.length; i++) {
        grid[i] = new int[i % 7];
        for (int j = 0; j < grid[i].length; j++) {
          grid[i][j] = i * j % 101;
        }
      }
      for (double least : new double[] {-2, 0, 0.9, 0.999, 2}) {
        FirstMatches object = new FirstMatches();
        object.field(a, least);
        text.append(position(a, least)).append(' ').append(flagged(a, least)).append(' ');
        text.append(nested(a, least)).append(' ').append(among(a, least)).append(' ');
        text.append(sentinel(a, least)).append(' ').append(lengthAsSentinel(a, least)).append(' ');
        text.append(fromTheEnd(a, least)).append(' ').append(conditional(a, least)).append(' ');
        text.append(stays(a, least, 4)).append(stays(a, least, -4)).append(' ');
        text.append(object.found).append('\n');
      }
      for (int wanted : new int[] {0, 30, 77, 100, 101}) {
        text.append(row(grid, wanted)).append(' ').append(name(names, wanted / 8)).append(' ');
      }
      text.append(attempt(small, divisors));
      if (n > 20) {
        divisors[990] = 3;
        divisors[995] = 0;
        text.append(attempt(small, divisors));
        divisors[980] = 0;
        text.append(attempt(small, divisors));
      }
      text.append('\n');
    }
    return Objects.requireNonNull(text.toString());
  }
}
