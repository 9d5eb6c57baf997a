package io.manyhands.processor.reading;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Runs javac over files in a directory, with a processor that makes an inner compilation. */
final class OuterJavac {

  /** A file whose text has this word in it is attributed. */
  static final String MARK = "MARKED";

  private final Path directory;
  private final List<String> options = new ArrayList<>();
  private final List<String> sources = new ArrayList<>();
  private final List<JavaFileObject> inMemory = new ArrayList<>();
  private boolean expectErrors;
  private final Map<String, String> generated = new LinkedHashMap<>();

  OuterJavac(Path directory) {
    this.directory = directory;
  }

  OuterJavac options(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  OuterJavac source(String relative, String text) {
    write(relative, text);
    sources.add(relative);
    return this;
  }

  OuterJavac inMemory(JavaFileObject source) {
    inMemory.add(source);
    return this;
  }

  /** A source that another processor generates in the first round. */
  OuterJavac generates(String className, String text) {
    generated.put(className, text);
    return this;
  }

  /** A file that is there, but not given to javac. */
  OuterJavac beside(String relative, String text) {
    write(relative, text);
    return this;
  }

  Path path(String relative) {
    return directory.resolve(relative);
  }

  private void write(String relative, String text) {
    try {
      Files.createDirectories(path(relative).getParent());
      Files.writeString(path(relative), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles the sources, without any processing, into a directory beside. */
  Path library(String name, String classPath, Map<String, String> files) {
    files.forEach((file, text) -> write(name + "-src/" + file, text));
    List<String> arguments = new ArrayList<>(List.of("-d", path(name).toString()));
    arguments.addAll(List.of("-proc:none", "-cp", classPath));
    List<Path> paths = files.keySet().stream().map(f -> path(name + "-src/" + f)).toList();
    run(arguments, paths, null);
    return path(name);
  }

  /** Says that the outer compilation will not succeed. */
  OuterJavac expectingErrors() {
    expectErrors = true;
    return this;
  }

  /** Compiles, and asserts nothing but that javac itself is as content as expected. */
  void compile(Consumer<InnerCompilation> inspect) {
    write("out/.keep", "");
    List<String> arguments = new ArrayList<>(List.of("-d", path("out").toString()));
    arguments.addAll(options);
    run(arguments, sources.stream().map(this::path).toList(), new Inspector(inspect));
  }

  private void run(List<String> arguments, List<Path> paths, Inspector inspector) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter output = new StringWriter();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      List<JavaFileObject> units = new ArrayList<>(inMemory);
      files.getJavaFileObjectsFromPaths(paths).forEach(units::add);
      JavaCompiler.CompilationTask task =
          javac.getTask(output, files, null, arguments, null, units);
      if (inspector != null) {
        task.setProcessors(List.of(inspector));
      }
      if (task.call() == expectErrors) {
        throw new AssertionError("javac: " + output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (inspector != null && !inspector.inspected) {
      throw new AssertionError("nothing was attributed; javac: " + output);
    }
  }

  private final class Inspector extends AbstractProcessor {
    private final Consumer<InnerCompilation> inspect;
    private final Set<CompilationUnitTree> units = new LinkedHashSet<>();
    private boolean inspected;

    Inspector(Consumer<InnerCompilation> inspect) {
      this.inspect = inspect;
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
      Trees trees = Trees.instance(processingEnv);
      round.getRootElements().stream().flatMap(e -> unit(trees, e)).forEach(units::add);
      if (!generated.isEmpty()) {
        generated.forEach(this::generate);
        generated.clear();
      } else if (!inspected) {
        inspected = true;
        List<CompilationUnitTree> marked = units.stream().filter(this::isMarked).toList();
        try (InnerCompiler inner = new InnerCompiler(processingEnv)) {
          inspect.accept(inner.attribute(units, marked));
        }
      }
      return false;
    }

    private Stream<CompilationUnitTree> unit(Trees trees, Element element) {
      TreePath path = trees.getPath(element);
      return path == null ? Stream.empty() : Stream.of(path.getCompilationUnit());
    }

    private boolean isMarked(CompilationUnitTree unit) {
      try {
        return unit.getSourceFile().getCharContent(true).toString().contains(MARK);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void generate(String className, String text) {
      try (var out = processingEnv.getFiler().createSourceFile(className).openWriter()) {
        out.write(text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
