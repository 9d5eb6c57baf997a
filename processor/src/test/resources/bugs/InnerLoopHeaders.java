// expect: refused refused refused guarded refused refused
import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.Arrays;

/** Headers of inner loops that do more than they seem to. */
class InnerLoopHeaders {
  /** The bound lies beyond the type: j starts over at its least value. */
  static void wrapAround(int[] a) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < 40; i++) {
      for (int j = 2147483640; j < 3000000000L; j++) {
        if (j == -2147483640) {
          break;
        }
        a[i * 8 + (j - 2147483640)] = a[i * 8 + (j - 2147483640)] * 3 + i;
      }
    }
  }

  /** The second update changes j, too. */
  static void twoUpdates(int[] a) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < 50; i++) {
      int c = 8;
      int k = 0;
      for (int j = 0; j < 4 && c-- > 0; j++, k = (j -= 2)) {
        a[4 * i + j + 20] = a[4 * i + j + 20] * 3 + i + k;
      }
    }
  }

  /** The condition reads one element more than the body. */
  static void readInCondition(int[] a, int[] sums) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < 100; i++) {
      int s = 0;
      for (int j = 0; (s += a[i * 4 + j]) >= 0 && j < 4; j++) {
        a[i * 4 + j] = i;
      }
      sums[i] = s;
    }
  }

  /** After the comparison, the condition stays in the row. */
  static void readBehindComparison(int[] a, int[] sums) {
    for (@Parallel int i = 0; i < 100; i++) {
      int s = 0;
      for (int j = 0; j < 4 && (s += a[i * 4 + j]) >= 0; j++) {
        a[i * 4 + j] = i;
      }
      sums[i] = s;
    }
  }

  /** The update runs after {@code continue}, with the array that was chosen before it. */
  static void updateAfterContinue(int[] shared, int n) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < n; i++) {
      int[] mine = new int[1];
      int[] p = mine;
      int[] q = mine;
      for (int j = 0; j < 2; j++, q = p) {
        if (i >= 0) {
          p = shared;
          continue;
        }
        p = mine;
      }
      q[0] = q[0] * 3 + i;
    }
  }

  /** So does the condition of {@code do}. */
  static void conditionAfterContinue(int[] shared, int n) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < n; i++) {
      int[] mine = new int[1];
      int[] p = mine;
      int[] q = mine;
      int j = 0;
      do {
        if (i >= 0) {
          p = shared;
          continue;
        }
        p = mine;
      } while ((q = p) != null && ++j < 2);
      q[0] = q[0] * 3 + i;
    }
  }

  public static Object run() {
    int[] one = new int[400];
    wrapAround(one);
    twoUpdates(one);
    int[] two = new int[404];
    int[] sums = new int[100];
    readInCondition(two, sums);
    String first = Arrays.toString(sums);
    readBehindComparison(two, sums);
    int[] three = new int[1];
    updateAfterContinue(three, 100);
    conditionAfterContinue(three, 100);
    return first + Arrays.toString(one) + Arrays.toString(two) + Arrays.toString(sums) + three[0];
  }
}
