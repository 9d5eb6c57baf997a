package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.ClassRules;
import io.manyhands.processor.analysis.effect.LoopScope;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Symbol;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Whether checks ask what they have to ask: one that looks through a cast asks nothing where the
 * object is of another class. That is right if one of the two accesses cannot happen either: if it
 * goes to what is found through the cast, by a subscript or in a loop that takes it.
 */
final class Casts {
  private final ClassRules rules;
  private final IdentityHashMap<Access, Set<Path.Root.OfCast>> made = new IdentityHashMap<>();
  private final IdentityHashMap<Set<Guard>, Set<Path.Root.OfCast>> needed = new IdentityHashMap<>();

  /**
   * The casts of some accesses.
   *
   * @param program what is known of classes
   */
  Casts(Program program) {
    this.rules = new ClassRules(program);
  }

  /** Whether checks look through casts. */
  boolean areNeeded(Set<Guard> checks) {
    return !needed.computeIfAbsent(checks, Collector::of).isEmpty();
  }

  /** Whether the accesses of {@code pair} have made all casts that {@code checks} rest on. */
  boolean areMade(Set<Guard> checks, Pair pair) {
    Set<Path.Root.OfCast> missing = needed.computeIfAbsent(checks, Collector::of);
    return missing.stream()
        .allMatch(cast -> of(pair.one()).contains(cast) || of(pair.other()).contains(cast));
  }

  /**
   * Whether two accesses cannot both happen, because they see one object as one of two classes that
   * no class extends both.
   */
  boolean exclude(Access one, Access other) {
    for (Path.Root.OfCast cast : of(one)) {
      for (Path.Root.OfCast second : of(other)) {
        if (cast.object().equals(second.object())
            && rules.areUnrelated(cast.type(), second.type())) {
          return true;
        }
      }
    }
    return false;
  }

  private Set<Path.Root.OfCast> of(Access access) {
    return made.computeIfAbsent(access, Collector::of);
  }

  /** What leads through casts. */
  private static final class Collector {
    private final Set<Path.Root.OfCast> found = new HashSet<>();

    static Set<Path.Root.OfCast> of(Access access) {
      Collector casts = new Collector();
      casts.add(access);
      return Set.copyOf(casts.found);
    }

    static Set<Path.Root.OfCast> of(Set<Guard> checks) {
      Collector casts = new Collector();
      checks.forEach(casts::add);
      return Set.copyOf(casts.found);
    }

    private void add(Guard guard) {
      if (guard instanceof Guard.AtLeast bound) {
        add(bound.polynomial());
      } else if (guard instanceof Guard.OneOf any) {
        any.all().forEach(this::add);
      } else if (guard instanceof Guard.Indexes indexes) {
        add(indexes.array());
        add(indexes.from());
        add(indexes.to());
      }
    }

    private void add(Access access) {
      if (access instanceof Access.OfElement element) {
        add(element.array());
        element.subscript().ifPresent(this::add);
      } else if (access instanceof Access.OfField field) {
        field.object().ifPresent(this::add);
      }
      for (LoopScope loop : access.site().loops()) {
        add(loop.value());
        loop.limits().forEach(limit -> add(limit.extent()));
      }
    }

    private void add(Place place) {
      if (place instanceof Place.Shared shared) {
        add(shared.base());
        shared.subscripts().forEach(this::add);
      }
    }

    private void add(Polynomial polynomial) {
      polynomial.symbols().forEach(this::add);
    }

    private void add(Symbol symbol) {
      symbol.followed().ifPresent(this::add);
      if (symbol instanceof Symbol.Element element) {
        add(element.array());
        add(element.subscript());
      }
    }

    private void add(Path path) {
      found.addAll(path.casts());
    }
  }
}
