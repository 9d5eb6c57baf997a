// expect: proved proved proved proved refused guarded proved
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Shared;
import io.manyhands.annotations.Sharing;
import io.manyhands.annotations.Unproven;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;

/** What is called in the order of the iterations looks at fields that the loop assigns. */
public class FieldsInOrder {
  private static int calls;

  private int current;
  private long total;
  private int lines;
  private String line;

  private static int heavy(int seed) {
    int state = seed;
    for (int k = 0; k < 50; k++) {
      state = state * 31 + k;
    }
    return state;
  }

  private void consume(@Shared(Sharing.ORDERED) IntConsumer sink, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      current = heavy(i);
      sink.accept(current + i);
    }
  }

  private void checked(@Shared(Sharing.ORDERED) IntConsumer sink, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      int value = heavy(i);
      if (value % 3 != 0) {
        this.current = value;
        calls = i;
        sink.accept(value);
        ++calls;
      }
    }
  }

  private void printed(@Shared(Sharing.ORDERED) PrintWriter out, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      line = "line " + heavy(i);
      out.println(line);
      this.lines++;
    }
  }

  /** The writer may fail, as the loop would have failed then. */
  private void failing(@Shared(Sharing.ORDERED) IntConsumer sink, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      int value = heavy(i);
      lines = i;
      sink.accept(value / (n - 5 - i));
      total += value;
    }
  }

  /** Any thread may look at the field. */
  private void concurrent(@Shared(Sharing.THREAD_SAFE) IntConsumer sink, int n) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < n; i++) {
      current = heavy(i);
      sink.accept(current + i);
    }
  }

  private void collected(List<Integer> out, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      int value = heavy(i);
      if (out.isEmpty() || out.get(out.size() - 1) != value) {
        out.add(value);
        total += out.size();
      }
    }
  }

  private void text(@Shared(Sharing.ORDERED) StringBuilder out, int[] values) {
    for (@Parallel int i = 0; i < values.length; i++) {
      current = heavy(i);
      values[i] = current;
      out.append(current % 10);
    }
  }

  private String state() {
    return " " + current + " " + total + " " + lines + " " + line + " " + calls;
  }

  public static Object run() {
    StringBuilder told = new StringBuilder();
    FieldsInOrder own = new FieldsInOrder();
    long[] sum = {0};
    own.consume(value -> sum[0] = sum[0] * 31 + value + own.current, 20_000);
    told.append(sum[0]).append(own.state());
    own.checked(
        value -> sum[0] = sum[0] * 31 + value + own.current + 7L * calls, 20_000);
    told.append(sum[0]).append(own.state());
    StringWriter text = new StringWriter();
    own.printed(
        new PrintWriter(text) {
          @Override
          public void println(String next) {
            super.println(next + own.lines + own.line);
          }
        },
        5_000);
    told.append(text.toString().hashCode()).append(own.state());
    try {
      own.failing(value -> sum[0] = sum[0] * 31 + value + own.lines + own.total, 10_000);
    } catch (ArithmeticException e) {
      told.append(e.getMessage());
    }
    told.append(sum[0]).append(own.state());
    LongAdder seen = new LongAdder();
    own.concurrent(value -> seen.add(value + own.current), 20_000);
    told.append(seen).append(own.state());
    List<Integer> out = new ArrayList<>();
    own.collected(out, 20_000);
    told.append(out.hashCode()).append(own.state());
    own.text(new StringBuilder(), new int[20_000]);
    calls = 0;
    return told.append(own.state()).toString();
  }
}
