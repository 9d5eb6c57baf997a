// expect: proved proved proved
package ownmath;

import io.manyhands.annotations.Parallel;

/** A package with classes that are called like some of java.lang. */
public class OwnMath {
  private static int largest(int[] a) {
    int largest = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      largest = java.lang.Math.max(largest, a[i]);
    }
    return largest;
  }

  private static int compared(int[] a) {
    int smallest = java.lang.Integer.MAX_VALUE;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] < smallest) {
        smallest = a[i];
      }
    }
    return smallest;
  }

  private static int own(int[] a) {
    int sum = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      sum += Math.max(a[i], 2) + Integer.MAX_VALUE;
    }
    return sum;
  }

  public static java.lang.Object run() {
    int[] a = new int[1000];
    for (int i = 0; i < a.length; i++) {
      a[i] = i * 7919 % 1013 + 2;
    }
    return largest(a) + " " + compared(a) + " " + own(a);
  }
}

class Math {
  static int max(int a, int b) {
    return a - b;
  }
}

class Integer {
  static int MAX_VALUE = 1;
}

class Object {}

class SuppressWarnings {}
