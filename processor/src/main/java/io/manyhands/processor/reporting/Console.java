package io.manyhands.processor.reporting;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** Says findings in the compilation that the user started, in the file where they belong. */
public final class Console {
  private final Messager messager;
  private final TreePrinter printer;
  private final Map<String, CompilationUnitTree> units = new HashMap<>();

  /**
   * A console of one compilation.
   *
   * @param trees of the outer compilation
   * @param messager for what has no place
   */
  public Console(Trees trees, Messager messager) {
    this.messager = messager;
    this.printer = new TreePrinter(trees);
  }

  /** Remembers a source file, so that findings in it can be shown there. */
  public void know(CompilationUnitTree unit) {
    units.put(unit.getSourceFile().toUri().toString(), unit);
  }

  /** Says what became of a region. */
  public void say(Outcome outcome) {
    CompilationUnitTree unit = units.get(outcome.finding().source().uri());
    if (unit != null) {
      printer.print(outcome, unit, units.getOrDefault(outcome.source().uri(), unit));
    } else {
      // The place lies in a file that is not compiled now: say it at the loop.
      Finding finding = outcome.finding();
      Finding atLoop =
          new Finding(
              finding.code(),
              outcome.source(),
              outcome.region(),
              finding.headline(),
              finding.details(),
              finding.fix(),
              finding.related());
      Optional.ofNullable(units.get(outcome.source().uri()))
          .ifPresent(own -> printer.print(withFinding(outcome, atLoop), own, own));
    }
  }

  private static Outcome withFinding(Outcome outcome, Finding finding) {
    return new Outcome(
        outcome.kind(),
        outcome.regionId(),
        outcome.source(),
        outcome.region(),
        finding,
        outcome.proofs(),
        outcome.asWarning());
  }

  /** Says a finding that is not about one region. */
  public void say(Finding finding) {
    CompilationUnitTree unit = units.get(finding.source().uri());
    if (unit != null) {
      printer.print(finding, unit);
    } else {
      say(finding.code(), finding.message());
    }
  }

  /** Says a finding at a tree, which need not be found in its file any more. */
  public void say(Finding finding, Tree place) {
    CompilationUnitTree unit = units.get(finding.source().uri());
    if (unit != null) {
      printer.print(finding, place, unit);
    }
  }

  /** Says a finding as a note, whatever its code demands. */
  public void sayAsNote(Finding finding) {
    CompilationUnitTree unit = units.get(finding.source().uri());
    if (unit != null) {
      printer.print(finding, Diagnostic.Kind.NOTE, unit);
    }
  }

  /** Says something that has no place in a source file. */
  public void say(Code code, String headline, String fix) {
    say(code, Finding.text(code, headline, List.of(), fix));
  }

  private void say(Code code, String text) {
    Diagnostic.Kind kind =
        code.severity() == Code.Severity.WARNING
            ? Diagnostic.Kind.MANDATORY_WARNING
            : Diagnostic.Kind.ERROR;
    messager.printMessage(kind, text);
  }
}
