package io.manyhands.processor.reading;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * Attributes source files of the outer compilation in javac tasks of its own.
 *
 * <p>Attributing method bodies in the outer compilation itself, in the midst of annotation
 * processing, leaves traces there: bogus errors, doubled warnings, crashes. So the same file
 * objects are parsed and attributed a second time, apart. Offsets are the same in both, hence
 * whatever is found here can be reported on the outer trees.
 *
 * <p>One instance serves a whole compilation: what was learned about the outer class path and the
 * open jars is kept from one {@link #attribute} to the next.
 */
public final class InnerCompiler implements AutoCloseable {

  /**
   * Enough for every class path: each pass but the last has found a class that the next one needs.
   */
  private static final int MOST_PASSES = 20;

  private final JavaCompiler javac;
  private final OuterSources sources;
  private final InnerFileManager files;
  private final InnerOptions options;
  private final Subclasses subclasses = new Subclasses();

  /** To be made in a round of processing: before the first, javac does not know its modules. */
  public InnerCompiler(ProcessingEnvironment environment) {
    JavaCompiler found = ToolProvider.getSystemJavaCompiler();
    if (found == null) {
      throw new IllegalStateException("this Java runtime has no compiler (module jdk.compiler)");
    }
    javac = found;
    sources = new OuterSources();
    files =
        new InnerFileManager(
            javac.getStandardFileManager(null, null, null),
            new OuterClassPath(environment),
            sources);
    options = new InnerOptions(environment);
  }

  /**
   * Parses and attributes the units in {@code marked}, and every other source file that these use.
   *
   * @param known all source files of the outer compilation that are known so far, as its trees;
   *     they are looked up by name and read only where used
   * @param marked the ones to attribute in any case
   */
  public InnerCompilation attribute(
      Collection<? extends CompilationUnitTree> known,
      Collection<? extends CompilationUnitTree> marked) {
    sources.add(known);
    sources.add(marked);
    List<JavaFileObject> roots =
        marked.stream().map(CompilationUnitTree::getSourceFile).distinct().toList();
    return attribute(known, roots);
  }

  /** Parses and attributes a file whose text was changed, and what it uses. */
  InnerCompilation attribute(
      Collection<? extends CompilationUnitTree> known, ChangedSource changed) {
    return attribute(known, List.<JavaFileObject>of(changed));
  }

  private InnerCompilation attribute(
      Collection<? extends CompilationUnitTree> known, List<JavaFileObject> roots) {
    roots.forEach(files::noteNames);
    InnerCompilation result = passes(roots);
    return result.hasErrors() ? result : withSubclasses(known, roots, result);
  }

  private InnerCompilation passes(Collection<? extends JavaFileObject> roots) {
    InnerCompilation result = pass(roots);
    for (int i = 1; i < MOST_PASSES && files.findMore(result.hasErrors()); i++) {
      result = pass(roots);
    }
    return result;
  }

  /** Attributes the classes as well that a call of an abstract method may lead to. */
  private InnerCompilation withSubclasses(
      Collection<? extends CompilationUnitTree> known,
      List<JavaFileObject> roots,
      InnerCompilation first) {
    InnerCompilation result = first;
    Set<JavaFileObject> all = new LinkedHashSet<>(roots);
    while (all.addAll(subclasses.of(result, known))) {
      all.forEach(files::noteNames);
      InnerCompilation larger = passes(all);
      if (larger.hasErrors()) {
        return result; // a class that nobody asked for may wait for another processor
      }
      result = larger;
    }
    return result;
  }

  private InnerCompilation pass(Collection<? extends JavaFileObject> roots) {
    files.startPass();
    InnerDiagnostics diagnostics = new InnerDiagnostics();
    List<String> arguments = options.forScopes(files.scopesSeen());
    JavacTask task = (JavacTask) javac.getTask(null, files, diagnostics, arguments, null, roots);
    return InnerCompilation.run(task, diagnostics);
  }

  @Override
  public void close() {
    try {
      files.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
