package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What iterations hand on to each other, if they do.
 *
 * @param scan the variables and how a chunk finds out what it is handed
 * @param guards checks that this can be found out before other chunks have run
 * @param isFree whether it can be found out at all
 */
record HandedOn(Optional<Scan> scan, List<Guard> guards, boolean isFree) {

  static HandedOn of(Attempt attempt, Iterations iterations) {
    List<Access> accesses = iterations.effects().accesses();
    Function<Scan, Optional<List<Guard>>> reads =
        scan ->
            ScanReads.guards(
                scan, attempt.form().previous().keySet(), accesses, attempt.nameable());
    Optional<Scan> once = iterations.scalars().scan();
    Optional<List<Guard>> inOnePass = once.flatMap(reads);
    Optional<Scan> scan = once.map(one -> inOnePass.isPresent() ? one : one.inTwoPasses());
    Optional<List<Guard>> unchanged =
        scan.isEmpty() ? Optional.of(List.of()) : inOnePass.or(() -> scan.flatMap(reads));
    Optional<ArrayRecurrences.Checked> elements =
        ArrayRecurrences.check(attempt.form().previous(), accesses, attempt.nameable());
    List<Guard> guards = new ArrayList<>();
    elements.ifPresent(checked -> guards.addAll(checked.guards()));
    guards.addAll(unchanged.orElse(List.of()));
    return new HandedOn(
        scan.map(one -> elements.map(each -> one.with(each.recurrences())).orElse(one)),
        guards,
        unchanged.isPresent() && elements.isPresent());
  }
}
