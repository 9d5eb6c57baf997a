package fuzz;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.Arrays;
import java.util.List;

/** Around the fuzzer's programs. */
public class Host {
  private final int[] own;
  private final int lim;
  private long total;
  int hits;
  static int count;

  Host(Inputs in) {
    own = in.own;
    lim = in.n;
  }

  private int mine(int at) {
    return own[at];
  }

  private void store(int at, int value) {
    own[at] = value;
  }

/* PROGRAMS */
  public static String run(String program, long input) {
    Inputs in = new Inputs(input);
    Host host = new Host(in);
    count = 0;
    String answer;
    try {
      String result =
          switch (program) {
          case "none" -> "";
          default -> throw new IllegalArgumentException(program);
          };
      // What later iterations have written before an exception is not promised.
      answer = result.startsWith("caught") ? result : result + in.text();
    } catch (NullPointerException thrown) {
      answer = "NullPointerException";
    } catch (RuntimeException thrown) {
      answer = thrown.getClass().getName() + "(" + thrown.getMessage() + ")";
    }
    return answer + " fields " + host.total + " " + host.hits + " " + count;
  }
}
