package bad;

import io.manyhands.annotations.Engine;
import io.manyhands.annotations.Parallel;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;

/** Static objects that look like scratch space, and are not. */
public class ProcessesScratch {
  private static final StringBuilder LATE = new StringBuilder();
  private static final StringBuilder SHORTER = new StringBuilder();
  private static final StringBuilder SEEN = new StringBuilder();
  private static final StringBuilder SOMETIMES = new StringBuilder();
  private static final StringBuilder ESCAPES = new StringBuilder();
  static final StringBuilder VISIBLE = new StringBuilder();
  private static final StringBuilder ALIAS = VISIBLE;
  private static StringBuilder changing = new StringBuilder();
  private static final Random DICE = new Random(3);
  private static final CRC32 SUM = new CRC32();

  /** What an iteration finds is what the one before has left. */
  static void late(int n, int[] out) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
      out[i] = LATE.length(); // ERROR: MH044
      LATE.setLength(0);
      LATE.append(i);
    }
  }

  static void shorter(int n, int[] out) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
      SHORTER.setLength(1); // ERROR: MH044
      SHORTER.append(i);
      out[i] = SHORTER.length();
    }
  }

  static void seen(int n, int[] out) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
      SEEN.setLength(0); // ERROR: MH044
      SEEN.append(i);
      out[i] = SEEN.length();
    }
  }

  static String last() {
    return SEEN.toString();
  }

  static void sometimes(int n, int[] out) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
      if (i % 2 == 0) {
        SOMETIMES.setLength(0); // ERROR: MH044
      }
      SOMETIMES.append(i);
      out[i] = SOMETIMES.length();
    }
  }

  static void escapes(int n, List<CharSequence> out) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
      ESCAPES.setLength(0);
      ESCAPES.append(i);
      out.add(ESCAPES); // ERROR: MH067
    }
  }

  static void visible(int n, int[] out) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
      VISIBLE.setLength(0); // ERROR: MH044
      VISIBLE.append(i);
      out[i] = VISIBLE.length();
    }
  }

  static void alias(int n, int[] out) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
      ALIAS.setLength(0); // ERROR: MH044
      ALIAS.append(i);
      out[i] = ALIAS.length();
    }
  }

  static void changing(int n, int[] out) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
      changing.setLength(0); // ERROR: MH044
      changing.append(i);
      out[i] = changing.length();
    }
  }

  static void dice(int n, int[] out) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
      out[i] = DICE.nextInt(6); // ERROR: MH053
    }
  }

  private static void add(int i) {
    SUM.update(i);
  }

  /** The method that is reached uses what the loop has left. */
  static void reached(int n, long[] out) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
      SUM.reset(); // ERROR: MH030
      add(i);
      out[i] = SUM.getValue();
    }
  }

  private static final StringBuilder GROWN = new StringBuilder();

  /** Clearing leaves the capacity. */
  static void grown(int n, int[] out) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
      GROWN.setLength(0); // ERROR: MH044
      GROWN.append("x".repeat(n - i));
      out[i] = GROWN.capacity();
    }
  }

  private static final CRC32 OF_THREADS = new CRC32();

  static void threads(int n, long[] out) {
    for (@Parallel int i = 0; i < n; i++) {
      OF_THREADS.reset(); // ERROR: MH030
      OF_THREADS.update(i);
      out[i] = OF_THREADS.getValue();
    }
  }
}
