package io.manyhands.processor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What javac leaves out of class files on demand: it does not count lines then. */
final class DebugInfoTest {
  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"-g:none", "-g:vars", "-g:source", "-g"})
  void isNotNeeded(String option) throws Exception {
    String text =
        """
        import io.manyhands.annotations.Parallel;
        class Sums {
          static int sum(int[] a) {
            int sum = 0;
            for (@Parallel int i = 0; i < a.length; i++) {
              sum += a[i];
            }
            return sum;
          }
        }
        """;
    CompiledClasses result =
        new JavacRun(directory).source("Sums.java", text).options(option).compile();
    assertThat(result.messages()).containsExactly("5 note MH001");
    assertThat(result.isRedirected("Sums", "sum")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-g:none", "-g"})
  void placesAreTheSame(String option) {
    String text =
        "class Sums {\r\n  static void shift(int[] a) {\r"
            + "    for (@io.manyhands.annotations.Parallel int i = 1; i < a.length; i++) {\n"
            + "      a[i] = a[i - 1] / 2;\n    }\n  }\n}\n";
    CompiledClasses result =
        new JavacRun(directory).source("Sums.java", text).options(option).compile();
    assertThat(result.messages()).containsExactly("4 error MH012");
    assertThat(result.printed()).contains("the other place: Sums.java:4: a[i - 1]");
  }
}
