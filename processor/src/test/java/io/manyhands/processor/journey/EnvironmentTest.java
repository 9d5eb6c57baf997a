package io.manyhands.processor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.ParallelProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compilations that generated code cannot become part of. */
class EnvironmentTest {
  private static final String MARKED =
      """
      package demo;
      import io.manyhands.annotations.Parallel;
      public class Marked {
        public static void clear(double[] a) {
          for (@Parallel int i = 0; i < a.length; i++) {
            a[i] = 0;
          }
        }
      }
      """;

  @TempDir Path directory;

  private JavacRun marked() {
    return new JavacRun(directory).source("Marked.java", MARKED);
  }

  private static void assertRefused(CompiledClasses result, String id, String... words) {
    assertThat(result.succeeded()).isFalse();
    assertThat(result.messages()).containsExactly("5 error " + id);
    assertThat(result.printed()).contains(words).doesNotContain("\tat ");
    assertThat(result.javacsErrors()).isEmpty();
  }

  @Test
  void olderRelease() {
    assertRefused(
        marked().options("--release", "11").compile(),
        "MH008",
        "Java 17 or later is required: this compilation is for release 11",
        "fix: compile with --release 17 or later; see docs/diagnostics/MH008.md");
  }

  @Test
  void nothingIsAskedOfFilesWithoutMarks() {
    CompiledClasses result =
        new JavacRun(directory)
            .source("Plain.java", "class Plain {}")
            .options("--release", "11", "-Xlint:-options")
            .classPath(JavacRun.ANNOTATIONS)
            .compile();
    assertThat(result.succeeded()).isTrue();
    assertThat(result.messages()).isEmpty();
  }

  @Test
  void noRuntimeOnTheClassPath() {
    assertRefused(
        marked().classPath(JavacRun.ANNOTATIONS).compile(),
        "MH009",
        "the runtime that generated code uses is not on the class path",
        "fix: add manyhands-runtime to the class path or module path");
  }

  private JavacRun inModule(String declaration) {
    return new JavacRun(directory)
        .source("module-info.java", declaration)
        .source("Marked.java", MARKED)
        .classPath()
        .options("-p", JavacRun.pathOf(List.of(JavacRun.ANNOTATIONS, JavacRun.RUNTIME)));
  }

  @Test
  void moduleThatDoesNotReadTheRuntime() {
    JavacRun module = inModule("module demo { requires io.manyhands.annotations; }");
    String[] words = {
      "module demo does not read the module io.manyhands.runtime",
      "fix: write requires io.manyhands.runtime; in module-info.java"
    };
    assertRefused(module.compile(), "MH009", words);
    module.options("--add-modules", "io.manyhands.runtime");
    assertRefused(module.compile(), "MH009", words);
    module.options("--add-reads", "demo=io.manyhands.runtime");
    assertThat(module.compile().messages()).containsExactly("5 note MH001");
  }

  @Test
  void moduleThatReadsBoth() {
    CompiledClasses result =
        inModule(
                "module demo { requires static io.manyhands.annotations;"
                    + " requires io.manyhands.runtime; }")
            .compile();
    assertThat(result.succeeded()).as(result.printed()).isTrue();
    assertThat(result.isRedirected("demo.Marked", "clear")).isTrue();
  }

  /** The source is analyzed outside of the module, where packages are the same. */
  @Test
  void moduleWhoseNamesAreWrittenInFull() {
    CompiledClasses result =
        inModule(
                "module demo { requires static io.manyhands.annotations;"
                    + " requires io.manyhands.runtime; }")
            .source(
                "Full.java",
                """
                package demo;

                class Full {
                  static void roots(double[] x) {
                    for (@io.manyhands.annotations.Parallel int i = 0; i < x.length; i++) {
                      x[i] = java.lang.Math.sqrt(x[i]) + java.lang.Double.MIN_VALUE;
                    }
                  }
                }
                """)
            .compile();
    assertThat(result.succeeded()).as(result.printed()).isTrue();
    assertThat(result.isRedirected("demo.Full", "roots")).isTrue();
  }

  @Test
  void eclipsesCompiler() throws IOException {
    Path source = Files.writeString(directory.resolve("Marked.java"), MARKED);
    JavaCompiler ecj = new EclipseCompiler();
    StringWriter printed = new StringWriter();
    try (StandardJavaFileManager files = ecj.getStandardFileManager(null, null, null)) {
      String path = JavacRun.pathOf(List.of(JavacRun.ANNOTATIONS, JavacRun.RUNTIME));
      List<String> options = List.of("-17", "-cp", path, "-d", directory.toString());
      JavaCompiler.CompilationTask task =
          ecj.getTask(printed, files, null, options, null, files.getJavaFileObjects(source));
      task.setProcessors(List.of(new ParallelProcessor()));
      assertThat(task.call()).isFalse();
    }
    assertThat(printed.toString())
        .containsOnlyOnce("[MH007] javac is required: this compiler does not show the bodies")
        .contains("fix: build with javac, for example with Maven or Gradle")
        .doesNotContain("\tat ");
  }
}
