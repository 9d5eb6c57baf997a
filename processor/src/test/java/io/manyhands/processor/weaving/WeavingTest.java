package io.manyhands.processor.weaving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import com.sun.source.util.JavacTask;
import io.manyhands.processor.model.Redirect;
import io.manyhands.processor.model.WovenClass;
import io.manyhands.processor.reading.CompilationEvents;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;

/** Weaving at the end of real javac runs, wherever these put their class files. */
class WeavingTest {

  private static final String FOO =
      """
      package demo;
      public class Foo {
        private static String secret = "seq";
        public static String who() { return secret; }
      }
      """;
  private static final String GENERATED =
      """
      package demo;
      class Foo_Parallel {
        static String who() { return new Nested().who(); }
        private static class Nested { private String who() { return "par"; } }
      }
      """;
  private static final String SWITCH =
      """
      package io.manyhands.runtime;
      public class Original { public static boolean requested() { return false; } }
      """;
  private static final WovenClass PLAN =
      new WovenClass(
          "demo.Foo",
          "demo.Foo",
          "demo.Foo_Parallel",
          false,
          List.of(new Redirect("who", "()Ljava/lang/String;", true)),
          List.of());

  @TempDir Path directory;
  private WeavingProcessor processor = new WeavingProcessor();

  private boolean javac(String... options) throws IOException {
    List<Path> sources = new ArrayList<>();
    sources.add(write("src/demo/Foo.java", FOO));
    sources.add(write("src/io/manyhands/runtime/Original.java", SWITCH));
    var javac = ToolProvider.getSystemJavaCompiler();
    try (var files = javac.getStandardFileManager(null, null, null)) {
      var units = files.getJavaFileObjectsFromPaths(sources);
      var output = new StringWriter();
      var task = javac.getTask(output, files, null, List.of(options), null, units);
      task.setProcessors(List.of(processor));
      return task.call();
    }
  }

  private Path write(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static String who(Path classes) throws Exception {
    URL[] urls = {classes.toUri().toURL()};
    try (var loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      return (String) loader.loadClass("demo.Foo").getMethod("who").invoke(null);
    }
  }

  private void assertNoLeftovers() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      assertTrue(files.noneMatch(f -> f.toString().endsWith(".tmp")));
    }
  }

  @Test
  void withAnOutputDirectory() throws Exception {
    Path out = Files.createDirectories(directory.resolve("out"));
    assertTrue(javac("-d", out.toString()));
    assertEquals("par", who(out));
    assertEquals(List.of(), processor.failures);
    assertNoLeftovers();
  }

  @Test
  void classesBesideTheSources() throws Exception {
    Path generated = Files.createDirectories(directory.resolve("gen"));
    assertTrue(javac("-s", generated.toString()));
    assertEquals("par", who(directory.resolve("src")));
    assertEquals(List.of(), processor.failures);
    assertNoLeftovers();
  }

  @Test
  void inMemory() throws Exception {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(processor)
            .compile(
                JavaFileObjects.forSourceString("demo.Foo", FOO),
                JavaFileObjects.forSourceString("io.manyhands.runtime.Original", SWITCH));
    assertEquals(Compilation.Status.SUCCESS, compilation.status());
    assertEquals(List.of(), processor.failures);
    JavaFileObject foo =
        compilation.generatedFile(StandardLocation.CLASS_OUTPUT, "demo/Foo.class").orElseThrow();
    try (InputStream in = foo.openInputStream()) {
      ClassOutline outline = new ClassOutline(in.readAllBytes());
      assertTrue(outline.hasMethod("who$sequential", "()Ljava/lang/String;", 0));
      assertEquals(
          Set.of("demo/Foo_Parallel", "demo/Foo_Parallel$Nested"),
          Set.copyOf(outline.nestMembers()));
    }
  }

  @Test
  void aStaleGeneratedClassDoesNotCount() throws Exception {
    Path out = Files.createDirectories(directory.resolve("out"));
    assertTrue(javac("-d", out.toString()));
    processor = new WeavingProcessor();
    processor.generate = false;
    assertTrue(javac("-d", out.toString()));
    assertEquals("seq", who(out));
    assertEquals(
        List.of("demo.Foo_Parallel was not compiled"),
        processor.failures.stream().map(Weaving.Failure::reason).toList());
  }

  @Test
  void compilingAgainWeavesAgain() throws Exception {
    Path out = Files.createDirectories(directory.resolve("out"));
    assertTrue(javac("-d", out.toString()));
    processor = new WeavingProcessor();
    assertTrue(javac("-d", out.toString()));
    assertEquals("par", who(out));
    ClassReader reader = new ClassReader(Files.readAllBytes(out.resolve("demo/Foo.class")));
    assertEquals("demo/Foo", reader.getClassName());
  }

  @Test
  void aFailureReportedAtTheEndFailsTheCompilation() throws Exception {
    processor.plan =
        new WovenClass(
            PLAN.host(),
            PLAN.nestHost(),
            PLAN.generated(),
            false,
            List.of(new Redirect("absent", "()V", true)),
            List.of());
    Path out = Files.createDirectories(directory.resolve("out"));
    assertFalse(javac("-d", out.toString()));
    assertEquals("seq", who(out));
  }

  /** Generates a fixed class for Foo, and has it woven. */
  private static final class WeavingProcessor extends AbstractProcessor {
    private final List<Weaving.Failure> failures = new ArrayList<>();
    private boolean generate = true;
    private WovenClass plan = PLAN;
    private boolean generated;

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      super.init(environment);
      generated = false;
      FilerClassFiles files = new FilerClassFiles(environment.getFiler());
      Weaving weaving = new Weaving(files);
      weaving.plan(plan);
      CompilationEvents.Listener listener =
          new CompilationEvents.Listener() {
            @Override
            public void generated(String binaryName, JavaFileObject source) {
              files.compiled(binaryName, source.toUri());
              weaving.compiled(binaryName);
            }

            @Override
            public void finished() {
              failures.addAll(weaving.finish());
              failures.stream()
                  .filter(failure -> generate)
                  .forEach(failure -> print(failure.reason()));
            }
          };
      CompilationEvents.listen(JavacTask.instance(environment), listener);
    }

    private void print(String message) {
      processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message);
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (generate && !generated) {
        generated = true;
        try (var out =
            processingEnv.getFiler().createSourceFile("demo.Foo_Parallel").openWriter()) {
          out.write(GENERATED);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }
}
