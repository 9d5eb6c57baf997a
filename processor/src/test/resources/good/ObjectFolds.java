// expect: guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Shared;
import io.manyhands.annotations.Sharing;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Objects that each iteration combines with others, and text. */
public class ObjectFolds {
  /** A two by two matrix: multiplication is associative, and its order shows. */
  record Matrix(long a, long b, long c, long d) {
    Matrix times(Matrix o) {
      return new Matrix(
          a * o.a + b * o.c, a * o.b + b * o.d, c * o.a + d * o.c, c * o.b + d * o.d);
    }

    private static Matrix product(Matrix x, Matrix y) {
      return x.times(y);
    }
  }

  /** A map x -> a x + b, which numbers are appended to. */
  record Line(long a, long b) {
    static final Line ONE = new Line(1, 0);

    Line then(int x) {
      return new Line(a * x, b * x + 1);
    }

    Line join(Line next) {
      return new Line(a * next.a, b * next.a + next.b);
    }
  }

  /** Something that counts. */
  record Tally(long count, long sum) {
    Tally() {
      this(0, 0);
    }

    Tally with(int x) {
      return new Tally(count + 1, sum + x);
    }

    Tally plus(Tally other) {
      return new Tally(count + other.count, sum + other.sum);
    }
  }

  private static Line byOtherMethod(int[] x) {
    @Shared(value = Sharing.REDUCED, combine = "join", identity = "ONE")
    Line line = new Line(3, 4);
    for (@Parallel int value : x) {
      line = line.then(value);
    }
    return line;
  }

  private static Tally bySteps(int[] x, int[] out) {
    @Shared(Sharing.REDUCED) Tally tally = new Tally();
    for (@Parallel int i = 0; i < x.length; i++) {
      out[i] = x[i];
      tally = tally.with(x[i]).with(i);
    }
    return tally;
  }

  private static BigInteger factorial(int n) {
    BigInteger product = BigInteger.ONE;
    for (@Parallel int i = 1; i <= n; i++) {
      product = product.multiply(BigInteger.valueOf(i));
    }
    return product;
  }

  private static BigInteger sum(BigInteger[] x) {
    BigInteger sum = BigInteger.TEN;
    for (@Parallel BigInteger value : x) {
      sum = sum.add(value).subtract(BigInteger.ONE);
    }
    return sum;
  }

  private static BigInteger bits(BigInteger[] x) {
    BigInteger bits = BigInteger.valueOf(-1);
    for (@Parallel BigInteger value : x) {
      bits = bits.and(value.or(BigInteger.TWO));
    }
    return bits;
  }

  private static BigDecimal scaled(BigDecimal[] x) {
    BigDecimal sum = new BigDecimal("1E+9");
    for (@Parallel int i = 0; i < x.length; i++) {
      sum = x[i].add(sum);
    }
    return sum;
  }

  private static BigDecimal balance(BigDecimal[] x) {
    BigDecimal sum = BigDecimal.ONE;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (i % 3 == 1) {
        sum = sum.subtract(x[i]).add(x[i].abs());
      } else {
        sum = sum.subtract(x[i]);
      }
    }
    return sum;
  }

  private static BigDecimal product(BigDecimal[] x) {
    BigDecimal product = BigDecimal.ONE;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (i % 50 == 0) {
        product = product.multiply(x[i]);
      }
    }
    return product;
  }

  private static BigDecimal firstGreatest(BigDecimal[] x) {
    BigDecimal most = x[0];
    for (@Parallel BigDecimal value : x) {
      most = most.max(value);
    }
    return most;
  }

  private static BigDecimal lastLeast(BigDecimal[] x) {
    BigDecimal least = x[0];
    for (@Parallel BigDecimal value : x) {
      least = value.min(least);
    }
    return least;
  }

  private static String joined(int n) {
    String text = "<";
    for (@Parallel int i = 0; i < n; i++) {
      if (i > 0) {
        text += ",";
      }
      text += i;
    }
    return text + ">";
  }

  private static String inFront(int n) {
    String text = "<";
    for (@Parallel int i = 0; i < n; i++) {
      text = i + "," + text;
    }
    return text;
  }

  private static String concatenated(String[] words) {
    String text = null;
    for (@Parallel String word : words) {
      text = text + word + 1 + 2 + 'c';
    }
    return text;
  }

  private static Matrix times(Matrix[] x) {
    @Shared(Sharing.REDUCED) Matrix m = new Matrix(1, 0, 0, 1);
    for (@Parallel Matrix each : x) {
      m = m.times(each);
    }
    return m;
  }

  private static Matrix timesFromLeft(Matrix[] x) {
    @Shared(Sharing.REDUCED) Matrix m = new Matrix(1, 1, 0, 1);
    for (@Parallel Matrix each : x) {
      m = each.times(m);
    }
    return m;
  }

  private static Matrix byStatic(Matrix[] x) {
    @Shared(Sharing.REDUCED) Matrix m = new Matrix(2, 1, 0, 1);
    for (@Parallel int i = 0; i < x.length; i++) {
      m = Matrix.product(m, x[i]);
    }
    return m;
  }

  private static Matrix chain(Matrix[] x) {
    @Shared(Sharing.REDUCED) Matrix m = new Matrix(1, 0, 0, 1);
    for (@Parallel Matrix each : x) {
      m = m.times(each).times(new Matrix(1, 1, 0, 1));
    }
    return m;
  }

  private static Object boxed(int[] x) {
    Integer sum = 0;
    Long product = 1L;
    Integer most = -1;
    for (@Parallel int value : x) {
      sum += value;
      product = product * (value | 1);
      if (value > most) {
        most = value;
      }
    }
    return sum + " " + product + " " + most;
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 17, 1000, 3000}) {
      int size = Math.max(1, n);
      BigInteger[] whole = new BigInteger[size];
      BigDecimal[] decimals = new BigDecimal[size];
      Matrix[] matrices = new Matrix[n];
      String[] words = new String[n];
      int[] numbers = new int[n];
      for (int k = 0; k < size; k++) {
        int x = (k * 7919 + 13) % 1009;
        whole[k] = BigInteger.valueOf(x - 500).shiftLeft(x % 70);
        decimals[k] = BigDecimal.valueOf(x % 30 - 15, x % 7 - 3);
        if (k < n) {
          matrices[k] = new Matrix(x, k, x - k, x % 5);
          words[k] = k % 5 == 0 ? null : "w" + x;
          numbers[k] = x;
        }
      }
      results.add(factorial(Math.min(n, 500)));
      results.add(sum(whole));
      results.add(bits(whole));
      results.add(scaled(decimals));
      results.add(balance(decimals));
      results.add(product(decimals));
      results.add(firstGreatest(decimals));
      results.add(lastLeast(decimals));
      results.add(joined(n));
      results.add(inFront(n));
      results.add("" + concatenated(words));
      results.add(times(matrices));
      results.add(timesFromLeft(matrices));
      results.add(byStatic(matrices));
      results.add(chain(matrices));
      results.add(boxed(numbers));
      results.add(byOtherMethod(numbers));
      results.add(bySteps(numbers, new int[n]));
    }
    return results;
  }
}
