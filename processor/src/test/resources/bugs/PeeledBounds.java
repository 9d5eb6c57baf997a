// expect: refused refused refused guarded guarded proved
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;

/** Bounds were evaluated again, behind code that is not known, for iterations by themselves. */
public class PeeledBounds {
  private static final int SIZE = 20_001;

  private int[] data = numbers();
  private int last;

  private static int[] numbers() {
    int[] numbers = new int[SIZE];
    Arrays.setAll(numbers, i -> i * 31);
    return numbers;
  }

  /** A list that changes its owner. */
  private final class View extends AbstractList<Integer> {
    private int asked;

    @Override
    public int size() {
      asked++;
      return SIZE;
    }

    @Override
    public Integer get(int index) {
      if (index == 300) {
        data = new int[50];
        last = -1;
      }
      return index % 1_009;
    }
  }

  private void ends(List<Integer> in) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < data.length; i++) {
      data[i] += data[data.length - 1] + in.get(i);
    }
  }

  private void descends(int[] out, List<Integer> in) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = last; i >= 0; i--) {
      out[i] += out[0] + in.get(i);
    }
  }

  private static void asks(int[] out, List<Integer> in) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < in.size(); i++) {
      out[i] += out[0] + in.get(i);
    }
  }

  private static void steady(int[] out, List<Integer> in) {
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] += out[out.length - 1] + in.get(i);
    }
  }

  private static void steady(int[] out, List<Integer> in, String text) {
    for (@Parallel int i = 0; i < text.length(); i++) {
      out[i] += out[0] + text.charAt(i) + in.get(i);
    }
  }

  private void known(int[] out) {
    for (@Parallel int i = 0; i < last; i++) {
      out[i] += out[0];
    }
  }

  public static Object run() {
    PeeledBounds own = new PeeledBounds();
    View view = own.new View();
    int[] first = own.data;
    try {
      own.ends(view);
    } catch (IndexOutOfBoundsException e) {
      return e.getMessage();
    }
    int[] out = numbers();
    own.last = SIZE - 1;
    own.descends(out, view);
    asks(out, view);
    steady(out, view);
    steady(out, view, "ab".repeat(10_000));
    own.last = 10_000;
    own.known(out);
    return Arrays.hashCode(first)
        + " "
        + Arrays.hashCode(own.data)
        + " "
        + Arrays.hashCode(out)
        + " "
        + view.asked;
  }
}
