package io.manyhands.processor.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
  private static final Marked CODE = Marked.of("class Example {}");
  private static final List<Finding> FINDINGS =
      List.of(CODE.finding(Code.MISPLACED, "class", "half a pair \uD83D"));

  @TempDir Path temporary;

  @Test
  void makesTheDirectoryAndReplacesAnOlderReport() throws IOException {
    Path directory = temporary.resolve("a/b");
    writeTo(directory, FINDINGS);
    assertThat(Files.readString(directory.resolve("manyhands.sarif"))).contains("half a pair ?");
    writeTo(directory, List.of());
    assertThat(directory.resolve("manyhands.sarif")).content().doesNotContain("half a pair");
  }

  @Test
  void saysWhichDirectoryCannotBeWritten() throws IOException {
    Path file = Files.createFile(temporary.resolve("file"));
    assertThatThrownBy(() -> writeTo(file, FINDINGS))
        .isInstanceOf(IOException.class)
        .hasMessageContainingAll("manyhands.sarif", file.toString(), "-Amanyhands.report");
  }

  @Test
  void withoutTheOptionLiesBesideTheGeneratedSources() throws IOException {
    compile(FINDINGS);
    assertThat(temporary.resolve("sources/manyhands.sarif")).content().contains("MH002");
  }

  @Test
  void withoutTheOptionNothingToTellIsNoFile() throws IOException {
    compile(List.of());
    assertThat(temporary.resolve("sources")).isEmptyDirectory();
  }

  private void compile(List<Finding> findings) throws IOException {
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("mem:///Example.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return CODE.source().text();
          }
        };
    Path classes = Files.createDirectory(temporary.resolve("classes"));
    Path sources = Files.createDirectory(temporary.resolve("sources"));
    JavaCompiler.CompilationTask task =
        ToolProvider.getSystemJavaCompiler()
            .getTask(
                null,
                null,
                null,
                List.of("-d", classes.toString(), "-s", sources.toString()),
                null,
                List.of(file));
    task.setProcessors(List.of(new Writing(findings)));
    assertThat(task.call()).isTrue();
  }

  /** Never asked where the option is given. */
  private static final Filer NO_FILER =
      (Filer)
          Proxy.newProxyInstance(
              Filer.class.getClassLoader(),
              new Class<?>[] {Filer.class},
              (proxy, method, arguments) -> {
                throw new AssertionError(method);
              });

  private static void writeTo(Path directory, List<Finding> findings) throws IOException {
    new ReportFiles(Optional.of(directory), NO_FILER).write(List.of(), findings);
  }

  /** Writes the report when all is processed. */
  private static final class Writing extends AbstractProcessor {
    private final List<Finding> findings;

    Writing(List<Finding> findings) {
      this.findings = findings;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (round.processingOver()) {
        try {
          new ReportFiles(Optional.empty(), processingEnv.getFiler()).write(List.of(), findings);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }
}
