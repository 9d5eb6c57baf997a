package io.manyhands.processor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that other processors generate in the same compilation. */
class RoundsTest {
  private static final String HELPER =
      "package demo; class Helper { static double twice(double x) { return 2 * x; } }";
  private static final String SHADOW =
      """
      package demo;
      class Math {
        static double last;
        static double abs(double x) { return last = x; }
      }
      """;

  @TempDir Path directory;

  private JavacRun calling(String method) {
    return new JavacRun(directory)
        .source(
            "Uses.java",
            """
            package demo;
            import io.manyhands.annotations.Parallel;
            class Uses {
              static double run() {
                double[] a = {-1, -2, -3};
                for (@Parallel int i = 0; i < a.length; i++) {
                  a[i] = %s(a[i]);
                }
                return a[2];
              }
            }
            """
                .formatted(method));
  }

  @Test
  void aRegionWaitsForAClassOfTheFirstRound() {
    CompiledClasses result =
        calling("Helper.twice")
            .processor(new GeneratingProcessor(1, "demo.Helper", HELPER))
            .compile();
    assertThat(result.succeeded()).as(result.printed()).isTrue();
    assertThat(result.messages()).containsExactly("6 note MH001");
    assertThat(result.isRedirected("demo.Uses", "run")).isTrue();
    assertThat(result.call("demo.Uses", "run")).isEqualTo(-6.0);
  }

  /** A class that the marked one does not name is analyzed only if it can be. */
  @Test
  void aRegionDoesNotWaitForWhatItCallsPerhaps() {
    CompiledClasses result =
        calling("((Kind) new Twice()).of")
            .source("Kind.java", "package demo; interface Kind { double of(double x); }")
            .source(
                "Twice.java",
                """
                package demo;
                final class Twice implements Kind {
                  public double of(double x) { return 2 * x; }
                }
                """)
            .source(
                "Late.java",
                """
                package demo;
                class Late implements Kind {
                  public double of(double x) { return Helper.twice(x); }
                }
                """)
            .processor(new GeneratingProcessor(2, "demo.Helper", HELPER))
            .compile();
    assertThat(result.messages()).containsExactly("6 note MH001");
    assertThat(result.call("demo.Uses", "run")).isEqualTo(-6.0);
  }

  /** javac itself knows a class of the last round, so the loop would stay sequential silently. */
  @Test
  void aClassOfTheLastRoundComesTooLate() throws IOException {
    CompiledClasses result =
        calling("Helper.twice")
            .processor(new GeneratingProcessor(2, "demo.Helper", HELPER))
            .compile();
    assertThat(result.succeeded()).isFalse();
    assertThat(result.messages()).containsExactly("6 error MH009");
    assertThat(result.reported()).containsExactly("6 MH009");
    assertThat(result.printed())
        .contains("Uses.java:7: cannot find symbol symbol: variable Helper")
        .contains("in an earlier round");
  }

  @Test
  void aClassThatNeverComesIsJavacsError() {
    CompiledClasses result = calling("Helper.twice").compile();
    assertThat(result.succeeded()).isFalse();
    assertThat(result.messages()).isEmpty();
    assertThat(result.javacsErrors()).containsExactly("cannot find symbol");
  }

  /** In the first round, {@code Math} is that of java.lang; in the end it is another one. */
  @Test
  void aClassThatChangesWhatTheLoopSays() throws IOException {
    CompiledClasses result =
        calling("Math.abs").processor(new GeneratingProcessor(1, "demo.Math", SHADOW)).compile();
    assertThat(result.succeeded()).isFalse();
    assertThat(result.messages()).containsExactly("6 note MH001", "4 error MH010");
    assertThat(result.printed())
        .contains("names in run mean something else to the compiler than when it was analyzed");
    assertThat(result.hasClass("demo.Uses")).isFalse();
    assertThat(result.reported()).containsExactly("4 MH010", "6 MH001 proved");
  }

  @Test
  void aClassThatChangesNothing() {
    CompiledClasses result =
        calling("Math.abs")
            .processor(new GeneratingProcessor(1, "demo.Other", "package demo; class Other {}"))
            .compile();
    assertThat(result.succeeded()).as(result.printed()).isTrue();
    assertThat(result.messages()).containsExactly("6 note MH001");
  }
}
