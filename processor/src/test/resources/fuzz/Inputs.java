package fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Arguments of the fuzzer's loops: values, sizes, and which arrays are the same. */
public final class Inputs implements java.io.Serializable {
  public final int[] a;
  public final int[] b;
  public final int[] own;
  public final long[] c;
  public final double[] d;
  public final byte[] e;
  /** Long ones, of whole numbers. */
  public final double[] wide;
  public final float[] thin;
  public final int[][] m;
  public final int[][] q;
  public final char[] h;
  public final short[] sh;
  public final boolean[] z;
  public final Item[] items;
  public final Grid g;
  /** What the objects are of which only an interface is known; a negative number is the same. */
  public final int[] kinds;

  public final int[][] cells;
  public final int[][][] grids;
  public final int[] widths;
  public final List<Integer> list;
  public final Set<Integer> set;
  public final Map<Integer, Integer> map;
  public final int n;
  public final int k;
  public final int s;
  public final int st;

  public Inputs(long seed) {
    Tape random = Tape.of(seed * 7919 + 5);
    n = seed < 3 ? 12 : of(random, 0, 1, 2, 5, 9, 12, 12, 17, -1);
    k = of(random, 0, 0, 1, 2, -1, 5, n, 3 - n, 40, Integer.MAX_VALUE);
    s = seed < 3 ? 12 : of(random, n, n, n - 1, n + 1, 1, 2, 8, 0, -1);
    st = of(random, 1, 2, 3, 1, -1);
    int size = seed < 3 ? 320 : of(random, 320, 320, 200, 200, 64, n + 2, Math.max(0, n));
    a = ints(random, size);
    b = seed % 4 == 2 ? a : seed % 2 == 0 ? permutation(random, size) : ints(random, size);
    if (seed % 8 == 6) {
      // Row pointers: mostly a permutation that was sorted, so that stretches have a length of 1.
      Arrays.sort(b);
    }
    int owner = seed < 2 ? 2 : random.nextInt(4);
    own = owner == 0 ? a : owner == 1 ? b : ints(random, size);
    c = new long[size];
    Arrays.setAll(c, x -> random.nextInt(30) - 5);
    d = new double[size];
    Arrays.setAll(d, x -> random.nextInt(30) - 5);
    e = new byte[size];
    Arrays.fill(e, (byte) random.nextInt(256));
    m = rows(random, seed);
    int other = seed < 2 ? 2 : random.nextInt(4);
    q = other == 0 ? m : rows(random, seed);
    if (other == 1 && q.length > 1 && m.length > 1) {
      q[q.length - 1] = m[0];
    }
    h = new char[size];
    sh = new short[size];
    z = new boolean[size];
    for (int x = 0; x < size; x++) {
      h[x] = (char) random.nextInt(100);
      sh[x] = (short) random.nextInt(-50, 50);
      z[x] = random.nextBoolean();
    }
    items = new Item[Math.min(size, 40)];
    Arrays.setAll(items, x -> new Item(random.nextInt(50)));
    if (seed % 4 == 3 && items.length > 5) {
      items[random.nextInt(5)] = items[4];
      items[2].data = items[3].data;
    }
    for (Item item : items) {
      boolean odd = seed % 8 >= 6 && random.nextInt(9) == 0;
      item.link = odd ? new Link.Odd(item.v) : new Link(item.v);
      item.link.next = random.nextInt(4) == 0 ? items[0].link : new Link(2);
      item.getLinks().add(item.link);
      if (random.nextBoolean()) {
        item.getLinks().add(odd ? item.link : new Link(9));
      }
      if (seed % 8 == 5 && random.nextInt(7) == 0) {
        item.link = items[0].link;
      }
    }
    g = new Grid(random.nextInt(3) == 0 ? a : ints(random, size), seed % 4 == 1 ? m : rows(random, 0), n);
    list = seed % 2 == 0 ? new ArrayList<>() : Arrays.asList(new Integer[size]);
    for (int x = 0; x < size; x++) {
      if (seed % 2 == 0) {
        list.add(x);
      } else {
        list.set(x, random.nextInt(9));
      }
    }
    set = seed % 3 == 0 ? new TreeSet<>() : new LinkedHashSet<>();
    map = seed % 3 == 1 ? new TreeMap<>() : new HashMap<>();
    for (int x = 0; x < n; x++) {
      set.add(list.get(x % 20));
      map.put(x, random.nextInt(20));
    }
    if (seed % 16 == 11 && m.length > 0) {
      m[0] = a;
    }
    kinds =
        new int[] {
          seed < 3 ? (int) seed : random.nextInt(5),
          random.nextInt(4) == 0 ? -1 : random.nextInt(5)
        };
    cells = new int[][] {cells(random), cells(random)};
    grids = new int[][][] {random.nextBoolean() ? m : rows(random, 0), random.nextBoolean() ? m : q};
    int length = seed < 3 ? 2500 : of(random, 4100, 3000, 1025, 1024, 1023, 7, n, 0);
    wide = new double[Math.max(0, length)];
    Arrays.setAll(wide, x -> random.nextInt(20) - 9);
    thin = new float[random.nextInt(4) == 0 ? Math.max(0, length - 2) : wide.length];
    for (int x = 0; x < thin.length; x++) {
      thin[x] = random.nextInt(9) - 4;
    }
    widths = new int[] {of(random, 1, 3, n), of(random, 1, 2, n)};
    random.keep();
  }

