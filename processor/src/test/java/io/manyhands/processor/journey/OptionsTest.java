package io.manyhands.processor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The options that begin with {@code -Amanyhands.}. */
class OptionsTest {
  private static final String SQUARES =
      """
      package demo;
      import io.manyhands.annotations.Parallel;
      class Squares {
        static double[] squares() {
          double[] a = new double[100];
          for (@Parallel int i = 0; i < a.length; i++) {
            a[i] = (double) i * i;
          }
          return a;
        }
      }
      """;
  private static final String RUNNING =
      """
      package demo;
      import io.manyhands.annotations.Parallel;
      class Running {
        static void sums(double[] a) {
          for (@Parallel int i = 1; i < a.length; i++) {
            a[i] += a[i - 1] / 2;
          }
        }
      }
      """;

  @TempDir Path directory;

  private CompiledClasses squares(String... options) {
    return new JavacRun(directory)
        .source("Squares.java", SQUARES)
        .options(JavacRun.manyhands(options))
        .compile();
  }

  private CompiledClasses running(String... options) {
    return new JavacRun(directory)
        .source("Running.java", RUNNING)
        .options(JavacRun.manyhands(options))
        .compile();
  }

  @Test
  void unknownNameIsAnErrorThatNamesTheNearest() {
    CompiledClasses result = squares("unprooven=SEQUENTIAL");
    assertThat(result.succeeded()).isFalse();
    assertThat(result.printed())
        .contains(
            "error: [MH005] unknown option -Amanyhands.unprooven; did you mean"
                + " manyhands.unproven? Legal options are manyhands.advise, manyhands.explain,"
                + " manyhands.report, manyhands.unproven, manyhands.weave\n")
        .contains("see docs/diagnostics/MH005.md");
    assertThat(result.messages()).containsOnlyOnce("error MH005");
  }

  @Test
  void unknownNameThatIsNearToNothing() {
    assertThat(squares("x=1").printed())
        .contains("[MH005] unknown option -Amanyhands.x; legal options are manyhands.advise, ");
  }

  @Test
  void optionsOfOthersAreNoConcern() {
    CompiledClasses result =
        new JavacRun(directory)
            .source("Squares.java", SQUARES)
            .options("-Amanyhandsome.weave=perhaps", "-Aweave=perhaps")
            .compile();
    assertThat(result.succeeded()).isTrue();
    assertThat(result.printed()).doesNotContain("MH005");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "weave=yes|-Amanyhands.weave=yes: legal values are true, false",
        "weave|-Amanyhands.weave=: legal values are true, false",
        "weave=flase|-Amanyhands.weave=flase: did you mean false? Legal values are true, false",
        "advise=1|-Amanyhands.advise=1: legal values are false, true",
        "unproven=SEQUENTAL|-Amanyhands.unproven=SEQUENTAL: did you mean SEQUENTIAL?"
            + " Legal values are REFUSE, SEQUENTIAL, TRUST",
        "unproven|-Amanyhands.unproven=: legal values are REFUSE, SEQUENTIAL, TRUST",
        "report|-Amanyhands.report names no directory",
        "report=|-Amanyhands.report names no directory",
        "advise=true|-Amanyhands.advise=true is not available in this release",
      })
  void illegalValueIsAnErrorThatNamesTheLegalOnes(String option, String sentence) {
    CompiledClasses result = squares(option);
    assertThat(result.succeeded()).isFalse();
    assertThat(result.printed()).contains("error: [MH005] " + sentence);
    assertThat(result.javacsErrors()).isEmpty();
  }

  @Test
  void everyWrongOptionIsNamed() {
    assertThat(squares("weave=no", "unproven=no", "no=no").messages())
        .filteredOn("error MH005"::equals)
        .hasSize(3);
  }

  @Test
  void reportIsWrittenToADirectoryThatIsMade() throws IOException {
    Path reports = directory.resolve("build/reports");
    assertThat(squares("report=" + reports).succeeded()).isTrue();
    assertThat(Files.readString(reports.resolve("manyhands.sarif"))).contains("\"MH001\"");
    assertThat(directory.resolve("out/manyhands.sarif")).doesNotExist();
  }

  @Test
  void reportLiesBesideGeneratedSourcesWithoutTheOption() throws IOException {
    assertThat(squares().reported()).containsExactly("6 MH001 proved");
  }

  @Test
  void reportThatCannotBeWrittenIsAnErrorThatNamesTheDirectory() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "in the way");
    CompiledClasses result = squares("report=" + file);
    assertThat(result.succeeded()).isFalse();
    assertThat(result.printed())
        .contains("error: [MH005] cannot write manyhands.sarif to " + file)
        .doesNotContain("\tat ");
  }

  @Test
  void refusalIsAnErrorUnlessToldOtherwise() {
    CompiledClasses result = running();
    assertThat(result.succeeded()).isFalse();
    assertThat(result.messages()).containsExactly("6 error MH012");
    assertThat(result.hasClass("demo.Running")).isFalse();
  }

  @Test
  void unprovenSequentialLeavesTheLoopAsItWas() {
    CompiledClasses result = running("unproven=SEQUENTIAL");
    assertThat(result.succeeded()).isTrue();
    assertThat(result.messages()).containsExactly("6 warning MH012");
    assertThat(result.hasClass("demo.Running_Parallel")).isFalse();
    assertThat(result.isRedirected("demo.Running", "sums")).isFalse();
  }

  @Test
  void unprovenTrustTakesTheUsersWord() {
    CompiledClasses result = running("unproven=TRUST");
    assertThat(result.succeeded()).isTrue();
    assertThat(result.messages()).containsExactly("6 warning MH012");
    assertThat(result.printed()).contains("runs in parallel all the same, on the word of unproven");
    assertThat(result.isRedirected("demo.Running", "sums")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          static|@SuppressWarnings({"unchecked", "manyhands"}) static|note
          class|@SuppressWarnings("manyhands") class|note
          static|@SuppressWarnings("unchecked") static|warning
          }$|} @SuppressWarnings("manyhands") class Other {}|warning
          """)
  void theWarningCanBeSuppressed(String where, String annotated, String kind) {
    CompiledClasses result =
        new JavacRun(directory)
            .source("Running.java", RUNNING.strip().replaceFirst(where, annotated))
            .options(JavacRun.manyhands("unproven=SEQUENTIAL"))
            .compile();
    assertThat(result.messages()).containsExactly("6 " + kind + " MH012");
  }

  @Test
  void aRefusalCannot() {
    CompiledClasses result =
        new JavacRun(directory)
            .source(
                "Running.java", RUNNING.replace("class", "@SuppressWarnings(\"manyhands\") class"))
            .compile();
    assertThat(result.succeeded()).isFalse();
    assertThat(result.messages()).containsExactly("6 error MH012");
  }
}
