package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.PrivateVariable;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The statements that change the variables which iterations hand on: all of one variable are folds
 * of one kind, {@code s += x}, or plain assignments, of which the last counts. A fold may also be a
 * value that something else gets: {@code out[i] = k++}, {@code list.add(new Ticket(next++))}.
 */
final class ScanUpdates {
  private final Map<Statement, Update> folds = new HashMap<>();
  private final Map<Statement, Expression> embedded = new HashMap<>();
  private final Set<Statement> assignments = new LinkedHashSet<>();
  private final Map<Variable, Reduction> reductions = new LinkedHashMap<>();
  private final Map<Variable, PrivateVariable> latest = new LinkedHashMap<>();
  private final Map<Variable, Integer> uses = new HashMap<>();

  private ScanUpdates() {}

  /** The updates of {@code variables}, if all their assignments are such. */
  static Optional<ScanUpdates> of(Statement body, Set<Variable> variables) {
    ScanUpdates updates = new ScanUpdates();
    boolean all = true;
    for (Variable variable : variables) {
      all &= updates.addFolds(body, variable) || updates.addAssignments(body, variable);
    }
    return all ? Optional.of(updates) : Optional.empty();
  }

  /** Whether rounding alone keeps the updates of {@code variable} from being regrouped. */
  static boolean isRounded(Statement body, Variable variable) {
    ScanUpdates updates = new ScanUpdates();
    Optional<List<Update>> found = updates.folds(body, Accumulator.of(variable));
    return variable.type().isFloating()
        && found
            .filter(all -> oneKind(all) && all.get(0).style() == Reduction.Style.NONE)
            .isPresent();
  }

  private boolean addFolds(Statement body, Variable variable) {
    Optional<List<Update>> found = folds(body, Accumulator.of(variable));
    if (found.isEmpty() || !oneKind(found.get())) {
      return false;
    }
    Update first = found.get().get(0);
    if (variable.type().isFloating() && first.style() != Reduction.Style.LIBRARY) {
      return false;
    }
    uses.put(variable, found.get().stream().mapToInt(Update::uses).sum());
    reductions.put(
        variable,
        new Reduction(
            Optional.of(variable),
            Optional.empty(),
            variable.type(),
            first.operation(),
            first.style()));
    return true;
  }

  private static boolean oneKind(List<Update> all) {
    return all.stream().map(Update::operation).distinct().count() == 1
        && all.stream().map(Update::style).distinct().count() == 1
        && all.stream().allMatch(update -> update.skipped().isEmpty());
  }

  /** All that changes it, if each is a fold. */
  private Optional<List<Update>> folds(Statement body, Accumulator accumulator) {
    List<Update> found = new ArrayList<>();
    if (accumulator.variable().orElseThrow().type() instanceof Type.Primitive) {
      collect(body, accumulator, found);
    }
    Variable variable = accumulator.variable().orElseThrow();
    int written =
        found.stream().mapToInt(update -> Reads.assignments(update.statement(), variable)).sum();
    return found.isEmpty() || written != Reads.assignments(body, variable)
        ? Optional.empty()
        : Optional.of(found);
  }

  private void collect(Statement statement, Accumulator accumulator, List<Update> found) {
    Optional<Update> update = ReductionPatterns.match(statement, accumulator);
    if (update.isPresent()) {
      folds.put(statement, update.get());
      found.add(update.get());
      return;
    }
    List<Update> inside =
        Evaluated.always(statement).stream()
            .flatMap(
                part ->
                    ReductionPatterns.match(new Statement.Evaluate(part.span(), part), accumulator)
                        .stream())
            .toList();
    if (inside.size() == 1) {
      embedded.put(statement, ((Statement.Evaluate) inside.get(0).statement()).expression());
      found.add(inside.get(0));
    }
    Nodes.inner(statement).forEach(inner -> collect(inner, accumulator, found));
  }

  private boolean addAssignments(Statement body, Variable variable) {
    Optional<List<Statement>> found = PlainAssignments.of(body, variable);
    if (found.isEmpty() || found.get().size() != Reads.assignments(body, variable)) {
      return false;
    }
    assignments.addAll(found.get());
    uses.put(variable, found.get().size());
    latest.put(variable, new PrivateVariable(variable, true, found.get()));
    return true;
  }

  /** The variables that are handed on. */
  Set<Variable> variables() {
    Set<Variable> all = new LinkedHashSet<>(reductions.keySet());
    all.addAll(latest.keySet());
    return all;
  }

  List<Reduction> reductions() {
    return List.copyOf(reductions.values());
  }

  List<PrivateVariable> latest() {
    return List.copyOf(latest.values());
  }

  /** Whether a statement is an update, as a whole. */
  boolean isUpdate(Statement statement) {
    return folds.containsKey(statement) || assignments.contains(statement);
  }

  /** The update that stands in an expression of a statement. */
  Optional<Expression> embedded(Statement statement) {
    return Optional.ofNullable(embedded.get(statement));
  }

  /** Whether an update stands in {@code statement}. */
  boolean isIn(Statement statement) {
    Set<Variable> written = Reads.written(statement);
    return variables().stream().anyMatch(written::contains);
  }

  /** Whether the updates alone mention the variables in {@code kept}. */
  boolean areAllUses(List<Expression> kept) {
    Map<Variable, Integer> found = new HashMap<>();
    for (Expression whole : kept) {
      Nodes.each(
          whole,
          part -> {
            if (part instanceof Expression.Local local && uses.containsKey(local.variable())) {
              found.merge(local.variable(), 1, Integer::sum);
            }
          });
    }
    return found.equals(uses);
  }
}
