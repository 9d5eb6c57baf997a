package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.collect.CollectedOutput;
import io.manyhands.processor.analysis.dependence.TripCounts;
import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.Collecting;
import io.manyhands.processor.analysis.effect.IterationEffects;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.analysis.effect.Refusals;
import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.analysis.ordered.OrderedLoop;
import io.manyhands.processor.analysis.scalar.Scalars;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.IterationSpace;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the iterations of a loop do.
 *
 * @param space how they are counted
 * @param body what each of them runs
 * @param ordered what of it runs in their order
 * @param scalars what becomes of the variables it assigns
 * @param called the methods it reaches whose source is at hand
 * @param output what it adds to collections
 * @param effects what it reads and writes
 * @param counts checks that inner loops count as they seem to
 */
record Iterations(
    IterationSpace space,
    Statement body,
    OrderedLoop ordered,
    Scalars scalars,
    CalledMethods called,
    CollectedOutput output,
    IterationEffects effects,
    Set<Guard> counts) {

  static Iterations of(Attempt attempt, IterationSpace space, Statement body, Refusals refusals) {
    OrderedLoop ordered =
        OrderedLoop.of(
            attempt.method(), attempt.loop(), body, attempt.program(), attempt.form().implied());
    Scalars scalars =
        Scalars.of(
            attempt.method(),
            attempt.loop(),
            ordered.withoutExits(),
            ordered.apart(),
            attempt.program());
    CalledMethods called = new CalledMethods(attempt.method(), ordered.rest(), attempt.program());
    CollectedOutput output =
        CollectedOutput.of(
            attempt.method(),
            attempt.loop(),
            ordered.rest(),
            ordered.part().map(part -> body),
            attempt.program(),
            called.forCollections());
    Statement own = Foldings.withOwn(body, Foldings.accumulated(scalars.reductions()));
    Follower follower =
        countsTrips ->
            IterationEffects.of(
                attempt.method(),
                attempt.loop().loop(),
                attempt.form().definitions(),
                attempt.form().without(),
                own,
                space,
                attempt.program(),
                scalars.carried(),
                new Collecting(
                    output.calls(), output.callsInMethods(), output.inside(), output.compared()),
                countsTrips,
                ordered.part(),
                refusals);
    IterationEffects effects = follower.effects(true);
    Optional<Set<Guard>> counts = TripCounts.reliable(effects.tripCounts(), attempt.nameable());
    if (counts.isEmpty()) {
      effects = follower.effects(false);
    }
    scalars.settle(effects.inductions(), output.flags(), output.refusedFlags());
    return new Iterations(
        space, body, ordered, scalars, called, output, effects, counts.orElse(Set.of()));
  }

  /** Follows an iteration through its text. */
  private interface Follower {
    /** What it does, where inner loops are taken to count as they seem to or not. */
    IterationEffects effects(boolean countsTrips);
  }

  /** What is read and written by the part that may run at any time. */
  List<Access> early() {
    return effects.accesses().stream().filter(access -> !access.site().inOrder()).toList();
  }

  /** Variables declared outside and only read inside, in order of first use. */
  List<Variable> captured() {
    Set<Variable> inside = Reads.declared(body);
    Set<Variable> written = Reads.written(body);
    return Reads.used(body).stream()
        .filter(variable -> !inside.contains(variable) && !written.contains(variable))
        .toList();
  }

  /** Whether it is a field of an object around {@code this}, which is always the same one. */
  private static boolean isAround(Access.OfField access) {
    return access.object().orElse(null) instanceof Place.Shared shared
        && shared.subscripts().isEmpty()
        && shared.base().isAround();
  }

  /**
   * Fields of {@code this}, of objects around it and static fields that are only read.
   *
   * @param accumulated fields of which each chunk has its own
   */
  Set<Field> invariantFields(Set<Field> accumulated) {
    Set<Field> read = new LinkedHashSet<>();
    Set<Field> written = new HashSet<>(accumulated);
    for (Access access : effects.accesses()) {
      if (access instanceof Access.OfField field) {
        boolean own = field.object().filter(place -> place instanceof Place.Fresh).isPresent();
        if (field.isWrite() && !own) {
          written.add(field.field());
        } else if (field.onThis() || isAround(field)) {
          read.add(field.field());
        }
      }
    }
    read.removeAll(written);
    return read;
  }
}
