package bad;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Loops that add to collections and do something else with them, too. */
public class Collections {
  private List<Integer> held = new ArrayList<>();

  /** Equal to others as long as nobody changes it. */
  static final class Point {
    int x;
    int y;

    Point(int x, int y) {
      this.x = x;
      this.y = y;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Point point && point.x == x && point.y == y;
    }

    @Override
    public int hashCode() {
      return x + y;
    }
  }

  record Row(int[] cells, List<Integer> rest) {}

  static void asked(List<Integer> out, int[] data) {
    for (@Parallel int x : data) {
      if (!out.contains(x)) { // ERROR: MH044
        out.add(x);
      }
    }
  }

  static void counted(List<Integer> out, int[] data, int[] sizes) {
    for (@Parallel int i = 0; i < data.length; i++) {
      out.add(data[i]);
      sizes[i] = out.size(); // ERROR: MH044
    }
  }

  static int usedResult(Set<Integer> seen, int[] data) {
    int fresh = 0;
    for (@Parallel int x : data) {
      if (seen.add(x)) { // ERROR: MH044
        fresh++;
      }
    }
    return fresh;
  }

  static void usedInsertion(Map<Integer, Integer> map, int[] data, Object[] before) {
    for (@Parallel int i = 0; i < data.length; i++) {
      before[i] = map.put(data[i], i); // ERROR: MH044
    }
  }

  static void separated(StringBuilder text, int[] data) {
    for (@Parallel int x : data) {
      if (text.length() > 5) { // ERROR: MH044
        text.append(", ");
      }
      text.append(x);
    }
  }

  static void intoItself(StringBuilder text, int[] data) {
    for (@Parallel int x : data) {
      text.append(text).append(x); // ERROR: MH044
    }
  }

  static void passedOn(List<Integer> out, int[] data) {
    for (@Parallel int x : data) {
      out.add(x);
      addAll(out, out, x); // ERROR: MH044
    }
  }

  private static void addAll(List<Integer> out, List<Integer> more, int x) {
    if (x > 0) {
      out.addAll(more);
    }
  }

  static void removed(Map<Integer, Integer> map, int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      map.put(data[i], i);
      if (data[i] == 0) {
        map.remove(data[i]); // ERROR: MH044
      }
    }
  }

  static void twoWays(Map<Integer, Integer> map, int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      map.put(data[i], i);
      map.putIfAbsent(data[i] + 1, i); // ERROR: MH044
    }
  }

  static void inFront(List<Integer> out, int[] data) {
    for (@Parallel int x : data) {
      out.add(0, x); // ERROR: MH044
    }
  }

  static Set<Point> objects(int[] data) {
    Set<Point> points = new HashSet<>();
    for (@Parallel int i = 0; i < data.length; i++) {
      points.add(new Point(i, data[i])); // ERROR: MH045
    }
    return points;
  }

  static void rows(Set<Row> rows, int[][] data) {
    for (@Parallel int[] cells : data) {
      rows.add(new Row(cells, List.of())); // ERROR: MH045
    }
  }

  static void lists(Map<List<Integer>, Integer> map, List<Integer> key, int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      map.put(key, i); // ERROR: MH045
    }
  }

  static void exchanged(List<Integer> out, List<Integer> other, int[] data) {
    for (@Parallel int x : data) {
      out.add(x); // ERROR: MH016
      out = other;
    }
  }

  static void whileGoing(List<Integer> list) {
    for (@Parallel int i = 0; i < list.size(); i++) { // ERROR: MH044
      list.add(i);
    }
  }

  void seenByOther(int[] data) {
    for (@Parallel int x : data) {
      held.add(x);
      count(x);
    }
  }

  private int count(int x) {
    return held.size() + x; // ERROR: MH044
  }

  void replaced(int[] data) {
    for (@Parallel int x : data) {
      held.add(x);
      renew(x);
    }
  }

  private void renew(int x) {
    if (x == 0) {
      held = new ArrayList<>(); // ERROR: MH044
    }
  }

  static void unknownElements(List<Integer> out, List<java.util.AbstractList<Integer>> rows, int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      out.addAll(rows.get(data[i])); // ERROR: MH020
    }
  }

  static boolean stopping(List<Integer> out, int[] data) {
    boolean all = true;
    for (@Parallel int i = 0; i < data.length; i++) {
      out.add(i); // ERROR: MH044
      all = all && data[i] / data[0] > 0;
    }
    return all;
  }

  static void differences(Map<Integer, Integer> map, int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      map.merge(data[i], i, (a, b) -> a - b); // ERROR: MH046
    }
  }

  static void narrowed(Map<Integer, Integer> map, int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      map.merge(data[i], i, (a, b) -> (int) (a * 0.5 + b)); // ERROR: MH046
    }
  }

  static void reversed(Map<Integer, String> map, int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      map.merge(data[i], "x" + i, (a, b) -> b + a); // ERROR: MH046
    }
  }

  static void twoFunctions(Map<Integer, Integer> map, int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      map.merge(data[i], i, Integer::sum);
      map.merge(data[i] + 1, i, Integer::max); // ERROR: MH044
    }
  }

  static void countedFromOne(Map<Integer, Integer> map, int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      map.put(data[i], map.getOrDefault(data[i], 1) + 1); // ERROR: MH044
    }
  }

  static void countedElsewhere(Map<Integer, Integer> map, int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      map.put(data[i], map.getOrDefault(data[i] + 1, 0) + 1); // ERROR: MH044
    }
  }

  static void lookedAt(Map<Integer, List<Integer>> map, int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      map.computeIfAbsent(data[i], key -> new ArrayList<>()).add(map.size()); // ERROR: MH044
    }
  }

  static void kept(Map<Integer, List<Integer>> map, int[] data, Object[] kept) {
    for (@Parallel int i = 0; i < data.length; i++) {
      List<Integer> list = map.computeIfAbsent(data[i], key -> new ArrayList<>()); // ERROR: MH044
      list.add(i);
      kept[i] = list;
    }
  }

  static void shared(Map<Integer, List<Integer>> map, List<Integer> one, int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      map.computeIfAbsent(data[i], key -> one).add(i); // ERROR: MH044
    }
  }

  static void sized(Map<Integer, Set<Integer>> map, int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      map.computeIfAbsent(data[i], key -> new HashSet<>(64)).add(i); // ERROR: MH044
    }
  }

  static void askedByFunction(List<Integer> out, int[] data, int[] sizes) {
    java.util.function.IntSupplier size = () -> out.size();
    for (@Parallel int i = 0; i < data.length; i++) {
      out.add(data[i]); // ERROR: MH044
      sizes[i] = size.getAsInt();
    }
  }

  static void addedByFunction(List<Integer> out, int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      int x = i;
      Runnable add = () -> out.add(x); // ERROR: MH044
      add.run();
    }
  }
}
