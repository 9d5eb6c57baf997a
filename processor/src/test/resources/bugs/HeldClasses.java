// expect: guarded guarded guarded guarded
package bugs;

import io.manyhands.annotations.Parallel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.TreeSet;
import java.util.Vector;

/** Holders of collections that compare, and holders with exceptions of their own. */
public class HeldClasses {
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

  private static void each(Collection<Job>[] all, Job[] jobs) {
    for (@Parallel int i = 0; i < jobs.length; i++) {
      all[i % all.length].add(jobs[i]);
      jobs[i].priority = 7;
    }
  }

  private static void byKey(Map<Integer, Queue<Job>> all, Job[] jobs) {
    for (@Parallel int i = 0; i < jobs.length; i++) {
      all.get(i % 2).add(jobs[i]);
      jobs[i].priority = 7;
    }
  }

  /** Numbers may be compared at any time. */
  private static void numbers(Collection<Integer>[] all, int[] numbers) {
    for (@Parallel int i = 0; i < numbers.length; i++) {
      all[i % all.length].add(numbers[i]);
    }
  }

  private static String parts(List<List<Integer>> parts, int[] places) {
    for (int k = 0; k < 3; k++) {
      parts.add(new ArrayList<>());
    }
    try {
      for (@Parallel int i = 0; i < places.length; i++) {
        parts.get(places[i]).add(i);
      }
    } catch (RuntimeException e) {
      return e + " after " + parts.get(0).size();
    }
    return parts.toString();
  }

  private static Job[] jobs() {
    Job[] jobs = new Job[10_000];
    for (int i = 0; i < jobs.length; i++) {
      jobs[i] = new Job(i, i * 7919 % 1_009);
    }
    return jobs;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  public static Object run() {
    Collection[] all = {new TreeSet<Job>(), new PriorityQueue<Job>(), new ArrayList<Job>()};
    each(all, jobs());
    Collection[] lists = {new ArrayList<Job>(), new LinkedList<Job>(), new ArrayDeque<Job>()};
    each(lists, jobs());
    Map<Integer, Queue<Job>> queues = new HashMap<>();
    queues.put(0, new PriorityQueue<>());
    queues.put(1, new ArrayDeque<>());
    byKey(queues, jobs());
    int[] numbers = new int[10_000];
    Arrays.setAll(numbers, i -> i * 7919 % 1_009);
    Collection[] sets = {new TreeSet<Integer>(), new PriorityQueue<Integer>()};
    numbers(sets, numbers);
    int[] places = new int[10_000];
    Arrays.setAll(places, i -> i % 3);
    places[7_500] = 3;
    String failures = parts(new Vector<>(), places) + parts(new LinkedList<>(), places);
    String answer = Arrays.toString(all) + Arrays.toString(lists) + queues + Arrays.toString(sets);
    return failures + parts(new ArrayList<>(), places) + answer.hashCode();
  }
}
