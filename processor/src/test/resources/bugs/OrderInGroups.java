// expect: proved proved refused refused refused proved
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Chunks forgot in which order they had added to heaps, bits and concurrent maps in a map. */
public class OrderInGroups {
  private static Map<Integer, PriorityQueue<Integer>> queues(int[] numbers) {
    Map<Integer, PriorityQueue<Integer>> queues = new HashMap<>();
    for (@Parallel int i = 0; i < numbers.length; i++) {
      queues.computeIfAbsent(numbers[i] % 3, k -> new PriorityQueue<>()).add(numbers[i]);
    }
    return queues;
  }

  private static Map<Integer, BitSet> bits(int[] numbers) {
    Map<Integer, BitSet> bits = new HashMap<>();
    for (@Parallel int i = 0; i < numbers.length; i++) {
      bits.computeIfAbsent(numbers[i] % 3, k -> new BitSet()).set(numbers[i]);
    }
    return bits;
  }

  private static Map<Integer, PriorityQueue<Integer>> putQueues(int[] numbers) {
    Map<Integer, PriorityQueue<Integer>> queues = new HashMap<>();
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < numbers.length; i++) {
      PriorityQueue<Integer> queue = queues.get(numbers[i] % 3);
      if (queue == null) {
        queue = new PriorityQueue<>();
        queues.put(numbers[i] % 3, queue);
      }
      queue.add(numbers[i]);
    }
    return queues;
  }

  private static Map<Integer, BitSet> putBits(int[] numbers) {
    Map<Integer, BitSet> all = new HashMap<>();
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < numbers.length; i++) {
      BitSet bits = all.get(numbers[i] % 3);
      if (bits == null) {
        bits = new BitSet();
        all.put(numbers[i] % 3, bits);
      }
      bits.set(numbers[i]);
    }
    return all;
  }

  private static Map<Integer, Map<Integer, Integer>> putMaps(int[] numbers) {
    Map<Integer, Map<Integer, Integer>> maps = new HashMap<>();
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < numbers.length; i++) {
      Map<Integer, Integer> map = maps.get(numbers[i] % 3);
      if (map == null) {
        map = new ConcurrentHashMap<>();
        maps.put(numbers[i] % 3, map);
      }
      map.put(numbers[i] << 8, i);
    }
    return maps;
  }

  private static Map<Integer, TreeSet<Integer>> putSets(int[] numbers) {
    Map<Integer, TreeSet<Integer>> sets = new HashMap<>();
    for (@Parallel int i = 0; i < numbers.length; i++) {
      TreeSet<Integer> set = sets.get(numbers[i] % 3);
      if (set == null) {
        set = new TreeSet<>();
        sets.put(numbers[i] % 3, set);
      }
      set.add(numbers[i]);
    }
    return sets;
  }

  private static String sizes(Map<Integer, BitSet> bits) {
    StringBuilder sizes = new StringBuilder();
    bits.values().forEach(each -> sizes.append(each.size()).append(each).append(' '));
    return sizes.toString();
  }

  public static Object run() {
    Random random = new Random(4);
    int[] numbers = new int[20_000];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = random.nextInt(i + 5);
    }
    int hash = queues(numbers).toString().hashCode();
    hash = 31 * hash + sizes(bits(numbers)).hashCode();
    hash = 31 * hash + putQueues(numbers).toString().hashCode();
    hash = 31 * hash + sizes(putBits(numbers)).hashCode();
    hash = 31 * hash + putMaps(numbers).toString().hashCode();
    return 31 * hash + putSets(numbers).toString().hashCode();
  }
}
