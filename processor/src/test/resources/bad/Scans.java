package bad;

import io.manyhands.annotations.Parallel;

/** Loops that hand a variable on in ways that have no parallel form here. */
public class Scans {
  void rounded(double[] a, double[] out) {
    double s = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      s += a[i]; // ERROR: MH016
      out[i] = s;
    }
  }

  void intoDouble(int[] a, int[] out) {
    int s = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      s += a[i] * 0.5; // ERROR: MH016
      out[i] = s;
    }
  }

  void sometimes(int[] a, int[] out) {
    int s = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > 0) {
        s += a[i]; // ERROR: MH016
      }
      out[i] = s;
    }
  }

  void afterContinue(int[] a, int[] out) {
    int s = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] < 0) {
        continue;
      }
      s += a[i]; // ERROR: MH016
      out[i] = s;
    }
  }

  void dependsOnItself(int[] a, int[] out) {
    int s = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      s += a[i] + s / 2; // ERROR: MH016
      out[i] = s;
    }
  }

  void throughADeclaration(int[] a, int[] out) {
    int s = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      int t = a[i] + s; // ERROR: MH016
      s += t;
      out[i] = s;
    }
  }

  void changedDeclaration(int[] a, int[] out) {
    int s = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      int t = a[i];
      t *= 2;
      s += t; // ERROR: MH016
      out[i] = s;
    }
  }

  void inPlaceTooLate(int[] a) {
    int s = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = s; // ERROR: MH016
      s += a[i];
    }
  }

  void twoOperations(int[] a, int[] out) {
    int s = 1;
    for (@Parallel int i = 0; i < a.length; i++) {
      s += a[i]; // ERROR: MH016
      s *= 2;
      out[i] = s;
    }
  }

  void readsWhatItWrites(int[] a) {
    int s = 0;
    for (@Parallel int i = 1; i < a.length; i++) {
      s += a[i - 1]; // ERROR: MH016
      a[i] = s;
    }
  }

  long withAReduction(int[] a, int[] out) {
    int s = 0;
    long sum = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      s += a[i]; // ERROR: MH016
      out[i] = s;
      sum += s;
    }
    return sum;
  }

  int insideTry(int[] a, int[] out) {
    int s = 0;
    try {
      for (@Parallel int i = 0; i < a.length; i++) {
        s += a[i]; // ERROR: MH016
        out[i] = s;
      }
    } catch (ArrayIndexOutOfBoundsException thrown) {
      return s;
    }
    return 0;
  }

  private int next;

  private int next() {
    return next++;
  }

  void calls(int[] out) {
    int s = 0;
    for (@Parallel int i = 0; i < out.length; i++) {
      s += next(); // ERROR: MH016
      out[i] = s;
    }
  }

  void twoScans(int[] a, int[] out) {
    int s = 0;
    int t = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      s += a[i];
      t += a[i] * 2; // ERROR: MH016
      out[i] = s - t;
    }
  }
}
