package io.manyhands.processor.reporting;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import io.manyhands.processor.model.LineStarts;
import io.manyhands.processor.model.Span;
import java.util.EnumSet;
import java.util.Set;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Prints findings through javac, on the trees of the compilation that the user started.
 *
 * <p>A refusal that is only a warning is a mandatory one, since an ordinary warning is silent under
 * {@code -nowarn}; {@code @SuppressWarnings("manyhands")} around the loop makes it a note.
 */
public final class TreePrinter {
  private final Trees trees;

  /** A printer on {@code trees} of the outer compilation. */
  public TreePrinter(Trees trees) {
    this.trees = trees;
  }

  /** Prints a finding as its code demands; a refusal is an error. */
  public void print(Finding finding, CompilationUnitTree unit) {
    print(finding, kind(finding.code(), false), unit);
  }

  /** Prints a finding at a tree of {@code unit}. */
  public void print(Finding finding, Tree place, CompilationUnitTree unit) {
    trees.printMessage(kind(finding.code(), false), finding.message(), place, unit);
  }

  /**
   * Prints the finding of an outcome.
   *
   * @param outcome what became of a region
   * @param unit the file of the finding
   * @param own the file of the region
   */
  public void print(Outcome outcome, CompilationUnitTree unit, CompilationUnitTree own) {
    Diagnostic.Kind kind = kind(outcome.finding().code(), outcome.asWarning());
    boolean isNote =
        kind == Diagnostic.Kind.MANDATORY_WARNING
            && Suppression.covers(trees.getSourcePositions(), own, outcome.region().start());
    print(outcome.finding(), isNote ? Diagnostic.Kind.NOTE : kind, unit);
  }

  /**
   * Prints a finding.
   *
   * @param finding what to say; its offsets are those of {@code unit}
   * @param kind what it does to the compilation
   * @param unit the file, as parsed by the outer compilation
   */
  public void print(Finding finding, Diagnostic.Kind kind, CompilationUnitTree unit) {
    Tree place = new Places(trees.getSourcePositions(), unit, finding).best();
    trees.printMessage(kind, finding.message(), place, unit);
  }

  private static Diagnostic.Kind kind(Code code, boolean asWarning) {
    return switch (code.severity()) {
      case NOTE -> Diagnostic.Kind.NOTE;
      case WARNING -> Diagnostic.Kind.MANDATORY_WARNING;
      case REFUSAL -> asWarning ? Diagnostic.Kind.MANDATORY_WARNING : Diagnostic.Kind.ERROR;
      case ERROR -> Diagnostic.Kind.ERROR;
    };
  }

  /**
   * Finds the tree that stands for a span.
   *
   * <p>javac shows the line of a tree's <em>preferred</em> position, which nothing public tells:
   * the operator of a binary expression, the name of a variable, the dot of a call. It may lie
   * lines below the tree's start. So a tree is taken for the whole span only where that cannot
   * happen; else the innermost tree at the start, a token or nearly so.
   */
  private static final class Places extends TreeScanner<@Nullable Void, @Nullable Void> {
    /** Trees that javac points to the first token of. */
    private static final Set<Tree.Kind> POINTED_AT_START =
        EnumSet.of(
            Tree.Kind.ANNOTATION,
            Tree.Kind.BLOCK,
            Tree.Kind.DO_WHILE_LOOP,
            Tree.Kind.ENHANCED_FOR_LOOP,
            Tree.Kind.FOR_LOOP,
            Tree.Kind.IF,
            Tree.Kind.NEW_ARRAY,
            Tree.Kind.RETURN,
            Tree.Kind.SWITCH,
            Tree.Kind.SYNCHRONIZED,
            Tree.Kind.THROW,
            Tree.Kind.TRY,
            Tree.Kind.WHILE_LOOP);

    private final SourcePositions positions;
    private final CompilationUnitTree unit;
    private final Span span;
    private final LineStarts lines;
    private Tree best;
    private Fit fit = Fit.NONE;

    Places(SourcePositions positions, CompilationUnitTree unit, Finding finding) {
      this.positions = positions;
      this.unit = unit;
      this.span = finding.span();
      this.lines = new LineStarts(finding.source().text());
      best = unit;
    }

    Tree best() {
      scan(unit, null);
      return best;
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void nothing) {
      if (tree != null) {
        Fit found = fit(tree);
        if (found != Fit.NONE && found.compareTo(fit) <= 0) {
          best = tree;
          fit = found;
        }
      }
      boolean isElsewhere = tree instanceof MethodTree && !hasLine(tree);
      return isElsewhere ? null : super.scan(tree, null);
    }

    /** Whether the span begins on a line of the tree. */
    private boolean hasLine(Tree tree) {
      long start = positions.getStartPosition(unit, tree);
      long end = positions.getEndPosition(unit, tree);
      boolean isKnown = start >= 0 && end >= 0;
      return !isKnown || (lines.line(start) <= span.line() && span.line() <= lines.line(end));
    }

    private Fit fit(Tree tree) {
      long start = positions.getStartPosition(unit, tree);
      long end = positions.getEndPosition(unit, tree);
      if (start < 0 || end < 0) {
        return Fit.NONE;
      }
      if (start == span.start()) {
        return end == span.end() && isShownAtItsFirstLine(tree) ? Fit.SAME : Fit.SAME_START;
      }
      boolean around = start < span.start() && span.start() < end;
      if (lines.line(start) == span.line()) {
        return around ? Fit.AROUND_ON_LINE : Fit.ON_LINE;
      }
      return around ? Fit.AROUND : Fit.NONE;
    }

    private boolean isShownAtItsFirstLine(Tree tree) {
      return span.line() == span.endLine() || POINTED_AT_START.contains(tree.getKind());
    }

    /** How well a tree stands for the span, the best first; of equal ones the last, inner one. */
    private enum Fit {
      SAME,
      SAME_START,
      AROUND_ON_LINE,
      ON_LINE,
      AROUND,
      NONE
    }
  }
}
