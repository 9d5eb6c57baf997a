package bad;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.List;

/** Numbers that run through iterations and decide how they go on. */
public class NumberedOutput {
  int[] even(int[] a) {
    int[] out = new int[a.length];
    int id = 5;
    for (@Parallel int i = 0; i < a.length; i++) {
      int mine = id++; // ERROR: MH016
      if (mine % 2 == 0) {
        id++;
      }
      out[i] = mine;
    }
    return out;
  }

  int perhaps(int[] a) {
    int sum = 0;
    int id = 5;
    for (@Parallel int i = 0; i < a.length; i++) {
      boolean taken = a[i] > 3 && id++ > 4; // ERROR: MH016
      if (taken) {
        sum += a[i];
      }
    }
    return sum + id;
  }

  List<Integer> records(int[] a) {
    List<Integer> out = new ArrayList<>();
    int most = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > most) { // ERROR: MH016
        most = a[i];
        out.add(i);
      }
    }
    return out;
  }

  List<Integer> untilFull(int[] a) {
    List<Integer> out = new ArrayList<>();
    int sum = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      sum += a[i]; // ERROR: MH016
      if (sum > 1000) {
        break;
      }
      out.add(sum);
    }
    return out;
  }

  int[] through(int[] a, int[] b) {
    int id = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      a[id++ % 7] = b[i]; // ERROR: MH015
    }
    return a;
  }
}
