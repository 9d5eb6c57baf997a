package bad;

import io.manyhands.annotations.Parallel;

/** Tests that look as if they kept accesses apart. */
public class PathConditions {
  void oneMore(int[] a, int n, int k) {
    for (@Parallel int i = 0; i < n; i++) {
      if (i <= k) {
        a[i] -= a[k]; // ERROR: MH013
      }
    }
  }

  void behindTheTest(int[] a, int n, int k) {
    for (@Parallel int i = 0; i < n; i++) {
      if (i != k) {
        a[i] = 1;
      }
      a[k] = 2; // ERROR: MH014
    }
  }

  void writtenBeforeTheTestLeaves(int[] a, int n, int k) {
    for (@Parallel int i = 0; i < n; i++) {
      if (i == k) {
        a[i] = 1; // ERROR: MH013
        continue;
      }
      a[i] = a[k];
    }
  }

  void indexHasChangedSince(int[] a, int n, int k) {
    for (@Parallel int i = 0; i < n; i++) {
      int j = i;
      if (j < k) {
        j += k;
      }
      a[j] = a[i]; // ERROR: MH015
    }
  }

  void leavesTheInnerBlockOnly(int[] a, int n, int k) {
    for (@Parallel int i = 0; i < n; i++) {
      inner:
      {
        if (i != k) {
          break inner;
        }
        a[i] = 1;
      }
      a[i + 1] = 2; // ERROR: MH014
    }
  }

  void leavesTheInnerLoopOnly(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < 3; j++) {
        if (j == 1) {
          continue;
        }
        a[i + j] = 1; // ERROR: MH014
      }
    }
  }

  void testOfNarrowedIndex(int[] a, int n, char c) {
    for (@Parallel int i = 0; i < n; i++) {
      if ((char) i != c) {
        a[i] = a[c]; // ERROR: MH013
      }
    }
  }

  void testStores(int[] a, int n, int k) {
    for (@Parallel int i = 0; i < n; i++) {
      int x = i;
      if (x++ != k && x != k) {
        a[x] = a[k + 1]; // ERROR: MH013
      }
    }
  }

  void caught(int[] a, int n, int k) {
    for (@Parallel int i = 0; i < n; i++) {
      try {
        if (i == k) {
          throw new IllegalStateException();
        }
        a[i] = 2;
      } catch (IllegalStateException expected) {
        a[i + 1] = 3; // ERROR: MH014
      }
    }
  }
}
