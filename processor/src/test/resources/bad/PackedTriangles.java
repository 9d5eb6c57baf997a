package bad;

import io.manyhands.annotations.Parallel;

/** Near misses of positions in a triangle. */
class PackedTriangles {
  // Where i is negative, nothing is added, and not less.
  static void negative(int n, int[] out) {
    int k = 0;
    for (@Parallel int i = -3; i < n; i++) {
      for (int j = 0; j < i; j++) {
        out[k++] = i * j; // ERROR: MH016
      }
    }
  }

  static void sometimes(int n, int[] out, boolean[] keep) {
    int k = 0;
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        if (keep[j]) {
          out[k++] = i * j; // ERROR: MH016
        }
      }
    }
  }

  // The last element of a row is the first one of the next.
  static void shared(int n, int[] out) {
    int k = 0;
    for (@Parallel int i = 0; i < n; i++) {
      out[k] = i; // ERROR: MH015
      for (int j = 0; j < i; j++) {
        out[++k] = i * j;
      }
    }
  }

  static void broken(int n, int[] out) {
    int k = 0;
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        if (out[j] < 0) {
          break;
        }
        out[k++] = i * j; // ERROR: MH016
      }
    }
  }

  // One less is added than there is room.
  static void overlapping(int n, int[] out) {
    int k = 0;
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        out[k + 1] = out[k] + i; // ERROR: MH015
        k++;
      }
    }
  }
}
