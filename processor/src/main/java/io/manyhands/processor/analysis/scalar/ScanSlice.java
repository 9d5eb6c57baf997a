package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Scan;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The part of an iteration that is enough to find out what it folds into some variables: their
 * updates, the tests in front of these, and what both are computed from. After M. Weiser, "Program
 * slicing", 1984, by leaving out statements.
 *
 * <p>Statements behind the last update are left out whatever they do; so are those that store into
 * memory. What stays is kept here with the expressions that it evaluates, for others to judge.
 */
final class ScanSlice {
  private final ScanUpdates updates;
  private final Set<Variable> changing;
  private final Set<Variable> needed = new LinkedHashSet<>();
  private final List<Scan.Cut> cuts = new ArrayList<>();
  private final List<Expression> kept = new ArrayList<>();
  private final Map<Integer, Set<Variable>> declared = new HashMap<>();
  private boolean failed;

  private ScanSlice(Statement body, ScanUpdates updates) {
    this.updates = updates;
    this.changing = new HashSet<>(Reads.written(body));
    this.changing.addAll(Reads.declared(body));
    this.changing.removeAll(updates.variables());
    Nodes.eachStatement(
        body,
        statement -> {
          if (statement instanceof Statement.Declaration local) {
            declared
                .computeIfAbsent(local.span().start(), start -> new HashSet<>())
                .add(local.variable());
          }
        });
  }

  /**
   * The slice, if the updates stand where statements can be left out around them.
   *
   * @param body body of the marked loop
   */
  static Optional<ScanSlice> of(Statement body, ScanUpdates updates) {
    ScanSlice slice = new ScanSlice(body, updates);
    int before = -1;
    while (!slice.failed && before != slice.needed.size()) {
      before = slice.needed.size();
      slice.cuts.clear();
      slice.kept.clear();
      slice.top(body);
      slice.need();
    }
    return slice.failed || slice.usesUpdates() ? Optional.empty() : Optional.of(slice);
  }

  /** Whether the value that an update has is used in what is kept: the first pass has another. */
  private boolean usesUpdates() {
    boolean[] found = {false};
    for (Expression whole : kept) {
      Nodes.each(whole, part -> found[0] |= part != whole && isTarget(part));
    }
    return found[0];
  }

  private boolean isTarget(Expression part) {
    return Nodes.target(part).orElse(null) instanceof Expression.Local local
        && updates.variables().contains(local.variable());
  }

  /** What is left out. */
  List<Scan.Cut> cuts() {
    return List.copyOf(cuts);
  }

  /** What is evaluated, each expression whole. */
  List<Expression> kept() {
    return List.copyOf(kept);
  }

  /** The other variables that what is kept assigns and reads. */
  Set<Variable> needed() {
    return needed;
  }

  private void need() {
    for (Expression whole : kept) {
      Nodes.each(
          whole,
          part -> {
            if (part instanceof Expression.Local local && changing.contains(local.variable())) {
              needed.add(local.variable());
            }
          });
    }
  }

  /** The statements of the body, but for those behind the last update. */
  private void top(Statement body) {
    if (!(body instanceof Statement.Block block)) {
      failed |= !keep(body);
      return;
    }
    int last = -1;
    for (int k = 0; k < block.statements().size(); k++) {
      last = updates.isIn(block.statements().get(k)) ? k : last;
    }
    for (int k = 0; k < block.statements().size(); k++) {
      Statement statement = block.statements().get(k);
      if (k > last || !keep(statement)) {
        leaveOut(statement, false);
      }
    }
  }

  private void leaveOut(Statement statement, boolean needsBlock) {
    failed |= updates.isIn(statement) || writesNeeded(statement);
    boolean known = cuts.stream().anyMatch(cut -> cut.span().equals(statement.span()));
    if (!known) {
      cuts.add(new Scan.Cut(statement.span(), Optional.empty(), needsBlock));
    }
  }

  private boolean writesNeeded(Statement statement) {
    return Reads.written(statement).stream().anyMatch(needed::contains);
  }

  /** Notes what is evaluated in a statement, if any of it has to stay. */
  private boolean keep(Statement statement) {
    if (updates.isUpdate(statement)) {
      Nodes.eachStatement(statement, inner -> kept.addAll(Nodes.expressions(inner)));
      return true;
    }
    Optional<Expression> embedded = updates.embedded(statement);
    if (embedded.isPresent()) {
      // What is handed on would decide about what is handed on.
      failed |= writesNeeded(statement) || declaresNeeded(statement);
      kept.add(embedded.get());
      cuts.add(new Scan.Cut(statement.span(), Optional.of(embedded.get().span()), false));
      return true;
    }
    if (!isEssential(statement)) {
      return false;
    }
    if (statement instanceof Statement.Block block) {
      for (Statement inner : block.statements()) {
        if (!keep(inner)) {
          leaveOut(inner, false);
        }
      }
    } else if (statement instanceof Statement.If test) {
      keepBranches(test);
    } else if (isLoop(statement) || statement instanceof Statement.Labeled) {
      keepInner(statement);
    } else if (statement instanceof Statement.Declaration
        || statement instanceof Statement.Evaluate
        || statement instanceof Statement.Continue
        || statement instanceof Statement.Break) {
      kept.addAll(Nodes.expressions(statement));
    } else {
      failed = true;
    }
    return true;
  }

  private void keepBranches(Statement.If test) {
    kept.add(test.condition());
    if (!keep(test.yes())) {
      leaveOut(test.yes(), true);
    }
    if (test.no().isPresent() && !keep(test.no().get())) {
      Statement no = test.no().get();
      Span yes = test.yes().span();
      failed |= updates.isIn(no) || writesNeeded(no);
      cuts.add(
          new Scan.Cut(
              new Span(
                  yes.end(),
                  no.span().end(),
                  yes.endLine(),
                  yes.endColumn(),
                  no.span().endLine(),
                  no.span().endColumn()),
              Optional.empty(),
              false));
    }
  }

  private void keepInner(Statement statement) {
    kept.addAll(Nodes.expressions(statement));
    for (Statement inner : Nodes.inner(statement)) {
      boolean header =
          statement instanceof Statement.For loop && loop.initializers().contains(inner);
      if (header) {
        failed |= updates.isIn(inner);
        kept.addAll(Nodes.expressions(inner));
      } else if (!keep(inner)) {
        leaveOut(inner, true);
      }
    }
  }

  /** Whether a statement, or one in it, decides about updates. */
  private boolean isEssential(Statement statement) {
    return updates.isIn(statement)
        || ScanJumps.mayLead(statement)
        || writesNeeded(statement)
        || declaresNeeded(statement);
  }

  private boolean declaresNeeded(Statement statement) {
    boolean[] found = {false};
    Nodes.eachStatement(
        statement,
        inner ->
            found[0] |=
                inner instanceof Statement.Declaration local
                    && together(local).stream().anyMatch(needed::contains));
    return found[0];
  }

  /** The variables of {@code int a = 1, b = 2;}, which is one text. */
  private Set<Variable> together(Statement.Declaration one) {
    return declared.getOrDefault(one.span().start(), Set.of());
  }

  private static boolean isLoop(Statement statement) {
    return statement instanceof Statement.For
        || statement instanceof Statement.ForEach
        || statement instanceof Statement.While;
  }
}
