package bad;

import io.manyhands.annotations.Parallel;

/** What looks like a fold into the elements of an array, and is not. */
public class ArrayFolds {
  private int[] held = new int[8];

  static void readElsewhere(int[] hist, int[] data, int[] out) {
    for (@Parallel int i = 0; i < data.length; i++) {
      hist[data[i] & 7]++; // ERROR: MH015
      out[i] = hist[0];
    }
  }

  static void twoOperations(int[] hist, int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      hist[data[i] & 7] += 2; // ERROR: MH015
      hist[(data[i] & 7) + 1] *= 3;
    }
  }

  static void twoStyles(int[] most, int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      most[data[i] & 7] = Math.max(most[data[i] & 7], i); // ERROR: MH015
      most[data[i] & 7] = Math.min(most[data[i] & 7], 100);
    }
  }

  static void usedValue(int[] next, int[] data, int[] position) {
    for (@Parallel int i = 0; i < data.length; i++) {
      position[i] = next[data[i] & 7]++; // ERROR: MH015
    }
  }

  static void usedInCondition(int[] count, int[] data, int[] out) {
    for (@Parallel int i = 0; i < data.length; i++) {
      if (count[data[i] & 7]++ == 0) { // ERROR: MH015
        out[i] = 1;
      }
    }
  }

  static void otherElement(int[] sum, int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      sum[data[i] & 7] = sum[i] + 1; // ERROR: MH015
    }
  }

  static void ofItself(int[] sum, int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      sum[data[i] & 7] += sum[0]; // ERROR: MH015
    }
  }

  static void subscriptOfItself(int[] next, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      next[next[i]]++; // ERROR: MH015
    }
  }

  static void indexWritten(int[] hist, int[] index, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      hist[index[i]]++;
      index[i + 1] = i; // ERROR: MH012
    }
  }

  static void rounded(int[] sum, double[] data, int[] where) {
    for (@Parallel int i = 0; i < data.length; i++) {
      sum[where[i] & 7] += data[i]; // ERROR: MH015
    }
  }

  static void horner(int[] hash, int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      hash[i & 3] = hash[i & 3] * 31 + data[i]; // ERROR: MH015
    }
  }

  static void stored(int[] last, int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      last[data[i] & 7] = i; // ERROR: MH015
    }
  }

  static void throughAlias(int[] hist, int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      int[] h = hist;
      h[data[i] & 7]++; // ERROR: MH015
    }
  }

  static void eitherArray(int[] one, int[] two, int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      int[] h = data[i] > 0 ? one : two;
      h[data[i] & 3]++; // ERROR: MH015
    }
  }

  void reassigned(int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      held[data[i] & 7]++;
      if (data[i] == 5) {
        held = new int[8]; // ERROR: MH022
      }
    }
  }

  private int peek(int at) {
    return held[at];
  }

  void readInCallee(int[] data, int[] out) {
    for (@Parallel int i = 0; i < data.length; i++) {
      held[data[i] & 7]++; // ERROR: MH015
      out[i] = peek(3);
    }
  }

  void otherObject(ArrayFolds[] others, int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      held[data[i] & 7]++; // ERROR: MH015
      data[i] = others[i].held[0];
    }
  }

  static void header(int[] hist, int[] data) {
    for (@Parallel int i = 0; i < hist[0]; i++) { // ERROR: MH018
      hist[data[i] & 7]++;
    }
  }

  static void ofOwnElements(int[] hist) {
    for (@Parallel int x : hist) {
      hist[x]++; // ERROR: MH015
    }
  }

  static void skips(boolean[] any, int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      any[i & 3] = any[i & 3] || data[i] > 100 / i; // ERROR: MH015
    }
  }

  static void exact(double[] sum, double[] data) {
    for (@Parallel(result = io.manyhands.annotations.Result.EXACT) int i = 0; i < data.length; i++) {
      sum[i & 3] += data[i]; // ERROR: MH027
    }
  }
}
