package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.model.ArrayTypes;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Scan;
import io.manyhands.processor.model.Span;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a scan's first pass reads in memory, before any iteration has written: it must be what the
 * iteration itself reads. So it does, at a point that the iteration reaches before it has written
 * anything, since no other iteration writes there; that is what the comparison of all accesses
 * shows. Elsewhere, as in {@code out[i] = s; s += a[i];}, nothing may write there at all.
 */
final class ScanReads {
  /** Whether there is but one pass: then nothing may write what is read for others. */
  private final boolean whileOthersWrite;

  private final Collection<RecurrencePattern.Found> recurrences;
  private final List<Access> accesses;
  private final Predicate<Path> nameable;
  private final Set<Guard> guards = new LinkedHashSet<>();

  private ScanReads(
      boolean whileOthersWrite,
      Collection<RecurrencePattern.Found> recurrences,
      List<Access> accesses,
      Predicate<Path> nameable) {
    this.whileOthersWrite = whileOthersWrite;
    this.recurrences = recurrences;
    this.accesses = accesses;
    this.nameable = nameable;
  }

  /**
   * Checks under which no write changes what is read; empty where there are none.
   *
   * @param scan what the first pass leaves out
   * @param recurrences statements that read before they write
   * @param accesses what an iteration reads and writes
   * @param nameable paths that a check in front of the loop can follow
   */
  static Optional<List<Guard>> guards(
      Scan scan,
      Collection<RecurrencePattern.Found> recurrences,
      List<Access> accesses,
      Predicate<Path> nameable) {
    ScanReads reads = new ScanReads(scan.fromBefore(), recurrences, accesses, nameable);
    boolean unchanged = true;
    for (Access access : accesses) {
      // Called methods that read memory are left out, always.
      boolean evaluated =
          !access.isWrite()
              && access.site().calls().isEmpty()
              && scan.cuts().stream().noneMatch(cut -> isLeftOut(access.site().span(), cut));
      unchanged &= !evaluated || reads.isUnchanged(access);
    }
    return unchanged ? Optional.of(List.copyOf(reads.guards)) : Optional.empty();
  }

  private static boolean isLeftOut(Span span, Scan.Cut cut) {
    return cut.span().contains(span) && cut.kept().filter(kept -> kept.contains(span)).isEmpty();
  }

  private boolean isUnchanged(Access read) {
    boolean unchanged = true;
    for (Access write : accesses) {
      boolean inOrder =
          !whileOthersWrite && (comesLater(write, read) || isOfRecurrence(write, read));
      if (write.isWrite() && !inOrder) {
        unchanged &= keepApart(read, write);
      }
    }
    return unchanged;
  }

  /** Whether the text runs straight from the read to the write. */
  private static boolean comesLater(Access write, Access read) {
    Span from = read.site().span();
    return write.site().calls().isEmpty()
        && read.site().calls().isEmpty()
        && read.site().loops().size() == 1
        && (write.site().span().contains(from) || write.site().span().start() >= from.end());
  }

  /** Whether the write is that of a statement which has to read for it. */
  private boolean isOfRecurrence(Access write, Access read) {
    return recurrences.stream()
        .map(found -> found.statement().span())
        .anyMatch(
            whole ->
                write.site().calls().isEmpty()
                    && whole.contains(write.site().span())
                    && whole.contains(read.site().span()));
  }

  private boolean keepApart(Access read, Access write) {
    if (read instanceof Access.OfField mine) {
      return !(write instanceof Access.OfField theirs && theirs.field().equals(mine.field()));
    }
    if (!(read instanceof Access.OfElement mine)) {
      return false;
    }
    if (!(write instanceof Access.OfElement theirs)) {
      return true;
    }
    boolean apart =
        theirs.array() instanceof Place.Fresh
            || mine.array() instanceof Place.Fresh
            || !ArrayTypes.mayAlias(mine.component(), theirs.component());
    if (apart) {
      return true;
    }
    if (!(mine.array() instanceof Place.Shared one)
        || !(theirs.array() instanceof Place.Shared other)
        || one.base().equals(other.base())
        || !nameable.test(one.base())
        || !nameable.test(other.base())) {
      return false;
    }
    return addGuard(one, other);
  }

  private boolean addGuard(Place.Shared read, Place.Shared written) {
    int mine = read.subscripts().size();
    int theirs = written.subscripts().size();
    if (mine == 0 && theirs == 0) {
      boolean inOrder = read.base().toString().compareTo(written.base().toString()) <= 0;
      guards.add(
          inOrder
              ? new Guard.DistinctArrays(read.base(), written.base())
              : new Guard.DistinctArrays(written.base(), read.base()));
    } else if (mine == theirs) {
      guards.add(new Guard.DistinctRows(mine, List.of(written.base()), List.of(read.base())));
    } else if (mine == 0) {
      guards.add(new Guard.NotARow(read.base(), written.base(), theirs));
    } else if (theirs == 0) {
      guards.add(new Guard.NotARow(written.base(), read.base(), mine));
    } else {
      return false;
    }
    return true;
  }
}
