// expect: refused refused refused guarded guarded
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;

/**
 * Functions that were made before the loop read what the loop fills: arrays that are packed were
 * not compared with that, and what a reference is bound to was called by a name that nobody has.
 */
public class FunctionsAround {
  private final int[] held = new int[1500];

  private static int packed(int[] out) {
    IntUnaryOperator look = j -> out[j];
    int kept = 0;
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < 1000; i++) {
      if (look.applyAsInt(i / 2) % 5 != 0) {
        out[kept++] = i * 3;
      }
    }
    return kept;
  }

  private static List<Integer> asked() {
    List<Integer> out = new ArrayList<>();
    Predicate<Integer> seen = out::contains;
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < 2000; i++) {
      if (!seen.test(i % 100)) {
        out.add(i % 100);
      }
    }
    return out;
  }

  private static List<Integer> another() {
    List<Integer> list = new ArrayList<>(List.of(3, 4, 5));
    IntFunction<Integer> get = list::get;
    list = new ArrayList<>();
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < 2000; i++) {
      list.add(get.apply(i % 3));
    }
    return list;
  }

  private static int[] read(List<Integer> list) {
    IntFunction<Integer> get = list::get;
    int[] out = new int[1000];
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = get.apply(i % 3);
    }
    return out;
  }

  int held(int k) {
    return held[k] + 1;
  }

  private int[] own(int[] out) {
    IntUnaryOperator get = this::held;
    for (@Parallel int i = 0; i < 1500; i++) {
      out[i] = get.applyAsInt(1499 - i);
    }
    return out;
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    int[] out = new int[2000];
    Arrays.setAll(out, k -> k * 37 % 1009);
    results.add(packed(out));
    results.add(out);
    results.add(asked());
    results.add(another());
    results.add(read(List.of(7, 8, 9)));
    results.add(read(new ArrayList<>(List.of(7, 8, 9))));
    FunctionsAround around = new FunctionsAround();
    Arrays.setAll(around.held, k -> k * 7);
    results.add(around.own(new int[1500]).clone());
    results.add(around.own(around.held));
    return results;
  }
}
