package io.manyhands.processor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class file that cannot be redirected when javac has written it. */
class NotWovenTest {
  private static final String TOTAL =
      """
      package demo;
      import io.manyhands.annotations.Parallel;
      class %1$s {
        static long total(int[] a) {
          long sum = 0;
          for (@Parallel int i = 0; i < a.length; i++) {
            sum += a[i];
          }
          return sum;
        }
        %2$s
        static Object run() { return total(new int[] {1, 2, 3}); }
      }
      """;

  @TempDir Path directory;

  @Test
  void isAnErrorThatLeavesTheSequentialProgram() throws IOException {
    String needed = "static long total$sequential(int[] a) { return -1; }";
    CompiledClasses result =
        new JavacRun(directory)
            .source("Taken.java", TOTAL.formatted("Taken", needed))
            .source("Free.java", TOTAL.formatted("Free", ""))
            .compile();
    assertThat(result.succeeded()).isFalse();
    assertThat(result.messages()).containsExactly("6 note MH001", "6 note MH001", "error MH011");
    assertThat(result.printed())
        .contains("demo.Taken was compiled but not redirected")
        .contains("has a method total$sequential of its own; rename it");
    assertThat(result.call("demo.Taken", "run")).isEqualTo(6L);
    assertThat(result.isRedirected("demo.Free", "total")).isTrue();
    assertThat(result.call("demo.Free", "run")).isEqualTo(6L);
    assertThat(result.reported()).containsExactly("4 MH011", "6 MH001 proved", "6 MH001 proved");
  }
}
