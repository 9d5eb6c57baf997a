package bad;

import io.manyhands.annotations.Parallel;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;

/** Functions that touch what iterations share, or of which nobody knows what they do. */
public class Functions {
  int count;

  private static void each(int n, IntConsumer action) {
    for (int k = 0; k < n; k++) {
      action.accept(k);
    }
  }

  static final class Counter {
    int value;

    int next() {
      return value++; // ERROR: MH030
    }
  }

  private static int twice(IntSupplier supplier) {
    return supplier.getAsInt() + supplier.getAsInt();
  }

  static void sameElements(int[] in, int[] out) {
    for (@Parallel int i = 0; i < in.length; i++) {
      each(3, k -> out[k] += 1); // ERROR: MH013
    }
  }

  void field(int[] in) {
    for (@Parallel int i = 0; i < in.length; i++) {
      each(in[i], k -> count++); // ERROR: MH030
    }
  }

  static void boundBefore(int[] out) {
    Counter counter = new Counter();
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = twice(counter::next);
    }
  }

  static void capturedBefore(int[] out) {
    int[] state = {1};
    IntSupplier next = () -> state[0] = state[0] * 31 + 7; // ERROR: MH013
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = twice(next);
    }
  }

  static void unknown(int[] in, int[] out, IntUnaryOperator function) {
    for (@Parallel int i = 0; i < in.length; i++) {
      out[i] = function.applyAsInt(in[i]); // ERROR: MH020
    }
  }

  static void fromAnEarlierRound(int[] in, int[] out) {
    for (@Parallel int i = 0; i < in.length; i++) {
      IntUnaryOperator last = x -> x;
      for (int k = 0; k < 3; k++) {
        int position = k;
        last.applyAsInt(k);
        last = x -> out[position] = x; // ERROR: MH015
      }
    }
  }

  static void throughAnObject(int[] in, int[] out) {
    for (@Parallel int i = 0; i < in.length; i++) {
      IntUnaryOperator[] kept = new IntUnaryOperator[1];
      int position = i;
      kept[0] = x -> out[position + 1] = out[position] + x; // ERROR: MH015
      kept[0].applyAsInt(in[i]);
    }
  }

  static void inSwitch(int[] in, int[] out) {
    for (@Parallel int i = 1; i < in.length; i++) {
      out[i] = switch (in[i]) { // ERROR: MH012
        case 0 -> out[i - 1];
        default -> 1;
      };
    }
  }
}
