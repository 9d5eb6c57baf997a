package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Arrays that a loop fills from a position on, one element after the other: {@code if (keep)
 * out[k++] = x;}, or {@code xs[k] = x; ys[k] = y; k++;}.
 *
 * @param counter the position, which counts the elements
 * @param arrays the variables that hold the arrays
 * @param most how many elements an iteration adds at most
 * @param risky values that may throw after the counter has counted them
 * @param isBehind whether the position is that of the last element, and counts before it is used:
 *     {@code out[++k] = x;} or {@code k++; out[k] = x;}
 */
public record Packing(
    Variable counter, List<Variable> arrays, int most, List<Expression> risky, boolean isBehind) {

  /**
   * What a loop does with {@code counter}, if it packs.
   *
   * @param loop the loop: chunks fill arrays of their own, so it must not go through one of them
   */
  static Optional<Packing> of(Statement loop, Statement body, Variable counter) {
    return find(body, counter)
        .filter(found -> found.arrays().stream().noneMatch(array -> goesThrough(loop, array)));
  }

  /** The array that a loop goes through and fills from the front, if it does. */
  static Optional<Variable> inPlace(Statement loop, Statement body, Variable counter) {
    return find(body, counter).stream()
        .flatMap(found -> found.arrays().stream())
        .filter(array -> goesThrough(loop, array))
        .findFirst();
  }

  private static Optional<Packing> find(Statement body, Variable counter) {
    return counter.type() == Type.Primitive.INT
        ? find(body, new Search(counter, false)).or(() -> find(body, new Search(counter, true)))
        : Optional.empty();
  }

  private static boolean goesThrough(Statement loop, Variable array) {
    return loop instanceof Statement.ForEach each && Nodes.mentions(each.source(), array);
  }

  private static Optional<Packing> find(Statement body, Search search) {
    search.visit(body, List.of());
    return search.result(body);
  }

  /** Collects the places where elements are added. */
  private static final class Search {
    private final Variable counter;
    private final Map<Variable, Integer> writes = new LinkedHashMap<>();
    private final Set<Expression> risky = new LinkedHashSet<>();

    /** The arrays that get an element each time the counter is increased. */
    private final Set<Set<Variable>> filled = new HashSet<>();

    private final boolean isBehind;
    private int mentions;
    private int most;

    Search(Variable counter, boolean isBehind) {
      this.counter = counter;
      this.isBehind = isBehind;
    }

    Optional<Packing> result(Statement body) {
      int[] found = {0};
      Map<Variable, Integer> uses = new LinkedHashMap<>();
      Nodes.eachExpression(
          body,
          expression -> {
            if (expression instanceof Expression.Local local) {
              found[0] += local.variable().equals(counter) ? 1 : 0;
              uses.merge(local.variable(), 1, Integer::sum);
            }
          });
      boolean explained =
          !writes.isEmpty()
              && found[0] == mentions
              // An array that is left out would have a gap, with what was there before.
              && filled.equals(Set.of(writes.keySet()))
              && writes.keySet().stream()
                  .allMatch(array -> Objects.equals(uses.get(array), writes.get(array)));
      return explained
          ? Optional.of(
              new Packing(
                  counter, List.copyOf(writes.keySet()), most, List.copyOf(risky), isBehind))
          : Optional.empty();
    }

    /**
     * Looks into a statement, but not into inner loops: how often they run is not known.
     *
     * @param known what has been evaluated on the way there and did not throw
     */
    void visit(Statement statement, List<Expression> known) {
      if (statement instanceof Statement.Block block) {
        visitAll(block.statements(), known);
      } else if (statement instanceof Statement.If test) {
        List<Expression> longer = new ArrayList<>(known);
        longer.add(test.condition());
        visit(test.yes(), longer);
        test.no().ifPresent(no -> visit(no, longer));
      } else if (statement instanceof Statement.Evaluate evaluate) {
        one(evaluate, known);
      }
    }

    /** {@code out[k++] = x;}, or {@code out[++k] = x;}. */
    private void one(Statement.Evaluate evaluate, List<Expression> known) {
      if (evaluate.expression() instanceof Expression.Assignment assignment
          && assignment.target() instanceof Expression.ArrayAccess access
          && access.index() instanceof Expression.Step step
          && step.increment()
          && step.prefix() == isBehind
          && isCounter(step.target())
          && add(access, assignment.value())) {
        mentions++;
        most++;
        filled.add(Set.of(array(access)));
        if (MayThrow.of(assignment.value(), known)) {
          risky.add(assignment.value());
        }
      }
    }

    /** {@code xs[k] = x; ys[k] = y; k++;}, besides statements of other kinds. */
    private void visitAll(List<Statement> statements, List<Expression> known) {
      if (isBehind) {
        visitBehind(statements, known);
        return;
      }
      for (int k = 0; k < statements.size(); k++) {
        int end = k;
        while (end < statements.size() && element(statements.get(end)).isPresent()) {
          end++;
        }
        if (end > k && end < statements.size() && counts(statements.get(end))) {
          several(statements.subList(k, end), known);
          mentions += isSum(statements.get(end)) ? 1 : 0;
          k = end;
        } else {
          visit(statements.get(k), known);
        }
      }
    }

    /** {@code k++; xs[k] = x; ys[k] = y;}, besides statements of other kinds. */
    private void visitBehind(List<Statement> statements, List<Expression> known) {
      for (int k = 0; k < statements.size(); k++) {
        int end = k + 1;
        while (end < statements.size() && element(statements.get(end)).isPresent()) {
          end++;
        }
        if (end > k + 1 && counts(statements.get(k))) {
          several(statements.subList(k + 1, end), known);
          mentions += isSum(statements.get(k)) ? 1 : 0;
          k = end - 1;
        } else {
          visit(statements.get(k), known);
        }
      }
    }

    private void several(List<Statement> stores, List<Expression> known) {
      most++;
      mentions++;
      Set<Variable> arrays = new HashSet<>();
      for (int k = 0; k < stores.size(); k++) {
        Expression.Assignment store = element(stores.get(k)).orElseThrow();
        Expression.ArrayAccess access = (Expression.ArrayAccess) store.target();
        if (add(access, store.value())) {
          mentions++;
          arrays.add(array(access));
        }
        // What throws before the first store has stored nothing, and counted nothing if that comes
        // behind.
        if ((k > 0 || isBehind) && MayThrow.of(store.value(), known)) {
          risky.add(store.value());
        }
      }
      filled.add(arrays);
    }

    private static Variable array(Expression.ArrayAccess access) {
      return ((Expression.Local) access.array()).variable();
    }

    private boolean add(Expression.ArrayAccess access, Expression value) {
      boolean fits =
          access.array() instanceof Expression.Local array
              && !Nodes.mentions(value, counter)
              && !Nodes.mentions(value, array.variable());
      if (fits) {
        writes.merge(array(access), 1, Integer::sum);
      }
      return fits;
    }

    /** {@code xs[k] = x;}. */
    private Optional<Expression.Assignment> element(Statement statement) {
      return statement instanceof Statement.Evaluate evaluate
              && evaluate.expression() instanceof Expression.Assignment assignment
              && assignment.target() instanceof Expression.ArrayAccess access
              && isCounter(access.index())
          ? Optional.of(assignment)
          : Optional.empty();
    }

    /** {@code k++;}, {@code k += 1;} or {@code k = k + 1;}. */
    private boolean counts(Statement statement) {
      return isStep(statement) || isSum(statement);
    }

    /** {@code k = k + 1;}, which mentions the counter once more than the others. */
    private boolean isSum(Statement statement) {
      return statement instanceof Statement.Evaluate evaluate
          && evaluate.expression() instanceof Expression.Assignment assignment
          && isCounter(assignment.target())
          && assignment.value() instanceof Expression.Binary sum
          && sum.operator() == Operator.PLUS
          && ((isCounter(sum.left()) && isOne(sum.right()))
              || (isOne(sum.left()) && isCounter(sum.right())));
    }

    private static boolean isOne(Expression expression) {
      return expression instanceof Expression.Literal one
          && one.value().filter(value -> value.equals(1)).isPresent();
    }

    private boolean isStep(Statement statement) {
      if (!(statement instanceof Statement.Evaluate evaluate)) {
        return false;
      }
      if (evaluate.expression() instanceof Expression.Step step) {
        return step.increment() && isCounter(step.target());
      }
      return evaluate.expression() instanceof Expression.CompoundAssignment sum
          && sum.operator() == Operator.PLUS
          && isCounter(sum.target())
          && isOne(sum.value());
    }

    private boolean isCounter(Expression expression) {
      return expression instanceof Expression.Local local && local.variable().equals(counter);
    }
  }
}
