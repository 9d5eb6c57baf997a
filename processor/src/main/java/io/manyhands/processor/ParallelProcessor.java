package io.manyhands.processor;

import com.google.auto.service.AutoService;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.reading.CompilationEvents;
import io.manyhands.processor.reading.MarkedSource;
import io.manyhands.processor.reading.RecordedFacts;
import io.manyhands.processor.reading.SourceRounds;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Console;
import io.manyhands.processor.reporting.Finding;
import io.manyhands.processor.reporting.ReportFiles;
import io.manyhands.processor.weaving.FilerClassFiles;
import io.manyhands.processor.weaving.Weaving;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Where javac enters: collects the source files round by round, sends those with marked loops on
 * their {@link Journey}, and weaves when the class files are there.
 *
 * <p>Claims every annotation type and none of them, because a processor for one annotation is not
 * called where that stands on local variables only.
 */
@AutoService(Processor.class)
public final class ParallelProcessor extends AbstractProcessor {
  private Optional<Compilation> compilation = Optional.empty();

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Options.NAMES;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    Optional<JavacTask> task = ManyhandsPlugin.taskOf(environment);
    if (task.isPresent()) {
      ManyhandsPlugin.processorRuns(task.get());
      compilation = Optional.of(new Compilation(environment, task.get()));
    } else if (environment.getElementUtils().getTypeElement("io.manyhands.annotations.Parallel")
        != null) {
      environment
          .getMessager()
          .printMessage(
              Diagnostic.Kind.ERROR,
              Finding.text(
                  Code.NOT_JAVAC,
                  "javac is required: this compiler does not show the bodies of methods",
                  List.of(),
                  "build with javac, for example with Maven or Gradle"));
    }
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    compilation.ifPresent(running -> running.round(round));
    return false;
  }

  /** One run of javac. */
  private static final class Compilation implements CompilationEvents.Listener {
    private final ProcessingEnvironment environment;
    private final Options options;
    private final Trees trees;
    private final Types types;
    private final FilerClassFiles classFiles;
    private final Weaving weaving;
    private final Telling telling;
    private final SourceRounds sources;
    private final Journey journey;
    private final RecordedFacts facts = new RecordedFacts();
    private boolean complained;

    Compilation(ProcessingEnvironment environment, JavacTask task) {
      this.environment = environment;
      this.options = Options.of(environment.getOptions());
      this.trees = Trees.instance(task);
      this.types = task.getTypes();
      this.classFiles = new FilerClassFiles(environment.getFiler());
      this.weaving = new Weaving(classFiles);
      Console console = new Console(trees, environment.getMessager());
      this.telling =
          new Telling(console, new ReportFiles(options.report(), environment.getFiler()));
      this.sources = new SourceRounds(environment, trees, console::know);
      this.journey = new Journey(options, telling, new Emitting(environment, weaving));
      CompilationEvents.listen(task, this);
    }

    void round(RoundEnvironment round) {
      if (!complained) {
        for (String complaint : options.complaints()) {
          telling.say(Code.UNKNOWN_OPTION, complaint, "correct the option, or leave it out");
        }
        complained = true;
      }
      sources.add(round);
      if (!round.processingOver()) {
        Requirements.check(environment, sources, telling);
        for (MarkedSource source : sources.read()) {
          journey.travel(source);
          source.recorder().accept(facts);
        }
      }
      if (round.processingOver()) {
        telling.report();
        sources.close();
      }
    }

    @Override
    public void analyzing(CompilationUnitTree unit) {
      sources.tellOfLate(unit, telling::finding);
    }

    @Override
    public void analyzed(TypeElement type, CompilationUnitTree unit) {
      weaving.attributed(type.getQualifiedName().toString());
      for (MethodDeclaration method : facts.changed(type, unit, trees, types)) {
        telling.finding(
            new Finding(
                Code.FACTS_CHANGED,
                method.source(),
                method.span(),
                "names in "
                    + method.method().name()
                    + " mean something else to the compiler than when it was analyzed",
                List.of("another annotation processor has changed what they refer to"),
                "compile the generated sources first, or tell the project about it"));
      }
    }

    @Override
    public void generated(String binaryName, JavaFileObject source) {
      classFiles.compiled(binaryName, source.toUri());
      weaving.compiled(binaryName);
      sources.refuseWaiting(source, telling::finding);
    }

    @Override
    public void finished() {
      weaving.finish().forEach(journey::notWoven);
      telling.report();
    }
  }
}
