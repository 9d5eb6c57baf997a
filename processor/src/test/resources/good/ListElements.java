// expect: guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedList;
import java.util.List;
import java.util.Vector;
import java.util.concurrent.CopyOnWriteArrayList;

/** Lists whose elements iterations replace. */
public class ListElements {
  record Point(int x, int y) {}

  /** A list that mixes up what it is given. */
  static final class Odd extends ArrayList<Integer> {
    private static final long serialVersionUID = 1;
    private int calls;

    Odd(Collection<Integer> all) {
      super(all);
    }

    @Override
    public Integer set(int index, Integer element) {
      return super.set(index, element + calls++);
    }
  }

  private final List<String> names = new ArrayList<>();

  static void doubled(List<Integer> list) {
    for (@Parallel int i = 0; i < list.size(); i++) {
      list.set(i, list.get(i) * 2);
    }
  }

  void trimmed() {
    for (@Parallel int i = 0; i < names.size(); i++) {
      String name = this.names.get(i);
      if (name.isEmpty()) {
        continue;
      }
      names.set(i, name.trim().toUpperCase());
    }
  }

  static void moved(List<Point> points, int dx) {
    for (@Parallel int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      points.set(i, new Point(point.x() + dx, point.y()));
    }
  }

  static int sums(List<Integer> to, List<Integer> from) {
    int changed = 0;
    for (@Parallel int i = 0; i < to.size() - 1; i++) {
      int before = to.set(i, from.get(i + 1) + from.get(i) % 10);
      if (before != to.get(i)) {
        changed++;
      }
    }
    return changed;
  }

  static void all(List<Integer> to, Collection<Integer> from) {
    for (@Parallel int i = 0; i < to.size(); i++) {
      int sum = i;
      for (int x : from) {
        sum += x;
      }
      to.set(i, sum);
    }
  }

  static void olds(List<Integer> list, List<Integer> out) {
    for (@Parallel int i = 0; i < list.size(); i++) {
      int old = list.set(i, i);
      out.add(old);
    }
  }

  static void permuted(List<Integer> list, int[] places) {
    for (@Parallel int i = 0; i < places.length; i++) {
      list.set(places[i], i);
    }
  }

  static void distant(List<Integer> list) {
    int n = list.size() / 2;
    for (@Parallel int i = 0; i < n; i++) {
      list.set(i, list.get(i + n) - 1);
    }
  }

  static void shown(List<Integer> list, Integer[] array) {
    for (@Parallel int i = 0; i < array.length - 1; i++) {
      list.set(i, array[i + 1] + 1);
    }
  }

  static void rows(List<List<Integer>> rows, List<Integer> sums) {
    for (@Parallel int i = 0; i < sums.size(); i++) {
      int sum = 0;
      for (int x : rows.get(i)) {
        sum += x;
      }
      sums.set(i, sum);
    }
  }

  static void table(List<Integer> cells, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        cells.set(i * n + j, cells.get(i * n + j) + i - j);
      }
    }
  }

  private static String outcome(Runnable loop) {
    try {
      loop.run();
      return "done";
    } catch (RuntimeException e) {
      return e.getClass().getSimpleName();
    }
  }

  private static List<Integer> numbers(int n) {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      all.add(i * 7 % 101);
    }
    return all;
  }

  private static void with(List<Integer> list, int n, List<Object> out) {
    doubled(list);
    out.add(outcome(() -> permuted(list, places(n))));
    out.add(new ArrayList<>(list));
    List<Integer> olds = new ArrayList<>();
    olds(list, olds);
    out.add(olds);
    distant(list);
    out.add(sums(list, numbers(n)));
    out.add(new ArrayList<>(list));
    // The list itself, a part of it, and what shows it.
    out.add(sums(list, list));
    if (n > 10 && !(list instanceof CopyOnWriteArrayList)) {
      out.add(sums(list.subList(0, n - 3), list));
      out.add(sums(list.subList(0, n - 2), list.subList(1, n - 1)));
      sums(list.subList(0, n - 3), list.subList(2, n - 1));
    }
    all(list, numbers(5));
    all(list, n > 100 && list instanceof ArrayList ? list.subList(0, 3) : list);
    List<Integer> wrapped = Collections.unmodifiableList(list);
    sums(list, wrapped);
    out.add(new ArrayList<>(list));
    List<List<Integer>> rows = new ArrayList<>(Collections.nCopies(n, List.of(1, 2)));
    if (n > 10) {
      rows.set(n / 2, list);
    }
    rows(rows, list);
    out.add(list);
  }

  private static int[] places(int n) {
    int[] places = new int[n];
    for (int i = 0; i < n; i++) {
      places[i] = (i * 3 + 1) % n;
    }
    return places;
  }

  public static Object run() {
    List<Object> out = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 17, 500}) {
      with(numbers(n), n, out);
      with(new LinkedList<>(numbers(n)), n, out);
      with(new Vector<>(numbers(n)), n, out);
      with(Arrays.asList(numbers(n).toArray(new Integer[0])), n, out);
      with(new CopyOnWriteArrayList<>(numbers(n)), n, out);
      with(new Odd(numbers(n)), n, out);
    }
    Integer[] array = numbers(300).toArray(new Integer[0]);
    shown(Arrays.asList(array), array);
    out.add(array);
    List<Integer> other = numbers(300);
    shown(other, array);
    out.add(other);
    List<Integer> cells = numbers(400);
    table(cells, 20);
    out.add(cells);
    out.add(outcome(() -> table(cells, 21)));
    ListElements own = new ListElements();
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < 700; i++) {
      own.names.add(i % 5 == 0 ? "" : "  name " + i + " ");
      points.add(new Point(i, -i));
    }
    own.trimmed();
    out.add(own.names);
    moved(points, 3);
    out.add(points.toString());
    points.set(40, null);
    out.add(outcome(() -> moved(points, 1)));
    out.add(points.subList(0, 41).toString());
    out.add(outcome(() -> doubled(List.of(1, 2, 3))));
    out.add(outcome(() -> doubled(null)));
    List<Integer> holes = numbers(100);
    holes.set(77, null);
    out.add(outcome(() -> doubled(holes)));
    out.add(new ArrayList<>(holes.subList(0, 77)));
    return out;
  }
}
