// expect: any any any any any
package good;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Shared;
import io.manyhands.annotations.Sharing;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.LongSummaryStatistics;

/** Objects that iterations change, each chunk its own. */
public class AccumulatedObjects {
  static class Stats {
    private long count;
    private long sum;
    private int most = Integer.MIN_VALUE;
    private final List<Integer> firsts = new ArrayList<>();

    void accept(int x) {
      count++;
      sum += x;
      if (x > most) {
        most = x;
      }
      if (firsts.size() < 5) {
        firsts.add(x);
      }
    }

    void merge(Stats other) {
      count += other.count;
      sum += other.sum;
      most = Math.max(most, other.most);
      for (int x : other.firsts) {
        if (firsts.size() < 5) {
          firsts.add(x);
        }
      }
    }

    @Override
    public String toString() {
      return count + " " + sum + " " + most + " " + firsts;
    }
  }

  static final class Point {
    int x;
    int y;

    Point() {}

    Point(int x, int y) {
      this.x = x;
      this.y = y;
    }

    /** Adds another point. */
    boolean include(Point other) {
      x += other.x;
      y ^= other.y;
      return true;
    }
  }

  private static String integers(int[] a) {
    IntSummaryStatistics all = new IntSummaryStatistics();
    for (@Parallel int x : a) {
      all.accept(x);
    }
    return all.toString();
  }

  private static String longs(int[] a) {
    LongSummaryStatistics all = new LongSummaryStatistics();
    int most = 0;
    for (@Parallel int x : a) {
      all.accept(x);
      all.accept((long) x * 3);
      most = Math.max(most, x);
      if (x == 1008) {
        break;
      }
    }
    return all + " " + most;
  }

  private static String doubles(int[] a) {
    DoubleSummaryStatistics all = new DoubleSummaryStatistics();
    for (@Parallel int i = 0; i < a.length; i++) {
      all.accept(a[i] * 0.5);
    }
    return all.toString();
  }

  private static String own(int[] a) {
    @Shared(Sharing.REDUCED) Stats stats = new Stats();
    for (@Parallel int x : a) {
      if (x % 3 > 0) {
        stats.accept(x);
      }
    }
    return stats.toString();
  }

  private static String ofTheSameClass(Point[] points) {
    @Shared(value = Sharing.REDUCED, combine = "include")
    Point sum = new Point(5, 7);
    for (@Parallel Point point : points) {
      sum.include(point);
    }
    return sum.x + " " + sum.y;
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 17, 1000, 3000}) {
      int[] a = new int[n];
      Point[] points = new Point[n];
      for (int k = 0; k < n; k++) {
        a[k] = (k * 7919 + 13) % 1009;
        points[k] = new Point(a[k], k);
      }
      results.add(integers(a));
      results.add(longs(a));
      results.add(doubles(a));
      results.add(own(a));
      results.add(ofTheSameClass(points));
    }
    return results;
  }
}
