// expect: guarded guarded
import io.manyhands.annotations.Parallel;
import java.util.Arrays;

/** An interface with more classes than a hand has fingers: what all of them do is known. */
class ManyClasses {
  interface Curve {
    double at(double x);
  }

  static class Sum implements Curve {
    private final double k;

    Sum(double k) {
      this.k = k;
    }

    @Override
    public double at(double x) {
      return x + k;
    }
  }

  static class Product implements Curve {
    private final double k;

    Product(double k) {
      this.k = k;
    }

    @Override
    public double at(double x) {
      return x * k;
    }
  }

  static class Mean implements Curve {
    private final double k;

    Mean(double k) {
      this.k = k;
    }

    @Override
    public double at(double x) {
      return (x + k) / 2;
    }
  }

  static class Square implements Curve {
    private final double k;

    Square(double k) {
      this.k = k;
    }

    @Override
    public double at(double x) {
      return x * x + k;
    }
  }

  static class Cube implements Curve {
    private final double k;

    Cube(double k) {
      this.k = k;
    }

    @Override
    public double at(double x) {
      return x * x * x - k;
    }
  }

  static class Half implements Curve {
    private final double k;

    Half(double k) {
      this.k = k;
    }

    @Override
    public double at(double x) {
      return x / 2 + k;
    }
  }

  static class Third implements Curve {
    private final double k;

    Third(double k) {
      this.k = k;
    }

    @Override
    public double at(double x) {
      return x / 3 - k;
    }
  }

  static class Shift implements Curve {
    private final double k;

    Shift(double k) {
      this.k = k;
    }

    @Override
    public double at(double x) {
      return k - x;
    }
  }

  static class Wave implements Curve {
    private final double k;

    Wave(double k) {
      this.k = k;
    }

    @Override
    public double at(double x) {
      return Math.sin(x) * k;
    }
  }

  static double[] sampled(Curve curve, int n) {
    double[] out = new double[n];
    for (@Parallel int i = 0; i < n; i++) {
      out[i] = curve.at(i);
    }
    return out;
  }

  static double[] each(Curve[] curves) {
    double[] out = new double[curves.length];
    for (@Parallel int i = 0; i < curves.length; i++) {
      out[i] = curves[i].at(i);
    }
    return out;
  }

  static String run() {
    Curve[] all = {
      new Sum(2),
      new Product(3),
      new Mean(4),
      new Square(5),
      new Cube(6),
      new Half(7),
      new Third(8),
      new Shift(9),
      new Wave(10),
    };
    StringBuilder text = new StringBuilder();
    for (Curve curve : all) {
      text.append(Arrays.hashCode(sampled(curve, 200))).append(" ");
    }
    double[] calls = new double[1];
    Curve counting = x -> calls[0]++;
    text.append(Arrays.hashCode(sampled(counting, 200)));
    all[3] = counting;
    return text.append(Arrays.toString(each(all))).append(calls[0]).toString();
  }
}
