package io.manyhands.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.JavaFileObjects;
import com.sun.source.util.JavacTask;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyhandsPluginTest {

  private static final String MARK =
      "package io.manyhands.annotations; public @interface Parallel {}";
  private static final String IMPORTED =
      """
      package demo;
      import io.manyhands.annotations.Parallel;
      class Foo { void m() { for (@Parallel int i = 0; i < 3; i++) {} } }
      class Bar { void m() { for (@Parallel int i = 0; i < 3; i++) {} } }
      """;
  private static final String QUALIFIED =
      """
      package demo;
      class Baz { @io.manyhands.annotations.Parallel void m() {} }
      """;
  private static final String UNRELATED =
      """
      package demo;
      class Foo { @interface Parallel {} /* io.manyhands.annotations */ @Parallel void m() {} }
      """;

  @TempDir Path directory;
  private final List<JavaFileObject> sources = new ArrayList<>();

  @BeforeEach
  void offerPlugin() throws Exception {
    Path services = Files.createDirectories(directory.resolve("META-INF/services"));
    Files.writeString(
        services.resolve("com.sun.source.util.Plugin"), ManyhandsPlugin.class.getName());
    source("io.manyhands.annotations.Parallel", MARK);
  }

  private void source(String name, String text) {
    sources.add(JavaFileObjects.forSourceString(name, text));
  }

  /** Compiles with the plugin on the processor path and returns its warnings. */
  private List<Diagnostic<? extends JavaFileObject>> warnings(
      List<Processor> processors, String... options) {
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("-processorpath", directory.toString()));
    arguments.addAll(List.of("-d", directory.toString()));
    var javac = ToolProvider.getSystemJavaCompiler();
    var task = javac.getTask(null, null, found, arguments, null, sources);
    if (!processors.isEmpty()) {
      task.setProcessors(processors);
    }
    assertTrue(task.call(), () -> found.getDiagnostics().toString());
    return found.getDiagnostics().stream()
        .<Diagnostic<? extends JavaFileObject>>map(d -> d)
        .filter(d -> d.getMessage(Locale.ROOT).contains("[MH006]"))
        .toList();
  }

  @Test
  void saysOnceThatProcessingIsOff() {
    source("demo.Foo", IMPORTED);
    source("demo.Baz", QUALIFIED);
    var warnings = warnings(List.of(), "-proc:none");
    assertEquals(1, warnings.size());
    assertEquals(Diagnostic.Kind.MANDATORY_WARNING, warnings.get(0).getKind());
    assertTrue(warnings.get(0).getSource().getName().endsWith("Foo.java"));
    String message = warnings.get(0).getMessage(Locale.ROOT);
    assertTrue(message.contains("annotation processing is off"), message);
  }

  @Test
  void seesQualifiedNames() {
    source("demo.Baz", QUALIFIED);
    assertEquals(1, warnings(List.of(), "-proc:none").size());
  }

  @Test
  void keepsQuietWithoutMarks() {
    source("demo.Foo", UNRELATED);
    assertEquals(List.of(), warnings(List.of(), "-proc:none"));
  }

  @Test
  void saysThatOnlyOtherProcessorsRan() {
    source("demo.Foo", IMPORTED);
    var warnings = warnings(List.of(new Probe(environment -> {})));
    assertEquals(1, warnings.size());
    assertTrue(warnings.get(0).getMessage(Locale.ROOT).contains("other annotation processors ran"));
  }

  @Test
  void keepsQuietWhereOurProcessorRuns() {
    source("demo.Foo", IMPORTED);
    Probe probe =
        new Probe(
            environment ->
                ManyhandsPlugin.processorRuns(ManyhandsPlugin.taskOf(environment).orElseThrow()));
    assertEquals(List.of(), warnings(List.of(probe)));
    assertTrue(
        System.getProperties().stringPropertyNames().stream()
            .noneMatch(name -> name.startsWith("io.manyhands.processor.running")));
    assertEquals(1, warnings(List.of(), "-proc:none").size(), "the next compilation is another");
  }

  @Test
  void findsTheTaskBehindAWrappedEnvironment() {
    source("demo.Foo", UNRELATED);
    warnings(
        List.of(
            new Probe(
                environment -> {
                  JavacTask task = JavacTask.instance(environment);
                  assertSame(task, ManyhandsPlugin.taskOf(environment).orElseThrow());
                  assertSame(task, ManyhandsPlugin.taskOf(wrap(environment)).orElseThrow());
                })));
  }

  private static ProcessingEnvironment wrap(ProcessingEnvironment environment) {
    return (ProcessingEnvironment)
        Proxy.newProxyInstance(
            ManyhandsPluginTest.class.getClassLoader(),
            new Class<?>[] {ProcessingEnvironment.class},
            (proxy, method, arguments) -> method.invoke(environment, arguments));
  }

  /** A processor that does one thing when it starts. */
  private static final class Probe extends AbstractProcessor {
    private final Consumer<ProcessingEnvironment> onStart;

    Probe(Consumer<ProcessingEnvironment> onStart) {
      this.onStart = onStart;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      super.init(environment);
      onStart.accept(environment);
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
      return false;
    }
  }
}
