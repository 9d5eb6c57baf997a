package bad;

import io.manyhands.annotations.Parallel;

/** Tests that the sequential loop skips, and that may never come to an end where it does. */
class Endless {
  @interface Pure {}

  static boolean reachesOne(int x) {
    int n = x;
    while (n != 1) {
      n = n % 2 == 0 ? n / 2 : 3 * n + 1;
    }
    return true;
  }

  static boolean untilDone(int x) {
    int n = x;
    do {
      n--;
    } while (n != 0);
    return true;
  }

  static boolean withoutCondition(int x) {
    for (int k = x; ; k += 2) {
      if (k == 100) {
        return true;
      }
    }
  }

  static boolean inclusive(int x) {
    int s = 0;
    for (int k = 0; k <= x; k++) {
      s += k;
    }
    return s > 0;
  }

  static boolean longSteps(int x) {
    int s = 0;
    for (int k = 0; k < x; k += 3) {
      s += k;
    }
    return s > 0;
  }

  static boolean wideBound(long x) {
    int s = 0;
    for (int k = 0; k < x; k++) {
      s += k;
    }
    return s > 0;
  }

  static boolean movedBack(int x) {
    int s = 0;
    for (int k = 0; k < x; k++) {
      k -= s;
    }
    return s > 0;
  }

  static boolean recursive(int x) {
    return x == 0 || recursive(x - 2);
  }

  static boolean even(int x) {
    return x == 0 || odd(x - 1);
  }

  static boolean odd(int x) {
    return x != 0 && even(x - 1);
  }

  static boolean deep(int x) {
    return x > 0 && reachesOne(x);
  }

  static class Walk {
    final int end;

    Walk(int x) {
      int n = x;
      while (n != 1) {
        n /= 2;
      }
      end = n;
    }
  }

  boolean openLoop(int[] a) {
    boolean r = true;
    for (@Parallel int i = 0; i < a.length; i++) {
      r = r && reachesOne(a[i]); // ERROR: MH031
    }
    return r;
  }

  boolean doLoop(int[] a) {
    boolean r = false;
    for (@Parallel int i = 0; i < a.length; i++) {
      r = r || untilDone(a[i]); // ERROR: MH031
    }
    return r;
  }

  boolean noCondition(int[] a) {
    boolean r = true;
    for (@Parallel int i = 0; i < a.length; i++) {
      r = r && withoutCondition(i); // ERROR: MH031
    }
    return r;
  }

  boolean upToTheGreatest(int[] a) {
    boolean r = true;
    for (@Parallel int i = 0; i < a.length; i++) {
      r = r && inclusive(a[i]); // ERROR: MH031
    }
    return r;
  }

  boolean overTheBound(int[] a) {
    boolean r = true;
    for (@Parallel int i = 0; i < a.length; i++) {
      r = r && longSteps(a[i]); // ERROR: MH031
    }
    return r;
  }

  boolean beyondInt(int[] a) {
    boolean r = true;
    for (@Parallel int i = 0; i < a.length; i++) {
      r = r && wideBound(a[i] * 2L); // ERROR: MH031
    }
    return r;
  }

  boolean backwards(int[] a) {
    boolean r = true;
    for (@Parallel int i = 0; i < a.length; i++) {
      r = r && movedBack(a[i]); // ERROR: MH031
    }
    return r;
  }

  boolean calledAgain(int[] a) {
    boolean r = true;
    for (@Parallel int i = 0; i < a.length; i++) {
      r = r && (i > 3 || recursive(a[i])); // ERROR: MH031
    }
    return r;
  }

  boolean calledInTurn(int[] a) {
    boolean r = true;
    for (@Parallel int i = 0; i < a.length; i++) {
      r = r && even(a[i]); // ERROR: MH031
    }
    return r;
  }

  boolean twoCallsDown(int[] a) {
    boolean r = true;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] != 3) {
        r = r && deep(a[i]); // ERROR: MH031
      }
    }
    return r;
  }

  boolean inAConstructor(int[] a) {
    boolean r = true;
    for (@Parallel int i = 0; i < a.length; i++) {
      r = r && new Walk(a[i]).end == 1; // ERROR: MH031
    }
    return r;
  }

  interface Climb {
    boolean ends(int x);
  }

  static final class Steps implements Climb {
    @Override
    public boolean ends(int x) {
      return reachesOne(x);
    }
  }

  boolean inAnImplementation(int[] a, Climb climb) {
    boolean r = true;
    for (@Parallel int i = 0; i < a.length; i++) {
      r = r && climb.ends(a[i]); // ERROR: MH031
    }
    return r;
  }

  boolean inAFunction(int[] a) {
    java.util.function.IntPredicate ends = Endless::reachesOne;
    boolean r = true;
    for (@Parallel int i = 0; i < a.length; i++) {
      r = r && ends.test(a[i]); // ERROR: MH031
    }
    return r;
  }

  interface Library {
    @Pure
    boolean test(int x);
  }

  boolean onAPromise(int[] a, Library library) {
    boolean r = true;
    for (@Parallel int i = 0; i < a.length; i++) {
      r = r && library.test(a[i]); // ERROR: MH031
    }
    return r;
  }
}
