package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.model.ArrayTypes;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Recurrence;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Symbol;
import io.manyhands.processor.model.Variable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether the element before is what the iteration before has assigned there: nothing else in the
 * loop writes the array, and the first one is there to be read in front of the loop.
 */
final class ArrayRecurrences {
  private final List<Access> accesses;
  private final Predicate<Path> nameable;
  private final Set<Guard> guards = new LinkedHashSet<>();

  private ArrayRecurrences(List<Access> accesses, Predicate<Path> nameable) {
    this.accesses = accesses;
    this.nameable = nameable;
  }

  /**
   * Recurrences with the checks that they need.
   *
   * @param recurrences what is known of them
   * @param guards the checks
   */
  record Checked(List<Recurrence> recurrences, List<Guard> guards) {}

  /**
   * Checks the recurrences of a loop; empty if something else may write one of the arrays.
   *
   * @param statements the statements, each with the variable that stands for the element before
   * @param accesses what an iteration reads and writes besides
   * @param nameable paths that a check in front of the loop can follow
   */
  static Optional<Checked> check(
      Map<RecurrencePattern.Found, Variable> statements,
      List<Access> accesses,
      Predicate<Path> nameable) {
    ArrayRecurrences all = new ArrayRecurrences(accesses, nameable);
    List<Recurrence> recurrences = new ArrayList<>();
    for (Map.Entry<RecurrencePattern.Found, Variable> entry : statements.entrySet()) {
      Optional<Recurrence> checked = all.check(entry.getKey(), entry.getValue());
      if (checked.isEmpty()) {
        return Optional.empty();
      }
      recurrences.add(checked.get());
    }
    return Optional.of(new Checked(List.copyOf(recurrences), List.copyOf(all.guards)));
  }

  private Optional<Recurrence> check(RecurrencePattern.Found found, Variable previous) {
    Statement.Evaluate statement = found.statement();
    List<Access.OfElement> own =
        accesses.stream()
            .filter(access -> access.isWrite() && access.site().calls().isEmpty())
            .filter(access -> statement.span().contains(access.site().span()))
            .filter(Access.OfElement.class::isInstance)
            .map(Access.OfElement.class::cast)
            .toList();
    if (own.size() != 1
        || own.get(0).subscript().isEmpty()
        || !(own.get(0).array() instanceof Place.Shared array)
        || !array.subscripts().isEmpty()
        || !nameable.test(array.base())) {
      return Optional.empty();
    }
    Access.OfElement write = own.get(0);
    Symbol index = write.site().loops().get(0).index();
    Polynomial before =
        write
            .subscript()
            .get()
            .substitute(index, Polynomial.of(0))
            .minus(Polynomial.of(found.step()));
    if (!before.isInvariant() || !areOthersApart(write, array.base())) {
      return Optional.empty();
    }
    if (before.constant().filter(first -> first.signum() >= 0).isEmpty()) {
      guards.add(new Guard.AtLeast(before, BigInteger.ZERO));
    }
    guards.add(
        new Guard.AtLeast(
            Polynomial.of(new Symbol.Length(array.base())).minus(before), BigInteger.ONE));
    return Optional.of(
        new Recurrence(previous, statement, found.read().span(), array.base(), before));
  }

  private boolean areOthersApart(Access.OfElement write, Path array) {
    for (Access access : accesses) {
      if (access == write || !access.isWrite() || !(access instanceof Access.OfElement other)) {
        continue;
      }
      if (other.array() instanceof Place.Fresh
          || !ArrayTypes.mayAlias(write.component(), other.component())) {
        continue;
      }
      if (!(other.array() instanceof Place.Shared shared)
          || shared.base().equals(array)
          || !nameable.test(shared.base())) {
        return false;
      }
      boolean inOrder = array.toString().compareTo(shared.base().toString()) <= 0;
      guards.add(
          !shared.subscripts().isEmpty()
              ? new Guard.NotARow(array, shared.base(), shared.subscripts().size())
              : inOrder
                  ? new Guard.DistinctArrays(array, shared.base())
                  : new Guard.DistinctArrays(shared.base(), array));
    }
    return true;
  }
}
