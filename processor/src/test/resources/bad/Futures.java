package bad;

import io.manyhands.annotations.Engine;
import io.manyhands.annotations.Parallel;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;

/** Values that cannot be computed beside what follows. */
public class Futures {
  int field;
  int[] data = {1, 2, 3};

  static int twice(int x) {
    return 2 * x;
  }

  int next() {
    return ++field;
  }

  final int fill(int x) {
    data[0] = x;
    return x;
  }

  static int atOnce(int x) {
    @Parallel int y = twice(x); // ERROR: MH058
    return y + 1;
  }

  static int noCall(int x) {
    @Parallel int y = x + 1; // ERROR: MH058
    int z = twice(x);
    return y + z;
  }

  /** Had the call thrown, nobody would have assigned the field. */
  int writesBeside(int x) {
    @Parallel int y = twice(x);
    field = x; // ERROR: MH058
    return y;
  }

  int readsWhatIsWritten(int x) {
    @Parallel int y = fill(x);
    int z = data[1]; // ERROR: MH058
    return y + z;
  }

  static int mayBeOneArray(int[] a, int[] b) {
    @Parallel int y = squareAll(a);
    int z = b[0]; // ERROR: MH058
    return y + z;
  }

  static int squareAll(int[] a) {
    a[0] *= a[0];
    return a.length;
  }

  static int prints(int x) {
    @Parallel int y = twice(x);
    System.out.println(x); // ERROR: MH052
    return y;
  }

  static int unknown(String text) {
    @Parallel int y = System.identityHashCode(text); // ERROR: MH020
    int z = twice(3);
    return y + z;
  }

  /** Another class may override it. */
  int overridable(Futures other, int x) {
    @Parallel int y = other.next(); // ERROR: MH020
    int z = twice(x);
    return y + z;
  }

  static int assigns(int x) {
    @Parallel int y = twice(x++); // ERROR: MH058
    int z = twice(3);
    return y + z + x;
  }

  static int seenByHandler(int x) {
    int z = 0;
    try {
      @Parallel int y = twice(x); // ERROR: MH058
      z = 7;
      return y;
    } catch (RuntimeException e) {
      return z;
    }
  }

  static void insideLoop(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      @Parallel int y = twice(i); // ERROR: MH058
      int z = twice(i + 1);
      a[i] = y + z;
    }
  }

  static int member(int x) {
    @Parallel(parallelism = 3) int y = twice(x); // ERROR: MH058
    int z = twice(3);
    return y + z;
  }

  static int several(int x) {
    @Parallel int y = twice(x), z = twice(3); // ERROR: MH002
    int w = twice(4);
    return y + z + w;
  }

  /** A function may use it wherever it is called. */
  static int inFunction(int x) {
    @Parallel int y = twice(x); // ERROR: MH058
    IntSupplier later = () -> y;
    return later.getAsInt();
  }

  static int first(int[] a) {
    return a[0];
  }

  /** Others see the array, whoever calls the function. */
  static IntUnaryOperator written(int[] a) {
    return x -> {
      @Parallel int y = first(a);
      a[1] = x; // ERROR: MH058
      return y;
    };
  }

  static int inExpression(int x) {
    return switch (x) {
      case 1 -> {
        @Parallel int y = twice(x); // ERROR: MH058
        int z = twice(3);
        yield y + z;
      }
      default -> x;
    };
  }

  Futures(int x) {
    @Parallel int y = twice(x); // ERROR: MH024
    int z = twice(3);
    field = y + z;
  }
}
