package bad;

import io.manyhands.annotations.Parallel;
import java.util.List;

/** Headers that ask collections for what a check in front of the loop cannot ask. */
class SizedHeaders {
  static void step(List<String> names, int[] out, int step) {
    for (@Parallel int i = 0; i < names.size(); i += step) { // ERROR: MH018
      out[i] = i;
    }
  }

  static void offset(List<String> names, int[] out, int k) {
    for (@Parallel int i = 0; i + k < names.size(); i += 2) { // ERROR: MH017
      out[i] = i;
    }
  }

  static void growing(List<Integer> numbers) {
    for (@Parallel int i = 0; i + 1 < numbers.size(); i += 2) { // ERROR: MH044
      numbers.add(i);
    }
  }

  static void neighbors(List<int[]> rows) {
    for (@Parallel int i = 0; i + 1 < rows.size(); i++) {
      rows.get(i + 1)[0] = rows.get(i)[0]; // ERROR: MH012
    }
  }
}
