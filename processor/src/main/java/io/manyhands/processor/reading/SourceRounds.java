package io.manyhands.processor.reading;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * The source files of the outer compilation, round by round: those with marks are attributed as
 * soon as all their types are there, which another processor may still have to generate.
 */
public final class SourceRounds implements AutoCloseable {
  private final ProcessingEnvironment environment;
  private final Trees trees;
  private final Consumer<CompilationUnitTree> seen;
  private final Set<CompilationUnitTree> known = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<CompilationUnitTree> files = new ArrayList<>();
  private final Set<CompilationUnitTree> waiting = new LinkedHashSet<>();
  private final Map<String, String> reasons = new LinkedHashMap<>();
  private Optional<InnerCompiler> compiler = Optional.empty();

  /**
   * Starts before the first round.
   *
   * @param environment of the outer compilation, as javac made it
   * @param trees of the outer compilation
   * @param seen is told of every source file
   */
  public SourceRounds(
      ProcessingEnvironment environment, Trees trees, Consumer<CompilationUnitTree> seen) {
    this.environment = environment;
    this.trees = trees;
    this.seen = seen;
  }

  /** Takes in the files that are new in {@code round}. */
  public void add(RoundEnvironment round) {
    for (Element root : round.getRootElements()) {
      TreePath path = trees.getPath(root);
      if (path != null && known.add(path.getCompilationUnit())) {
        add(path.getCompilationUnit());
      }
    }
  }

  private void add(CompilationUnitTree unit) {
    seen.accept(unit);
    files.add(unit);
    if (MarkScanner.hasMark(unit)) {
      waiting.add(unit);
    }
  }

  /** The files with marks that have not been read yet. */
  public Set<CompilationUnitTree> waiting() {
    return Collections.unmodifiableSet(waiting);
  }

  /** Reads the waiting files whose types are all there; the others go on waiting. */
  public List<MarkedSource> read() {
    if (waiting.isEmpty()) {
      return List.of();
    }
    if (compiler.isEmpty()) {
      compiler = Optional.of(new InnerCompiler(environment));
    }
    InnerCompilation attributed = compiler.get().attribute(files, waiting);
    List<MarkedSource> read = new ArrayList<>();
    for (CompilationUnitTree outer : List.copyOf(waiting)) {
      Optional<CompilationUnitTree> inner = attributed.unitOf(outer);
      if (inner.isPresent() && !attributed.hasErrors()) {
        read.add(read(outer, inner.get(), attributed));
        waiting.remove(outer);
      } else {
        reasons.put(uriOf(outer), reason(attributed));
      }
    }
    return read;
  }

  private static MarkedSource read(
      CompilationUnitTree outer, CompilationUnitTree inner, InnerCompilation attributed) {
    Reading reading =
        MarkedMethodReader.read(
            inner, attributed.trees(), attributed.elements(), attributed.types());
    String packageName = inner.getPackageName() == null ? "" : inner.getPackageName().toString();
    MethodReader program =
        new MethodReader(
            attributed.trees(), attributed.elements(), attributed.types(), packageName);
    return new MarkedSource(
        uriOf(outer),
        reading,
        program,
        facts -> record(facts, inner, reading, program, attributed));
  }

  private static void record(
      RecordedFacts facts,
      CompilationUnitTree inner,
      Reading reading,
      MethodReader program,
      InnerCompilation attributed) {
    for (MarkedMethod method : reading.methods()) {
      SymbolFingerprint.of(
              inner, method.declaration().span(), attributed.trees(), attributed.types())
          .ifPresent(fingerprint -> facts.add(method.declaration(), fingerprint));
    }
    program.recordInto(facts);
  }

  /** Gives up on all waiting files: none of them can be helped. */
  public void refuse(Code code, String headline, String fix, Consumer<Finding> findings) {
    for (CompilationUnitTree unit : waiting) {
      findings.accept(
          new Finding(
              code,
              new SourceSpans(unit, trees).source(),
              firstMark(unit),
              headline,
              List.of(),
              fix));
    }
    waiting.clear();
  }

  /**
   * Gives up on a waiting file for which javac writes class files now: it found all types, and the
   * inner compilation did not.
   */
  public void refuseWaiting(JavaFileObject source, Consumer<Finding> findings) {
    for (CompilationUnitTree unit : List.copyOf(waiting)) {
      if (uriOf(unit).equals(source.toUri().toString())) {
        waiting.remove(unit);
        findings.accept(
            new Finding(
                Code.UNRESOLVED,
                new SourceSpans(unit, trees).source(),
                firstMark(unit),
                "loops marked @Parallel in this file could not be analyzed",
                List.of(reasons.getOrDefault(uriOf(unit), "its types were not resolved")),
                "remove @Parallel here, and report the reason"));
      }
    }
  }

  private Span firstMark(CompilationUnitTree unit) {
    SourceSpans spans = new SourceSpans(unit, trees);
    return MarkScanner.firstMark(unit).map(spans::of).orElse(Span.NONE);
  }

  private static String reason(InnerCompilation attributed) {
    return attributed.errors().stream()
        .findFirst()
        .map(SourceRounds::shown)
        .orElse("its source was not found again");
  }

  private static String shown(Diagnostic<? extends JavaFileObject> error) {
    String where =
        error.getSource() == null
            ? ""
            : nameOf(error.getSource()) + ":" + error.getLineNumber() + ": ";
    return where + error.getMessage(Locale.ROOT).replaceAll("\\s+", " ");
  }

  private static String nameOf(JavaFileObject file) {
    String name = file.getName();
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** How a file of the outer compilation is named in findings. */
  public static String uriOf(CompilationUnitTree unit) {
    return unit.getSourceFile().toUri().toString();
  }

  @Override
  public void close() {
    compiler.ifPresent(InnerCompiler::close);
  }
}
