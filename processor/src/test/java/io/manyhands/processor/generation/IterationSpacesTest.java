package io.manyhands.processor.generation;

import static io.manyhands.processor.model.Reduction.Operation.SUM;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The ways to count, and elements of arrays and lists. */
@ExtendWith(HostileSchedule.class)
final class IterationSpacesTest {
  @Test
  void stepsAndDirections() throws Exception {
    Woven woven =
        Workpiece.of(
                "Steps",
                """
                import io.manyhands.annotations.Parallel;

                class Steps {
                  static long all(int n, int stride, long far) {
                    long s = 0;
                    for (@Parallel int i = n; i >= -n; i--) s += i * i;
                    for (@Parallel int i = 0; n > i; i += stride) {
                      s += 3 * i;
                    }
                    for (@Parallel int i = n; i > 0; i -= stride + 1)
                      s += i % 5;
                    for (@Parallel long i = far; i <= far + n; i += 2L) { s += i - far; }
                    for (@Parallel long i = 0; i != n; ++i) { s ^= 0; s += i; }
                    return s;
                  }

                  static Object run() {
                    return all(1000, 7, 1L << 40) + " " + all(0, 7, 0) + " " + all(1, 7, 0);
                  }
                }
                """)
            .weave(
                facts -> facts.reduce("s", SUM).countable(),
                facts -> facts.reduce("s", SUM).countable(),
                facts -> facts.reduce("s", SUM).countable(),
                facts -> facts.reduce("s", SUM).countable(),
                facts -> facts.reduce("s", SUM));
    assertThat(woven.parallel()).isEqualTo(woven.sequential());
  }

  @Test
  void overflowingLoopsRunAsWritten() throws Exception {
    String text =
        """
        import io.manyhands.annotations.Parallel;

        class Edge {
          static String count(int from, int to, int step) {
            int s = 0;
            try {
              for (@Parallel int i = from; i <= to; i += step) {
                if (i < 0) throw new IllegalStateException("at " + i);
                s++;
              }
            } catch (IllegalStateException e) {
              return s + " " + e.getMessage();
            }
            return String.valueOf(s);
          }

          static Object run() {
            return count(Integer.MAX_VALUE - 5, Integer.MAX_VALUE, 1)
                + ", " + count(Integer.MAX_VALUE - 5, Integer.MAX_VALUE - 1, 1)
                + ", " + count(0, 9, 5);
          }
        }
        """;
    Woven woven = Workpiece.of("Edge", text).weave(facts -> facts.reduce("s", SUM).countable());
    assertThat(woven.sequential()).isEqualTo("6 at -2147483648, 5, 2");
    assertThat(woven.parallel()).isEqualTo(woven.sequential());
  }

  @Test
  void elements() throws Exception {
    Woven woven =
        Workpiece.of(
                "demo.Elements",
                """
                package demo;

                import io.manyhands.annotations.Parallel;
                import java.util.ArrayList;
                import java.util.LinkedList;
                import java.util.List;

                class Elements {
                  private final int[][] grid = {{1, 2}, {3}, {}, {4, 5, 6}};
                  private final List<? extends Number> numbers = new LinkedList<>(List.of(1, 2L, 3.0));

                  private int[] row(int k) {
                    return grid[k];
                  }

                  List<String> words() {
                    return new ArrayList<>(List.of("a", "bc", "def"));
                  }

                  long all(String... names) {
                    long s = 0;
                    for (final @Parallel var name : names) s += name.length();
                    for (@Parallel int[] row : grid) { s += row.length; }
                    for (@Parallel int x : row(3)) {
                      // each
                      s += x;
                    }
                    for (@Parallel String word : words()) s += word.length();
                    for (@Parallel Number number : numbers) {
                      s += number.intValue();
                    }
                    for (@Parallel char c : "text".toCharArray()) {
                    }
                    for (@Parallel long x : new int[] {1, 2, 3}) {
                      s += x;
                    }
                    return s;
                  }

                  static Object run() {
                    return new Elements().all("x", "yy", "zzz");
                  }
                }
                """)
            .weave(
                facts -> facts.reduce("s", SUM),
                facts -> facts.reduce("s", SUM),
                facts -> facts.reduce("s", SUM),
                facts -> facts.reduce("s", SUM),
                facts -> facts.reduce("s", SUM),
                facts -> {},
                facts -> facts.reduce("s", SUM));
    assertThat(woven.parallel()).isEqualTo(woven.sequential());
  }

  @Test
  void foreignListsAreLeftToTheirOwnIterators() throws Exception {
    Workpiece piece =
        Workpiece.of(
            "Foreign",
            """
            import io.manyhands.annotations.Parallel;
            import java.util.AbstractList;
            import java.util.ArrayList;
            import java.util.List;

            class Foreign {
              static List<Integer> make(int n) {
                return new AbstractList<>() {
                  @Override public Integer get(int k) { return k; }
                  @Override public int size() { return n; }
                };
              }

              static int made;

              static List<Integer> counted(int n) {
                made++;
                return make(n);
              }

              static Object run() {
                long s = 0;
                for (@Parallel int x : counted(100)) {
                  s += x;
                }
                return s + " " + made;
              }
            }
            """);
    Woven woven = piece.weave(facts -> facts.reduce("s", SUM));
    assertThat(woven.parallel()).isEqualTo("4950 1").isEqualTo(woven.sequential());
  }
}
