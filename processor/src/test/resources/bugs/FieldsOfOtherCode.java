// expect: guarded guarded guarded guarded guarded
package bugs;

import io.manyhands.annotations.Parallel;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;

/** Lists of the program's own used fields that were variables in the loop as it was written. */
public class FieldsOfOtherCode {
  private static final int SIZE = 20_000;

  private int last;
  private int most;
  private int offset;
  private int size;
  private int[] data = new int[SIZE];

  /** A list that looks at its owner, and changes it. */
  private final class View extends AbstractList<Integer> {
    @Override
    public int size() {
      return SIZE;
    }

    @Override
    public Integer get(int index) {
      offset++;
      if (index == 700) {
        size = 1_000;
      }
      if (index == 800) {
        data = new int[SIZE];
      }
      return index % 1_009 + last + most % 10;
    }
  }

  private void last(List<Integer> in, int[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = in.get(i) + 1;
      last = i;
    }
  }

  private void most(List<Integer> in, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      int value = in.get(i);
      if (value > most) {
        most = value;
        last = i;
      }
    }
  }

  private void moved(List<Integer> in, int[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = in.get(i) + offset;
    }
  }

  private void sized(List<Integer> in, int[] out) {
    for (@Parallel int i = 0; i < size; i++) {
      out[i] = in.get(i);
    }
  }

  private void own(List<Integer> in) {
    for (@Parallel int i = 0; i < data.length; i++) {
      data[i] = in.get(i) * 3;
    }
  }

  private int all(List<Integer> in, int n) {
    int[] out = new int[n];
    size = n;
    last(in, out);
    int hash = 31 * Arrays.hashCode(out) + last;
    most(in, n);
    hash = 31 * hash + 7 * last + most;
    moved(in, out);
    hash = 31 * hash + Arrays.hashCode(out);
    sized(in, out);
    hash = 31 * hash + Arrays.hashCode(out);
    own(in);
    return 31 * hash + Arrays.hashCode(data) + offset;
  }

  public static Object run() {
    FieldsOfOtherCode one = new FieldsOfOtherCode();
    FieldsOfOtherCode other = new FieldsOfOtherCode();
    Integer[] numbers = new Integer[SIZE];
    Arrays.setAll(numbers, i -> i % 1_013);
    int hash = one.all(one.new View(), 20);
    hash = 31 * hash + one.all(one.new View(), SIZE);
    return 31 * hash + other.all(Arrays.asList(numbers), SIZE);
  }
}
