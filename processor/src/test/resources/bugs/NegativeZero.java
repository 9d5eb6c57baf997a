// expect: proved proved
import io.manyhands.annotations.Parallel;

/** A field that held 0.0 was not written back where the last iteration assigned -0.0. */
class NegativeZero {
  double last;
  static float newest;

  void assign(double[] numbers) {
    for (@Parallel int i = 0; i < numbers.length; i++) {
      last = numbers[i];
    }
  }

  static void assignStatic(float[] numbers) {
    for (@Parallel int i = 0; i < numbers.length; i++) {
      newest = numbers[i];
    }
  }

  public static Object run() {
    NegativeZero it = new NegativeZero();
    double[] numbers = new double[300];
    numbers[299] = -0.0;
    it.assign(numbers);
    float[] others = {1, -0.0f};
    newest = 0;
    assignStatic(others);
    return 1 / it.last + " " + 1 / newest;
  }
}
