package fuzz;

/** Methods that the fuzzer's loops call. */
public final class Help {
  private Help() {}

  public static int get(int[] x, int p) {
    return x[p];
  }

  public static void put(int[] x, int p, int v) {
    x[p] = v;
  }

  public static void fill(int[] x, int from, int count, int v) {
    for (int q = from; q < from + count; q++) {
      x[q] = v + q;
    }
  }

  public static int sum(int[] x, int from, int count) {
    int sum = 0;
    for (int q = 0; q < count; q++) {
      sum += x[from + q];
    }
    return sum;
  }

  public static void swap(int[] x, int p, int q) {
    int v = x[p];
    x[p] = x[q];
    x[q] = v;
  }

  public static int next(int p, int w) {
    return p + w;
  }

  public static int clamp(int v, int low, int high) {
    if (v < low) {
      return low;
    }
    return v > high ? high : v;
  }

  public static int rec(int[] x, int p, int depth) {
    if (depth <= 0) {
      return x[p];
    }
    x[p] += depth;
    return rec(x, p, depth - 1);
  }

  public static int peek(int[] x, int p, int depth) {
    return depth <= 0 ? x[p] : peek(x, p + 1, depth - 1);
  }

  public static int[] same(int[] x) {
    return x;
  }

  public static int[] pick(int[] x, int[] y, boolean first) {
    return first ? x : y;
  }

  public static int[] copy(int[] x, int n) {
    int[] copy = new int[n];
    for (int q = 0; q < n; q++) {
      copy[q] = x[q];
    }
    return copy;
  }

  public static int walk(int[] x, int p, int n) {
    while (n-- > 0) {
      x[p++] += n;
    }
    return p;
  }

  /** A small object. */
  public static final class Box implements java.io.Serializable {
    private int value;

    public Box(int value) {
      this.value = value;
    }

    public void add(int more) {
      value += more;
    }

    public Box set(int other) {
      value = other;
      return this;
    }

    public void most(int other) {
      if (other > 2) {
        value = other;
      }
    }

    public static void copy(Box from, Box to) {
      to.value = from.value;
    }

    public int get() {
      return value;
    }
  }
}
