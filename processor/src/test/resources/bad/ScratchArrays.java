package bad;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Arrays of which an iteration may see what another one has left, or that others may see. */
public class ScratchArrays {
  private static int at;
  private double[] work = new double[10];
  static double[] open = new double[10];
  private double[] kept;

  void oneMoreIsRead(int[] a, int[] out, int n) {
    int[] w = new int[n + 1];
    for (@Parallel int i = 0; i < out.length; i++) {
      for (int k = 0; k < n; k++) {
        w[k] = a[k]; // ERROR: MH014
      }
      for (int k = 0; k <= n; k++) {
        out[i] += w[k];
      }
    }
  }

  void oneLessIsWritten(int[] a, int[] out, int n) {
    int[] w = new int[n];
    for (@Parallel int i = 0; i < out.length; i++) {
      for (int k = 1; k < n; k++) {
        w[k] = a[k]; // ERROR: MH014
      }
      for (int k = 0; k < n; k++) {
        out[i] += w[k];
      }
    }
  }

  void writtenBehind(int[] a, int[] out) {
    int[] w = new int[2];
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = w[at];
      w[at] = a[i]; // ERROR: MH013
    }
  }

  void sometimesWritten(int[] a, int[] out) {
    int[] w = new int[2];
    for (@Parallel int i = 0; i < out.length; i++) {
      if (a[i] > 3) {
        w[at] = a[i]; // ERROR: MH014
      }
      out[i] = w[at];
    }
  }

  void skippedByContinue(int[] a, int[] out, int n) {
    int[] w = new int[n];
    for (@Parallel int i = 0; i < out.length; i++) {
      for (int k = 0; k < n; k++) {
        if (a[k] == i) {
          continue;
        }
        w[k] = a[k]; // ERROR: MH014
      }
      for (int k = 0; k < n; k++) {
        out[i] += w[k];
      }
    }
  }

  void endedByBreak(int[] a, int[] out, int n) {
    int[] w = new int[n];
    for (@Parallel int i = 0; i < out.length; i++) {
      for (int k = 0; k < n; k++) {
        w[k] = a[k]; // ERROR: MH014
        if (a[k] == i) {
          break;
        }
      }
      for (int k = 0; k < n; k++) {
        out[i] += w[k];
      }
    }
  }

  void skippedByAnException(int[] a, int[] out) {
    int[] w = new int[2];
    for (@Parallel int i = 0; i < out.length; i++) {
      try {
        int q = 100 / a[i];
        w[at] = q; // ERROR: MH014
      } catch (ArithmeticException zero) {
        out[i] = 1;
      }
      out[i] += w[at];
    }
  }

  void everyOther(int[] a, int[] out) {
    int[] w = new int[20];
    for (@Parallel int i = 0; i < out.length; i++) {
      for (int k = 0; k < 10; k++) {
        w[2 * k] = a[i]; // ERROR: MH014
      }
      for (int k = 0; k < 20; k++) {
        out[i] += w[k];
      }
    }
  }

  void assertion(int[] a, int[] out) {
    int[] w = new int[2];
    for (@Parallel int i = 0; i < out.length; i++) {
      assert (w[at] = a[i]) >= 0; // ERROR: MH014
      out[i] = w[at];
    }
  }

  /** Which elements are left depends on how many iterations there are. */
  void growing(double[] w, double[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      for (int k = 0; k <= i; k++) {
        w[k] = i; // ERROR: MH014
      }
      for (int k = 0; k <= i; k++) {
        out[i] += w[k];
      }
    }
  }

  void lastNotAlwaysWritten(double[] w, double[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      if (out[i] > 2) {
        continue;
      }
      w[at] = i; // ERROR: MH014
      out[i] = w[at];
    }
  }

  void lastInTry(double[] w, double[] a) {
    try {
      for (@Parallel int i = 0; i < a.length; i++) {
        w[at] = i; // ERROR: MH014
        a[i] = w[at];
      }
    } catch (ArrayIndexOutOfBoundsException few) {
      w[1] = 3;
    }
  }

  int[] handedOut(int[][] a) {
    int[] w = new int[2];
    for (@Parallel int i = 0; i < a.length; i++) {
      w[at] = i; // ERROR: MH014
      w[1] = w[at];
      a[i] = w;
    }
    return w;
  }

  /** Assertions may be switched off. */
  void position(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      int k = 0;
      assert (k = i) >= 0;
      a[k] = i; // ERROR: MH015
    }
  }

  private void keep(double[] w) {
    kept = w;
  }

  void keptByMethod(double[] a) {
    double[] w = new double[2];
    for (@Parallel int i = 0; i < a.length; i++) {
      w[at] = i; // ERROR: MH014
      a[i] = w[at];
      keep(w);
    }
  }

  void compared(int[] w, int[] v, boolean[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      w[at] = i; // ERROR: MH014
      out[i] = w[at] == 3 || w == v;
    }
  }

  private double first() {
    return work[at];
  }

  void readUnderItsName(double[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      work[at] = i; // ERROR: MH014
      a[i] = first();
    }
  }

  void readOfAnother(double[] a, ScratchArrays other) {
    for (@Parallel int i = 0; i < a.length; i++) {
      work[at] = i; // ERROR: MH014
      a[i] = work[at] + other.work[at];
    }
  }

  void openToAll(double[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      ScratchArrays.open[at] = i; // ERROR: MH014
      a[i] = ScratchArrays.open[at];
    }
  }

  void inFunction(int[] a) {
    int[] w = new int[2];
    for (@Parallel int i = 0; i < a.length; i++) {
      IntUnaryOperator set = x -> w[at] = x; // ERROR: MH014
      a[i] = a[i] > 2 ? set.applyAsInt(i) : 0;
      a[i] += w[at];
    }
  }

  private static void half(int[] w, boolean now) {
    if (now) {
      return;
    }
    Arrays.fill(w, 1); // ERROR: MH014
  }

  void returnsBefore(int[] a, int[] w) {
    for (@Parallel int i = 0; i < a.length; i++) {
      half(w, a[i] > 3);
      a[i] = w[at];
      w[at] = i;
    }
  }

  void wrapsAround(int[] a, int[] w, int n) {
    for (@Parallel int i = 0; i < a.length; i++) {
      for (int k = 0; k < n + 1; k++) {
        w[k] = i; // ERROR: MH014
      }
      for (int k = 0; k <= n + 1; k++) {
        a[i] += w[k];
      }
    }
  }
}
