// expect: refused refused refused refused refused refused refused refused refused refused refused refused refused refused refused proved proved proved proved
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;

/** What collections call on what they hold read costs that other iterations had still to write. */
public class AskedElements {
  private static final int N = 6_000;
  private static final int[] COST = new int[N];

  private static final class City implements Comparable<City> {
    final int id;

    City(int id) {
      this.id = id;
    }

    @Override
    public int compareTo(City other) {
      return Integer.compare(COST[id], COST[other.id]);
    }
  }

  private static final class Price {
    final int id;

    Price(int id) {
      this.id = id;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Price price ? COST[id] == COST[price.id] : COST[id] != 0;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  /** A class that others may extend, and that has no order. */
  private static class Node {
    final int id;

    Node(int id) {
      this.id = id;
    }
  }

  private final City[] cities = new City[N];
  private final Price[] prices = new Price[N];
  private final Node[] nodes = new Node[N];
  private final int[] out = new int[N];
  private final List<Object> all = new ArrayList<>();

  private AskedElements() {
    Arrays.setAll(cities, City::new);
    Arrays.setAll(prices, Price::new);
    Arrays.setAll(nodes, Node::new);
  }

  private static int cost(int i) {
    return i * 7919 % 10007 % 3;
  }

  private void take() {
    all.add(Arrays.hashCode(out));
    Arrays.fill(COST, 0);
    Arrays.fill(out, 0);
  }

  private void queues() {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < N; i++) {
      COST[i] = cost(i);
      Queue<City> queue = new PriorityQueue<>();
      queue.add(cities[i]);
      queue.add(cities[N - 1 - i]);
      out[i] = queue.peek().id;
    }
    take();
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < N; i++) {
      COST[i] = cost(i);
      Collection<City> queue =
          new PriorityQueue<>(List.of(cities[N - 1 - i], cities[0], cities[1]));
      queue.removeIf(city -> city.id == 0);
      out[i] = queue.iterator().next().id;
    }
    take();
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < N; i++) {
      COST[i] = cost(i);
      PriorityQueue<City> queue = new PriorityQueue<>();
      Collections.addAll(queue, cities[i], cities[N - 1 - i], cities[N / 2]);
      Iterator<City> each = queue.iterator();
      each.next();
      each.remove();
      out[i] = queue.peek().id;
    }
    take();
  }

  private void removed() {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < N; i++) {
      COST[i] = cost(i);
      LinkedList<Price> list = new LinkedList<>(List.of(prices[i]));
      out[i] = list.remove(prices[N - 1 - i]) ? 1 : 2;
    }
    take();
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < N; i++) {
      COST[i] = cost(i);
      ArrayDeque<Price> deque = new ArrayDeque<>(List.of(prices[i]));
      out[i] = deque.remove(prices[N - 1 - i]) ? 1 : 2;
    }
    take();
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < N; i++) {
      COST[i] = cost(i);
      List<Price> list = new ArrayList<>(List.of(prices[N - 1 - i]));
      List<String> others = new ArrayList<>(List.of("x"));
      list.removeAll(others);
      out[i] = list.size();
    }
    take();
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < N; i++) {
      COST[i] = cost(i);
      List<Price> list = new ArrayList<>(List.of(prices[N - 1 - i]));
      List<Object> others = new ArrayList<>(List.of("x"));
      list.retainAll(others);
      out[i] = list.size();
    }
    take();
  }

  private void values() {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < N; i++) {
      COST[i] = cost(i);
      Map<Integer, Price> map = new HashMap<>();
      map.put(1, prices[i]);
      out[i] = map.remove(1, prices[N - 1 - i]) ? 1 : 2;
    }
    take();
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < N; i++) {
      COST[i] = cost(i);
      Map<Integer, Price> map = new HashMap<>();
      map.put(1, prices[i]);
      out[i] = map.replace(1, prices[N - 1 - i], prices[i]) ? 1 : 2;
    }
    take();
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < N; i++) {
      COST[i] = cost(i);
      Map<Integer, Object> map = new HashMap<>();
      map.put(1, prices[N - 1 - i]);
      out[i] = map.entrySet().contains(Map.entry(1, "x")) ? 1 : 2;
    }
    take();
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < N; i++) {
      COST[i] = cost(i);
      Set<Price> set = new HashSet<>();
      Collections.addAll(set, prices[i], prices[N - 1 - i]);
      out[i] = set.size();
    }
    take();
  }

  /** A range asks what it is made of, and what is in it. */
  private void ranges() {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < N; i++) {
      COST[i] = cost(i);
      TreeMap<City, Integer> map = new TreeMap<>();
      map.put(cities[i], 1);
      out[i] = map.headMap(cities[N - 1 - i]).size();
    }
    take();
  }

  @SuppressWarnings("deprecation")
  private void bytes() {
    byte[] buffer = new byte[2];
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < N; i++) {
      String text = String.valueOf(10 + i % 90);
      text.getBytes(0, 2, buffer, 0);
      out[i] = buffer[0] * 3 + buffer[1];
    }
    take();
  }

  private void checked() {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < N; i++) {
      COST[i] = cost(i);
      out[i] = String.format("%h", new Named(N - 1 - i)).hashCode();
    }
    take();
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < N; i++) {
      COST[i] = cost(i);
      try {
        assert i < 0 : new Named(N - 1 - i);
      } catch (AssertionError e) {
        out[i] = e.getMessage().hashCode();
      }
    }
    take();
  }

  private static final class Named {
    final int id;

    Named(int id) {
      this.id = id;
    }

    @Override
    public int hashCode() {
      return COST[id];
    }

    @Override
    public boolean equals(Object other) {
      return other == this;
    }

    @Override
    public String toString() {
      return "cost " + COST[id];
    }
  }

  /** Other collections do not compare, whatever they are seen as. */
  private void others() {
    for (@Parallel int i = 0; i < N; i++) {
      Queue<Node> queue = new ArrayDeque<>();
      queue.add(nodes[i]);
      queue.offer(nodes[N - 1 - i]);
      out[i] = queue.poll().id + queue.remove().id * 2;
    }
    take();
    for (@Parallel int i = 0; i < N; i++) {
      Queue<Node> queue = new PriorityQueue<>((a, b) -> Integer.compare(b.id, a.id));
      queue.add(nodes[i]);
      queue.add(nodes[N - 1 - i]);
      out[i] = queue.poll().id;
    }
    take();
    for (@Parallel int i = 0; i < N; i++) {
      Collection<Node> list = new ArrayList<>();
      Collections.addAll(list, nodes[i], nodes[N - 1 - i]);
      list.removeIf(node -> node.id % 2 == 0);
      Iterator<Node> each = list.iterator();
      each.next();
      each.remove();
      out[i] = list.size();
    }
    take();
    for (@Parallel int i = 0; i < N; i++) {
      TreeMap<Integer, Node> map = new TreeMap<>();
      map.put(i, nodes[i]);
      map.put(N - 1 - i, nodes[N - 1 - i]);
      out[i] = map.headMap(N / 2).size() + map.tailMap(N / 2).size() * 2;
    }
    take();
  }

  public static Object run() {
    AskedElements program = new AskedElements();
    program.queues();
    program.removed();
    program.values();
    program.ranges();
    program.bytes();
    program.checked();
    program.others();
    return program.all;
  }
}
