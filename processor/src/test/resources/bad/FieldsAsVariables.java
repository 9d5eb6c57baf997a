package bad;

import io.manyhands.annotations.Parallel;
import java.util.function.IntSupplier;

/** Fields that somebody else uses while the loop runs. */
public class FieldsAsVariables {
  private int most;
  volatile int flag;
  static int shared;

  int most(int... unused) {
    return most;
  }

  /** On another object, which may be the same. */
  void other(int[] a, FieldsAsVariables that) {
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > that.most) {
        most = a[i]; // ERROR: MH022
      }
    }
  }

  void called(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > most()) {
        most = a[i]; // ERROR: MH022
      }
    }
  }

  void function(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      IntSupplier now = () -> most;
      if (a[i] > now.getAsInt()) {
        most = a[i]; // ERROR: MH022
      }
    }
  }

  void seen(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > 5) {
        flag = a[i]; // ERROR: MH028
      }
    }
  }

  static class Inner {
    static void outside(int[] a) {
      for (@Parallel int i = 0; i < a.length; i++) {
        if (a[i] > 5) {
          shared = a[i]; // ERROR: MH022
        }
      }
    }
  }
}
