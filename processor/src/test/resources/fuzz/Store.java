package fuzz;

import java.util.Arrays;

/** Numbers of which classes of different kinds take care. */
public interface Store {
  int at(int p);

  void put(int p, int v);

  /** One of them, by number; what it keeps may be what others have. */
  static Store of(int kind, int[] cells, int[][] rows, int width) {
    return switch (kind) {
      case 0 -> new Flat(cells, 0);
      case 1 -> new Flat(cells, 1);
      case 2 -> new Wide(rows, width);
      case 3 -> new Kept(cells);
      default -> new Told(cells, rows, width);
    };
  }
}

/** A stretch of an array. */
class Flat implements Store, java.io.Serializable {
  private static final long serialVersionUID = 1;
  private final int[] cells;
  private final int first;

  Flat(int[] cells, int first) {
    this.cells = cells;
    this.first = first;
  }

  @Override
  public int at(int p) {
    return cells[first + p];
  }

  @Override
  public void put(int p, int v) {
    cells[first + p] = v;
  }

  @Override
  public String toString() {
    return first + " " + Arrays.hashCode(cells);
  }
}

/** Rows of an array. */
class Wide implements Store, java.io.Serializable {
  private static final long serialVersionUID = 1;
  private final int[][] rows;
  private final int width;

  Wide(int[][] rows, int width) {
    this.rows = rows;
    this.width = width;
  }

  @Override
  public int at(int p) {
    return rows[p][0] + width;
  }

  @Override
  public void put(int p, int v) {
    int[] row = rows[p];
    for (int q = 0; q < width && q < row.length; q++) {
      row[q] = v + q;
    }
  }

  @Override
  public String toString() {
    return width + " " + Arrays.deepHashCode(rows);
  }
}

/** An array in an object of its own. */
class Kept implements Store, java.io.Serializable {
  private static final long serialVersionUID = 1;
  private final Held held;

  /** What it keeps, with the last number that came. */
  static class Held implements java.io.Serializable {
    private static final long serialVersionUID = 1;
    private final int[] numbers;
    private int last;

    Held(int[] numbers) {
      this.numbers = numbers;
    }

    int number(int p) {
      return numbers[p];
    }

    void keep(int p, int v) {
      numbers[p] = v;
      last = v;
    }
  }

  Kept(int[] numbers) {
    this.held = new Held(numbers);
  }

  @Override
  public int at(int p) {
    return held.number(p);
  }

  @Override
  public void put(int p, int v) {
    held.keep(p, v);
  }

  @Override
  public String toString() {
    return held.last + " " + Arrays.hashCode(held.numbers);
  }
}

/** One that remembers how often it is asked. */
class Told implements Store, java.io.Serializable {
  private static final long serialVersionUID = 1;
  private final Store store;
  private int calls;

  Told(int[] cells, int[][] rows, int width) {
    this.store = width % 2 == 0 ? new Flat(cells, 0) : new Wide(rows, width);
  }

  @Override
  public int at(int p) {
    return store.at(p) + ++calls;
  }

  @Override
  public void put(int p, int v) {
    store.put(p, v + ++calls);
  }

  @Override
  public String toString() {
    return calls + " " + store;
  }
}
