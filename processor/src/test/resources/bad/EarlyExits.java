package bad;

import io.manyhands.annotations.Parallel;
import java.util.List;

/** Loops that end early, and whose iterations must not have been run by then. */
public class EarlyExits {
  private int last;

  int writesAnArray(int[] a, int[] b, int key) {
    for (@Parallel int i = 0; i < a.length; i++) {
      b[i] = a[i] + 1;
      if (a[i] == key) {
        return i; // ERROR: MH048
      }
    }
    return -1;
  }

  void writesFieldsOfElements(Node[] nodes, int key) {
    for (@Parallel int i = 0; i < nodes.length; i++) {
      if (nodes[i].value == key) {
        break; // ERROR: MH048
      }
      nodes[i].value = key;
    }
  }

  static final class Node {
    int value;
    Node next;
  }

  private static void mark(int[] b, int i) {
    b[i] = 1;
  }

  boolean writesInACall(int[] a, int[] b) {
    for (@Parallel int i = 0; i < a.length; i++) {
      mark(b, i);
      if (a[i] < 0) {
        return true; // ERROR: MH048
      }
    }
    return false;
  }

  void countsElements(int[] a, int[] histogram) {
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] < 0) {
        break; // ERROR: MH048
      }
      histogram[a[i]]++;
    }
  }

  int walksAList(Node[] nodes, int key) {
    for (@Parallel int i = 0; i < nodes.length; i++) {
      if (nodes[i] == null) {
        break; // ERROR: MH049
      }
      Node node = nodes[i];
      while (node.next != null) {
        node = node.next;
      }
      if (node.value == key) {
        return i;
      }
    }
    return -1;
  }

  static int steps(int x) {
    int steps = 0;
    for (int n = x; n != 1; n = n % 2 == 0 ? n / 2 : 3 * n + 1) {
      steps++;
    }
    return steps;
  }

  int endlessInACall(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] < 1 || steps(a[i]) > 100) {
        return i; // ERROR: MH049
      }
    }
    return -1;
  }

  static int depth(int x) {
    return x == 0 ? 0 : 1 + depth(x / 2);
  }

  int endlessRecursion(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      if (depth(a[i]) > 9) {
        return i; // ERROR: MH049
      }
    }
    return -1;
  }

  interface Walk {
    int end(int x);
  }

  static final class Halving implements Walk {
    @Override
    public int end(int x) {
      int n = x;
      while (n != 1) {
        n /= 2;
      }
      return n;
    }
  }

  int endlessInAFunction(int[] a) {
    java.util.function.IntUnaryOperator walk =
        x -> {
          int n = x;
          while (n != 1) {
            n /= 2;
          }
          return n;
        };
    for (@Parallel int i = 0; i < a.length; i++) {
      if (walk.applyAsInt(a[i]) > 3) {
        return i; // ERROR: MH049
      }
    }
    return -1;
  }

  int endlessInAReference(int[] a) {
    java.util.function.IntUnaryOperator walk = EarlyExits::steps;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (walk.applyAsInt(a[i]) > 3) {
        return i; // ERROR: MH049
      }
    }
    return -1;
  }

  int endlessInAnImplementation(int[] a, Walk walk) {
    for (@Parallel int i = 0; i < a.length; i++) {
      if (walk.end(a[i]) > 3) {
        return i; // ERROR: MH049
      }
    }
    return -1;
  }

  int sumSoFar(int[] a) {
    int sum = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      sum += a[i]; // ERROR: MH016
      if (sum > 100) {
        return i;
      }
    }
    return -1;
  }

  int returnsTheSum(int[] a) {
    int sum = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      sum += a[i]; // ERROR: MH016
      if (a[i] < 0) {
        return sum;
      }
    }
    return -1;
  }

  int walksOn(int[] a) {
    int k = 0;
    int sum = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] == 3) {
        break;
      }
      sum += a[k];
      k += 2; // ERROR: MH032
    }
    return sum + k;
  }

  int finallyOut(int[] a) {
    int tries = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      try {
        if (a[i] > 3) {
          return i; // ERROR: MH019
        }
      } finally {
        tries++;
      }
    }
    return tries;
  }

  long takesALock(int[] a, Object lock) {
    long sum = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      synchronized (lock) {
        if (a[i] < 0) {
          break; // ERROR: MH019
        }
        sum += a[i];
      }
    }
    return sum;
  }

  void unknownCalls(List<Object> list) {
    for (@Parallel Object one : list) {
      if (one.equals(list)) { // ERROR: MH020
        break;
      }
    }
  }
}
