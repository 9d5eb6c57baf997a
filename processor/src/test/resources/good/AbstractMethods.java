// expect: guarded guarded guarded guarded proved refused proved
import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.Arrays;

/** Calls of methods without a body: those that classes of the compilation have for them. */
class AbstractMethods {
  static int calls;

  interface Matrix {
    double get(int row, int column);
  }

  abstract static class Stored implements Matrix {
    double[] data;
    int columns;
  }

  static class Rows extends Stored {
    int[] counts;

    Rows(int rows, int columns) {
      data = new double[rows * columns];
      counts = new int[rows];
      Arrays.setAll(data, k -> k * 0.5);
      this.columns = columns;
    }

    @Override
    public double get(int row, int column) {
      return data[row * columns + column];
    }
  }

  interface Weight {
    double of(int k);
  }

  static final class Linear implements Weight {
    double[] factors = {1, 2, 3};

    @Override
    public double of(int k) {
      return factors[k % 3] * k;
    }
  }

  static class Constant implements Weight {
    @Override
    public double of(int k) {
      return 7;
    }
  }

  /** One that no check may let through. */
  static class Told implements Weight {
    @Override
    public double of(int k) {
      System.out.flush();
      return k + ++calls;
    }
  }

  interface Store {
    void put(int k, double value);
  }

  static class Kept implements Store {
    double[] kept = new double[64];

    @Override
    public void put(int k, double value) {
      kept[k % 64] = value;
    }
  }

  static void copy(Stored from, double[] to) {
    for (@Parallel int i = 0; i < to.length; i++) {
      to[i] = from.get(i, 0) + from.get(0, 0);
    }
  }

  static void byInterface(Matrix from, double[] to) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < to.length; i++) {
      to[i] = 2 * from.get(i, 0);
    }
  }

  static double weigh(Weight weight, int n) {
    double sum = 0;
    for (@Parallel int i = 0; i < n; i++) {
      sum += weight.of(i);
    }
    return sum;
  }

  /** Where the loop writes what the method of a subclass reads, no check can name it. */
  static void own(Weight weight, double[] to) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < to.length; i++) {
      to[i] = weight.of(i);
    }
  }

  static void exactly(int[] to) {
    for (@Parallel int i = 0; i < to.length; i++) {
      Weight weight = new Constant();
      to[i] = (int) weight.of(i);
    }
  }

  static void put(Store store, int n) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < n; i++) {
      store.put(i, i);
    }
  }

  static void tested(Object object, int[] to) {
    for (@Parallel int i = 0; i < to.length; i++) {
      if (object instanceof Rows rows) {
        to[i] += rows.columns;
      }
    }
  }

  public static Object run() {
    calls = 0;
    StringBuilder result = new StringBuilder();
    for (int n : new int[] {0, 1, 2, 17, 500}) {
      double[] to = new double[n];
      Rows rows = new Rows(Math.max(n, 1), 3);
      Rows steps =
          new Rows(Math.max(n, 1), 2) {
            @Override
            public double get(int row, int column) {
              return super.get(row, column) + ++calls;
            }
          };
      copy(rows, to);
      result.append(Arrays.hashCode(to));
      copy(steps, to);
      result.append(Arrays.hashCode(to));
      byInterface(rows, to);
      byInterface(steps, to);
      byInterface((row, column) -> row * ++calls, to);
      Rows column = new Rows(n, 1);
      byInterface(column, column.data);
      result.append(Arrays.hashCode(column.data));
      result.append(Arrays.hashCode(to)).append(Arrays.hashCode(rows.data));
      result.append(' ').append(weigh(new Constant(), n)).append(' ').append(calls);
      result.append(' ').append(weigh(k -> ++calls, n));
      result.append(' ').append(weigh(new Told(), n)).append(' ').append(weigh(new Linear(), n));
      Linear linear = new Linear();
      own(linear, to);
      own(linear, linear.factors);
      int[] numbers = new int[n];
      exactly(numbers);
      tested(rows, numbers);
      tested("", numbers);
      put(new Kept(), n);
      result.append(Arrays.hashCode(to)).append(Arrays.hashCode(numbers)).append('\n');
    }
    return result.toString();
  }
}
