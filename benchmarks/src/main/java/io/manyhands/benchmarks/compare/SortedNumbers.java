package io.manyhands.benchmarks.compare;

import io.manyhands.annotations.Parallel;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

/** Merge sort in place: calls write different sections of the same two arrays. */
final class SortedNumbers extends Division {
  private static final int SMALL = 32;
  private static final int CUT_OFF = 1 << 15;

  private final int[] numbers;
  private final int[] a;
  private final int[] scratch;

  SortedNumbers(int count) {
    numbers = new SplittableRandom(7).ints(count).toArray();
    a = new int[count];
    scratch = new int[count];
  }

  @Override
  String name() {
    return "merge sort of " + numbers.length;
  }

  private static void sort(int[] a, int[] scratch, int lo, int hi) {
    if (hi - lo <= SMALL) {
      insertionSort(a, lo, hi);
      return;
    }
    int mid = (lo + hi) >>> 1;
    sort(a, scratch, lo, mid);
    sort(a, scratch, mid, hi);
    merge(a, scratch, lo, mid, hi);
  }

  @Parallel
  private static void marked(int[] a, int[] scratch, int lo, int hi) {
    if (hi - lo <= SMALL) {
      insertionSort(a, lo, hi);
      return;
    }
    int mid = (lo + hi) >>> 1;
    marked(a, scratch, lo, mid);
    marked(a, scratch, mid, hi);
    merge(a, scratch, lo, mid, hi);
  }

  private static void insertionSort(int[] a, int lo, int hi) {
    for (int i = lo + 1; i < hi; i++) {
      int value = a[i];
      int j = i - 1;
      while (j >= lo && a[j] > value) {
        a[j + 1] = a[j];
        j--;
      }
      a[j + 1] = value;
    }
  }

  private static void merge(int[] a, int[] scratch, int lo, int mid, int hi) {
    System.arraycopy(a, lo, scratch, lo, mid - lo);
    int i = lo;
    int j = mid;
    int k = lo;
    while (i < mid) {
      if (j < hi && a[j] < scratch[i]) {
        a[k++] = a[j++];
      } else {
        a[k++] = scratch[i++];
      }
    }
  }

  private void reset() {
    System.arraycopy(numbers, 0, a, 0, a.length);
  }

  /** Different if one number is out of place. */
  private long signature() {
    long hash = 0;
    for (int value : a) {
      hash = hash * 31 + value;
    }
    return hash;
  }

  @Override
  Object sequential() {
    reset();
    sort(a, scratch, 0, a.length);
    return signature();
  }

  @Override
  Object tasks(ForkJoinPool pool) {
    reset();
    pool.invoke(new Task(0, a.length));
    return signature();
  }

  @Override
  Object generated() {
    reset();
    marked(a, scratch, 0, a.length);
    return signature();
  }

  @SuppressWarnings("serial") // stays in this JVM
  private final class Task extends RecursiveAction {
    private final int lo;
    private final int hi;

    Task(int lo, int hi) {
      this.lo = lo;
      this.hi = hi;
    }

    @Override
    protected void compute() {
      if (hi - lo <= CUT_OFF) {
        sort(a, scratch, lo, hi);
        return;
      }
      int mid = (lo + hi) >>> 1;
      invokeAll(new Task(lo, mid), new Task(mid, hi));
      merge(a, scratch, lo, mid, hi);
    }
  }
}
