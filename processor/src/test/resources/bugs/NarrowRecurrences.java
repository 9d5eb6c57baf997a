// expect: any any any any any
package bugs;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;

/** Prefix sums in arrays of narrow elements, by assignments that narrow, did not compile. */
public class NarrowRecurrences {
  private static void bytes(byte[] a) {
    for (@Parallel int i = 1; i < a.length; i++) {
      a[i] += a[i - 1];
    }
  }

  private static void shorts(short[] a) {
    for (@Parallel int i = 2; i < a.length; i++) {
      a[i - 1] *= a[i - 2];
    }
  }

  private static void chars(char[] a) {
    for (@Parallel int i = 1; i < a.length; i++) {
      a[i] ^= a[i - 1];
    }
  }

  private static void flags(boolean[] seen) {
    for (@Parallel int i = 1; i < seen.length; i++) {
      seen[i] |= seen[i - 1];
    }
  }

  private static void wide(long[] a, int[] b) {
    for (@Parallel int i = 1; i < a.length; i++) {
      a[i] += a[i - 1];
      b[i] &= b[i - 1];
    }
  }

  public static Object run() {
    int n = 20_000;
    byte[] bytes = new byte[n];
    short[] shorts = new short[n];
    char[] chars = new char[n];
    boolean[] seen = new boolean[n];
    long[] longs = new long[n];
    int[] ints = new int[n];
    for (int i = 0; i < n; i++) {
      bytes[i] = (byte) (i * 7);
      shorts[i] = (short) (i * 2 + 1);
      chars[i] = (char) (i * 31);
      seen[i] = i > 9_000;
      longs[i] = i * 1_000_003L;
      ints[i] = -1 << i / 1_000;
    }
    bytes(bytes);
    shorts(shorts);
    chars(chars);
    flags(seen);
    wide(longs, ints);
    return Arrays.hashCode(bytes)
        + " "
        + Arrays.hashCode(shorts)
        + " "
        + Arrays.hashCode(chars)
        + " "
        + Arrays.hashCode(seen)
        + " "
        + Arrays.hashCode(longs)
        + " "
        + Arrays.hashCode(ints);
  }
}
