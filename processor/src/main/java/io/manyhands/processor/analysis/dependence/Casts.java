package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.LoopScope;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Symbol;
import io.manyhands.processor.model.Type;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether checks ask what they have to ask: one that looks through a cast asks nothing where the
 * object is of another class. That is right if one of the two accesses cannot happen either: if it
 * goes to what is found through the cast, by a subscript or in a loop that takes it.
 */
final class Casts {
  private final Set<Path.Root.OfCast> made = new HashSet<>();

  private Casts() {}

  /** Whether the accesses of {@code pair} have made all casts that {@code checks} rest on. */
  static boolean areMade(Set<Guard> checks, Pair pair) {
    Casts needed = new Casts();
    checks.forEach(needed::add);
    if (needed.made.isEmpty()) {
      return true;
    }
    Casts there = new Casts();
    there.add(pair.one());
    there.add(pair.other());
    return there.made.containsAll(needed.made);
  }

  /**
   * Whether two accesses cannot both happen, because they see one object as one of two classes that
   * no class extends both.
   *
   * @param program what is known of classes
   */
  static boolean exclude(Access one, Access other, Program program) {
    Casts mine = new Casts();
    mine.add(one);
    Casts theirs = new Casts();
    theirs.add(other);
    return mine.made.stream()
        .anyMatch(
            cast ->
                theirs.made.stream()
                    .anyMatch(
                        second ->
                            cast.object().equals(second.object())
                                && areUnrelated(cast.type(), second.type(), program)));
  }

  private static boolean areUnrelated(Type.Declared one, Type.Declared other, Program program) {
    return !one.isInterface()
        && !other.isInterface()
        && !program.isSubclass(one, other)
        && !program.isSubclass(other, one)
        && isKnown(one, program)
        && isKnown(other, program);
  }

  private static boolean isKnown(Type.Declared type, Program program) {
    return program.classes().isOfProgram(type);
  }

  private void add(Guard guard) {
    if (guard instanceof Guard.AtLeast bound) {
      add(bound.polynomial());
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
    if (symbol instanceof Symbol.Value value) {
      add(value.path());
    } else if (symbol instanceof Symbol.Length length) {
      add(length.path());
    } else if (symbol instanceof Symbol.Element element) {
      add(element.array());
      add(element.subscript());
    }
  }

  private void add(Path path) {
    made.addAll(path.casts());
  }
}
