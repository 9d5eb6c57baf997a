package io.manyhands.processor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loops that are accepted with called methods in them: told where they are written. */
class InlinedTest {
  private static final String SOURCE =
      """
      package demo;

      import io.manyhands.annotations.Parallel;

      class Cells {
        private int value;

        private void set(int by) {
          int half = by / 2;
          value = half;
        }

        int open(int by) {
          value = by;
          return value;
        }

        void both(int[] a, int[] b) {
          for (@Parallel int i = 0; i < a.length; i++) {
            set(a[i]);
            a[i] = value;
          }
          for (@Parallel int i = 0; i < b.length; i++) {
            b[i] = open(i) + 1;
          }
        }

        void refused(int[] a, Cells[] cells) {
          for (@Parallel(unproven = io.manyhands.annotations.Unproven.SEQUENTIAL) int x : a) {
            cells[x % 3].set(x);
          }
        }
      }
      """;

  @TempDir Path directory;

  private CompiledClasses compile(String... options) {
    return new JavacRun(directory).source("demo/Cells.java", SOURCE).options(options).compile();
  }

  @Test
  void eachLoopIsToldWhereItIsWritten() {
    CompiledClasses result = compile();
    assertThat(result.succeeded()).as(result.printed()).isTrue();
    assertThat(result.messages())
        .containsExactly("19 note MH001", "23 note MH001", "10 warning MH015");
    assertThat(result.printed()).contains("guard getClass() == Cells.class");
  }

  @Test
  void andWhatStandsInIt() {
    assertThat(compile("-Amanyhands.explain=true").printed())
        .contains("Cells.set stands in the loop where it is called.")
        .contains("Cells.open stands in the loop where it is called.")
        .contains("Checked at run time: getClass() == Cells.class.");
  }

  @Test
  void theGeneratedSourceShowsIt() throws IOException {
    assertThat(compile().generated("demo.Cells_Parallel"))
        .contains("Cells.java:19")
        .contains("Cells.java:23")
        .contains("int half = by / 2;")
        .contains("if (self.getClass() == Cells.class) {")
        .contains("self.open(i) + 1;");
  }
}
