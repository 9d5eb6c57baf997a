package bad;

import io.manyhands.annotations.Parallel;

/** Scans without a bound of which nobody knows that they stay in the section of the call. */
public class QuickSorts {
  private static void swap(int[] a, int i, int j) {
    int t = a[i];
    a[i] = a[j]; // ERROR: MH036
    a[j] = t;
  }

  /** Elements equal to the pivot do not stop it. */
  @Parallel
  static void passesEqual(int[] a, int lo, int hi) {
    int i = lo;
    int j = hi;
    int pivot = a[lo + (hi - lo) / 2];
    while (i <= j) {
      while (a[i] <= pivot) {
        i++;
      }
      while (a[j] > pivot) {
        j--;
      }
      if (i <= j) {
        int t = a[i];
        a[i] = a[j]; // ERROR: MH036
        a[j] = t;
        i++;
        j--;
      }
    }
    if (lo < j) {
      passesEqual(a, lo, j);
    }
    if (i < hi) {
      passesEqual(a, i, hi);
    }
  }

  /** The pivot is no element. */
  @Parallel
  static void mean(int[] a, int lo, int hi) {
    int i = lo;
    int j = hi;
    int pivot = a[lo] / 2 + a[hi] / 2;
    while (i <= j) {
      while (a[i] < pivot) {
        i++;
      }
      while (a[j] > pivot) {
        j--;
      }
      if (i <= j) {
        int t = a[i];
        a[i++] = a[j]; // ERROR: MH036
        a[j--] = t;
      }
    }
    if (lo < j) {
      mean(a, lo, j);
    }
    if (i < hi) {
      mean(a, i, hi);
    }
  }

  /** It is one of another array. */
  @Parallel
  static void ofOther(int[] a, int[] b, int lo, int hi) {
    int i = lo;
    int j = hi;
    int pivot = b[lo + (hi - lo) / 2];
    while (i <= j) {
      while (a[i] < pivot) {
        i++;
      }
      while (a[j] > pivot) {
        j--;
      }
      if (i <= j) {
        int t = a[i];
        a[i++] = a[j]; // ERROR: MH036
        a[j--] = t;
      }
    }
    if (lo < j) {
      ofOther(a, b, lo, j);
    }
    if (i < hi) {
      ofOther(a, b, i, hi);
    }
  }

  /** It changes on the way. */
  @Parallel
  static void moving(int[] a, int lo, int hi) {
    int i = lo;
    int j = hi;
    int pivot = a[lo + (hi - lo) / 2];
    while (i <= j) {
      while (a[i] < pivot) {
        i++;
      }
      pivot++;
      while (a[j] > pivot) {
        j--;
      }
      if (i <= j) {
        swap(a, i, j);
        i++;
        j--;
      }
    }
    if (lo < j) {
      moving(a, lo, j);
    }
    if (i < hi) {
      moving(a, i, hi);
    }
  }

  /** Elements are passed that are not exchanged: nothing stops the next scan. */
  @Parallel
  static void forgetful(int[] a, int lo, int hi) {
    int i = lo;
    int j = hi;
    int pivot = a[lo + (hi - lo) / 2];
    while (i <= j) {
      while (a[i] < pivot) {
        i++;
      }
      while (a[j] > pivot) {
        j--;
      }
      if (i < j) {
        a[i] = a[j]; // ERROR: MH036
      }
      i++;
      j--;
    }
    if (lo < j) {
      forgetful(a, lo, j);
    }
    if (i < hi) {
      forgetful(a, i, hi);
    }
  }

  /** The halves have an element in common. */
  @Parallel
  static void common(int[] a, int lo, int hi) {
    int i = lo;
    int j = hi;
    int pivot = a[lo + (hi - lo) / 2];
    while (i <= j) {
      while (a[i] < pivot) {
        i++;
      }
      while (a[j] > pivot) {
        j--;
      }
      if (i <= j) {
        int t = a[i];
        a[i++] = a[j]; // ERROR: MH036
        a[j--] = t;
      }
    }
    if (lo < j) {
      common(a, lo, j + 1);
    }
    if (i < hi) {
      common(a, i, hi);
    }
  }

  /** The pivot is overwritten before the scans, through another name of the array perhaps. */
  @Parallel
  static void overwritten(int[] a, int[] b, int lo, int hi) {
    int mid = lo + (hi - lo) / 2;
    int pivot = a[mid];
    b[mid] = 0; // ERROR: MH036
    int i = lo;
    int j = hi;
    while (i <= j) {
      while (a[i] < pivot) {
        i++;
      }
      while (a[j] > pivot) {
        j--;
      }
      if (i <= j) {
        int t = a[i];
        a[i++] = a[j];
        a[j--] = t;
      }
    }
    if (lo < j) {
      overwritten(a, b, lo, j);
    }
    if (i < hi) {
      overwritten(a, b, i, hi);
    }
  }

  /** What is cut off is less than the element. */
  @Parallel
  static void rounded(double[] a, int lo, int hi) {
    int i = lo;
    int j = hi;
    int pivot = (int) a[lo + (hi - lo) / 2];
    while (i <= j) {
      while (a[i] < pivot) {
        i++;
      }
      while (a[j] > pivot) {
        j--;
      }
      if (i <= j) {
        double t = a[i];
        a[i++] = a[j]; // ERROR: MH036
        a[j--] = t;
      }
    }
    if (lo < j) {
      rounded(a, lo, j);
    }
    if (i < hi) {
      rounded(a, i, hi);
    }
  }
}
