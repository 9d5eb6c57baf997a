// expect: refused
import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.Arrays;

/** A number about which nothing is known, alone and as a factor: its worst value is not one end. */
class UnknownFactor {
  static void add(int[] a, int[] positions, byte factor, int offset, int n) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < n; i++) {
      int k = positions[i];
      a[4 * i + k * factor + k + offset] = a[4 * i + k * factor + k + offset] * 3 + i;
    }
  }

  public static Object run() {
    int[] a = new int[400];
    int[] positions = new int[50];
    for (int i = 0; i < 50; i++) {
      positions[i] = 4 * i;
    }
    add(a, positions, (byte) -2, 10, 50);
    return Arrays.toString(a);
  }
}
