package bad;

import io.manyhands.annotations.Parallel;

/** Arrays that take a cast to get at: a check before the loop could not name them. */
public class Casts {
  static class Box {
    double[] data = {};
  }

  void array(Object held, double[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      ((double[]) held)[i] = a[i + 1]; // ERROR: MH015
    }
  }

  void length(Object held, double[] a, int w, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < ((int[]) held).length; j++) {
        a[i * w + j] = 1; // ERROR: MH014
      }
    }
  }

  void rows(Object held, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      ((int[][]) held)[i][0] = i; // ERROR: MH015
    }
  }

  void indexes(Object held, double[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      a[((int[]) held)[i]] = i; // ERROR: MH015
    }
  }

  /** What the object is may change while the loop runs. */
  private Object current = "";

  void reassigned(double[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      ((Box) current).data[i] = a[i];
      current = new Box(); // ERROR: MH022
    }
  }

  /** A field of the object is given another array. */
  void grown(Object box, double[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      ((Box) box).data = a.clone();
      ((Box) box).data[i] = a[i]; // ERROR: MH015
    }
  }

  /** Two names of one object. */
  void twice(Object box, int n) {
    Object same = box;
    for (@Parallel int i = 0; i < n; i++) {
      ((Box) box).data[i] = ((Box) box).data[i + 1]; // ERROR: MH013
    }
  }
}
