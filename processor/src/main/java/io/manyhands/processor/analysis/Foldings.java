package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.scalar.ReductionPatterns;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Folding;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is told of folds that no operator does, and checked. */
final class Foldings {
  private Foldings() {}

  /** A sentence for the generated javadoc. */
  static String sentence(Reduction reduction) {
    Folding folding = reduction.folding().orElseThrow();
    if (folding instanceof Folding.Selection selection) {
      return selected(selection);
    }
    if (folding instanceof Folding.Accumulated accumulated) {
      return "Chunks have a "
          + reduction.type()
          + " of their own for "
          + reduction.name()
          + ", which "
          + accumulated.combine()
          + " adds to it in the order of the iterations"
          + (accumulated.isRounded()
              ? ": the same bits on every run, grouped by the iteration count alone."
              : ".");
    }
    if (folding instanceof Folding.InOrder) {
      return "The terms of "
          + reduction.name()
          + " are kept, and folded in the order of the iterations: the same bits as the loop's.";
    }
    if (folding instanceof Folding.Linear) {
      return reduction.name()
          + " is multiplied and added to: chunks keep by what, and what is added, and put that"
          + " together in their order, the same value as the loop's.";
    }
    if (folding instanceof Folding.Combined combined) {
      return reduction.name()
          + " is a reduction with "
          + combined.method()
          + ", which is associative: the same value as the loop's.";
    }
    if (folding instanceof Folding.Set) {
      return reduction.name() + " is always set to the same: chunks tell whether they have.";
    }
    return reduction.name()
        + " is put together from what chunks have put together: the same text as the loop's.";
  }

  /** The checks that there is an object to begin with. */
  static List<Guard> guards(List<ReductionPatterns.Found> reductions) {
    List<Guard> guards = new ArrayList<>();
    for (ReductionPatterns.Found found : reductions) {
      Reduction reduction = found.reduction();
      boolean needed =
          reduction
                  .folding()
                  .map(
                      folding ->
                          folding instanceof Folding.Combined || folding instanceof Folding.Joined)
                  .orElse(false)
              || isBoxed(reduction)
              || isUnboxed(reduction);
      if (needed) {
        reduction.variable().map(Path::of).map(Guard.NotNull::new).ifPresent(guards::add);
      }
    }
    return guards;
  }

  /** The objects of which chunks make their own, with what makes them. */
  static Map<Variable, Method> accumulated(List<ReductionPatterns.Found> reductions) {
    Map<Variable, Method> collected = new LinkedHashMap<>();
    for (ReductionPatterns.Found found : reductions) {
      if (found.reduction().folding().orElse(null) instanceof Folding.Accumulated folding) {
        found
            .reduction()
            .variable()
            .ifPresent(variable -> collected.put(variable, folding.constructor()));
      }
    }
    return collected;
  }

  /** The body as it runs on objects of its own: what they are changes where effects go. */
  static Statement withOwn(Statement body, Map<Variable, Method> collected) {
    if (collected.isEmpty()) {
      return body;
    }
    List<Statement> statements = new ArrayList<>();
    collected.forEach(
        (variable, constructor) ->
            statements.add(
                new Statement.Declaration(
                    variable.declaration(),
                    variable,
                    Optional.of(
                        new Expression.NewObject(
                            variable.declaration(), variable.type(), constructor, List.of())))));
    statements.add(body);
    return new Statement.Block(body.span(), statements);
  }

  private static boolean isBoxed(Reduction reduction) {
    return !reduction.ofElements()
        && reduction.type() instanceof Type.Primitive
        && reduction.variable().filter(own -> own.type().isReference()).isPresent();
  }

  /**
   * Whether chunks ask, as numbers, for objects that the loop may never look at: for a start that
   * is not {@code null}, or for the candidate so far.
   */
  private static boolean isUnboxed(Reduction reduction) {
    if (!(reduction.folding().orElse(null) instanceof Folding.Selection selection)) {
      return false;
    }
    Optional<Variable> own =
        reduction
            .variable()
            .filter(variable -> variable.type().unboxed() instanceof Type.Primitive);
    return own.filter(variable -> variable.type().isReference()).isPresent()
        && selection
            .start()
            .map(start -> !start.asksForNull() && start.variable().equals(own.get()))
            .orElseGet(
                () ->
                    selection.candidates().stream()
                        .anyMatch(
                            candidate ->
                                candidate.isBoxed() && candidate.variable().equals(own.get())));
  }

  private static String selected(Folding.Selection selection) {
    List<Variable> variables = selection.variables();
    String names = variables.stream().map(Variable::name).collect(Collectors.joining(", "));
    return names
        + (variables.size() == 1 ? " is that" : " are those")
        + " of the best candidate, of equal ones the "
        + (selection.isLenient() ? "last" : "first")
        + " one: the same as the loop's.";
  }
}
