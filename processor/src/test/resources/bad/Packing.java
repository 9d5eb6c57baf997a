package bad;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;

/** What nearly fills an array one element after the other. */
public class Packing {
  private int[] kept = new int[0];

  static int risky(int[] out, int[] data, int d) {
    int k = 0;
    for (@Parallel int i = 0; i < data.length; i++) {
      if (data[i] > 3) {
        out[k++] = data[i] / d; // ERROR: MH047
      }
    }
    return k;
  }

  int seen(int[] data, int[] other) {
    int[] out = new int[data.length];
    kept = out;
    int k = 0;
    for (@Parallel int i = 0; i < data.length; i++) {
      if (data[i] > 3) {
        out[k++] = other[i]; // ERROR: MH047
      }
    }
    return k;
  }

  static void anything(Object[] out, Object[] data) { // ERROR: MH047
    int k = 0;
    for (@Parallel int i = 0; i < data.length; i++) {
      Object one = data[i];
      if (one != null) {
        out[k++] = one;
      }
    }
  }

  static int[] read(int[] data) {
    int[] out = new int[data.length];
    int k = 0;
    for (@Parallel int i = 0; i < data.length; i++) {
      if (data[i] > 3) {
        out[k++] = data[i]; // ERROR: MH016
      }
      data[i] = out[0];
    }
    return Arrays.copyOf(out, k);
  }

  static int before(int[] out, int[] data) {
    int k = 0;
    for (@Parallel int x : data) {
      if (k == 0 || out[k - 1] != x) { // ERROR: MH016
        out[k++] = x;
      }
    }
    return k;
  }

  static int prefix(int[] out, int[] data) {
    int k = 0;
    for (@Parallel int x : data) {
      if (x > 3) {
        out[++k] = x + k; // ERROR: MH016
      }
    }
    return k;
  }

  static int back(int[] out, int[] data) {
    int k = 0;
    for (@Parallel int x : data) {
      if (x > 3) {
        out[k++] = x; // ERROR: MH016
      } else if (x < 0) {
        k--;
      }
    }
    return k;
  }

  static int skipping(int[] out, int[] data) {
    int k = 0;
    for (@Parallel int x : data) {
      out[k] = x; // ERROR: MH016
      if (x > 3) {
        k++;
      }
    }
    return k;
  }

  static int stepping(int[] out, int[] data, int step) {
    int k = 0;
    for (@Parallel int i = 0; i < data.length; i += step) { // ERROR: MH047
      int x = data[i];
      if (x > 3) {
        out[k++] = x;
      }
    }
    return k;
  }

  static int many(int[] out, int[] data) {
    int k = 0;
    for (@Parallel int x : data) {
      for (int j = 0; j < x; j++) {
        out[k++] = j; // ERROR: MH016
      }
    }
    return k;
  }

  static int used(int[] out, int[] data, int[] position) {
    int k = 0;
    for (@Parallel int i = 0; i < data.length; i++) {
      int x = data[i];
      if (x > 3) {
        position[i] = k; // ERROR: MH016
        out[k++] = x;
      }
    }
    return k;
  }
}
