package io.manyhands.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What run-time checks look at. */
public final class GuardPaths {
  private GuardPaths() {}

  /** The paths that {@code guard} follows. */
  public static List<Path> of(Guard guard) {
    List<Path> paths = new ArrayList<>();
    if (guard instanceof Guard.DistinctArrays arrays) {
      paths.add(arrays.one());
      paths.add(arrays.other());
    } else if (guard instanceof Guard.DistinctRows rows) {
      paths.addAll(rows.written());
      paths.addAll(rows.read());
      rows.others().forEach(other -> paths.add(other.array()));
    } else if (guard instanceof Guard.NotARow row) {
      paths.add(row.array());
      paths.add(row.rows());
    } else if (guard instanceof Guard.NotAmong held) {
      paths.add(held.array());
      paths.add(held.among().base());
    } else if (guard instanceof Guard.DistinctFound held) {
      held.all().forEach(found -> paths.add(found.base()));
    } else if (guard instanceof Guard.AtLeast bound) {
      bound.polynomial().terms().forEach(term -> addPaths(term.factors(), paths));
    } else if (guard instanceof Guard.OneOf any) {
      any.all().forEach(bound -> paths.addAll(of(bound)));
    } else if (guard instanceof Guard.InBlocks blocks) {
      blocks.distance().terms().forEach(term -> addPaths(term.factors(), paths));
    } else if (guard instanceof Guard.NotNull owner) {
      paths.add(owner.object());
    } else if (guard instanceof Guard.Copyable copy) {
      paths.add(copy.array());
    } else if (guard instanceof Guard.Copies copies) {
      paths.addAll(copies.arrays());
    } else if (guard instanceof Guard.Indexes indexes) {
      paths.add(indexes.array());
      indexes.from().terms().forEach(term -> addPaths(term.factors(), paths));
      indexes.to().terms().forEach(term -> addPaths(term.factors(), paths));
    } else if (guard instanceof Guard.PlainList plain) {
      plain.path().ifPresent(paths::add);
    } else if (guard instanceof Guard.PlainElements plain) {
      paths.add(plain.base());
      paths.addAll(plain.apart());
    } else if (guard instanceof Guard.Runs runs) {
      paths.add(runs.object());
    } else if (guard instanceof Guard.AsMade made) {
      paths.add(made.path());
    } else if (guard instanceof Guard.Collects collects) {
      paths.add(collects.collection());
    } else if (guard instanceof Guard.Room room) {
      paths.add(room.array());
      paths.add(Path.of(room.counter()));
    } else if (guard instanceof Guard.Holds holds) {
      paths.add(holds.map());
    } else if (guard instanceof Guard.Apart apart) {
      apart.list().ifPresent(paths::add);
      paths.add(apart.collection());
    }
    return paths;
  }

  /** The casts without which {@code guard} asks nothing, in the order in which they are made. */
  public static List<Path.Root.OfCast> casts(Guard guard) {
    return of(guard).stream().flatMap(path -> path.casts().stream()).distinct().toList();
  }

  /** What {@code guard} looks for from the elements of an array or list, or from one object. */
  public static Stream<Reached> reached(Guard guard) {
    if (guard instanceof Guard.Runs runs) {
      return Stream.of(runs.receivers());
    } else if (guard instanceof Guard.NotAmong held) {
      return Stream.of(held.among());
    } else if (guard instanceof Guard.DistinctFound held) {
      return held.all().stream();
    }
    return guard instanceof Guard.PlainElements plain
        ? Stream.of(plain.collections())
        : Stream.empty();
  }

  private static void addPaths(List<Symbol> symbols, List<Path> paths) {
    symbols.forEach(symbol -> symbol.followed().ifPresent(paths::add));
  }
}