  private int[] cells(Tape random) {
    int[][] all = {a, b, own, ints(random, a.length), ints(random, a.length)};
    return all[random.nextInt(all.length)];
  }

  private static int of(Tape random, int... values) {
    return values[random.nextInt(values.length)];
  }

  private static int[] ints(Tape random, int size) {
    int[] array = new int[size];
    Arrays.setAll(array, x -> random.nextInt(40) - (random.nextInt(9) == 0 ? 20 : 0));
    return array;
  }

  private static int[] permutation(Tape random, int size) {
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

  private int[][] rows(Tape random, long seed) {
    int height = seed < 3 ? 24 : of(random, 24, 24, 18, Math.max(0, n), Math.max(0, n));
    int width = seed < 3 ? 30 : of(random, 30, 30, Math.max(0, n), 20);
    int[][] rows = new int[height][];
    for (int x = 0; x < height; x++) {
      boolean shared = seed % 8 == 5 && x > 0 && random.nextInt(4) == 0;
      rows[x] = shared ? rows[x - 1] : ints(random, width);
    }
    return rows;
  }

  /** Random numbers, which are drawn once for each seed: each program has the same inputs. */
  private static final class Tape {
    private static final Map<Long, int[]> KEPT = new ConcurrentHashMap<>();

    private final long seed;
    private final SplittableRandom random;
    private int[] drawn;
    private int next;

    private Tape(long seed, int[] drawn) {
      this.seed = seed;
      this.random = drawn == null ? new SplittableRandom(seed) : null;
      this.drawn = drawn == null ? new int[1 << 14] : drawn;
    }

    static Tape of(long seed) {
      return new Tape(seed, KEPT.get(seed));
    }

    void keep() {
      if (random != null) {
        KEPT.put(seed, Arrays.copyOf(drawn, next));
      }
    }

    int nextInt(int bound) {
      return random == null ? drawn[next++] : draw(random.nextInt(bound));
    }

    int nextInt(int low, int bound) {
      return random == null ? drawn[next++] : draw(random.nextInt(low, bound));
    }

    boolean nextBoolean() {
      return (random == null ? drawn[next++] : draw(random.nextBoolean() ? 1 : 0)) != 0;
    }

    private int draw(int value) {
      if (next == drawn.length) {
        drawn = Arrays.copyOf(drawn, 2 * next);
      }
      drawn[next++] = value;
      return value;
    }
  }

  public String text() {
    return "a" + Arrays.hashCode(a) + "b" + Arrays.hashCode(b) + "o" + Arrays.hashCode(own)
        + "c" + Arrays.hashCode(c) + "d" + Arrays.hashCode(d) + "e" + Arrays.hashCode(e)
        + "h" + Arrays.hashCode(h) + "s" + Arrays.hashCode(sh) + "z" + Arrays.hashCode(z)
        + "i" + Arrays.hashCode(items) + "w" + Arrays.hashCode(wide) + Arrays.hashCode(thin) + "g" + g + "l" + list.hashCode()
        + "m" + Arrays.deepHashCode(m) + "q" + Arrays.deepHashCode(q);
  }
}
