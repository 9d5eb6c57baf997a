// expect: proved proved proved proved
package bugs;

import io.manyhands.annotations.Parallel;
import java.util.HashMap;
import java.util.Map;

/** Bits of a {@code Short} or {@code Byte} in a map: the generated function gave an int. */
public class NarrowFolds {
  private static final int N = 20_000;

  private static Map<Integer, Short> common() {
    Map<Integer, Short> bits = new HashMap<>();
    for (@Parallel int i = 0; i < N; i++) {
      bits.merge(i % 7, (short) (i | 256), (a, b) -> (short) (a & b));
    }
    return bits;
  }

  private static Map<Integer, Byte> any() {
    Map<Integer, Byte> bits = new HashMap<>();
    for (@Parallel int i = 0; i < N; i++) {
      bits.merge(i % 9, (byte) (i & 20), (a, b) -> (byte) (b | a));
    }
    return bits;
  }

  private static Map<Integer, Byte> parity(int a) {
    Map<Integer, Byte> bits = new HashMap<>();
    for (@Parallel int i = 0; i < N; i++) {
      bits.merge(i % a, (byte) i, (x, y) -> (byte) (x ^ y));
    }
    return bits;
  }

  private static Map<Integer, Short> products() {
    Map<Integer, Short> products = new HashMap<>();
    for (@Parallel int i = 0; i < N; i++) {
      products.merge(i % 5, (short) (2 * i + 1), (a, b) -> (short) (a * b));
    }
    return products;
  }

  public static Object run() {
    return common() + " " + any() + " " + parity(11) + " " + products();
  }
}
