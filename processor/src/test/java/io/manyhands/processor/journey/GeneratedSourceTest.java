package io.manyhands.processor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated sources in strict and in repeated builds. */
class GeneratedSourceTest {
  private static final String SMOOTH =
      """
      package demo;

      import io.manyhands.annotations.Parallel;
      import java.util.List;

      final class Smooth {
        private double weight = 0.5;

        double smooth(double[] a, double[] b) {
          double largest = Double.NEGATIVE_INFINITY;
          for (@Parallel int i = 1; i < a.length - 1; i++) {
            // the neighbors
            b[i] = (a[i - 1] + a[i + 1]) * weight;
            largest = Math.max(largest, b[i]);
          }
          return largest;
        }

        @Deprecated
        static long lengths(List<String> names) {
          long sum = 0;
          for (@Parallel String name : names) {
            sum += name.length();
          }
          return sum;
        }
      }
      """;

  @TempDir Path directory;

  private CompiledClasses compile(String name) throws IOException {
    return new JavacRun(Files.createDirectories(directory.resolve(name)))
        .source("demo/Smooth.java", SMOOTH)
        .options("-Xlint:all", "-Werror")
        .compile();
  }

  @Test
  void strictBuildsSucceedWithNotesAlone() throws IOException {
    CompiledClasses result = compile("once");
    assertThat(result.succeeded()).as(result.printed()).isTrue();
    assertThat(result.messages()).containsExactly("11 note MH001", "22 note MH001");
    assertThat(result.printed()).doesNotContain("warning");
  }

  @Test
  void aWarningStaysAWarningAndFailsOnlyStrictBuilds() throws IOException {
    String running = SMOOTH.replace("a[i - 1]", "b[i - 1]").replace("a[i + 1]", "1");
    JavacRun javac =
        new JavacRun(directory)
            .source("demo/Smooth.java", running)
            .options("-Amanyhands.unproven=SEQUENTIAL");
    CompiledClasses lenient = javac.compile();
    assertThat(lenient.succeeded()).isTrue();
    assertThat(lenient.messages()).contains("13 warning MH012");
    assertThat(javac.options("-Werror").compile().succeeded()).isFalse();
  }

  @Test
  void theSameBytesEveryTime() throws IOException {
    CompiledClasses once = compile("once");
    CompiledClasses again = compile("again");
    assertThat(JavacRun.filesIn(once.directory()))
        .isEqualTo(JavacRun.filesIn(again.directory()))
        .contains("demo/Smooth_Parallel.java");
    for (String file : JavacRun.filesIn(once.directory())) {
      if (!file.endsWith(".sarif")) {
        assertThat(again.directory().resolve(file))
            .hasSameBinaryContentAs(once.directory().resolve(file));
      }
    }
  }

  @Test
  void noTimeStampAndNoDirectory() throws IOException {
    String source = compile("once").generated("demo.Smooth_Parallel");
    assertThat(source)
        .doesNotContainPattern("\\d{2}:\\d{2}|20\\d{2}-\\d{2}")
        .doesNotContain(directory.toString())
        .contains("// the neighbors");
  }
}
