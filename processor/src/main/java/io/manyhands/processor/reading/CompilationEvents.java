package io.manyhands.processor.reading;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** Tells how far a compilation has come. */
public final class CompilationEvents implements TaskListener {

  /** Is told. */
  public interface Listener {

    /** A source file was parsed; this includes generated ones. */
    default void parsed(CompilationUnitTree unit) {}

    /** All annotation processing is over, and a class is going to be attributed. */
    default void analyzing(CompilationUnitTree unit) {}

    /** A class with all that is nested in it was attributed, with or without errors. */
    default void analyzed(TypeElement type, CompilationUnitTree unit) {}

    /** A class file was written. */
    default void generated(String binaryName, JavaFileObject source) {}

    /** The compilation is over, and so is the time for messages. */
    default void finished() {}
  }

  private final JavacTask task;
  private final Listener listener;

  private CompilationEvents(JavacTask task, Listener listener) {
    this.task = task;
    this.listener = listener;
  }

  /** Has a listener told of what happens from now on. */
  public static void listen(JavacTask task, Listener listener) {
    task.addTaskListener(new CompilationEvents(task, listener));
  }

  @Override
  public void started(TaskEvent event) {
    CompilationUnitTree unit = event.getCompilationUnit();
    if (event.getKind() == TaskEvent.Kind.ANALYZE && unit != null) {
      listener.analyzing(unit);
    }
  }

  @Override
  public void finished(TaskEvent event) {
    switch (event.getKind()) {
      case COMPILATION -> listener.finished();
      case PARSE -> parsed(event.getCompilationUnit());
      case ANALYZE -> analyzed(event.getTypeElement(), event.getCompilationUnit());
      case GENERATE -> generated(event.getTypeElement(), event.getSourceFile());
      default -> {}
    }
  }

  private void parsed(@Nullable CompilationUnitTree unit) {
    if (unit != null) {
      listener.parsed(unit);
    }
  }

  private void analyzed(@Nullable TypeElement type, @Nullable CompilationUnitTree unit) {
    if (type != null && unit != null) {
      listener.analyzed(type, unit);
    }
  }

  private void generated(@Nullable TypeElement type, @Nullable JavaFileObject source) {
    if (type != null && source != null) {
      listener.generated(task.getElements().getBinaryName(type).toString(), source);
    }
  }
}
