// expect: proved proved proved proved guarded proved proved guarded proved proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** Collections that threads may share, in loops that one thread used to run; bits and heaps. */
public class ConcurrentCollecting {
  private static String[] words(int n) {
    String[] words = new String[n];
    for (int i = 0; i < n; i++) {
      words[i] = "w" + i * 2_654_435_761L % 97 + "," + i % 7;
    }
    return words;
  }

  private static Object counts(String[] words) {
    Map<String, Integer> counts = new ConcurrentHashMap<>();
    for (@Parallel String word : words) {
      counts.merge(word, 1, Integer::sum);
    }
    return counts.toString();
  }

  private static Object groups(String[] words) {
    ConcurrentMap<String, List<String>> groups = new ConcurrentHashMap<>();
    for (@Parallel String word : words) {
      groups.computeIfAbsent(word.split(",")[1], key -> new ArrayList<>()).add(word);
    }
    return groups.toString();
  }

  private static Object queues(String[] words) {
    Queue<String> queue = new ConcurrentLinkedQueue<>();
    ConcurrentLinkedDeque<String> deque = new ConcurrentLinkedDeque<>();
    for (@Parallel String word : words) {
      queue.offer(word + "!");
      deque.addLast(word);
    }
    return queue.toString() + deque;
  }

  private static Object copied(String[] words) {
    List<String> list = new CopyOnWriteArrayList<>();
    for (@Parallel String word : words) {
      if (word.endsWith("3")) {
        list.add(word);
      }
    }
    return list.toString();
  }

  private static Object blocking(BlockingQueue<String> queue, String[] words) {
    int refused = 0;
    for (@Parallel int i = 0; i < words.length; i++) {
      queue.offer(words[i]);
    }
    return queue.toString() + refused;
  }

  private static Object sorted(String[] words) {
    Map<String, Integer> last = new ConcurrentSkipListMap<>();
    Set<String> all = new ConcurrentSkipListSet<>();
    for (@Parallel int i = 0; i < words.length; i++) {
      last.put(words[i], i);
      all.add(words[i].substring(1));
    }
    return last.toString() + all;
  }

  private static Object bits(String[] words) {
    BitSet bits = new BitSet();
    for (@Parallel String word : words) {
      bits.set(word.hashCode() & 0xFFF);
    }
    return bits + " " + bits.size();
  }

  private static Object given(PriorityQueue<Integer> heap, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      heap.add(i * 7_919 % 1_009);
    }
    return heap.toString();
  }

  private static Object heap(int n) {
    PriorityQueue<String> heap = new PriorityQueue<>();
    for (@Parallel int i = 0; i < n; i++) {
      heap.add("h" + i * 31 % 77);
    }
    return heap.toString();
  }

  private static Object messages(String[] words) {
    List<String> wrong = new ArrayList<>();
    long sum = 0;
    for (@Parallel String word : words) {
      try {
        sum += Integer.parseInt(word.substring(1, word.indexOf(',')));
        if (word.endsWith(",6")) {
          sum += Integer.parseInt(word);
        }
      } catch (NumberFormatException e) {
        wrong.add(e.getMessage() + " " + e + " " + e.getClass().getSimpleName());
      }
    }
    return wrong.toString() + sum;
  }

  private static List<Object> of(int n) {
    String[] words = words(n);
    List<Object> all = new ArrayList<>();
    all.add(List.of(counts(words), groups(words), queues(words), copied(words), sorted(words)));
    all.add(blocking(new LinkedBlockingQueue<>(), words));
    all.add(blocking(new LinkedBlockingQueue<>(5), words));
    all.add(List.of(bits(words), given(new PriorityQueue<>(), n), heap(n)));
    all.add(given(new PriorityQueue<>(Collections.reverseOrder()), n));
    all.add(given(new PriorityQueue<>((a, b) -> b % 10 - a % 10), n));
    all.add(messages(words));
    return all;
  }

  public static Object run() {
    return List.of(of(0), of(1), of(2), of(3), of(17), of(1_000));
  }

  public static Object all() {
    return List.of(of(0), of(1), of(2), of(3), of(17), of(1_000), of(100_000));
  }
}
