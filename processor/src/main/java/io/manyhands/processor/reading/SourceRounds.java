package io.manyhands.processor.reading;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.TextChange;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

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
  private final Map<CompilationUnitTree, Waiting> waiting = new LinkedHashMap<>();
  private final Map<String, String> reasons = new LinkedHashMap<>();
  private final Set<String> seenOrLate = new HashSet<>();
  private Optional<InnerCompiler> compiler = Optional.empty();

  /**
   * A file with marks.
   *
   * @param firstMark the first of them, kept because javac empties the unit in the end
   * @param span where it stands
   * @param module that the file belongs to, if the release has modules
   */
  private record Waiting(AnnotationTree firstMark, Span span, Optional<ModuleElement> module) {}

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
        add(path.getCompilationUnit(), environment.getElementUtils().getModuleOf(root));
      }
    }
  }

  private void add(CompilationUnitTree unit, @Nullable ModuleElement module) {
    seen.accept(unit);
    files.add(unit);
    seenOrLate.add(uriOf(unit));
    MarkScanner.firstMark(unit)
        .map(mark -> new Waiting(mark, place(mark, unit), Optional.ofNullable(module)))
        .ifPresent(found -> waiting.put(unit, found));
  }

  private Span place(AnnotationTree mark, CompilationUnitTree unit) {
    return new SourceSpans(unit, trees).of(mark);
  }

  /** The files with marks that have not been read yet. */
  public Set<CompilationUnitTree> waiting() {
    return Collections.unmodifiableSet(waiting.keySet());
  }

  /** The module of a waiting file. */
  public Optional<ModuleElement> moduleOf(CompilationUnitTree unit) {
    return Optional.ofNullable(waiting.get(unit)).flatMap(Waiting::module);
  }

  /** Reads the waiting files whose types are all there; the others go on waiting. */
  public List<MarkedSource> read() {
    if (waiting.isEmpty()) {
      return List.of();
    }
    if (compiler.isEmpty()) {
      compiler = Optional.of(new InnerCompiler(environment));
    }
    InnerCompilation attributed = compiler.get().attribute(files, waiting.keySet());
    List<MarkedSource> read = new ArrayList<>();
    for (CompilationUnitTree outer : List.copyOf(waiting.keySet())) {
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

  private MarkedSource read(
      CompilationUnitTree outer, CompilationUnitTree inner, InnerCompilation attributed) {
    Reading reading =
        MarkedMethodReader.read(
            inner, attributed.trees(), attributed.elements(), attributed.types());
    String packageName = inner.getPackageName() == null ? "" : inner.getPackageName().toString();
    MethodReader program =
        new MethodReader(
            attributed.trees(),
            attributed.elements(),
            attributed.types(),
            packageName,
            attributed.units());
    return new MarkedSource(
        uriOf(outer),
        reading,
        program,
        facts -> record(facts, inner, reading, program, attributed),
        changes -> changed(outer, inner, changes, attributed));
  }

  /** Reads a file once more, with changed text. */
  private Optional<MarkedSource> changed(
      CompilationUnitTree outer,
      CompilationUnitTree inner,
      List<TextChange> changes,
      InnerCompilation attributed) {
    ChangedSource file =
        new ChangedSource(
            outer.getSourceFile(),
            new ChangedText(new SourceSpans(inner, attributed.trees()).source(), changes));
    InnerCompilation again = compiler.orElseThrow().attribute(files, file);
    return again.hasErrors()
        ? Optional.empty()
        : again.unitOf(outer).map(unit -> read(outer, unit, again));
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

  /** Gives up on a waiting file. */
  public void refuse(
      CompilationUnitTree unit,
      Code code,
      String headline,
      String fix,
      BiConsumer<Finding, Tree> findings) {
    refuse(unit, code, headline, List.of(), fix, findings);
  }

  private void refuse(
      CompilationUnitTree unit,
      Code code,
      String headline,
      List<String> details,
      String fix,
      BiConsumer<Finding, Tree> findings) {
    Waiting refused = waiting.remove(unit);
    if (refused != null) {
      SourceText source = new SourceSpans(unit, trees).source();
      Finding finding = new Finding(code, source, refused.span(), headline, details, fix);
      findings.accept(finding, refused.firstMark());
    }
  }

  /**
   * Gives up on a waiting file for which javac writes class files now: it found all types, and the
   * inner compilation did not.
   */
  public void refuseWaiting(JavaFileObject source, BiConsumer<Finding, Tree> findings) {
    for (CompilationUnitTree unit : List.copyOf(waiting.keySet())) {
      String uri = uriOf(unit);
      if (uri.equals(source.toUri().toString())) {
        refuse(
            unit,
            Code.UNRESOLVED,
            "loops marked @Parallel in this file could not be analyzed",
            List.of(reasons.getOrDefault(uri, "its types were not resolved")),
            "correct that error; where a class is missing, have it compiled before, or generated in"
                + " an earlier round",
            findings);
      }
    }
  }

  /**
   * Tells of marks in a file that was in none of the rounds: javac has come upon it later, in
   * search of a class.
   */
  public void tellOfLate(CompilationUnitTree unit, BiConsumer<Finding, Tree> findings) {
    boolean isLate = !known.contains(unit) && seenOrLate.add(uriOf(unit));
    Optional<AnnotationTree> mark = isLate ? MarkScanner.firstMark(unit) : Optional.empty();
    if (mark.isPresent()) {
      seen.accept(unit);
      SourceSpans spans = new SourceSpans(unit, trees);
      Finding finding =
          new Finding(
              Code.PROCESSING_OFF,
              spans.source(),
              spans.of(mark.get()),
              "loops marked @Parallel in this file stay sequential",
              List.of(
                  "javac compiles the file because others need it, and runs no annotation processor"
                      + " on it"),
              "name the file among those to be compiled");
      findings.accept(finding, mark.get());
    }
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
