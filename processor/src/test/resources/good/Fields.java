// expect: guarded proved proved proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.List;

/** Fields: private, inherited, static, of parameters; read, hoisted and folded into. */
public class Fields {
  static int width = 7;
  private static final int[] TABLE = new int[64];
  private static long calls;

  static class Base {
    protected int[] items = new int[64];
    protected int offset = 2;
    long sum;
    int most = Integer.MIN_VALUE;
  }

  static final class Derived extends Base {
    private double weight = 0.5;
    private boolean seen;

    void inherited(int n) {
      for (@Parallel int i = 0; i < n; i++) {
        items[i + offset] = i * width + TABLE[i];
      }
    }

    void folded(int n) {
      for (@Parallel int i = 0; i < n; i++) {
        sum += items[i];
        this.most = Math.max(this.most, items[i]);
        if (items[i] == 30) {
          seen = true;
        }
      }
    }

    void counted(int n) {
      for (@Parallel int i = 0; i < n; i++) {
        if (items[i] > 10) {
          calls++;
        }
        calls += 2;
      }
    }

    void weighted(double[] d, Derived other) {
      for (@Parallel int i = 0; i < d.length; i++) {
        d[i] = items[i] * weight + other.items[i] * other.weight + offset;
      }
    }
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    calls = 0;
    Derived one = new Derived();
    Derived two = new Derived();
    for (int n : new int[] {0, 1, 60}) {
      one.inherited(n);
      one.folded(n);
      one.counted(n);
      results.add(one.sum + " " + one.most + " " + one.seen + " " + calls);
    }
    double[] d = new double[50];
    one.weighted(d, two);
    two.weighted(d, two);
    results.add(d);
    results.add(one.items);
    return results;
  }
}
