// expect: guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Shared;
import io.manyhands.annotations.Sharing;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Folds into {@code LOCKED} fields, in lists of the JDK and of the program. */
public class LockedForms {
  @Shared(Sharing.LOCKED)
  long total;

  @Shared(Sharing.LOCKED)
  int most = -5;

  @Shared(value = Sharing.LOCKED, lock = "z")
  static int all;

  @Shared(Sharing.LOCKED)
  boolean any;

  @Shared(Sharing.LOCKED)
  double d;

  static final class Other {
    @Shared(Sharing.LOCKED)
    long o;

    @Shared(value = Sharing.LOCKED, lock = "z")
    static long os;
  }

  final Other other = new Other();

  static final class Lazy extends AbstractList<Integer> {
    final int n;

    Lazy(int n) {
      this.n = n;
    }

    public Integer get(int i) {
      return i * 7 % 41 - 3;
    }

    public int size() {
      return n;
    }
  }

  void inner(List<Integer> l) {
    for (@Parallel int x : l) {
      for (int k = 0; k < 3; k++) total += x + k;
    }
  }

  void sw(List<Integer> l) {
    for (@Parallel int x : l) {
      switch (x & 3) {
        case 0:
          total += x;
          break;
        case 1:
          all++;
        default:
          most = Math.max(most, x);
      }
    }
  }

  void arrow(List<Integer> l) {
    for (@Parallel int x : l) {
      switch (x & 3) {
        case 0 -> total += x;
        case 1 -> {
          all++;
          total -= 2;
        }
        default -> most = Math.max(most, x);
      }
    }
  }

  void flag(List<Integer> l) {
    for (@Parallel int x : l) {
      if (x == 11) any = true;
      any |= x == 12;
    }
  }

  void others(List<Integer> l) {
    for (@Parallel int x : l) {
      other.o += x;
      Other.os ^= x;
    }
  }

  void lab(List<Integer> l) {
    out:
    for (@Parallel int x : l) {
      for (int k = 0; k < 4; k++) {
        if (k == x) continue out;
        total += k;
      }
    }
  }

  void tr(List<Integer> l) {
    for (@Parallel int x : l) {
      try {
        if (x == 7) throw new IllegalStateException();
        total += x;
      } catch (IllegalStateException e) {
        all += 1;
      } finally {
        most = Math.max(most, x);
      }
    }
  }

  void un(List<Integer> l) {
    for (@Parallel Integer x : l) {
      total += x;
      most = Math.max(most, x);
    }
  }

  void lam(List<Integer> l) {
    for (@Parallel int x : l) {
      total += (x > 3 ? 1 : 2);
      total++;
      --total;
    }
  }

  void entries(Map<Integer, Integer> m) {
    for (@Parallel Map.Entry<Integer, Integer> e : m.entrySet()) {
      int v = e.getValue();
      total += v;
    }
  }

  void set(Set<Integer> m) {
    for (@Parallel int e : m) {
      total += e;
    }
  }

  void alias(int[] a, int[] b) {
    for (@Parallel int i = 0; i < a.length; i++) {
      b[i] = a[a.length - 1 - i] + 1;
      total += b[i];
      all++;
    }
  }

  void exc(List<Integer> l) {
    for (@Parallel int x : l) {
      total += x;
      if (x == 30) throw new IllegalStateException("x30");
      all++;
    }
  }

  public static Object run() {
    StringBuilder told = new StringBuilder();
    for (List<Integer> l :
        List.of(
            new Lazy(50),
            new ArrayList<>(new Lazy(50)),
            new LinkedList<>(new Lazy(20)),
            List.<Integer>of())) {
      LockedForms m = new LockedForms();
      all = 0;
      Other.os = 0;
      m.inner(l);
      m.sw(l);
      m.arrow(l);
      m.flag(l);
      m.others(l);
      m.lab(l);
      m.tr(l);
      m.un(l);
      m.lam(l);
      Map<Integer, Integer> map = new TreeMap<>();
      for (int x : l) {
        map.put(x, x + 1);
      }
      m.entries(map);
      m.entries(
          new AbstractMap<>() {
            @Override
            public Set<Map.Entry<Integer, Integer>> entrySet() {
              return map.entrySet();
            }
          });
      m.set(map.keySet());
      m.set(new HashSet<>(l));
      int[] a = new int[40];
      for (int i = 0; i < 40; i++) {
        a[i] = i;
      }
      m.alias(a, a);
      m.alias(a, new int[40]);
      try {
        m.exc(l);
      } catch (IllegalStateException e) {
        told.append(e.getMessage());
      }
      told.append(
          m.total + " " + m.most + " " + all + " " + m.any + " " + m.other.o + " " + Other.os);
    }
    return told.toString();
  }
}
