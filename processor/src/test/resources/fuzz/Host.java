package fuzz;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Shared;
import io.manyhands.annotations.Sharing;
import io.manyhands.annotations.Unproven;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.ReentrantLock;

/** Around the fuzzer's programs. */
public class Host implements java.io.Serializable {
  private final int[] own;
  private final int lim;
  private long total;
  int hits;
  static int count;
  final ReentrantLock lock = new ReentrantLock();
  final AtomicInteger atomic = new AtomicInteger();
  private final AtomicBoolean seen = new AtomicBoolean();
  private final AtomicIntegerArray digits = new AtomicIntegerArray(8);

  @Shared(Sharing.ATOMIC)
  private final int[] bins = new int[8];

  @Shared(Sharing.ATOMIC)
  final long[] ticks = new long[8];

  private static final class Cell {
    private int held;

    Cell(int held) {
      this.held = held;
    }

    private int twice() {
      return 2 * held;
    }

    Cell plus(int more) {
      return new Cell(held + more);
    }
  }

  private record Couple(int first, int second) {}

  private enum Side {
    LEFT,
    RIGHT
  }

  Host(Inputs in) {
    own = in.own;
    lim = in.n;
  }

  private final List<Integer> noted = new ArrayList<>();

  private void note(int value) {
    if (value > 2) {
      noted.add(value);
    }
  }

  private static void give(List<Integer> out, int value) {
    out.add(value);
    out.add(-value);
  }

  private int mine(int at) {
    return own[at];
  }

  private synchronized void add(int value) {
    total += value;
  }

  private void store(int at, int value) {
    own[at] = value;
  }

  private String shared() {
    return " " + atomic + " " + seen + " " + digits + Arrays.toString(bins) + Arrays.toString(ticks);
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
      answer = result.startsWith("caught") ? result : result + in.text() + host.shared();
    } catch (NullPointerException thrown) {
      answer = "NullPointerException";
    } catch (RuntimeException thrown) {
      answer = thrown.getClass().getName() + "(" + thrown.getMessage() + ")";
    }
    return answer + " fields " + host.total + " " + host.hits + " " + count + host.noted;
  }
}
