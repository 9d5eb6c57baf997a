package io.manyhands.processor.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * Compiles what the pages of the diagnostics show.
 *
 * <p>With {@code -Dmanyhands.pages.update=true}, the pages' messages become what is printed.
 */
class DiagnosticPagesTest {
  private static final String PROCESSOR = "io.manyhands.processor.ParallelProcessor";
  private static final Pattern NEXT_MESSAGE =
      Pattern.compile(
          "(?m)^(Example\\.java:\\d+: |error: |warning: |[Nn]ote: |\\d+ (error|warning))");

  @TempDir Path temporary;

  @ParameterizedTest
  @EnumSource
  void codeIsJava(Code code) throws IOException {
    DiagnosticPage page = DiagnosticPage.of(code);
    for (Optional<String> shown : List.of(page.failing(), page.fixed())) {
      if (shown.isPresent()) {
        String output = compile(shown.get(), List.of("-proc:none", "-Xlint:all"), Optional.empty());
        // The plugin, on the class path of the tests, rightly misses the processor.
        assertThat(output.replaceFirst("(?s)^Example.java:1: warning: .MH006.*1 warning\\n", ""))
            .isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void failingCodeGetsTheError(Code code) throws IOException {
    DiagnosticPage page = DiagnosticPage.of(code);
    assumeTrue(page.failing().isPresent(), "about no code");
    assertThat(compile(page.failing().get()))
        .containsPattern("Example\\.java:\\d+: error: \\[" + code.id() + "\\]");
  }

  @ParameterizedTest
  @EnumSource
  void fixedCodeIsAccepted(Code code) throws IOException {
    DiagnosticPage page = DiagnosticPage.of(code);
    assumeTrue(page.fixed().isPresent(), "about no code");
    assertThat(compile(page.fixed().get())).contains("Note: [MH001]").doesNotContain("error: ");
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {
        "UNKNOWN_OPTION",
        "PROCESSING_OFF",
        "NOT_JAVAC",
        "OLD_RELEASE",
        "UNRESOLVED",
        "FACTS_CHANGED",
        "NOT_WOVEN"
      })
  void messageIsAsPrinted(Code code) throws IOException {
    DiagnosticPage page = DiagnosticPage.of(code);
    String shown = page.failing().or(page::fixed).orElseThrow();
    String printed = message(compile(shown), code);
    if (Boolean.getBoolean("manyhands.pages.update")) {
      Files.writeString(page.file(), page.withMessage(printed));
    } else {
      assertThat(page.message()).contains(printed);
    }
  }

  /** The part of javac's output that begins with the message of this code. */
  private static String message(String output, Code code) {
    Matcher first =
        Pattern.compile("(?m)^Example\\.java:\\d+: \\w+: \\[" + code.id() + "\\]").matcher(output);
    assertThat(first.find()).as(output).isTrue();
    Matcher next = NEXT_MESSAGE.matcher(output);
    return next.find(first.end())
        ? output.substring(first.start(), next.start())
        : output.substring(first.start());
  }

  private String compile(String code) throws IOException {
    return compile(code, List.of(), Optional.of(processor()));
  }

  /** What javac prints about a class named Example. */
  private String compile(String code, List<String> options, Optional<Processor> processor)
      throws IOException {
    Path directory = Files.createTempDirectory(temporary, "page");
    Path source = Files.writeString(directory.resolve("Example.java"), code);
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter printed = new StringWriter();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(directory));
      JavaCompiler.CompilationTask task =
          javac.getTask(printed, files, null, options, null, files.getJavaFileObjects(source));
      processor.ifPresent(one -> task.setProcessors(List.of(one)));
      Boolean compiled = task.call();
      assertThat(compiled).isEqualTo(!printed.toString().contains("error: "));
    }
    return printed.toString().replace(source.toString(), "Example.java");
  }

  private static Processor processor() {
    try {
      return Class.forName(PROCESSOR)
          .asSubclass(Processor.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ClassNotFoundException e) {
      return Assumptions.abort(PROCESSOR + " does not exist yet");
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(PROCESSOR, e);
    }
  }
}
