package io.manyhands.processor.reading;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * Attributed trees of an inner compilation, with the tools to ask them.
 *
 * <p>Elements, types and trees of different inner compilations, and of the outer one, must never be
 * mixed: they come from different javac contexts.
 */
public final class InnerCompilation {

  private final Map<JavaFileObject, CompilationUnitTree> units = new LinkedHashMap<>();
  private final InnerDiagnostics diagnostics;
  private final Trees trees;
  private final Elements elements;
  private final Types types;

  private InnerCompilation(JavacTask task, InnerDiagnostics diagnostics) {
    this.diagnostics = diagnostics;
    trees = Trees.instance(task);
    elements = task.getElements();
    types = task.getTypes();
  }

  static InnerCompilation run(JavacTask task, InnerDiagnostics diagnostics) {
    InnerCompilation result = new InnerCompilation(task, diagnostics);
    task.addTaskListener(result.new Collector());
    try {
      task.parse().forEach(result::add);
      task.analyze();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return result;
  }

  private void add(CompilationUnitTree unit) {
    units.putIfAbsent(ListedSource.original(unit.getSourceFile()), unit);
  }

  /** The attributed units: first those asked for, then other source files which they use. */
  public List<CompilationUnitTree> units() {
    return List.copyOf(units.values());
  }

  /** The attributed unit of the same source file as a unit of the outer compilation. */
  public Optional<CompilationUnitTree> unitOf(CompilationUnitTree outer) {
    return unitOf(outer.getSourceFile());
  }

  /** The attributed unit of a source file of the outer compilation. */
  public Optional<CompilationUnitTree> unitOf(JavaFileObject source) {
    return Optional.ofNullable(units.get(ListedSource.original(source))).or(() -> changed(source));
  }

  /** The unit with changed text. */
  private Optional<CompilationUnitTree> changed(JavaFileObject source) {
    return units.values().stream()
        .filter(unit -> unit.getSourceFile().toUri().equals(source.toUri()))
        .findFirst();
  }

  /** The outer compilation's file object for an attributed unit. */
  public JavaFileObject sourceOf(CompilationUnitTree inner) {
    return ListedSource.original(inner.getSourceFile());
  }

  public Trees trees() {
    return trees;
  }

  public Elements elements() {
    return elements;
  }

  public Types types() {
    return types;
  }

  public boolean hasErrors() {
    return diagnostics.hasErrors();
  }

  /** All errors of this attribution; the outer compilation reports its own. */
  public List<Diagnostic<? extends JavaFileObject>> errors() {
    return diagnostics.errors();
  }

  /** The errors in one attributed unit. */
  public List<Diagnostic<? extends JavaFileObject>> errorsIn(CompilationUnitTree inner) {
    List<Diagnostic<? extends JavaFileObject>> found = new ArrayList<>(errors());
    found.removeIf(error -> !isIn(error.getSource(), sourceOf(inner)));
    return found;
  }

  private static boolean isIn(@Nullable JavaFileObject where, JavaFileObject source) {
    return where != null && ListedSource.original(where).equals(source);
  }

  /** Sees the units which javac finds by itself, because a class of theirs is used. */
  private final class Collector implements TaskListener {
    @Override
    public void finished(TaskEvent event) {
      if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getCompilationUnit() != null) {
        add(event.getCompilationUnit());
      }
    }
  }
}
