// expect: refused refused refused guarded refused refused guarded
package bugs;

import io.manyhands.annotations.Engine;
import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Hash codes of objects, and the order of hash tables, were those of another process. */
public class ProcessesHashes {
  enum Color {
    RED,
    GREEN,
    BLUE
  }

  record Key(Color color, int number) implements Serializable {}

  static final class Part implements Serializable {
    private static final long serialVersionUID = 1;
    private final Color color;
    private final int number;

    Part(Color color, int number) {
      this.color = color;
      this.number = number;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Part part && part.color.equals(color) && part.number == number;
    }

    @Override
    public int hashCode() {
      return Objects.hash(color, number);
    }
  }

  static final class Plain implements Serializable {
    private static final long serialVersionUID = 1;
  }

  private static void buckets(Key[] keys, int[] out) {
    for (@Parallel(engine = Engine.PROCESSES, unproven = Unproven.SEQUENTIAL) int i = 0;
        i < keys.length;
        i++) {
      out[i] += Math.floorMod(keys[i].hashCode(), 1_000);
    }
  }

  private static void parts(Part[] parts, int[] out) {
    for (@Parallel(engine = Engine.PROCESSES, unproven = Unproven.SEQUENTIAL) int i = 0;
        i < parts.length;
        i++) {
      out[i] += Objects.hash(parts[i], i);
    }
  }

  private static void names(Plain plain, int[] out) {
    for (@Parallel(engine = Engine.PROCESSES, unproven = Unproven.SEQUENTIAL) int i = 0;
        i < out.length;
        i++) {
      out[i] += (i + "#" + plain).hashCode();
    }
  }

  /** What is looked up is found, and the text of an enum constant is its name. */
  private static void prices(Key[] keys, Map<Key, Integer> prices, int[] out) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < keys.length; i++) {
      Color color = keys[i].color();
      out[i] += prices.get(keys[i]) + (color + ":" + keys[i].number()).hashCode();
    }
  }

  private static void positions(HashSet<String> names, int[] out) {
    for (@Parallel(engine = Engine.PROCESSES, unproven = Unproven.SEQUENTIAL) int i = 0;
        i < out.length;
        i++) {
      out[i] += new ArrayList<>(names).get(i).hashCode();
    }
  }

  private static void lists(Map<String, Integer> prices, int[] out) {
    for (@Parallel(engine = Engine.PROCESSES, unproven = Unproven.SEQUENTIAL) int i = 0;
        i < out.length;
        i++) {
      out[i] += (i + String.join(",", prices.keySet())).hashCode();
    }
  }

  private static void sorted(TreeMap<String, Integer> prices, int[] out) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < out.length; i++) {
      out[i] += (i + String.join(",", prices.keySet())).hashCode();
    }
  }

  public static Object run() {
    int n = 300;
    int[] out = new int[n];
    Key[] keys = new Key[n];
    Part[] parts = new Part[n];
    Map<Key, Integer> prices = new HashMap<>();
    HashSet<String> names = new HashSet<>(1 << 14);
    Map<String, Integer> byName = new HashMap<>(1 << 14);
    for (int i = 0; i < n; i++) {
      keys[i] = new Key(Color.values()[i % 3], i);
      parts[i] = new Part(Color.values()[i % 3], i);
      prices.put(keys[i], i);
      names.add("k" + i * 7_919);
      byName.put("k" + i * 7_919, i);
    }
    buckets(keys, out);
    parts(parts, out);
    Plain plain = new Plain();
    names(plain, out);
    for (int i = 0; i < n; i++) {
      out[i] -= Math.floorMod(keys[i].hashCode(), 1_000) + Objects.hash(parts[i], i);
      out[i] -= (i + "#" + plain).hashCode();
    }
    prices(keys, prices, out);
    positions(names, out);
    lists(byName, out);
    sorted(new TreeMap<>(byName), out);
    return Arrays.hashCode(out);
  }
}
