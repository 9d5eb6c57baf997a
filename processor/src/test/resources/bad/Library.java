package bad;

import io.manyhands.annotations.Parallel;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Objects of the JDK that keep state, and objects that the JDK asks. */
public class Library {
  private static int asked;
  private static final Random RANDOM = new Random(1);
  private final SimpleDateFormat format = new SimpleDateFormat("yyyy");

  static final class Key {
    final int id;

    Key(int id) {
      this.id = id;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.id == id;
    }

    @Override
    public int hashCode() {
      return asked++; // ERROR: MH030
    }
  }

  static class Open {
    int size = 1;
  }

  static final class Loud {
    @Override
    public String toString() {
      asked += 2; // ERROR: MH030
      return "loud";
    }
  }

  static final class Item implements Comparable<Item> {
    int seen;

    @Override
    public int compareTo(Item other) {
      seen++; // ERROR: MH030
      return 0;
    }
  }

  static void keys(int[] out, Map<Key, Integer> map) {
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = map.get(new Key(i)) == null ? 0 : 1;
    }
  }

  static void openKeys(Open[] keys, Set<Open> set, int[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = set.contains(keys[i]) ? 1 : 0; // ERROR: MH020
    }
  }

  static void text(String[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = "x" + new Loud();
    }
  }

  static void sorted(List<Item> items, int[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      List<Item> copy = new ArrayList<>(items);
      Collections.sort(copy);
      out[i] = copy.size();
    }
  }

  static void sortsShared(List<Integer> list, int[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      Collections.sort(list); // ERROR: MH020
      out[i] = list.get(i);
    }
  }

  static void entries(Map<String, Integer> map, int[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      for (Map.Entry<String, Integer> entry : map.entrySet()) {
        entry.setValue(i); // ERROR: MH030
      }
    }
  }

  static void streamedEntries(Map<String, Integer> map, int[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      int value = i;
      map.entrySet().stream().forEach(entry -> entry.setValue(value)); // ERROR: MH030
    }
  }

  static void elements(List<Open> list, int[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      for (Open open : list) {
        open.size++; // ERROR: MH013
      }
    }
  }

  static void streamedElements(List<Open> list, int[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      list.forEach(open -> open.size++); // ERROR: MH022
    }
  }

  static void iterator(Iterator<Integer> numbers, int[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = numbers.next(); // ERROR: MH020
    }
  }

  static void view(Integer[] numbers, int[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      Arrays.asList(numbers).set(0, i); // ERROR: MH020
      out[i] = numbers[0];
    }
  }

  static void kept(List<Open> list, int[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      Map<String, Open> map = new HashMap<>();
      map.put("first", list.get(0));
      map.get("first").size = i; // ERROR: MH022
    }
  }

  static void keptByEntry(List<Open> list, int[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      Map<String, Open> map = new HashMap<>();
      map.put("own", new Open());
      for (Map.Entry<String, Open> entry : map.entrySet()) {
        entry.setValue(list.get(0));
      }
      map.get("own").size = i; // ERROR: MH022
    }
  }

  static void collected(List<Open> list, int[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      List<Open> small = list.stream().filter(open -> open.size < 3).toList();
      small.get(0).size = i; // ERROR: MH022
    }
  }

  static void comparator(List<Open> list, Comparator<Open> order, int[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      List<Open> copy = new ArrayList<>(list);
      copy.sort(order); // ERROR: MH020
      out[i] = copy.get(0).size;
    }
  }

  static void comparatorWithState(List<Open> list, int[] out) {
    int[] calls = {0};
    for (@Parallel int i = 0; i < out.length; i++) {
      List<Open> copy = new ArrayList<>(list);
      copy.sort((a, b) -> a.size - b.size + calls[0]++); // ERROR: MH013
      out[i] = copy.get(0).size;
    }
  }

  static void random(int[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = RANDOM.nextInt(10); // ERROR: MH053
    }
  }

  static void local(int[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = ThreadLocalRandom.current().nextInt(); // ERROR: MH053
    }
  }

  void dates(Date[] dates, String[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = format.format(dates[i]); // ERROR: MH053
    }
  }

  static void prints(int[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      say("at " + i);
    }
  }

  private static void say(String text) {
    System.out.println(text); // ERROR: MH052
  }

  static void clock(long[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = System.nanoTime(); // ERROR: MH053
    }
  }

  static void toArray(List<String> names, String[] shared, int[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = new ArrayList<>(names).toArray(shared).length; // ERROR: MH015
    }
  }

  static void toCollection(List<String> names, List<String> shared, int[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = names.stream().collect(Collectors.toCollection(() -> shared)).size(); // ERROR: MH030
    }
  }

  static void bytes(Random[] generators, byte[] shared) {
    for (@Parallel int i = 0; i < generators.length; i++) {
      new Random(i).nextBytes(shared); // ERROR: MH020
    }
  }
}
