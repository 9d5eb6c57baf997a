// expect: refused refused guarded refused
import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.Arrays;

/** Numbers beyond {@code int}, and closed forms with coefficients beyond {@code long}. */
class HugeNumbers {
  static void hugeBound(int[] a, long n) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) long i = 0;
        i < n + Long.MAX_VALUE + Long.MAX_VALUE + 2;
        i++) {
      a[(int) i] = (int) i;
    }
  }

  static void hugeFactors(int[] a, long n) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < 10; i++) {
      for (long j = n * Long.MAX_VALUE * Long.MAX_VALUE; j < n + 3; j++) {
        a[(int) (i * Long.MAX_VALUE * Long.MIN_VALUE + j)] <<= i;
      }
    }
  }

  static long hugeStep(long bound) {
    long sum = 0;
    for (@Parallel long i = 1; i <= bound; i += 4294967296L) {
      sum += i;
    }
    return sum;
  }

  /** Iterations 4294967296 apart have one subscript. */
  static void sameAgain(int[] a, int x, int y, int z) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) long i = x;
        i <= (long) y + z;
        i += 4294967296L) {
      a[(int) (i - x)] = a[(int) (i - x)] * 3 + 1;
    }
  }

  public static Object run() {
    int[] a = new int[100];
    hugeBound(a, 50);
    hugeFactors(a, 5);
    sameAgain(a, Integer.MIN_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
    return Arrays.toString(a) + hugeStep(1L << 40);
  }
}
