// expect: refused refused refused refused guarded guarded guarded proved proved proved proved
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Functions that the iterations left behind kept what a chunk had for the program's own. */
public class KeptFunctions {
  private static int offset;

  private int factor;
  private int[] weights;

  /** Each of them reads what the last iteration has written. */
  private static void scratch(IntSupplier[] out) {
    int[] last = new int[2];
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < out.length; i++) {
      last[0] = i;
      out[i] = () -> last[0];
    }
  }

  private static void listed(List<IntSupplier> out, int n) {
    int[] last = new int[2];
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < n; i++) {
      last[0] = i;
      last[1] = 3;
      out.add(() -> last[0] + last[1]);
    }
  }

  private static void keep(IntSupplier value, IntSupplier[] out, int i) {
    out[i] = value;
  }

  private static void handedOver(IntSupplier[] out) {
    int[] last = new int[2];
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < out.length; i++) {
      last[0] = i;
      keep(() -> last[0], out, i);
    }
  }

  private static IntSupplier first(int[] array) {
    return () -> array[0];
  }

  private static void made(IntSupplier[] out) {
    int[] last = new int[2];
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < out.length; i++) {
      for (int k = 0; k < last.length; k++) {
        last[k] = i + k;
      }
      out[i] = first(last);
    }
  }

  /** Nobody keeps these. */
  private static void named(int[] out) {
    int[] last = new int[2];
    for (@Parallel int i = 0; i < out.length; i++) {
      last[0] = i;
      IntUnaryOperator plus = x -> x + last[0];
      out[i] = plus.applyAsInt(1) * plus.applyAsInt(2);
    }
  }

  private static int twice(IntUnaryOperator step, int start) {
    return step.applyAsInt(step.applyAsInt(start));
  }

  private static void called(int[] out) {
    int[] last = new int[2];
    for (@Parallel int i = 0; i < out.length; i++) {
      last[0] = i;
      out[i] = twice(x -> x + last[0], 3) + twice(x -> x - last[0], 5);
    }
  }

  /** Behind the loop it finds what has been written there. */
  private static void ahead(IntSupplier[] out, int[] a) {
    for (@Parallel int i = 0; i < a.length - 1; i++) {
      int k = i;
      out[i] = () -> a[k + 1];
      a[i] = a[i + 1] * 3;
    }
  }

  /** The field may have another value by then. */
  private void field(IntSupplier[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      int k = i * factor + weights.length;
      out[i] = () -> factor + this.weights[0] + k;
    }
  }

  private void constant(IntSupplier[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      int k = i * offset;
      out[i] = () -> offset + k;
    }
  }

  private void onTheSpot(int[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      int k = i * factor;
      out[i] = IntStream.range(0, 4).map(x -> x * factor + k).sum();
    }
  }

  /** An object with fields of its own and of the one around it. */
  private class Inner {
    private int own = 1;

    private void field(IntSupplier[] out) {
      for (@Parallel int i = 0; i < out.length; i++) {
        int k = i * factor + own;
        out[i] = () -> factor + own + k;
      }
    }
  }

  private static int sum(List<IntSupplier> functions) {
    int sum = 0;
    for (IntSupplier function : functions) {
      sum = 31 * sum + function.getAsInt();
    }
    return sum;
  }

  private void change(int by) {
    factor = by;
    weights = new int[by];
    weights[0] = by * 5;
    offset = by;
  }

  public static Object run() {
    IntSupplier[] out = new IntSupplier[20_000];
    List<IntSupplier> all = Arrays.asList(out);
    List<Integer> results = new ArrayList<>();
    scratch(out);
    results.add(sum(all));
    List<IntSupplier> added = new ArrayList<>();
    listed(added, 20_000);
    results.add(sum(added));
    handedOver(out);
    results.add(sum(all));
    made(out);
    results.add(sum(all));
    int[] values = new int[20_000];
    named(values);
    results.add(Arrays.hashCode(values));
    called(values);
    results.add(Arrays.hashCode(values));
    int[] a = new int[20_001];
    Arrays.setAll(a, i -> i * 7);
    ahead(out, a);
    results.add(sum(all));
    KeptFunctions object = new KeptFunctions();
    Inner inner = object.new Inner();
    object.change(3);
    object.field(out);
    object.change(100);
    results.add(sum(all));
    object.constant(out);
    object.change(4);
    results.add(sum(all));
    object.onTheSpot(values);
    results.add(Arrays.hashCode(values));
    inner.field(out);
    inner.own = 12;
    object.change(9);
    results.add(sum(all));
    return results;
  }
}
