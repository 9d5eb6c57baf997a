package io.manyhands.processor.generation;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.plan.AcceptedLoop;
import io.manyhands.processor.plan.ClassPlan;
import io.manyhands.processor.plan.PlannedMethod;
import io.manyhands.processor.plan.Planner;
import io.manyhands.processor.reading.MarkedMethodReader;
import io.manyhands.processor.reading.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** A source file on its way through reading, planning and generation. */
final class Workpiece {
  private final String name;
  private final String text;
  private final Reading reading;

  private Workpiece(String name, String text) {
    this.name = name;
    this.text = text;
    this.reading = read();
  }

  /** A file with one host class; {@code name} is the class's qualified name. */
  static Workpiece of(String name, String text) {
    return new Workpiece(name, text);
  }

  private Reading read() {
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(
                    null,
                    null,
                    diagnostic -> {},
                    List.of("-proc:none", "-implicit:none"),
                    null,
                    List.of(file(name, text)));
    try {
      CompilationUnitTree unit = task.parse().iterator().next();
      task.analyze();
      Trees trees = Trees.instance(task);
      return MarkedMethodReader.read(unit, trees, task.getElements(), task.getTypes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JavaFileObject file(String name, String text) {
    return JavaFileObjects.forSourceString(name, text);
  }

  /** The plan under the facts given for each marked loop in order; further ones have no facts. */
  @SafeVarargs
  final ClassPlan plan(boolean weave, Consumer<Facts>... facts) {
    List<PlannedMethod> planned = new ArrayList<>();
    int number = 0;
    for (MarkedMethod method : reading.methods()) {
      if (!method.obstacles().isEmpty()) {
        throw new AssertionError(method.obstacles());
      }
      List<AcceptedLoop> accepted = new ArrayList<>();
      for (var loop : method.loops()) {
        Facts said = new Facts(method, loop);
        if (number < facts.length) {
          facts[number].accept(said);
        }
        number++;
        accepted.add(new AcceptedLoop(loop, said.toFacts()));
      }
      planned.add(new PlannedMethod(method, accepted));
    }
    MarkedMethod first = reading.methods().get(0);
    return Planner.plan(first.host(), first.declaration().source(), planned, weave);
  }

  /** The generated class; it has been compiled under every warning. */
  @SafeVarargs
  final GeneratedClass generate(Consumer<Facts>... facts) {
    GeneratedClass generated = ParallelClassWriter.write(plan(true, facts));
    compile(generated);
    return generated;
  }

  Compilation compile(GeneratedClass generated) {
    Compilation compilation =
        Compiler.javac()
            .withOptions("-Xlint:all,-processing", "-Werror", "-proc:none", "--release", "17")
            .compile(file(name, unmarked()), file(generated.qualifiedName(), generated.source()));
    try {
      assertThat(compilation).succeededWithoutWarnings();
    } catch (AssertionError e) {
      throw new AssertionError(e.getMessage() + "\n" + generated.source(), e);
    }
    return compilation;
  }

  /** Marks away: this project's own plugin would say that nobody acts on them. */
  private String unmarked() {
    return text.replaceAll("@(Parallel|Shared)(\\([^)]*\\))?", "")
        .replaceAll("import io\\.manyhands\\.annotations\\.\\w+;", "");
  }

  /** Weaves the generated class in and loads everything. */
  @SafeVarargs
  final Woven weave(Consumer<Facts>... facts) {
    GeneratedClass generated = ParallelClassWriter.write(plan(true, facts));
    return Woven.of(compile(generated), generated);
  }
}
