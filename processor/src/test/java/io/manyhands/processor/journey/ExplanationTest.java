package io.manyhands.processor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.testing.CompiledProgram;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a refusal tells: both places, an example with values, what would be enough, and the way out.
 */
class ExplanationTest {
  @TempDir Path temporary;

  private String refusal(String method) {
    String text =
        "import io.manyhands.annotations.Parallel;\nclass Example {\n" + method.indent(2) + "}\n";
    CompiledProgram program = CompiledProgram.of(temporary, Map.of("Example.java", text));
    assertThat(program.errors()).hasSize(1);
    return program.errors().get(0).message();
  }

  @Test
  void aProvedDependenceComesWithIterationsValuesAndTheElement() {
    assertThat(
            refusal(
                """
                void add(int[] a, int n, int w) {
                  for (@Parallel int i = 0; i < n; i++) {
                    for (int j = 0; j <= w; j++) {
                      a[i * w + j] = i;
                    }
                  }
                }
                """))
        .isEqualTo(
            """
            [MH014] loop carries an output dependence
                a[i * w + j] written in one iteration is written again in a later one, e.g. i = 0 then i = 1
                proved: both are element [4] there, with n = 4, w = 4; the distance is not always the same
                help: the loop inside, over j at line 5, can run in parallel under the check j does not overflow: mark it instead
                fix: make each iteration write its own elements, or mark another loop of the nest; see docs/diagnostics/MH014.md\
            """);
  }

  @Test
  void anAssumedDependenceNamesTheFactThatWouldDo() {
    assertThat(
            refusal(
                """
                void set(int[] a, int[] b, int n, int w) {
                  for (@Parallel int i = 0; i < n; i++) {
                    a[i * w + b[i]] = i;
                  }
                }
                """))
        .isEqualTo(
            """
            [MH015] a dependence cannot be ruled out
                a[i * w + b[i]] is written, and a[i * w + b[i]] written in another iteration may be the same place
                assumed because the value of b[i] is not known before it runs
                it would be enough to know that 0 <= b[i] and b[i] < w
                fix: use subscripts that are linear in i, or remove @Parallel; see docs/diagnostics/MH015.md\
            """);
  }

  @Test
  void theLoopInsideIsOfferedOutsideWhereItsIterationsNeverMeet() {
    assertThat(
            refusal(
                """
                void heat(double[][] a, int n, int steps) {
                  for (@Parallel int t = 0; t < steps; t++) {
                    for (int i = 0; i < n; i++) {
                      a[i][0] = a[i][0] / 2 + t;
                    }
                  }
                }
                """))
        .contains(
            "help: iterations of the loop inside, over i at line 5, never meet under the check rows"
                + " of a are distinct: exchange the two loops and mark that one, or mark it where"
                + " it is");
  }

  /** Exchanged, the loops would visit the elements in another order, and the recurrence breaks. */
  @Test
  void loopsThatDependOnEachOtherAreNotOfferedExchanged() {
    assertThat(
            refusal(
                """
                void sweep(double[][] a, int n) {
                  for (@Parallel int i = 1; i < n; i++) {
                    for (int j = 0; j < n - 1; j++) {
                      a[i][j] = a[i - 1][j + 1] + 1;
                    }
                  }
                }
                """))
        .doesNotContain("exchange")
        .contains("help: the loop inside, over j at line 5, can run in parallel");
  }

  @Test
  void whereNoLoopIsParallelNoneIsOffered() {
    assertThat(
            refusal(
                """
                void fold(int[] a, int n) {
                  for (@Parallel int i = 1; i < n; i++) {
                    for (int j = 1; j < n; j++) {
                      a[j] = a[j - 1] + i;
                    }
                  }
                }
                """))
        .doesNotContain("help:");
  }
}
