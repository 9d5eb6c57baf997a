package bad;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Shared;
import io.manyhands.annotations.Sharing;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.IntSummaryStatistics;
import java.util.List;

/** What looks like an object of which chunks can have their own, and is not. */
public class AccumulatedObjects {
  static final List<Integer> LOG = new ArrayList<>();

  static class NoMerge {
    long sum;

    void accept(int x) {
      sum += x;
    }
  }

  static class NoConstructor {
    long sum;

    NoConstructor(long sum) {
      this.sum = sum;
    }

    void accept(int x) {
      sum += x;
    }

    void merge(NoConstructor other) {
      sum += other.sum;
    }
  }

  static class Logging {
    long sum;
    final List<Integer> log = LOG;

    void accept(int x) {
      sum += x;
      log.add(x); // ERROR: MH030
    }

    void merge(Logging other) {
      sum += other.sum;
    }
  }

  static class Good {
    long sum;

    void accept(int x) {
      sum += x;
    }

    void merge(Good other) {
      sum += other.sum;
    }
  }

  long noMerge(int[] a) {
    @Shared(Sharing.REDUCED) NoMerge all = new NoMerge(); // ERROR: MH039
    for (@Parallel int x : a) {
      all.accept(x);
    }
    return all.sum;
  }

  long otherName(int[] a) {
    @Shared(value = Sharing.REDUCED, combine = "join") Good all = new Good(); // ERROR: MH039
    for (@Parallel int x : a) {
      all.accept(x);
    }
    return all.sum;
  }

  long noConstructor(int[] a) {
    @Shared(Sharing.REDUCED) NoConstructor all = new NoConstructor(0); // ERROR: MH039
    for (@Parallel int x : a) {
      all.accept(x);
    }
    return all.sum;
  }

  long sharedInside(int[] a) {
    @Shared(Sharing.REDUCED) Logging all = new Logging();
    for (@Parallel int x : a) {
      all.accept(x);
    }
    return all.sum;
  }

  void parameter(int[] a, @Shared(Sharing.REDUCED) Good all) {
    for (@Parallel int x : a) {
      all.accept(x); // ERROR: MH039
    }
  }

  long known(int[] a, Good[] others) {
    @Shared(Sharing.REDUCED) Good all = new Good();
    others[0] = all;
    for (@Parallel int i = 0; i < a.length; i++) {
      all.accept(a[i] + (int) others[0].sum); // ERROR: MH039
    }
    return all.sum;
  }

  double exact(double[] a) {
    DoubleSummaryStatistics all = new DoubleSummaryStatistics();
    for (@Parallel(result = io.manyhands.annotations.Result.EXACT) double x : a) {
      all.accept(x); // ERROR: MH027
    }
    return all.getSum();
  }

  String replayed(int[] a, String[] names) {
    IntSummaryStatistics all = new IntSummaryStatistics();
    int best = -1;
    String name = "";
    for (@Parallel int i = 0; i < a.length; i++) {
      all.accept(a[i]);
      if (a[i] > best) {
        best = a[i];
        name = names[i].trim(); // ERROR: MH031
      }
    }
    return name + all;
  }

  static class Known {
    static Known last;
    long sum;

    Known() {}

    Known(boolean tell) {
      if (tell) {
        last = this;
      }
    }

    static boolean tell(Known known) {
      last = known;
      return true;
    }

    void accept(int x) {
      sum += x;
    }

    void merge(Known other) {
      sum += other.sum;
    }
  }

  long toldByConstructor(int[] a, long[] out) {
    @Shared(Sharing.REDUCED) Known all = new Known(true);
    for (@Parallel int i = 0; i < a.length; i++) {
      all.accept(a[i]); // ERROR: MH039
      out[i] = Known.last.sum;
    }
    return all.sum;
  }

  long toldBefore(int[] a, long[] out) {
    @Shared(Sharing.REDUCED) Known all = new Known();
    if (Known.tell(all)) {
      for (@Parallel int i = 0; i < a.length; i++) {
        all.accept(a[i]); // ERROR: MH039
        out[i] = Known.last.sum;
      }
    }
    return all.sum;
  }

  record Value(long sum) {
    private static final Value ZERO = new Value(0);

    Value plus(Value other) {
      return new Value(sum + other.sum);
    }

    Value with(int x) {
      return new Value(sum + x);
    }
  }

  record Step(long sum) {
    Step with(int x) {
      return new Step(sum + x);
    }
  }

  Value hiddenIdentity(int[] a) {
    @Shared(value = Sharing.REDUCED, identity = "ZERO") // ERROR: MH039
    Value sum = Value.ZERO;
    for (@Parallel int x : a) {
      sum = sum.plus(new Value(x));
    }
    return sum;
  }

  Value noIdentity(int[] a) {
    @Shared(Sharing.REDUCED) Value sum = Value.ZERO;
    for (@Parallel int x : a) {
      sum = sum.with(x); // ERROR: MH039
    }
    return sum;
  }

  Step noCombiner(int[] a) {
    @Shared(Sharing.REDUCED) Step sum = new Step(0);
    for (@Parallel int x : a) {
      sum = sum.with(x); // ERROR: MH039
    }
    return sum;
  }
}
