// expect: guarded guarded
import io.manyhands.annotations.Parallel;
import java.util.Arrays;
import java.util.List;
import java.util.Vector;

/** Whoever holds the lock of a list must not wait for others that take it. */
class LockedVector {
  static long sum(List<Integer> list) {
    long sum = 0;
    for (@Parallel int i = 0; i < list.size(); i++) {
      sum += list.get(i) * (long) i;
    }
    for (@Parallel Integer value : list) {
      sum += value;
    }
    return sum;
  }

  @SuppressWarnings("JdkObsolete")
  public static Object run() {
    Integer[] numbers = new Integer[500];
    Arrays.setAll(numbers, i -> i * 7);
    Vector<Integer> vector = new Vector<>(Arrays.asList(numbers));
    synchronized (vector) {
      return sum(vector);
    }
  }
}
