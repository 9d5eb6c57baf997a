package io.manyhands.processor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code @Parallel} on a method: its outermost loops, of which one must be accepted. */
class MethodMarksTest {
  private static final String CLASS =
      """
      package demo;
      import io.manyhands.annotations.Parallel;
      class Prefix {
        @Parallel%s
        static double prefix(double[] a, double[] b) {
          double last = 0;
          for (int i = 0; i < a.length; i++) {
            b[i] = %s;
          }
          for (int i = 1; i < a.length; i++) {
            a[i] = a[i - 1] + b[i];
          }
          return a[a.length - 1] + last;
        }
        static Object run() {
          return prefix(new double[5], new double[5]);
        }
      }
      """;

  @TempDir Path directory;

  private CompiledClasses compile(String members, String first, String... options) {
    return new JavacRun(directory)
        .source("Prefix.java", CLASS.formatted(members, first))
        .options(options)
        .compile();
  }

  @Test
  void theOthersAreNotedWithTheirReason() throws IOException {
    CompiledClasses result = compile("", "i * 2.0", "-Xlint:all", "-Werror");
    assertThat(result.printed()).contains("loop carries a flow dependence of distance 1");
    assertThat(result.succeeded()).as(result.printed()).isTrue();
    assertThat(result.messages()).containsExactly("7 note MH001", "11 note MH012");
    assertThat(result.isRedirected("demo.Prefix", "prefix")).isTrue();
    assertThat(result.call("demo.Prefix", "run")).isEqualTo(20.0);
    assertThat(result.reported()).containsExactly("7 MH001 proved", "10 MH012 refused");
  }

  @Test
  void noneIsAnErrorAtTheMarkThatListsThem() throws IOException {
    CompiledClasses result = compile("", "last; last = last / 2 + a[i]");
    assertThat(result.succeeded()).isFalse();
    assertThat(result.messages()).containsExactly("8 note MH016", "11 note MH012", "4 error MH034");
    assertThat(result.printed())
        .contains("no loop of prefix can run in parallel")
        .contains("line 7: [MH016]")
        .contains("line 10: [MH012]");
    assertThat(result.reported()).containsExactly("4 MH034", "7 MH016 refused", "10 MH012 refused");
  }

  @Test
  void noneIsAWarningWhereTheUserSaysSequential() {
    String sequential = "(unproven = io.manyhands.annotations.Unproven.SEQUENTIAL)";
    CompiledClasses result = compile(sequential, "last; last = last / 2 + a[i]");
    assertThat(result.succeeded()).isTrue();
    assertThat(result.messages()).containsExactly("8 warning MH016", "11 warning MH012");
    assertThat(result.isRedirected("demo.Prefix", "prefix")).isFalse();
  }
}
