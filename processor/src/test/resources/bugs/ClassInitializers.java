// expect: refused refused refused refused proved proved guarded proved
import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.HashMap;
import java.util.Map;

/** Classes whose first use runs code, inside the loop. */
class ClassInitializers {
  static int n = 3;
  static int read;

  static class Counter {
    static int v = 1;

    static {
      n = 7;
    }
  }

  static class Reader {
    static final int SEEN = n;

    static int seen(int i) {
      return i + SEEN;
    }
  }

  static class Made {
    final int value;

    static {
      n++;
    }

    Made(int value) {
      this.value = value;
    }
  }

  static class Base {
    static {
      n = 11;
    }
  }

  static class Derived extends Base {
    static int twice(int i) {
      return 2 * i;
    }
  }

  static class Table {
    static final int[] SQUARES = new int[64];
    static final Map<String, Integer> NAMES = new HashMap<>();
    static final Object LOCK = new Object();

    static {
      for (int k = 0; k < SQUARES.length; k++) {
        SQUARES[k] = k * k;
      }
      NAMES.put("one", 1);
    }

    static int square(int i) {
      return SQUARES[i & 63];
    }
  }

  enum Color {
    RED(3),
    GREEN(5);

    final int weight;

    Color(int weight) {
      this.weight = weight;
    }
  }

  static int written(int count) {
    int s = 0;
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < count; i++) {
      s += n * i;
      if (i == count - 1) {
        s += Counter.v;
      }
    }
    return s;
  }

  static void readByInitializer(int[] a) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < a.length; i++) {
      n += 1;
      if (i == 50) {
        a[i] = Reader.seen(i);
      }
    }
  }

  static int created(int count) {
    int s = 0;
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < count; i++) {
      s += n * i;
      if (i % 100 == 99) {
        s += new Made(i).value;
      }
    }
    return s;
  }

  static int inherited(int count) {
    int s = 0;
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < count; i++) {
      s += n * i;
      if (i % 100 == 77) {
        s += Derived.twice(i);
      }
    }
    return s;
  }

  static int table(int count) {
    int s = 0;
    for (@Parallel int i = 0; i < count; i++) {
      s += Table.square(i);
    }
    return s;
  }

  static int color(int count) {
    int s = 0;
    for (@Parallel int i = 0; i < count; i++) {
      Color color = i % 2 == 0 ? Color.RED : Color.GREEN;
      s += color.weight;
    }
    return s;
  }

  static void direct(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = Table.SQUARES[i % 64];
    }
  }

  static int own(int count) {
    int s = 0;
    for (@Parallel int i = 0; i < count; i++) {
      s += n * i;
    }
    return s;
  }

  public static Object run() {
    int[] a = new int[300];
    int[] b = new int[300];
    readByInitializer(a);
    direct(b);
    return written(300)
        + " "
        + created(300)
        + " "
        + inherited(300)
        + " "
        + table(1000)
        + " "
        + color(999)
        + " "
        + own(99)
        + " "
        + java.util.Arrays.hashCode(a)
        + java.util.Arrays.hashCode(b);
  }
}
