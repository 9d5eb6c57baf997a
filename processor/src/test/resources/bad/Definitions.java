package bad;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;

/** Locals whose values are not what they were made of any more, or never were. */
public class Definitions {
  private int size;
  private int[] cells = new int[100];

  void operandChanged(int[] a, int n) {
    int last = n - 1;
    n = 2 * n / 3;
    for (@Parallel int i = 0; i < n / 2; i++) {
      a[i] = a[last - i]; // ERROR: MH015
    }
  }

  void changedAgain(int[] a, int n) {
    int half = n / 2;
    half = half + 1;
    for (@Parallel int i = 0; i < half; i++) {
      a[i] = a[n - 1 - i]; // ERROR: MH013
    }
  }

  void changedOnOnePath(int[] a, int n, boolean wide) {
    int half = n / 2;
    if (wide) {
      half++;
    }
    for (@Parallel int i = 0; i < half; i++) {
      a[i] = a[n - 1 - i]; // ERROR: MH013
    }
  }

  void changedBehind(int[] a, int n) {
    int last = n - 1;
    for (int r = 0; r < 3; r++) {
      for (@Parallel int i = 0; i < n / 2; i++) {
        a[i] = a[last - i]; // ERROR: MH015
      }
      n++;
    }
  }

  void headerOfOuterLoop(int[][] a, int n) {
    for (int k = 0; k < n; k++) {
      for (@Parallel int i = 0; i < n; i++) {
        a[i][0] = a[k][0] + 1; // ERROR: MH013
      }
    }
  }

  void oneTooMany(int[] a) {
    int half = (a.length + 4) / 2;
    for (@Parallel int i = 0; i < half; i++) {
      a[i] = a[a.length - 1 - i]; // ERROR: MH013
    }
  }

  void roundedUp(int[] a, int n) {
    int half = n - n / 2;
    for (@Parallel int i = 0; i < half; i++) {
      a[i] = a[half - 1 - i]; // ERROR: MH013
    }
  }

  void sameRow(int[][] a, int n, int k) {
    int[] pivot = a[k];
    for (@Parallel int i = 0; i < n; i++) {
      a[i][0] -= pivot[0]; // ERROR: MH013
    }
  }

  void sameArray(int[] a, int n) {
    int[] b = a;
    for (@Parallel int i = 0; i < n; i++) {
      b[i] = a[i + 1]; // ERROR: MH013
    }
  }

  void sameField(int n) {
    int[] own = cells;
    for (@Parallel int i = 0; i < n; i++) {
      own[i] = cells[i + 1]; // ERROR: MH013
    }
  }

  void maximum(int[] a, int n, int k) {
    int high = Math.max(n, k);
    for (@Parallel int i = 0; i < high; i++) {
      a[i] = a[n]; // ERROR: MH013
    }
  }

  void minimumOfOthers(int[] a, int n, int k) {
    int low = Math.min(k, 103);
    for (@Parallel int i = 0; i < low; i++) {
      a[i] = a[99 - i]; // ERROR: MH015
    }
  }

  void fieldChanged(int[] a) {
    int last = size - 1;
    grow();
    for (@Parallel int i = 0; i < size / 2; i++) {
      a[i] = a[last - i]; // ERROR: MH015
    }
  }

  void grow() {
    size = Arrays.hashCode(cells);
  }

  void fieldAssigned(int[] a, Definitions other) {
    int last = size - 1;
    other.size = 3;
    for (@Parallel int i = 0; i < size / 2; i++) {
      a[i] = a[last - i]; // ERROR: MH015
    }
  }

  void truncated(int[] a, long n) {
    int last = (int) n - 1;
    for (@Parallel long i = 0; i < n / 2; i++) {
      a[(int) i] = a[last - (int) i]; // ERROR: MH015
    }
  }

  void greaterOne(int[] a, int n, int blocks) {
    for (@Parallel int b = 0; b < blocks; b++) {
      int start = b * 16;
      int end = start + 16 < n ? n : start + 16;
      for (int i = start; i < end; i++) {
        a[i] = i; // ERROR: MH015
      }
    }
  }

  void oneMore(int[] a, int n, int blocks) {
    for (@Parallel int b = 0; b < blocks; b++) {
      int start = b * 16;
      int end = start + 17 > n ? n : start + 17;
      for (int i = start; i < end; i++) {
        a[i] = i; // ERROR: MH015
      }
    }
  }

  void otherComparison(int[] a, int n, int blocks) {
    for (@Parallel int b = 0; b < blocks; b++) {
      int start = b * 16;
      int end = start + 16 > n + 1 ? n : start + 16;
      for (int i = start; i < end; i++) {
        a[i] = i; // ERROR: MH015
      }
    }
  }

  void ofElements(int[] a, int[] ends, int blocks) {
    for (@Parallel int b = 0; b < blocks; b++) {
      int start = b * 16;
      int end = ends[b] < start + 16 ? ends[b] : start + 17;
      for (int i = start; i < end; i++) {
        a[i] = i; // ERROR: MH015
      }
    }
  }
}
