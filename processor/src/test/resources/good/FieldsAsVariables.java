// expect: proved proved proved proved proved proved guarded proved proved proved proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Fields that a loop hands on, chooses or assigns at the end, with exceptions on the way. */
public class FieldsAsVariables {
  private int sum;
  int most = -1;
  private int where = -1;
  String best;
  private static int lastSeen;
  private double level;
  private boolean any;

  private void scan(int[] a, int[] out) {
    for (@Parallel int i = 0; i < a.length; i++) {
      this.sum += 1_000 / a[i];
      out[i] = this.sum;
    }
  }

  private void select(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      int x = 1_000 / a[i];
      if (x > this.most) {
        this.most = x;
        where = i;
      }
    }
  }

  private void last(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      if (1_000 / a[i] > 20) {
        where = i;
      }
    }
  }

  private static void lastOfAll(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      if (1_000 / a[i] > 20) {
        lastSeen = a[i];
      }
    }
  }

  private void found(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      if (1_000 / a[i] > 300) {
        where = i;
        any = true;
        break;
      }
    }
  }

  private void mark(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      where = i;
      most += 1_000 / a[i];
    }
  }

  private void best(List<String> names) {
    for (@Parallel String name : names) {
      if (best == null || name.compareTo(best) > 0) {
        best = name;
      }
    }
  }

  private void smooth(int[] a, int[] out) {
    for (@Parallel int i = 0; i < a.length; i++) {
      String text = String.valueOf(1_000 / a[i]).trim();
      level = level * 0.5 + Double.parseDouble(text);
      out[i] = (int) level;
    }
  }

  private void shadowed(int[] a) {
    int most = 3;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (1_000 / a[i] > most) {
        this.most = a[i];
      }
    }
  }

  private void temporary(int[] a, int[] out) {
    for (@Parallel int i = 0; i < a.length; i++) {
      sum = 1_000 / a[i];
      out[i] = sum * 2;
    }
  }

  private void other(int[] a, FieldsAsVariables behind) {
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > behind.sum) {
        most = a[i];
      }
    }
  }

  private interface Use {
    void of(FieldsAsVariables object, int[] a, int[] out);
  }

  private static String after(Use use, int[] a) {
    FieldsAsVariables object = new FieldsAsVariables();
    lastSeen = 0;
    int[] out = new int[a.length];
    String thrown = "";
    try {
      use.of(object, a, out);
      thrown = Arrays.toString(out);
    } catch (ArithmeticException e) {
      thrown = "thrown";
    }
    return thrown
        + object.sum
        + " "
        + object.most
        + " "
        + object.where
        + object.best
        + lastSeen
        + object.level
        + object.any;
  }

  public static Object run() {
    return of(0, 1, 2, 3, 17, 1_000);
  }

  public static Object all() {
    return of(0, 1, 2, 3, 17, 1_000, 100_000);
  }

  private static Object of(int... sizes) {
    List<Object> all = new ArrayList<>();
    for (int n : sizes) {
      for (int zero : new int[] {n, n - 1, n / 2}) {
        int[] a = new int[n];
        List<String> names = new ArrayList<>();
        for (int i = 0; i < n; i++) {
          a[i] = i == zero ? 0 : 1 + i * 7919 % 211;
          names.add("n" + a[i]);
        }
        all.add(after((object, data, out) -> object.scan(data, out), a));
        all.add(after((object, data, out) -> object.select(data), a));
        all.add(after((object, data, out) -> object.last(data), a));
        all.add(after((object, data, out) -> lastOfAll(data), a));
        all.add(after((object, data, out) -> object.found(data), a));
        all.add(after((object, data, out) -> object.mark(data), a));
        all.add(after((object, data, out) -> object.best(names), a));
        all.add(after((object, data, out) -> object.smooth(data, out), a));
        all.add(after((object, data, out) -> object.shadowed(data), a));
        all.add(after((object, data, out) -> object.temporary(data, out), a));
        all.add(after((object, data, out) -> object.other(data, object), a));
      }
    }
    return all;
  }
}
