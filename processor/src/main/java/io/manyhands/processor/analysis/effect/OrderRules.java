package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Comparators of the JDK that leave the order to the objects themselves, whose {@code compareTo}
 * they call: {@code Comparator.naturalOrder()}, {@code Comparator.comparing(Trip::city)}.
 */
final class OrderRules {
  private static final Type.Declared COMPARABLE =
      new Type.Declared("java.lang", List.of("Comparable"), List.of(), true, false, true);

  private static final Set<String> NATURAL = Set.of("naturalOrder", "reverseOrder");

  private final Machine machine;
  private final HeldRules held;
  private final ObjectRules objects;

  OrderRules(Machine machine, HeldRules held, ObjectRules objects) {
    this.machine = machine;
    this.held = held;
    this.objects = objects;
  }

  /** Whether a call makes a function or collector of others, and calls none of them yet. */
  static boolean combines(HeldRules.Use use) {
    Type.Declared owner = use.method().owner();
    String name = use.method().name();
    return switch (owner.qualifiedName()) {
      case "java.util.Comparator" -> !name.equals("compare");
      case "java.util.Map.Entry" -> name.startsWith("comparingBy");
      case "java.util.Collections" -> name.equals("reverseOrder");
      case "java.util.stream.Collectors" -> true;
      default ->
          owner.packageName().equals("java.util.function")
              && !keepsEquality(use)
              && (use.method().isStatic()
                  || Set.of("andThen", "compose", "and", "or", "negate").contains(name));
    };
  }

  /** Whether a call makes a function that calls {@code equals} of an object. */
  static boolean keepsEquality(HeldRules.Use use) {
    return use.method().name().equals("isEqual")
        && use.method().owner().is("java.util.function.Predicate");
  }

  /** Remembers what the new comparator compares by its own order. */
  void make(HeldRules.Use use, Set<Place> made) {
    compared(use)
        .ifPresent(
            type ->
                made.stream()
                    .filter(Place.Fresh.class::isInstance)
                    .forEach(place -> machine.heap.order((Place.Fresh) place, type)));
  }

  /** What a new comparator compares by its own order, if it does. */
  private static Optional<Type> compared(HeldRules.Use use) {
    int count = use.written().size();
    Type.Declared owner = use.method().owner();
    if (owner.is("java.util.Map.Entry")) {
      boolean isNatural = use.method().name().startsWith("comparingBy") && count == 0;
      int part = use.method().name().equals("comparingByKey") ? 0 : 1;
      return isNatural ? Optional.of(argument(argument(use.type(), 0), part)) : Optional.empty();
    }
    if (!owner.is("java.util.Comparator") && !owner.is("java.util.Collections")) {
      return Optional.empty();
    }
    if (NATURAL.contains(use.method().name())) {
      // Without a comparator it is the natural order, and null stands for that, too.
      return count == 0 || use.written().get(0).type() == Type.Primitive.NULL
          ? Optional.of(argument(use.type(), 0))
          : Optional.empty();
    }
    boolean byKey =
        count == 1
            && Set.of("comparing", "thenComparing").contains(use.method().name())
            && use.parameter(0).is("java.util.function.Function");
    return byKey ? Optional.of(argument(use.written().get(0).type(), 1)) : Optional.empty();
  }

  /** A type argument, or what all objects with an order are. */
  private static Type argument(Type type, int position) {
    List<Type> arguments =
        type instanceof Type.Declared declared ? declared.arguments() : List.of();
    Type argument = position < arguments.size() ? arguments.get(position) : COMPARABLE;
    return argument instanceof Type.Wildcard wildcard
        ? wildcard.extendsBound().orElse(COMPARABLE)
        : argument;
  }

  /** Executes the {@code compareTo} of what such comparators among the places may compare. */
  void ask(HeldRules.Use use, Set<Place> comparators, Set<Place> pool) {
    for (Place comparator : comparators) {
      for (Type type : machine.heap.orders(comparator)) {
        pool.stream()
            .filter(place -> isCompared(place, type))
            .forEach(place -> objects.requireOrder(seenAs(place, type), use.span(), use.method()));
      }
    }
  }

  /**
   * Executes the {@code compareTo} of objects for which a comparator is given that may be null:
   * where null can be seen, or the class is known.
   */
  void askWithoutComparator(HeldRules.Use use, Set<Place> pool) {
    for (Expression written : use.written()) {
      boolean isChosen =
          written instanceof Expression.Conditional
              || written instanceof Expression.SwitchExpression;
      boolean isVariable =
          written instanceof Expression.FieldAccess
              || (written instanceof Expression.Local local
                  && machine.functions.of(local.variable()).isEmpty());
      if (LibraryEffects.isFunction(written.type()) && (isChosen || isVariable)) {
        pool.stream()
            .filter(place -> isCompared(place, COMPARABLE))
            .filter(place -> isChosen || isKnown(place))
            .forEach(place -> objects.requireOrder(place, use.span(), use.method()));
      }
    }
  }

  private static boolean isKnown(Place place) {
    return place instanceof Place.Fresh
        || (place.type() instanceof Type.Declared type && type.isFinal());
  }

  private boolean isCompared(Place place, Type type) {
    // What collections hold is among the places itself.
    boolean holds = place instanceof Place.Fresh fresh && held.isOfLibrary(fresh);
    return !holds && (held.mayBe(place, type) || isA(place.type(), COMPARABLE));
  }

  private Place seenAs(Place place, Type type) {
    return isA(type, place.type()) ? HeldRules.narrowed(place, type) : place;
  }

  private boolean isA(Type one, Type other) {
    return one instanceof Type.Declared known
        && other instanceof Type.Declared general
        && machine.program.classes().isA(known, general);
  }
}
