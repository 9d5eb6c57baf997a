package bad;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;

/** Stretches of arrays that two iterations share. */
public class ArraySections {
  void rowBefore(double[] a, int n, int width) {
    for (@Parallel int i = 1; i < n; i++) {
      System.arraycopy(a, (i - 1) * width, a, i * width, width); // ERROR: MH012
    }
  }

  void oneTooMany(double[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      Arrays.fill(a, i * 8, i * 8 + 9, i); // ERROR: MH015
    }
  }

  void wholeArray(double[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      Arrays.fill(a, 0, i, i); // ERROR: MH014
    }
  }

  void sortedWhole(double[] a, double[] to, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      Arrays.sort(a); // ERROR: MH013
      to[i] = a[i];
    }
  }

  void copiedWhileWritten(double[] a, double[][] to) {
    for (@Parallel int i = 0; i < to.length; i++) {
      double[] copy = a.clone();
      a[i] = copy[0]; // ERROR: MH013
    }
  }

  void unknownLength(double[] a, double[] b, int n, long width) {
    for (@Parallel int i = 0; i < n; i++) {
      System.arraycopy(a, i * 4, b, i * 4, (int) width); // ERROR: MH014
    }
  }
}
