package io.manyhands.processor.journey;

import io.manyhands.annotations.Parallel;
import io.manyhands.processor.ParallelProcessor;
import io.manyhands.processor.ProcessorClaim;
import io.manyhands.runtime.Region;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A command line of javac in a directory: sources in {@code src}, results in {@code out}. */
final class JavacRun {
  static final Path ANNOTATIONS = place(Parallel.class);
  static final Path RUNTIME = place(Region.class);

  private final Path directory;
  private final List<String> options = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();
  private final List<Processor> others = new ArrayList<>();
  private List<Path> libraries = List.of(ANNOTATIONS, RUNTIME);

  JavacRun(Path directory) {
    this.directory = directory;
  }

  /** Adds a source file that is named on the command line. */
  JavacRun source(String name, String text) {
    Path file = directory.resolve("src").resolve(name);
    try {
      Files.createDirectories(file.getParent());
      files.add(Files.writeString(file, text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  JavacRun options(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  /** What is on the class path, besides the annotations and the runtime if not given. */
  JavacRun classPath(Path... path) {
    libraries = List.of(path);
    return this;
  }

  /** A processor that runs before that of this project. */
  JavacRun processor(Processor other) {
    others.add(other);
    return this;
  }

  /** Runs javac with the processor. */
  CompiledClasses compile() {
    Path out = directory.resolve("out");
    List<String> arguments = new ArrayList<>(List.of("-d", out.toString()));
    arguments.addAll(List.of("-cp", pathOf(libraries)));
    arguments.addAll(options);
    List<Processor> processors = new ArrayList<>(others);
    processors.add(new ParallelProcessor());
    processors.add(new ProcessorClaim());
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter printed = new StringWriter();
    try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
      Files.createDirectories(out);
      JavaCompiler.CompilationTask task =
          javac.getTask(
              printed, manager, null, arguments, null, manager.getJavaFileObjectsFromPaths(files));
      task.setProcessors(processors);
      boolean succeeded = task.call();
      String sources = directory.resolve("src") + File.separator;
      return new CompiledClasses(succeeded, printed.toString().replace(sources, ""), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String pathOf(List<Path> path) {
    return path.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /** The options as they are given to the processor. */
  static String[] manyhands(String... namesAndValues) {
    return Arrays.stream(namesAndValues).map("-Amanyhands."::concat).toArray(String[]::new);
  }

  /** The names of all files in a directory, with that of the folder. */
  static List<String> filesIn(Path directory) {
    try (Stream<Path> walked = Files.walk(directory)) {
      return walked
          .filter(Files::isRegularFile)
          .map(file -> directory.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
