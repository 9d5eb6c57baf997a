package io.manyhands.processor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong is made small. */
class MinimizerTest {
  private static final String TEXT =
      """
      class Foo {
        int x;
        void unused() {}
        void loop(int[] a, int n) {
          for (int i = 0; i < n; i++) {
            int t = 5;
            if (n > 3) {
              a[i] = Math.max(a[i - 1] + t, 2);
            } else {
              t++;
            }
          }
        }
      }
      """;

  @TempDir Path temporary;

  @Test
  void everythingElseIsCut() {
    String small =
        new Minimizer(
                text -> text.contains("a[i - 1]") && text.contains("void loop(int[] a, int n) {"),
                Duration.ofMinutes(1))
            .minimize(TEXT);
    assertThat(small.replaceAll("\\s+", ""))
        .hasSizeLessThan(60)
        .contains("a[i-1]")
        .doesNotContain("Math", "unused", "else", "for");
  }

  @Test
  void timeEndsIt() {
    assertThat(new Minimizer(text -> true, Duration.ZERO).minimize(TEXT)).isEqualTo(TEXT);
  }

  /** A wrong answer becomes a program that still gives it, and needs no other file. */
  @Test
  void wrongAnswerStaysWrong() throws Exception {
    Supplier<Processor> broken =
        new BrokenRule(
                "analysis.dependence.DependenceTests", "independent", BrokenRule.Answer.PROOF)
            ::processor;
    Program program =
        new Program(
            "work1",
            """
              String work1(
                  int[] a, int[] b, long[] c, double[] d, byte[] e, int[][] m, int[][] q, Inputs in,
                  int n, int k, int s, int st) {
                for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 1; i < n; i++) {
                  a[i] = a[i - 1] * 3 + 1;
                }
                return "";
              }
            """);
    Failure failure = new Failure(program, Failure.Kind.DIFFERENCE, "");
    Path target = temporary.resolve("target");
    Path file = new BugFiles(temporary, target, broken, Duration.ofSeconds(5)).write(failure);
    String text = Files.readString(file);
    assertThat(file.getFileName()).hasToString("Fuzz1.java");
    assertThat(text).startsWith("// expect: any").doesNotContain("Not seen again");
    assertThat(new BugProgram(temporary, "Fuzz1", Failure.Kind.DIFFERENCE, broken).fails(text))
        .isTrue();
    assertThat(List.of(text.split("\n", -1))).anyMatch(line -> line.contains("a[i - 1]"));
  }
}
