package bad;

import io.manyhands.annotations.Parallel;

/** Loops that hand a variable on in ways that have no parallel form here. */
public class Scans {
  void rounded(double[] a, double[] out) {
    double s = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      s += a[i]; // ERROR: MH050
      out[i] = s;
    }
  }

  float sometimesRounded(float[] a, float[] out) {
    float s = 1;
    for (@Parallel int i = 0; i < a.length; i++) {
      out[i] = s; // ERROR: MH050
      if (a[i] > 0) s = s * a[i];
    }
    return s;
  }

  void intoDouble(int[] a, int[] out) {
    int s = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      s += a[i] * 0.5; // ERROR: MH016
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

  /** What is taken depends on what has been taken so far. */
  int upToALimit(int[] a, int[] out, int limit) {
    int s = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (s < limit) { // ERROR: MH016
        s += a[i];
      }
      out[i] = s;
    }
    return s;
  }

  int leavesEarly(int[] a, int[] out, int limit) {
    int s = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (s > limit) continue; // ERROR: MH016
      s += a[i];
      out[i] = s;
    }
    return s;
  }

  int oneFromTheOther(int[] a, int[] out) {
    int s = 0;
    int t = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      s += a[i]; // ERROR: MH016
      t += s;
      out[i] = t - s;
    }
    return t;
  }

  /** The latest value is computed from the one before. */
  void decays(int[] a, int[] out) {
    int last = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > 0) {
        last = a[i] + last / 2; // ERROR: MH016
      }
      out[i] = last;
    }
  }

  int reset(int[] a, int[] out) {
    int run = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      run++; // ERROR: MH016
      if (a[i] == 0) run = 0;
      out[i] = run;
    }
    return run;
  }

  void readBehindAWrite(int[] a, int[] b) {
    int s = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = b[i] * 2;
      if (a[i] > 3) {
        s += b[i]; // ERROR: MH016
      }
      b[i] = s;
    }
  }

  /** An inner loop reads what its iteration before has written. */
  void rowByRow(int[][] m) {
    int s = 0;
    for (@Parallel int i = 0; i < m.length; i++) {
      for (int j = 1; j < m[i].length; j++) {
        s += m[i][j - 1]; // ERROR: MH016
        m[i][j] = s;
      }
    }
  }

  int jumpsFromASwitch(int[] a, int[] out) {
    int s = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      switch (a[i]) {
        case 0:
          continue;
        default:
          out[i]++;
      }
      s += a[i]; // ERROR: MH016
      out[i] += s;
    }
    return s;
  }

  void packs(int[] a, int[] out) {
    int k = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > 0) {
        out[k] = a[i]; // ERROR: MH016
        k += 2;
      }
    }
  }
}
