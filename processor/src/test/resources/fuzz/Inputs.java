package fuzz;

import java.util.Arrays;
import java.util.Random;

/** Arguments of the fuzzer's loops: values, sizes, and which arrays are the same. */
final class Inputs {
  final int[] a;
  final int[] b;
  final int[] own;
  final long[] c;
  final double[] d;
  final byte[] e;
  final int[][] m;
  final int[][] q;
  final int n;
  final int k;
  final int s;
  final int st;

  Inputs(long seed) {
    Random random = new Random(seed * 7919 + 5);
    n = seed < 3 ? 12 : of(random, 0, 1, 2, 5, 9, 12, 12, 17, -1);
    k = of(random, 0, 0, 1, 2, -1, 5, n, 3 - n, 40, Integer.MAX_VALUE);
    s = seed < 3 ? 12 : of(random, n, n, n - 1, n + 1, 1, 2, 8, 0, -1);
    st = of(random, 1, 2, 3, 1, -1);
    int size = seed < 3 ? 1500 : of(random, 1500, 1500, 600, 600, 64, n + 2, Math.max(0, n));
    a = ints(random, size);
    b = seed % 4 == 2 ? a : seed % 2 == 0 ? permutation(random, size) : ints(random, size);
    int owner = seed < 2 ? 2 : random.nextInt(4);
    own = owner == 0 ? a : owner == 1 ? b : ints(random, size);
    c = new long[size];
    Arrays.setAll(c, x -> random.nextInt(30) - 5);
    d = new double[size];
    Arrays.setAll(d, x -> random.nextInt(30) - 5);
    e = new byte[size];
    random.nextBytes(e);
    m = rows(random, seed);
    int other = seed < 2 ? 2 : random.nextInt(4);
    q = other == 0 ? m : rows(random, seed);
    if (other == 1 && q.length > 1 && m.length > 1) {
      q[q.length - 1] = m[0];
    }
    if (seed % 16 == 11 && m.length > 0) {
      m[0] = a;
    }
  }

  private static int of(Random random, int... values) {
    return values[random.nextInt(values.length)];
  }

  private static int[] ints(Random random, int size) {
    int[] array = new int[size];
    Arrays.setAll(array, x -> random.nextInt(40) - (random.nextInt(9) == 0 ? 20 : 0));
    return array;
  }

  private static int[] permutation(Random random, int size) {
    int[] array = new int[size];
    Arrays.setAll(array, x -> x);
    for (int x = size - 1; x > 0; x--) {
      int y = random.nextInt(x + 1);
      int value = array[x];
      array[x] = array[y];
      array[y] = value;
    }
    return array;
  }

  private int[][] rows(Random random, long seed) {
    int height = seed < 3 ? 60 : of(random, 60, 60, 20, Math.max(0, n), Math.max(0, n));
    int width = seed < 3 ? 60 : of(random, 60, 60, Math.max(0, n), 20);
    int[][] rows = new int[height][];
    for (int x = 0; x < height; x++) {
      boolean shared = seed % 8 == 5 && x > 0 && random.nextInt(4) == 0;
      rows[x] = shared ? rows[x - 1] : ints(random, width);
    }
    return rows;
  }

  String text() {
    return "a" + Arrays.hashCode(a) + "b" + Arrays.hashCode(b) + "o" + Arrays.hashCode(own)
        + "c" + Arrays.hashCode(c) + "d" + Arrays.hashCode(d) + "e" + Arrays.hashCode(e)
        + "m" + Arrays.deepHashCode(m) + "q" + Arrays.deepHashCode(q);
  }
}
