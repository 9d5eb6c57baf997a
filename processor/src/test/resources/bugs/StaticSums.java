// expect: proved proved
import io.manyhands.annotations.Parallel;

/** A static field that is named with its class takes part in its reduction. */
class StaticSums {
  static int sum;
  static long product = 1;
  static double largest;

  static class Inner {
    static int count;
  }

  static class Sub extends StaticSums {}

  static void both() {
    for (@Parallel int i = 0; i < 300; i++) {
      sum += i;
      StaticSums.sum -= 3;
    }
  }

  static void qualified() {
    for (@Parallel int i = 0; i < 300; i++) {
      StaticSums.product *= 2 * i + 1;
      Inner.count++;
      if (largest < i % 37) {
        StaticSums.largest = i % 37;
      }
      Sub.sum += 2;
    }
  }

  public static Object run() {
    sum = 4;
    product = 1;
    largest = -1;
    Inner.count = 0;
    both();
    qualified();
    return sum + " " + product + " " + largest + " " + Inner.count;
  }
}
