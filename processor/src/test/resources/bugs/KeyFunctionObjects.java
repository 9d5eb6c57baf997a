// expect: refused guarded
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** An object that a comparator was made of ran where nobody looked. */
public class KeyFunctionObjects {
  private static final class Job {
    final int priority;
    int asked;

    Job(int priority) {
      this.priority = priority;
    }
  }

  private static final class Priority implements Function<Job, Integer> {
    @Override
    public Integer apply(Job job) {
      job.asked = job.asked * 31 + 1;
      return job.priority;
    }
  }

  private static final class Urgency implements Comparator<Integer> {
    @Override
    public int compare(Integer one, Integer other) {
      return other - one;
    }
  }

  private static void counted(Job[] jobs, int[] out) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < out.length; i++) {
      List<Job> list = new ArrayList<>();
      for (int k = 0; k < 5; k++) {
        list.add(jobs[(i + 7 * k) % jobs.length]);
      }
      list.sort(Comparator.comparing(new Priority()));
      out[i] = list.get(0).priority;
    }
  }

  private static void ownOnes(int[] priorities, int[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      List<Job> list = new ArrayList<>();
      for (int k = 0; k < 5; k++) {
        list.add(new Job(priorities[(i + 7 * k) % priorities.length]));
      }
      list.sort(Comparator.comparing(new Priority(), new Urgency()));
      out[i] = list.get(0).priority + list.get(0).asked;
    }
  }

  public static Object run() {
    Job[] jobs = new Job[100];
    Arrays.setAll(jobs, i -> new Job(i * 37 % 101));
    int[] priorities = new int[100];
    Arrays.setAll(priorities, i -> i * 37 % 101);
    int[] out = new int[20_000];
    counted(jobs, out);
    int hash = Arrays.hashCode(out);
    for (Job job : jobs) {
      hash = 31 * hash + job.asked;
    }
    ownOnes(priorities, out);
    return 31 * hash + Arrays.hashCode(out);
  }
}
