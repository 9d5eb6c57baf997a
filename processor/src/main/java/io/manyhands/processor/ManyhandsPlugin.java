package io.manyhands.processor;

import com.google.auto.service.AutoService;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import io.manyhands.processor.reading.MarkScanner;
import io.manyhands.processor.reporting.Code;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Notices when nobody does the work. Javac starts this plugin wherever the jar is on the processor
 * path, or on the class path without one, also where it runs no annotation processors; then marked
 * loops would stay sequential without a word.
 *
 * <p>Besides, the plugin knows the compilation's {@link JavacTask} where a tool has wrapped the
 * processing environment.
 */
@AutoService(Plugin.class)
public final class ManyhandsPlugin implements Plugin {

  /** Says across class loaders (build tools load processors apart) which task has a processor. */
  private static final String RUNNING = "io.manyhands.processor.running.";

  private static final String ANNOTATIONS = "io.manyhands.annotations";

  private static final ThreadLocal<WeakReference<JavacTask>> LATEST = new ThreadLocal<>();

  @Override
  public String getName() {
    return "Manyhands";
  }

  @Override
  public boolean autoStart() {
    return true;
  }

  @Override
  public void init(JavacTask task, String... arguments) {
    LATEST.set(new WeakReference<>(task));
    task.addTaskListener(new Watch(task));
  }

  /** The processor of this compilation is at work: the plugin need not warn. */
  static void processorRuns(JavacTask task) {
    System.setProperty(keyOf(task), "true");
  }

  private static String keyOf(JavacTask task) {
    return RUNNING + Integer.toHexString(System.identityHashCode(task));
  }

  /** The javac task behind an environment, wrapped or not; empty if the compiler is another one. */
  static Optional<JavacTask> taskOf(ProcessingEnvironment environment) {
    try {
      return Optional.of(JavacTask.instance(environment));
    } catch (IllegalArgumentException e) {
      return unwrapped(environment).or(ManyhandsPlugin::latest);
    }
  }

  /** IntelliJ's build process wraps the environment, and offers this way back. */
  private static Optional<JavacTask> unwrapped(ProcessingEnvironment environment) {
    try {
      Class<?> wrappers =
          environment.getClass().getClassLoader().loadClass("org.jetbrains.jps.javac.APIWrappers");
      Object inner =
          wrappers
              .getDeclaredMethod("unwrap", Class.class, Object.class)
              .invoke(null, ProcessingEnvironment.class, environment);
      return inner instanceof ProcessingEnvironment javacs
          ? Optional.of(JavacTask.instance(javacs))
          : Optional.empty();
    } catch (ReflectiveOperationException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** The task that started last on this thread. */
  private static Optional<JavacTask> latest() {
    WeakReference<JavacTask> latest = LATEST.get();
    return latest == null ? Optional.empty() : Optional.ofNullable(latest.get());
  }

  /** Waits until processing is over, looks whether it was ours, and for marks if it was not. */
  private static final class Watch implements TaskListener {
    private final JavacTask task;
    private boolean processing;
    private boolean done;
    private @Nullable CompilationUnitTree marked;
    private @Nullable CompilationUnitTree previous;

    Watch(JavacTask task) {
      this.task = task;
    }

    @Override
    public void started(TaskEvent event) {
      if (event.getKind() == TaskEvent.Kind.ANNOTATION_PROCESSING) {
        processing = true;
      } else if (event.getKind() == TaskEvent.Kind.ANALYZE && !done) {
        CompilationUnitTree unit = event.getCompilationUnit();
        done = System.getProperty(keyOf(task)) != null;
        if (!done && unit != null && unit != previous) {
          previous = unit;
          inspect(unit);
        }
      } else if (event.getKind() == TaskEvent.Kind.GENERATE && marked != null) {
        warn(marked);
        marked = null;
      }
    }

    @Override
    public void finished(TaskEvent event) {
      if (event.getKind() == TaskEvent.Kind.COMPILATION) {
        System.clearProperty(keyOf(task));
        LATEST.remove();
      }
    }

    private void inspect(CompilationUnitTree unit) {
      if (mentionsUs(unit) && MarkScanner.hasMark(unit)) {
        done = true;
        marked = unit;
      }
    }

    /** Not before a class file is written: after errors, no processor runs, and none is missed. */
    private void warn(CompilationUnitTree unit) {
      Trees.instance(task)
          .printMessage(Diagnostic.Kind.MANDATORY_WARNING, message(processing), unit, unit);
    }

    private static boolean mentionsUs(CompilationUnitTree unit) {
      try {
        CharSequence text = unit.getSourceFile().getCharContent(true);
        return text != null && text.toString().contains(ANNOTATIONS);
      } catch (IOException e) {
        return true; // let the trees tell
      }
    }
  }

  private static String message(boolean processing) {
    String id = "[" + Code.PROCESSING_OFF.id() + "] ";
    return processing
        ? id
            + "loops marked @Parallel in this compilation stay sequential, because other"
            + " annotation processors ran but not that of Manyhands; do not name them with"
            + " -processor, or name io.manyhands.processor.ParallelProcessor as the first one"
        : id
            + "annotation processing is off, so loops marked @Parallel in this compilation stay"
            + " sequential; remove -proc:none, and put the Manyhands processor on the"
            + " -processorpath (or use -proc:full, which JDK 23 and later need for processors on"
            + " the class path)";
  }
}
