package bad;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Shared;
import io.manyhands.annotations.Sharing;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.Duration;

/** What looks like a fold of objects, and is not. */
public class ObjectFolds {
  record Vector(double x, double y) {
    Vector plus(Vector other) {
      return new Vector(x + other.x, y + other.y);
    }
  }

  static final class Changing {
    long sum;

    Changing plus(Changing other) {
      sum += other.sum; // ERROR: MH030
      return this;
    }
  }

  BigDecimal rounded(BigDecimal[] a) {
    BigDecimal sum = BigDecimal.ZERO;
    for (@Parallel int i = 0; i < a.length; i++) {
      sum = sum.add(a[i], MathContext.DECIMAL32); // ERROR: MH016
    }
    return sum;
  }

  BigDecimal read(BigDecimal[] a, BigDecimal[] out) {
    BigDecimal sum = BigDecimal.ZERO;
    for (@Parallel int i = 0; i < a.length; i++) {
      sum = sum.add(a[i]); // ERROR: MH016
      out[i] = sum;
    }
    return sum;
  }

  BigInteger mixed(BigInteger[] a) {
    BigInteger sum = BigInteger.ZERO;
    for (@Parallel int i = 0; i < a.length; i++) {
      sum = sum.add(a[i]).multiply(BigInteger.TWO); // ERROR: MH016
    }
    return sum;
  }

  BigInteger subtractedFrom(BigInteger[] a) {
    BigInteger sum = BigInteger.ZERO;
    for (@Parallel int i = 0; i < a.length; i++) {
      sum = a[i].subtract(sum); // ERROR: MH016
    }
    return sum;
  }

  BigInteger divided(BigInteger[] a) {
    BigInteger rest = BigInteger.TEN;
    for (@Parallel int i = 0; i < a.length; i++) {
      rest = rest.mod(a[i]); // ERROR: MH016
    }
    return rest;
  }

  String bothSides(int n) {
    String text = "";
    for (@Parallel int i = 0; i < n; i++) {
      text = "(" + text + ")"; // ERROR: MH016
    }
    return text;
  }

  String bothWays(int n) {
    String text = "";
    for (@Parallel int i = 0; i < n; i++) {
      text += i; // ERROR: MH016
      text = i + text;
    }
    return text;
  }

  String number(int n) {
    String text = "";
    for (@Parallel int i = 0; i < n; i++) {
      text = text + text.length(); // ERROR: MH016
    }
    return text;
  }

  Duration overflowing(Duration[] a) {
    Duration sum = Duration.ZERO;
    for (@Parallel int i = 0; i < a.length; i++) {
      sum = sum.plus(a[i]); // ERROR: MH016
    }
    return sum;
  }

  Vector unvouched(Vector[] a) {
    Vector sum = new Vector(0, 0);
    for (@Parallel int i = 0; i < a.length; i++) {
      sum = sum.plus(a[i]); // ERROR: MH038
    }
    return sum;
  }

  Changing changes(Changing[] a) {
    @Shared(Sharing.REDUCED) Changing sum = new Changing();
    for (@Parallel int i = 0; i < a.length; i++) {
      sum = sum.plus(a[i]); // ERROR: MH031
    }
    return sum;
  }

  Changing changesWhatIsThere(int n) {
    @Shared(Sharing.REDUCED) Changing sum = new Changing();
    for (@Parallel int i = 0; i < n; i++) {
      sum = sum.plus(new Changing());
    }
    return sum;
  }

  Integer fromDouble(double[] a) {
    Integer sum = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      sum = (int) (sum + a[i]); // ERROR: MH016
    }
    return sum;
  }

  static final class Weight {
    double grams;

    Weight(double grams) {
      this.grams = grams;
    }

    Weight plus(Weight other) {
      return new Weight(grams + other.grams);
    }
  }

  double changesItsOperand(int n) {
    @Shared(Sharing.REDUCED) Weight all = new Weight(0);
    for (@Parallel int i = 0; i < n; i++) {
      Weight one = new Weight(i);
      all = all.plus(one); // ERROR: MH016
      one.grams = 9;
    }
    return all.grams;
  }
}
