package io.manyhands.processor.generation;

import static io.manyhands.processor.model.Reduction.Operation.AND;
import static io.manyhands.processor.model.Reduction.Operation.SUM;
import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.model.Type;
import io.manyhands.processor.plan.Blocked;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is seen of a loop that ends with an exception. */
@ExtendWith(HostileSchedule.class)
final class ExceptionsTest {
  private static Type checked(String packageName, String name) {
    return new Type.Declared(packageName, List.of(name), List.of(), true, false, false);
  }

  private static final String TEXT =
      """
      import io.manyhands.annotations.Parallel;
      import java.io.IOException;

      class Failing {
        private long total;

        static int check(int k, int bad) throws IOException {
          if (k >= bad) throw new IOException("at " + k);
          return k;
        }

        void inField(int n, int bad) throws IOException {
          for (@Parallel int i = 0; i < n; i++) {
            total += check(i, bad);
          }
        }

        static String inTry(int n, int bad) {
          long s = 0;
          try {
            for (@Parallel int i = 0; i < n; i++) {
              s += check(i, bad);
            }
          } catch (IOException e) {
            return s + e.getMessage();
          }
          return s + " fine";
        }

        static Object run() {
          Failing failing = new Failing();
          String s = inTry(50, 60) + inTry(50, 20);
          try {
            failing.inField(50, 30);
          } catch (IOException e) {
            s += e.getMessage();
          }
          return s + failing.total;
        }
      }
      """;

  @Test
  void whatWasSummedBeforeIsSeen() throws Exception {
    Type io = checked("java.io", "IOException");
    Woven woven =
        Workpiece.of("Failing", TEXT)
            .weave(
                facts -> facts.reduce("total", SUM).throwing(io),
                facts -> facts.reduce("s", SUM).throwing(io));
    assertThat(woven.parallel()).isEqualTo(woven.sequential());
  }

  @Test
  void severalCheckedExceptions() throws Exception {
    Woven woven =
        Workpiece.of(
                "Several",
                """
                import io.manyhands.annotations.Parallel;
                import java.io.IOException;
                import java.util.concurrent.TimeoutException;

                class Several {
                  static void one(int k) throws IOException, TimeoutException {
                    if (k == 40) throw new IOException("io");
                    if (k == 30) throw new TimeoutException("time");
                  }

                  static void all(int n) throws IOException, TimeoutException {
                    for (@Parallel int i = 0; i < n; i++) one(i);
                  }

                  static Object run() throws IOException {
                    try {
                      all(90);
                    } catch (TimeoutException e) {
                      return e.getMessage();
                    }
                    return "";
                  }
                }
                """)
            .weave(
                facts ->
                    facts
                        .throwing(checked("java.io", "IOException"))
                        .throwing(checked("java.util.concurrent", "TimeoutException")));
    assertThat(woven.parallel()).isEqualTo("time").isEqualTo(woven.sequential());
  }

  @Test
  void theLoopAsWrittenDecidesWhereItWouldHaveStopped() throws Exception {
    Woven woven =
        Workpiece.of(
                "Lazy",
                """
                import io.manyhands.annotations.Parallel;

                class Lazy {
                  static boolean all(int[] xs) {
                    boolean all = true;
                    for (@Parallel int i = 0; i < 100; i++) {
                      all = all && xs[i] > 0;
                    }
                    return all;
                  }

                  static Object run() {
                    String s = "" + all(new int[50]);
                    try {
                      int[] positive = new int[50];
                      java.util.Arrays.fill(positive, 1);
                      s += all(positive);
                    } catch (ArrayIndexOutOfBoundsException e) {
                      s += e.getMessage();
                    }
                    return s;
                  }
                }
                """)
            .weave(facts -> facts.reduce("all", AND).replayed());
    assertThat(woven.parallel())
        .isEqualTo("falseIndex 50 out of bounds for length 50")
        .isEqualTo(woven.sequential());
  }

  @Test
  void lastValuesInsideTryAreRefused() {
    assertThat(
            Workpiece.of("Failing", TEXT)
                .plan(true, facts -> facts.reduce("total", SUM), facts -> facts.last("s"))
                .obstacles())
        .extracting(Blocked::obstacle)
        .singleElement()
        .satisfies(obstacle -> assertThat(obstacle.code()).isEqualTo("MH032"));
  }
}
