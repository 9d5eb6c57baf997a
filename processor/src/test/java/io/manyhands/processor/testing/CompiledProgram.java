package io.manyhands.processor.testing;

import io.manyhands.annotations.Parallel;
import io.manyhands.processor.ParallelProcessor;
import io.manyhands.processor.ProcessorClaim;
import io.manyhands.runtime.Region;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Source files, compiled by javac with the processor into a directory of their own. */
public final class CompiledProgram {
  private final Path directory;
  private final boolean compiled;
  private final List<Told> told;

  private CompiledProgram(Path directory, boolean compiled, List<Told> told) {
    this.directory = directory;
    this.compiled = compiled;
    this.told = told;
  }

  /**
   * Compiles texts.
   *
   * @param directory an existing directory for everything that comes of it
   * @param sources text by path, such as {@code demo/Smooth.java}
   * @param options of javac
   */
  public static CompiledProgram of(Path directory, Map<String, String> sources, String... options) {
    return of(directory, sources, new ParallelProcessor(), options);
  }

  /**
   * Compiles texts with a processor that is not this project's as it is.
   *
   * @param directory an existing directory for everything that comes of it
   * @param sources text by path, such as {@code demo/Smooth.java}
   * @param processor the processor
   * @param options of javac
   */
  public static CompiledProgram of(
      Path directory, Map<String, String> sources, Processor processor, String... options) {
    List<Path> files = new ArrayList<>();
    sources.forEach(
        (name, text) -> {
          Path file = directory.resolve("input").resolve(name);
          try {
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, text));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return of(directory, files, processor, options);
  }

  /**
   * Compiles files.
   *
   * @param directory an existing directory for everything that comes of it
   * @param files the source files
   * @param options of javac
   */
  public static CompiledProgram of(Path directory, List<Path> files, String... options) {
    return of(directory, files, new ParallelProcessor(), options);
  }

  private static CompiledProgram of(
      Path directory, List<Path> files, Processor processor, String... options) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
      manager.setLocationFromPaths(
          StandardLocation.CLASS_OUTPUT,
          List.of(Files.createDirectories(directory.resolve("classes"))));
      manager.setLocationFromPaths(
          StandardLocation.SOURCE_OUTPUT,
          List.of(Files.createDirectories(directory.resolve("generated"))));
      manager.setLocationFromPaths(StandardLocation.CLASS_PATH, libraries());
      List<String> all = new ArrayList<>(List.of("-g", "-Xmaxerrs", "9999", "-Xmaxwarns", "9999"));
      all.add("-Amanyhands.report=" + directory);
      all.addAll(List.of(options));
      JavaCompiler.CompilationTask task =
          javac.getTask(
              Writer.nullWriter(),
              manager,
              diagnostics,
              all,
              null,
              manager.getJavaFileObjectsFromPaths(files));
      task.setProcessors(List.of(processor, new ProcessorClaim()));
      boolean compiled = task.call();
      List<Told> told = diagnostics.getDiagnostics().stream().map(Told::of).toList();
      return new CompiledProgram(directory, compiled, told);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a program with marked loops needs at compile time and at run time. */
  static List<Path> libraries() {
    return List.of(place(Parallel.class), place(Region.class));
  }

  private static Path place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether javac succeeded. */
  public boolean isCompiled() {
    return compiled;
  }

  /** Everything that javac said. */
  public List<Told> told() {
    return told;
  }

  /** The errors. */
  public List<Told> errors() {
    return told.stream().filter(Told::isError).toList();
  }

  /** What became of each marked loop, by file and place. */
  public List<MarkedRegion> regions() {
    Path report = directory.resolve("manyhands.sarif");
    try {
      return Files.exists(report) ? MarkedRegion.of(Files.readString(report)) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What became of the marked loops of one file. */
  public List<MarkedRegion> regions(String file) {
    return regions().stream().filter(region -> region.file().equals(file)).toList();
  }

  /** The source generated for a class, if any was. */
  public Optional<String> generated(String className) {
    Path file = directory.resolve("generated").resolve(className.replace('.', '/') + ".java");
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The program in a runtime of its own, with the settings of the runtime's defaults. */
  public LoadedProgram load() {
    return LoadedProgram.of(directory.resolve("classes"), Optional.empty());
  }

  /** The program in a runtime of its own, under a hostile schedule. */
  public LoadedProgram loadUnderChaos(long seed) {
    return LoadedProgram.of(directory.resolve("classes"), Optional.of(seed));
  }

  /** The classes, with settings of the runtime by their names without {@code manyhands.}. */
  public LoadedProgram loadWith(Map<String, String> settings) {
    return LoadedProgram.of(directory.resolve("classes"), settings);
  }
}
