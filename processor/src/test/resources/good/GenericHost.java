// expect: proved proved proved proved proved proved proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.List;

/** Loops in generic, nested, inner, record, enum and interface hosts. */
public class GenericHost<T extends Comparable<T>> {
  private final int[] sizes = new int[50];

  <S extends T> int generic(T[] values, S limit) {
    int filled = 0;
    for (@Parallel int i = 0; i < values.length; i++) {
      if (values[i] != null) {
        filled++;
        sizes[i] += i + (limit == null ? 1 : 2);
      }
    }
    return filled;
  }

  static class Counter<K> {
    private final K key;
    private final int[] seen = new int[50];

    Counter(K key) {
      this.key = key;
    }

    int count(K[] keys) {
      int found = 0;
      for (@Parallel int i = 0; i < keys.length; i++) {
        seen[i]++;
        if (keys[i] == key) {
          found++;
        }
      }
      return found;
    }
  }

  static class Nested {
    static class Deep {
      static int sum(int[] a) {
        int s = 0;
        for (@Parallel int i = 0; i < a.length; i++) {
          s += a[i];
        }
        return s;
      }
    }
  }

  record Pair(int[] left, int[] right) {
    long dot() {
      long sum = 0;
      for (@Parallel int i = 0; i < left.length; i++) {
        sum += (long) left[i] * right[i];
      }
      return sum;
    }
  }

  enum Scale {
    SMALL(2),
    LARGE(5);

    private final int factor;

    Scale(int factor) {
      this.factor = factor;
    }

    void apply(int[] a) {
      for (@Parallel int i = 0; i < a.length; i++) {
        a[i] *= factor;
      }
    }
  }

  interface Shape {
    int width();

    default void paint(int[] a) {
      int w = width();
      for (@Parallel int i = 0; i < a.length; i++) {
        a[i] += w * i;
      }
    }

    static void clear(int[] a) {
      for (@Parallel int i = 0; i < a.length; i++) {
        a[i] = 1;
      }
    }
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    GenericHost<String> host = new GenericHost<>();
    String[] words = {"a", null, "b", "c", null};
    results.add(host.generic(words, "x"));
    results.add(host.generic(new String[0], null));
    results.add(new Counter<>(words[2]).count(words));
    results.add(host.sizes);
    results.add(Nested.Deep.sum(host.sizes));
    int[] a = new int[40];
    Shape.clear(a);
    Shape three = () -> 3;
    three.paint(a);
    Scale.LARGE.apply(a);
    results.add(new Pair(a, a).dot());
    results.add(a);
    return results;
  }
}
