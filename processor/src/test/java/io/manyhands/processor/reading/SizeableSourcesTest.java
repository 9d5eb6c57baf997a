package io.manyhands.processor.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.source.tree.CompilationUnitTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads every method of real programs, moves those that can be moved, and compiles the result. */
class SizeableSourcesTest {
  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  @TempDir Path directory;

  @Test
  void thisProject() throws IOException {
    Path sources = Path.of("src/main/java");
    List<Path> files = javaFiles(sources);
    moveAndCompile(files, List.of("-cp", System.getProperty("java.class.path")), 300);
  }

  /** Generics, inner classes and privacy of all kinds; only a JDK with its sources has them. */
  @Test
  void collections() throws IOException {
    Path zip = Path.of(System.getProperty("java.home"), "lib", "src.zip");
    assumeTrue(Files.exists(zip));
    String wanted = "java.base/java/util/[A-Z]\\w+.java";
    unpack(zip, wanted);
    Path sources = directory.resolve("java.base");
    List<String> options = List.of("--patch-module", "java.base=" + sources, "-nowarn");
    moveAndCompile(javaFiles(sources), options, 1000);
  }

  private void moveAndCompile(List<Path> files, List<String> options, int least)
      throws IOException {
    try (StandardJavaFileManager manager = JAVAC.getStandardFileManager(null, null, null)) {
      List<JavaFileObject> originals = new ArrayList<>();
      manager.getJavaFileObjectsFromPaths(files).forEach(originals::add);
      Attributed attributed = Attributed.files(originals, options);
      List<String> moved = new ArrayList<>();
      int count = 0;
      int all = 0;
      for (CompilationUnitTree unit : attributed.units) {
        MovedClass.Count one = MovedClass.move(unit, attributed, moved);
        count += one.moved();
        all += one.read();
      }
      assertThat(count).isBetween(least, all);
      assertThat(errors(originals, moved, options)).isEmpty();
    }
  }

  private static List<String> errors(
      List<JavaFileObject> originals, List<String> moved, List<String> options) {
    List<JavaFileObject> files = new ArrayList<>(originals);
    moved.forEach(text -> files.add(Attributed.file(text)));
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<String> all = new ArrayList<>(List.of("-proc:none", "-Xmaxerrs", "1000"));
    all.addAll(options);
    try {
      ((com.sun.source.util.JavacTask) JAVAC.getTask(null, null, diagnostics, all, null, files))
          .analyze();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(SizeableSourcesTest::shown)
        .toList();
  }

  private static String shown(Diagnostic<? extends JavaFileObject> error) {
    String[] lines = new String[0];
    try {
      lines = error.getSource().getCharContent(true).toString().split("\n", -1);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return error.getSource().getName()
        + ": "
        + error.getMessage(Locale.ROOT)
        + "\n    "
        + lines[(int) error.getLineNumber() - 1].strip();
  }

  private static List<Path> javaFiles(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths
          .filter(path -> path.toString().endsWith(".java"))
          .filter(path -> !path.endsWith("module-info.java") && !path.endsWith("package-info.java"))
          .sorted()
          .toList();
    }
  }

  private void unpack(Path zip, String wanted) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : file.stream().filter(e -> e.getName().matches(wanted)).toList()) {
        Path target = directory.resolve(entry.getName());
        Files.createDirectories(target.getParent());
        try (InputStream in = file.getInputStream(entry)) {
          Files.copy(in, target);
        }
      }
    }
  }
}
