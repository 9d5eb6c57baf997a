// expect: any any any any any any
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** Text around loops that means something else, or nothing, in another class. */
public class MovedText<K, E extends Comparable<E>> extends java.util.AbstractList<E> {
  private final ArrayList<E> elements = new ArrayList<>();
  private int size;
  private short small = Short.MAX_VALUE;
  private static long total = 5;

  MovedText(List<E> all) {
    elements.addAll(all);
  }

  @Override
  public E get(int index) {
    return elements.get(index);
  }

  @Override
  public int size() {
    return elements.size();
  }

  @Override
  public int indexOf(Object wanted) {
    return 100 + super.indexOf(wanted);
  }

  /** {@code super}, and a protected field and method of another package. */
  private int[] inherited(int[] a, E element) {
    int base = super.indexOf(element) * 1000 + indexOf(element);
    modCount += 2;
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] += base;
    }
    removeRange(0, 1);
    return new int[] {a[3], size(), modCount > 2 ? modCount++ - modCount : 0};
  }

  private static <T extends Comparable<T>, L extends List<T>> T least(L list) {
    return Collections.min(list);
  }

  private int count(String text, Object... others) {
    return text.length() + others.length;
  }

  private double[] generic(double[] a, List<Integer> numbers) {
    int k = least(numbers) + count("x") + count("y", 1, 2) + count("z", new Object[3]);
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = k + i;
    }
    return a;
  }

  /** The values of assignments to private fields. */
  private int values(int[] a) {
    int x = (size = 4) + size++ * 10 + ++size + size-- + small++ + small;
    long y = total++ + (total *= 2) - --total;
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = x;
    }
    AtomicInteger last = new AtomicInteger();
    Runnable add = () -> size += last.incrementAndGet();
    add.run();
    a[size++ % a.length] = 7;
    return Arrays.hashCode(a) + size + small + (int) (y + total);
  }

  /** Anonymous and local classes. */
  private String classes(long[] weights) {
    long sum = 0;
    Comparator<E> order =
        new Comparator<>() {
          private int calls;

          @Override
          public int compare(E x, E y) {
            calls++;
            size += this.calls;
            return x.compareTo(y) * sign(calls);
          }

          private int sign(int k) {
            return k < 0 ? 0 : -1;
          }
        };
    class Local {
      private int value = small;

      int all() {
        return value + small + MovedText.this.small + own() + this.value + count("q");
      }

      @Override
      public String toString() {
        return "Local " + super.equals(this) + Objects.hash(value);
      }
    }
    record Both(int left, String right) {
      int twice() {
        return 2 * left;
      }
    }
    int extra = new Local().all() + new Both(3, "x").twice();
    for (@Parallel int i = 0; i < weights.length; i++) {
      sum += weights[i] * extra;
    }
    List<E> sorted = new ArrayList<>(elements);
    sorted.sort(order);
    return sum + " " + new Local() + sorted + size + new Both(1, "r");
  }

  private int own() {
    return 11;
  }

  /** Loops in methods of interfaces that call the one they override. */
  interface Scale {
    default int[] scaled(int[] a) {
      for (@Parallel int i = 0; i < a.length; i++) {
        a[i] *= 3;
      }
      return a;
    }
  }

  static class Twice implements Scale {
    @Override
    public int[] scaled(int[] a) {
      int[] once = Scale.super.scaled(a);
      for (@Parallel int i = 0; i < once.length; i++) {
        once[i] += 5;
      }
      return once;
    }
  }

  public static Object run() {
    MovedText<String, Integer> text = new MovedText<>(List.of(3, 1, 2));
    total = 5;
    List<Object> answers = new ArrayList<>();
    try {
      answers.add(Arrays.toString(text.inherited(new int[400], 1)));
    } catch (UnsupportedOperationException e) {
      answers.add(e.toString());
    }
    answers.add(Arrays.toString(text.generic(new double[300], List.of(4, 2))));
    answers.add(text.values(new int[300]));
    answers.add(text.classes(new long[] {1, 2, 3, 4, 5, 6, 7, 8, 9}));
    answers.add(Arrays.toString(new Twice().scaled(new int[] {1, 2, 3, 4, 5})));
    return answers;
  }
}
