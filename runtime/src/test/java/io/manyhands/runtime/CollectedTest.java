package io.manyhands.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.Stack;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class CollectedTest {

  private static final class Extended<E> extends ArrayList<E> {
    private static final long serialVersionUID = 1;
  }

  /** Compared by a difference that overflows, and not at all with a negative one. */
  private record Amount(int value) implements Comparable<Amount> {
    @Override
    public int compareTo(Amount other) {
      if (value < 0 || other.value < 0) {
        throw new IllegalStateException();
      }
      return value - other.value;
    }
  }

  @Test
  void sortedSetsOfChunksDoNotCompareWhatTheProgramCompares() {
    for (Set<Amount> total : List.<Set<Amount>>of(new TreeSet<>(), new ConcurrentSkipListSet<>())) {
      total.add(new Amount(4));
      Set<Amount> next = Collected.like(total);
      assertThat(next.add(new Amount(5))).isTrue();
      next.add(new Amount(3));
      next.add(new Amount(-1));
      next.addAll(List.of(new Amount(7)));
      assertThat(next).hasSize(4);
      assertThat(next.contains(new Amount(3))).isFalse();
      assertThatThrownBy(() -> Collected.append(total, next))
          .isInstanceOf(IllegalStateException.class);
      assertThat(total).containsExactly(new Amount(3), new Amount(4), new Amount(5));
      Set<Amount> empty = Collected.like(total);
      Collected.append(empty, next);
      assertThat(empty).hasSize(4);
    }
  }

  @Test
  void sortedSetsOfChunksSortWhatTheJdkCompares() {
    Set<String> total = new TreeSet<>(Comparator.reverseOrder());
    Set<String> next = Collected.like(total);
    next.addAll(List.of("b", "a", "c", "a"));
    assertThat(next).containsExactly("c", "b", "a");
    assertThat(next.contains("b")).isTrue();
    assertThatThrownBy(() -> next.add(null)).isInstanceOf(NullPointerException.class);
    Collected.append(total, next);
    assertThat(total).containsExactly("c", "b", "a");
  }

  @Test
  @SuppressWarnings("JdkObsolete") // users have them
  void onlyExactClassesKeepWhatTheyAreGiven() {
    assertThat(Collected.keeps(new ArrayList<>())).isTrue();
    assertThat(Collected.keeps(new LinkedList<>())).isTrue();
    assertThat(Collected.keeps(new ArrayDeque<>())).isTrue();
    assertThat(Collected.keeps(new Vector<>())).isTrue();
    assertThat(Collected.keeps(new Stack<>())).isTrue();
    assertThat(Collected.keeps(new CopyOnWriteArrayList<>())).isTrue();
    assertThat(Collected.keeps(new LinkedBlockingQueue<>())).isTrue();
    List<Integer> list = new ArrayList<>(List.of(1, 2, 3));
    for (Object other :
        Arrays.asList(
            null,
            new Extended<>(),
            new LinkedBlockingQueue<>(5),
            new PriorityQueue<>(),
            new HashSet<>(),
            List.of(),
            Arrays.asList(1),
            list.subList(0, 1),
            Collections.synchronizedList(list),
            Collections.unmodifiableList(list))) {
      assertThat(Collected.keeps(other)).as("%s", other).isFalse();
    }
  }

  @Test
  void onlyKnownComparisonsLookUp() {
    for (Object known :
        List.of(
            new HashSet<>(),
            new LinkedHashSet<>(),
            new HashMap<>(),
            new LinkedHashMap<>(),
            new EnumMap<>(Thread.State.class),
            EnumSet.noneOf(Thread.State.class),
            new TreeMap<>(),
            new TreeSet<>(Comparator.reverseOrder()),
            new TreeMap<>(String.CASE_INSENSITIVE_ORDER),
            new PriorityQueue<>(),
            new BitSet(),
            new ConcurrentHashMap<>())) {
      assertThat(Collected.looksUp(known)).as("%s", known.getClass()).isTrue();
    }
    for (Object other :
        Arrays.asList(
            null,
            new ArrayList<>(),
            new TreeSet<>(Comparator.comparing(String::length)),
            new TreeMap<>(Comparator.<Integer>naturalOrder().thenComparing(x -> x)),
            new LinkedHashMap<>(16, 0.75f, true),
            new LinkedHashMap<>() {
              private static final long serialVersionUID = 1;
            },
            new PriorityQueue<>(Comparator.comparing(String::length)),
            ConcurrentHashMap.newKeySet(),
            Map.of())) {
      assertThat(Collected.looksUp(other)).as("%s", other).isFalse();
    }
  }

  @Test
  void aMapInTheOrderOfAccessIsLeftAsItWas() {
    Map<Object, Object> map = new LinkedHashMap<>(16, 0.75f, true);
    map.put("a", 1);
    map.put("b", 2);
    assertThat(Collected.looksUp(map)).isFalse();
    assertThat(new ArrayList<>(map.keySet())).containsExactly("a", "b");
  }

  @Test
  void viewsAreNotApart() {
    List<Integer> list = new ArrayList<>(List.of(1, 2, 3));
    Map<Integer, Integer> map = new HashMap<>();
    assertThat(Collected.apart(new ArrayList<>(list), list)).isTrue();
    assertThat(Collected.apart(list, list)).isFalse();
    assertThat(Collected.apart(list.subList(0, 2), list)).isFalse();
    assertThat(Collected.apart(map.keySet(), map)).isFalse();
    assertThat(Collected.apart(new HashSet<>(), map)).isTrue();
    assertThat(Collected.apart(new TreeMap<>(), map)).isTrue();
    assertThat(Collected.apart(new ConcurrentHashMap<>(), map)).isFalse();
    assertThat(Collected.apart(map.values(), list)).isTrue();
    assertThat(Collected.apart(null, list)).isTrue();
  }

  @Test
  void holdersOfOneBuilderAreNotApart() {
    StringBuilder one = new StringBuilder();
    AtomicInteger count = new AtomicInteger();
    List<Object> list = new ArrayList<>(Arrays.asList(null, new ArrayList<>(), one, count));
    Object[] other = {new LongAdder(), new AtomicInteger(), null};
    assertThat(Collected.apart(other, list)).isTrue();
    assertThat(Collected.apart(list, other)).isTrue();
    assertThat(Collected.apart(one, other)).isTrue();
    assertThat(Collected.apart(one, list)).isFalse();
    other[1] = count;
    assertThat(Collected.apart(other, list)).isFalse();
    assertThat(Collected.apart(list, other)).isFalse();
    assertThat(Collected.apart(new HashMap<>(Map.of(1, one)), list)).isFalse();
    assertThat(Guards.plainElements(new Object[] {one}, 1, list)).isFalse();
  }

  @Test
  void addingNothingIsNoChange() {
    List<Integer> list = new ArrayList<>(List.of(1, 2));
    int sum = 0;
    for (int x : list) {
      Collected.append(list, new ArrayList<>());
      sum += x;
    }
    assertThat(sum).isEqualTo(3);
  }

  @Test
  void whatAMapHolds() {
    Map<String, Collection<Integer>> map = new HashMap<>();
    assertThat(Collected.holds(map, ArrayList.class)).isTrue();
    map.put("a", new ArrayList<>());
    assertThat(Collected.holds(map, ArrayList.class)).isTrue();
    assertThat(Collected.holds(map, ArrayDeque.class)).isFalse();
    assertThat(Collected.hasNoNull(map)).isTrue();
    map.put("b", null);
    assertThat(Collected.holds(map, ArrayList.class)).isFalse();
    assertThat(Collected.hasNoNull(map)).isFalse();
  }

  @Test
  void whatAMapHoldsComparesAsANewOne() {
    for (Collection<String> same :
        List.of(new TreeSet<String>(), new TreeSet<String>(Comparator.reverseOrder()))) {
      assertThat(Collected.holds(Map.of("a", same), TreeSet.class)).isTrue();
    }
    Comparator<String> other = String.CASE_INSENSITIVE_ORDER;
    assertThat(Collected.holds(Map.of("a", new TreeSet<>(other)), TreeSet.class)).isFalse();
    assertThat(Collected.holds(Map.of("a", new TreeMap<>(other)), TreeMap.class)).isFalse();
    assertThat(Collected.holds(Map.of("a", new PriorityQueue<>(other)), PriorityQueue.class))
        .isFalse();
  }

  @Test
  void holdersOfCollectionsThatCompare() {
    Object[] both = {new ArrayList<>(), new TreeSet<>(), null};
    Object[] lists = {new ArrayList<>(), new ArrayDeque<>(), null};
    assertThat(Collected.eachPlain(both)).isTrue();
    assertThat(Collected.eachKeeps(both)).isFalse();
    assertThat(Collected.eachKeeps(lists)).isTrue();
    assertThat(Collected.eachKeeps(List.of())).isFalse();
  }

  @Test
  @SuppressWarnings("JdkObsolete") // users have them
  void copiesOfHoldersThrowWhatTheHoldersThrow() {
    for (List<List<Integer>> holder :
        List.of(
            new ArrayList<List<Integer>>(),
            new LinkedList<List<Integer>>(),
            new Vector<List<Integer>>(),
            new CopyOnWriteArrayList<List<Integer>>())) {
      holder.add(new ArrayList<>(List.of(1)));
      List<List<Integer>> copy = Collected.likeEach(holder);
      assertThat(copy.get(0)).isEmpty();
      copy.get(0).add(2);
      Collected.each(holder, copy, Collected::append);
      assertThat(holder.get(0)).containsExactly(1, 2);
      Throwable expected = catchThrowable(() -> holder.get(3));
      assertThat(catchThrowable(() -> copy.get(3)))
          .hasSameClassAs(expected)
          .hasMessage(expected.getMessage());
    }
  }

  /** One call of the loop. */
  private interface Step {
    void accept(Map<String, Integer> map, String key, Integer value);
  }

  /** What the loop leaves is the same down to the order of a hash table, whatever the chunks. */
  private static void compare(
      Step step, BiConsumer<Map<String, Integer>, Map<String, Integer>> merge) {
    Random random = new Random(7);
    for (int round = 0; round < 3000; round++) {
      int calls = random.nextInt(round % 10 == 0 ? 400 : 60);
      int distinct = 1 + random.nextInt(80);
      String[] keys = new String[calls];
      for (int k = 0; k < calls; k++) {
        keys[k] = key(random.nextInt(distinct), round % 3);
      }
      Map<String, Integer> expected = round % 4 == 0 ? new HashMap<>(3) : new HashMap<>();
      Map<String, Integer> actual = round % 4 == 0 ? new HashMap<>(3) : new HashMap<>();
      for (int k = 0; k < calls; k++) {
        step.accept(expected, keys[k], k);
      }
      for (int k = 0; k < calls; ) {
        Map<String, Integer> chunk = Collected.like(actual);
        for (int end = Math.min(calls, k + 1 + random.nextInt(30)); k < end; k++) {
          step.accept(chunk, keys[k], k);
        }
        merge.accept(actual, chunk);
      }
      assertThat(new ArrayList<>(actual.entrySet()))
          .as("round %s", round)
          .isEqualTo(new ArrayList<>(expected.entrySet()));
    }
  }

  /** Keys that are all over the table, that share a place, or that share a hash code. */
  private static String key(int number, int kind) {
    if (kind == 0) {
      return "k" + number * 7919;
    }
    StringBuilder key = new StringBuilder();
    for (int k = 0, x = number; k < 7; k++, x /= 2) {
      key.append(x % 2 == 0 ? "Aa" : "BB");
    }
    return kind == 1 ? key.toString() : key.append((char) ('a' + number % 5)).toString();
  }

  @Test
  void putLeavesTheSameTable() {
    compare(Map::put, Collected::put);
  }

  @Test
  void putIfAbsentLeavesTheSameTable() {
    compare(Map::putIfAbsent, Collected::putIfAbsent);
  }

  @Test
  void mergeLeavesTheSameTable() {
    compare(
        (map, key, value) -> map.merge(key, value, Integer::sum),
        (total, next) -> Collected.merge(total, next, Integer::sum));
  }

  @Test
  void combineLeavesTheSameTable() {
    compare(
        (map, key, value) -> map.put(key, map.getOrDefault(key, 0) + value),
        (total, next) -> Collected.combine(total, next, Integer::sum));
  }

  @Test
  void groupsLeaveTheSameTables() {
    Random random = new Random(3);
    for (int round = 0; round < 1000; round++) {
      int calls = random.nextInt(200);
      int distinct = 1 + random.nextInt(60);
      Map<Integer, Set<String>> expected = new HashMap<>();
      Map<Integer, Set<String>> actual = new HashMap<>();
      Map<Integer, Set<String>> chunk = Collected.like(actual);
      for (int k = 0; k < calls; k++) {
        int place = random.nextInt(distinct);
        String element = key(random.nextInt(30), round % 3);
        expected.computeIfAbsent(place, absent -> new HashSet<>()).add(element);
        chunk.computeIfAbsent(place, absent -> new HashSet<>()).add(element);
        if (random.nextInt(20) == 0 || k == calls - 1) {
          Collected.group(actual, chunk, absent -> new HashSet<>(), Collected::append);
          chunk = Collected.like(actual);
        }
      }
      assertThat(orders(actual)).as("round %s", round).isEqualTo(orders(expected));
      assertThat(actual.values()).allMatch(set -> set.getClass() == HashSet.class);
    }
  }

  @Test
  void groupsOfHeapsAndBitsTakeElementsInTheirOrder() {
    Map<String, PriorityQueue<Integer>> queues = Collected.like(new HashMap<>());
    Map<String, BitSet> bits = Collected.like(new HashMap<>());
    for (int k : List.of(5, 3, 4, 70, 1, 1000)) {
      queues.computeIfAbsent("a", absent -> new PriorityQueue<>()).add(k);
      bits.computeIfAbsent("a", absent -> new BitSet()).set(k);
    }
    Map<String, PriorityQueue<Integer>> allQueues = new HashMap<>();
    Collected.group(allQueues, queues, absent -> new PriorityQueue<>(), Collected::append);
    assertThat(allQueues.get("a").getClass()).isEqualTo(PriorityQueue.class);
    PriorityQueue<Integer> queue = new PriorityQueue<>();
    queue.addAll(List.of(5, 3, 4, 70, 1, 1000));
    assertThat(allQueues.get("a").toArray()).isEqualTo(queue.toArray());
    Map<String, BitSet> allBits = new HashMap<>();
    Collected.group(allBits, bits, absent -> new BitSet(), Collected::append);
    assertThat(allBits.get("a").getClass()).isEqualTo(BitSet.class);
    BitSet set = new BitSet();
    List.of(5, 3, 4, 70, 1, 1000).forEach(set::set);
    assertThat(allBits.get("a").size()).isEqualTo(set.size());
  }

  private static List<List<Object>> orders(Map<Integer, Set<String>> map) {
    List<List<Object>> orders = new ArrayList<>();
    map.forEach((key, set) -> orders.add(List.of(key, new ArrayList<>(set))));
    return orders;
  }

  @Test
  void whatDoesNotFitFailsWhereTheLoopWould() {
    int[] total = new int[4];
    int[] next = {1, 2, 3};
    assertThatThrownBy(() -> Collected.pack(total, 2, next, 3))
        .isInstanceOf(ArrayIndexOutOfBoundsException.class)
        .hasMessage("Index 4 out of bounds for length 4");
    assertThat(total).containsExactly(0, 0, 1, 2);
    assertThatThrownBy(() -> Collected.pack(total, 6, next, 3))
        .hasMessage("Index 6 out of bounds for length 4");
    assertThatThrownBy(() -> Collected.pack(total, -2, next, 3))
        .hasMessage("Index -2 out of bounds for length 4");
    assertThatThrownBy(() -> Collected.packBehind(total, Integer.MAX_VALUE, next, 1))
        .hasMessage("Index -2147483648 out of bounds for length 4");
    Collected.pack(total, 6, next, 0);
    assertThat(total).containsExactly(0, 0, 1, 2);
  }
}
