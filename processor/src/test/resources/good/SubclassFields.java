// expect: guarded guarded guarded guarded proved proved guarded guarded guarded guarded guarded guarded
import io.manyhands.annotations.Parallel;
import java.util.Arrays;

/** Checks of what only some classes have: fields behind methods that others implement as well. */
class SubclassFields {
  /** A field of a class in the same file. */
  static class Holder {
    double[] values;

    Holder(double[] values) {
      this.values = values;
    }
  }

  static void read(Grid from, double[] to) {
    for (@Parallel int i = 0; i < to.length; i++) {
      to[i] = from.at(i, 0);
    }
  }

  static void write(Grid to, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      to.put(i, 1, i * 0.5);
    }
  }

  static void add(Grid one, Grid other, Grid sum, int rows, int columns) {
    for (@Parallel int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        sum.put(i, j, one.at(i, j) + other.at(i, j));
      }
    }
  }

  static void scale(Grid grid, double factor, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      grid.put(i, 0, factor * grid.at(i, 0));
    }
  }

  static void cast(Object holder, double[] to) {
    for (@Parallel int i = 0; i < to.length; i++) {
      to[i] = 2 * ((Holder) holder).values[i];
    }
  }

  static void tested(Object object, double[] to) {
    for (@Parallel int i = 0; i < to.length; i++) {
      if (object instanceof Holder holder) {
        to[i] += holder.values[i];
      }
    }
  }

  static void ahead(Object holder, double[] to, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      ((Holder) holder).values[i] = to[i + 1];
    }
  }

  static double sum(Grid grid, int n) {
    double sum = 0;
    for (@Parallel int i = 0; i < n; i++) {
      sum += grid.at(i, 0) * grid.at(i, 1);
    }
    return sum;
  }

  static void known(Dense dense, double[] to) {
    for (@Parallel int i = 0; i < to.length; i++) {
      to[i] = dense.at(i, 2);
    }
  }

  static <T> void items(Bag<T> bag, Object[] to) {
    for (@Parallel int i = 0; i < to.length; i++) {
      to[i] = bag.item(i);
    }
  }

  static void chosen(Series series, double[] to) {
    series.into(to);
    series.byTwo(to);
  }

  public static Object run() {
    StringBuilder result = new StringBuilder();
    for (int n : new int[] {0, 1, 2, 17, 300}) {
      double[] to = new double[n];
      double[] cells = new double[3 * n + 3];
      Arrays.setAll(cells, k -> k * 0.25);
      double[][] rows = new double[n + 1][3];
      Grid[] grids = {
        new Dense(cells, 3),
        new Dense(cells, 0),
        new Tiled(rows),
        new Tiled(rows.clone()),
        new Sparse(),
        new Counted(new Dense(cells, 1)),
        new Dense(cells, 2) {
          @Override
          public double at(int row, int column) {
            return super.at(row, column) + cells[0];
          }
        },
      };
      if (n > 2) {
        rows[2] = rows[1];
      }
      for (Grid grid : grids) {
        read(grid, to);
        result.append(Arrays.hashCode(to)).append(Arrays.hashCode(cells)).append(' ');
        write(grid, n);
        scale(grid, 3, n);
        result.append(Arrays.hashCode(cells)).append(Arrays.deepHashCode(rows)).append(' ');
        for (Grid other : grids) {
          for (Grid sum : grids) {
            add(grid, other, sum, n / 2, 2);
          }
        }
        result.append(sum(grid, n)).append(grid).append('\n');
      }
      Holder holder = new Holder(Arrays.copyOf(to, n + 1));
      cast(holder, to);
      ahead(holder, to, Math.max(0, n - 1));
      ahead(holder, holder.values, n);
      tested(holder, to);
      tested("", to);
      Holder same = new Holder(to);
      cast(same, to);
      tested(same, to);
      result.append(Arrays.hashCode(to)).append(Arrays.hashCode(holder.values));
      known(new Dense(cells, 1), to);
      read(new Dense(to, 1), to);
      read(new Dense(to, 0), to);
      known(new Dense(cells, 0), to);
      known(new Dense(cells, 0), cells);
      Object[] items = new Object[n];
      items(new Bag<>(new Integer[n + 1]), items);
      items(new Bag<>(items), items);
      chosen(new Steps(to), to);
      chosen(new Steps(cells), to);
      chosen(new Fixed(), to);
      result.append(Arrays.hashCode(to)).append(Arrays.hashCode(items)).append('\n');
    }
    return result.toString();
  }

  interface Grid {
    double at(int row, int column);

    void put(int row, int column, double value);
  }

  static class Dense implements Grid {
    private final double[] cells;
    private final int width;

    Dense(double[] cells, int width) {
      this.cells = cells;
      this.width = width;
    }

    @Override
    public double at(int row, int column) {
      return cells[row * width + column];
    }

    @Override
    public void put(int row, int column, double value) {
      cells[row * width + column] = value;
    }

    @Override
    public String toString() {
      return width + " " + Arrays.hashCode(cells);
    }
  }

  static class Tiled implements Grid {
    private final double[][] rows;

    Tiled(double[][] rows) {
      this.rows = rows;
    }

    @Override
    public double at(int row, int column) {
      return rows[row][column];
    }

    @Override
    public void put(int row, int column, double value) {
      rows[row][column] = value;
    }

    @Override
    public String toString() {
      return "" + Arrays.deepHashCode(rows);
    }
  }

  /** Reading is harmless, writing is not: there is no telling which element is meant. */
  static class Sparse implements Grid {
    private final Table table = new Table();

    @Override
    public double at(int row, int column) {
      return table.find(row * 31 + column);
    }

    @Override
    public void put(int row, int column, double value) {
      table.insert(row * 31 + column, value);
    }

    @Override
    public String toString() {
      return "" + Arrays.hashCode(table.values);
    }

    static class Table {
      private final double[] values = new double[64];
      private int inserted;

      double find(int key) {
        return values[key & 63];
      }

      void insert(int key, double value) {
        values[key & 63] = value + inserted++;
      }
    }
  }

  static class Counted implements Grid {
    private final Grid grid;
    private int calls;

    Counted(Grid grid) {
      this.grid = grid;
    }

    @Override
    public double at(int row, int column) {
      calls++;
      return grid.at(row, column) + calls;
    }

    @Override
    public void put(int row, int column, double value) {
      grid.put(row, column, value + ++calls);
    }

    @Override
    public String toString() {
      return calls + " " + grid;
    }
  }

  static class Bag<T> {
    private final T[] items;

    Bag(T[] items) {
      this.items = items;
    }

    T item(int at) {
      return items[at];
    }
  }

  /** Loops over what a subclass has. */
  abstract static class Series {
    abstract double value(int at);

    void into(double[] to) {
      for (@Parallel int i = 0; i < to.length; i++) {
        to[i] = value(i);
      }
    }

    void byTwo(double[] to) {
      double[] half = new double[to.length / 2];
      for (@Parallel int i = 0; i < half.length; i++) {
        half[i] = value(2 * i);
      }
      System.arraycopy(half, 0, to, 0, half.length);
    }
  }

  static class Steps extends Series {
    private final double[] steps;

    Steps(double[] steps) {
      this.steps = steps;
    }

    @Override
    double value(int at) {
      return steps[at] + 1;
    }
  }

  static class Fixed extends Series {
    @Override
    double value(int at) {
      return at;
    }
  }
}
