package io.manyhands.processor.generation;

import static io.manyhands.processor.model.Reduction.Operation.SUM;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What moving does to text: nothing that could be seen. */
@ExtendWith(HostileSchedule.class)
final class TextTest {
  private static final String ODD =
      """
      import io.manyhands.annotations.Parallel;
      import io.manyhands.annotations.Shared;

      class Odd {
      \tstatic String[] make(int n) {
      \t\t/* kept: $T and $$ */
      \t\tString[] out = new String[n]; int $n = n;
      \t\tfinal int step = 2, self = 3;
      \t\tfinal byte small = 1;
      \t\tint from = 5, to = 6, partial = 7, iterations = 8, total = 0, k = 9, index = 1;
      \t\tfrom++;
      \t\tto = from;
      \t\touter: // the label
      \t\tfor (@Parallel int i = 0; // start
      \t\t\t\ti < $n;
      \t\t\t\ti += 1) // tail
      \t\t{
      \t\t\tbyte b = small;
      \t\t\tswitch (i % 4) { case step: out[i] = "two"; continue outer; case 1: break; default: }

      \t\t\tout[i] = \"""
      \ttext $L block
      \t  $S indented  \\

      \tjoined
      \t\""" + '"' + "$" + "//no comment"
      \t\t\t\t+ i + from + to + partial + iterations + self + k + b /* $T */ + index; // the end $
      \t\t}
      \t\tif (n > 0) { for (@Parallel int i = 0; i < n; i++) total += out[i].length(); } else total = 1;
      \t\twhile (from > 0) { from--; for (@Parallel int i = 0; i < n; i++) { total += from; } }
      \t\tfor (@Parallel int i = 0; i < n; i++)
      \t\t\tfor (int j = 0; j < 2; j++)
      \t\t\t\ttotal += j;
      \t\tfor (@Parallel int i = 0; i < n; i++);
      \t\tfor (@Parallel String s : out) total += s.length(); for (@Parallel String s : out); for (@Parallel String s : out) {}
      \t\tout[0] += total;
      \t\treturn out;
      \t}

      \tstatic Object run() {
      \t\treturn String.join("|", make(20));
      \t}
      }
      """;

  @SuppressWarnings("unchecked")
  private static void check(String text) throws Exception {
    Workpiece piece = Workpiece.of("Odd", text);
    java.util.function.Consumer<Facts> sum = facts -> facts.reduce("total", SUM);
    java.util.function.Consumer<Facts> nothing = facts -> {};
    Woven woven = piece.weave(nothing, sum, sum, sum, nothing, sum);
    assertThat(woven.parallel()).isEqualTo(woven.sequential());
    String generated =
        ParallelClassWriter.write(piece.plan(true, nothing, sum, sum, sum, nothing, sum)).source();
    assertThat(generated).doesNotContain("@Parallel").contains("/* kept: $T and $$ */", "// tail");
  }

  @Test
  void commentsTextBlocksDollarsAndTabs() throws Exception {
    check(ODD);
  }

  @Test
  void carriageReturns() throws Exception {
    check(ODD.replace("\n", "\r\n"));
  }

  @Test
  void oddLineEndsInLiterals() throws Exception {
    check(ODD.replace("\"two\"", "\"t\u2028w\fo\u0085\""));
  }

  @Test
  void warningsOfTheOriginalAreNotRepeated() {
    Workpiece.of(
            "Warned",
            """
            import io.manyhands.annotations.Parallel;
            import java.util.ArrayList;
            import java.util.List;

            @SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "cast",
                "fallthrough", "divzero", "empty", "static", "finally", "try"})
            class Warned {
              @Deprecated
              int old = 1;

              static List raw(List<String> in, int[] out, Warned w) {
                List list = new ArrayList();
                for (@Parallel int i = 0; i < out.length; i++) {
                  out[i] = (int) i + new Integer(4) + w.old + Thread.currentThread().MAX_PRIORITY;
                  if (i > 3);
                  switch (i) {
                    case 1:
                      out[i] = 1;
                    case 2:
                      out[i] = 2;
                  }
                  list = (List) in;
                  List<Integer> forced = list;
                }
                return list;
              }
            }
            """)
        .generate(facts -> facts.own("list"));
  }
}
