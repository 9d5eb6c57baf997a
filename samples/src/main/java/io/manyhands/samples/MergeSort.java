package io.manyhands.samples;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;
import java.util.SplittableRandom;

/** A merge sort in place: calls sort different sections of one array, which is proved. */
public final class MergeSort {
  private MergeSort() {}

  /**
   * Sorts numbers.
   *
   * @param numbers the array to be sorted
   */
  public static void sort(int[] numbers) {
    sort(numbers, new int[numbers.length], 0, numbers.length);
  }

  @Parallel
  private static void sort(int[] a, int[] scratch, int lo, int hi) {
    if (hi - lo <= 24) {
      insertionSort(a, lo, hi);
      return;
    }
    int mid = (lo + hi) >>> 1;
    sort(a, scratch, lo, mid);
    sort(a, scratch, mid, hi);
    if (a[mid - 1] > a[mid]) {
      merge(a, scratch, lo, mid, hi);
    }
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

  /** Merges two sorted neighbors; the first is moved out of the way. */
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

  /**
   * Random numbers, the same on every run.
   *
   * @param count how many
   * @return the numbers
   */
  public static int[] numbers(int count) {
    return new SplittableRandom(7).ints(count).toArray();
  }

  /**
   * Sorts random numbers.
   *
   * @param arguments how many, by default 10,000,000
   */
  public static void main(String... arguments) {
    int[] numbers = numbers(Arguments.number(arguments, 0, 10_000_000));
    Comparison.of("Merge sort, " + numbers.length + " numbers", MergeSort.class)
        .print(
            () -> {
              int[] copy = numbers.clone();
              sort(copy);
              return copy;
            },
            Arrays::equals);
  }
}
