// expect: refused refused refused refused refused refused refused refused proved proved proved proved
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a collection compares depends on the class that was created, not on the declared type. */
public class ActualClasses {
  private static int calls;

  private static final class Job implements Comparable<Job> {
    private final int id;
    private int priority;

    private Job(int id, int priority) {
      this.id = id;
      this.priority = priority;
    }

    @Override
    public int compareTo(Job other) {
      return Integer.compare(priority, other.priority);
    }

    @Override
    public String toString() {
      return String.valueOf(id);
    }
  }

  private static final class Key {
    private final int number;

    private Key(int number) {
      this.number = number;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key && ((Key) other).number == number;
    }

    @Override
    public int hashCode() {
      calls++;
      return number;
    }
  }

  private record Rank(int number) implements Comparable<Rank> {
    @Override
    public int compareTo(Rank other) {
      calls++;
      return Integer.compare(number, other.number);
    }
  }

  private static Object queue(Job[] jobs) {
    Queue<Job> queue = new PriorityQueue<>();
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < jobs.length; i++) {
      queue.add(jobs[i]);
      jobs[i].priority = -i;
    }
    return queue;
  }

  private static Object tree(Job[] jobs) {
    Collection<Job> tree = new TreeSet<>();
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < jobs.length; i++) {
      tree.add(jobs[i]);
      jobs[i].priority = 7;
    }
    return tree;
  }

  private static Object table(int[] numbers) {
    Collection<Key> table = new HashSet<>();
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < numbers.length; i++) {
      table.add(new Key(numbers[i]));
    }
    return table.size();
  }

  private static Object groups(Job[] jobs) {
    Map<Integer, Collection<Job>> groups = new HashMap<>();
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < jobs.length; i++) {
      groups.computeIfAbsent(i % 3, k -> new TreeSet<>()).add(jobs[i]);
      jobs[i].priority = 7;
    }
    return groups;
  }

  private static Object putGroups(Job[] jobs) {
    Map<Integer, Collection<Job>> groups = new HashMap<>();
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < jobs.length; i++) {
      Collection<Job> group = groups.get(i % 3);
      if (group == null) {
        group = new TreeSet<>();
        groups.put(i % 3, group);
      }
      group.add(jobs[i]);
      jobs[i].priority = 7;
    }
    return groups;
  }

  private static void note(Collection<Job> all, Job job) {
    all.add(job);
  }

  private static Object noted(Job[] jobs) {
    PriorityQueue<Job> queue = new PriorityQueue<>();
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < jobs.length; i++) {
      note(queue, jobs[i]);
      jobs[i].priority = -i;
    }
    return queue;
  }

  private static Object ranks(int[] numbers) {
    Queue<Rank> ranks = new PriorityQueue<>();
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < numbers.length; i++) {
      ranks.offer(new Rank(numbers[i]));
    }
    return ranks;
  }

  private static Object best(Job[] jobs) {
    Queue<Job> best = new PriorityQueue<>();
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < jobs.length; i++) {
      best.offer(jobs[i]);
      if (best.size() > 50) {
        best.poll();
      }
      jobs[i].priority = 7;
    }
    return best;
  }

  private static Object numbers(int[] numbers) {
    Queue<Integer> queue = new PriorityQueue<>();
    for (@Parallel int i = 0; i < numbers.length; i++) {
      queue.add(numbers[i]);
    }
    return queue;
  }

  private static Object numberGroups(int[] numbers) {
    Map<Integer, Collection<Integer>> groups = new HashMap<>();
    for (@Parallel int i = 0; i < numbers.length; i++) {
      groups.computeIfAbsent(numbers[i] % 3, k -> new TreeSet<>()).add(numbers[i]);
    }
    return groups;
  }

  private static Object putNumberGroups(int[] numbers) {
    Map<Integer, Collection<Integer>> groups = new TreeMap<>();
    for (@Parallel int i = 0; i < numbers.length; i++) {
      Collection<Integer> group = groups.get(numbers[i] % 3);
      if (group == null) {
        group = new LinkedHashSet<>();
        groups.put(numbers[i] % 3, group);
      }
      group.add(numbers[i]);
    }
    return groups;
  }

  private static void noteNumber(Collection<Integer> all, int number) {
    all.add(number);
  }

  private static Object notedNumbers(int[] numbers) {
    PriorityQueue<Integer> queue = new PriorityQueue<>();
    for (@Parallel int i = 0; i < numbers.length; i++) {
      noteNumber(queue, numbers[i]);
    }
    return queue;
  }

  private static Job[] jobs() {
    Job[] jobs = new Job[10_000];
    for (int i = 0; i < jobs.length; i++) {
      jobs[i] = new Job(i, i * 7919 % 1_009);
    }
    return jobs;
  }

  public static Object run() {
    calls = 0;
    int[] numbers = new int[10_000];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = i * 7919 % 10_007;
    }
    String all = "" + queue(jobs()) + tree(jobs()) + table(numbers) + groups(jobs());
    all += "" + putGroups(jobs()) + noted(jobs()) + ranks(numbers) + best(jobs());
    all += "" + numbers(numbers) + numberGroups(numbers) + putNumberGroups(numbers);
    return (all + notedNumbers(numbers)).hashCode() + " " + calls;
  }
}
