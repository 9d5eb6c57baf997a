package io.manyhands.processor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that javac rejects: javac says why, and nothing stands in its way. */
class ErrorsOfTheProgramTest {
  private static final String MARKED =
      """
      import io.manyhands.annotations.Parallel;
      class Marked {
        static void clear(double[] a) {
          for (@Parallel int i = 0; i < a.length; i++) {
            a[i] = 0;
          }
        }
        %s
      }
      """;

  private static final String WRONG = "class Wrong { int m() { return 1.5; } }";

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "';' expected|int m() { return 1 }",
        "cannot find symbol|Missing m() { return null; }",
        "cannot find symbol|void m() { for (@Parallel int i = 0; i < n; i++) {} }",
        "incompatible types: String cannot be converted to int|int m() { return \"1\"; }",
        "missing return statement|int m() {}",
        "variable j might not have been initialized|void m() { int j; j++; }",
        "unreported exception Exception; must be caught or declared to be thrown"
            + "|void m() { throw new Exception(); }",
        "method clear(double[]) is already defined in class Marked|void clear(double[] a) {}",
      })
  void inAMarkedFile(String error, String member) {
    CompiledClasses result =
        new JavacRun(directory).source("Marked.java", MARKED.formatted(member)).compile();
    assertThat(result.succeeded()).isFalse();
    assertThat(result.javacsErrors()).containsExactly(error);
    assertThat(result.printed()).contains("Marked.java:8: error: " + error).doesNotContain("\tat ");
    assertThat(result.messages()).doesNotContain("4 error MH009");
    assertThat(result.printed()).doesNotContain("error: [MH");
  }

  /** In either order: javac writes Marked.class before it comes to an error in a later file. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void inAnotherFile(boolean first) {
    JavacRun javac = new JavacRun(directory);
    if (first) {
      javac.source("Marked.java", MARKED.formatted(""));
    }
    javac.source("Wrong.java", WRONG);
    if (!first) {
      javac.source("Marked.java", MARKED.formatted(""));
    }
    CompiledClasses result = javac.compile();
    assertThat(result.succeeded()).isFalse();
    assertThat(result.javacsErrors()).hasSize(1);
    assertThat(result.messages()).containsExactly("4 note MH001");
  }

  /** Marked files are attributed together, and the first has a class file by now. */
  @Test
  void inAMarkedFileAfterAnother() {
    CompiledClasses result =
        new JavacRun(directory)
            .source("Marked.java", MARKED.formatted(""))
            .source(
                "Second.java",
                MARKED.formatted("int m() { return 1.5; }").replace("Marked", "Second"))
            .compile();
    assertThat(result.succeeded()).isFalse();
    assertThat(result.javacsErrors()).hasSize(1);
    assertThat(result.messages()).containsExactly("4 error MH009");
    assertThat(result.printed())
        .contains("Second.java:8: incompatible types")
        .contains("fix: correct that error");
  }
}
