package bad;

import io.manyhands.annotations.Parallel;

/** Methods that call themselves by way of others. */
public class RoundAbout {
  RoundAbout left;
  RoundAbout right;
  int value;

  @Parallel // ERROR: MH037
  final int most(int depth) {
    if (depth == 0 || left == null) {
      return value;
    }
    return Math.max(left.least(depth - 1), right.least(depth - 1));
  }

  private int least(int depth) {
    if (depth == 0 || left == null) {
      return value;
    }
    return Math.min(left.most(depth - 1), right.most(depth - 1));
  }

  @Parallel // ERROR: MH037
  static boolean even(int n) {
    return n == 0 || odd(n - 1);
  }

  static boolean odd(int n) {
    return step(n - 1);
  }

  private static boolean step(int n) {
    return n >= 0 && even(n);
  }

  @Parallel // ERROR: MH002
  static boolean none(int n) {
    return odd(n);
  }
}
