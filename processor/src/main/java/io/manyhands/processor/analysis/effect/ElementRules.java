package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.analysis.effect.LibraryEffects.Need;
import io.manyhands.processor.model.Classes;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.Type;
import java.util.List;
import java.util.Set;

/**
 * What methods of collections call on all that a collection holds, and not on what they are given
 * alone: a priority queue compares what it holds when something leaves it, a view of the entries of
 * a map looks for values.
 */
final class ElementRules {
  private static final Type.Declared PRIORITY_QUEUE = type("PriorityQueue", false);
  private static final Type.Declared COLLECTION = type("Collection", true);
  private static final Type.Declared DEQUE = type("Deque", true);
  private static final Type.Declared ENTRY =
      new Type.Declared("java.util", List.of("Map", "Entry"), List.of(), true, false, true);

  /** Where a priority queue keeps the comparator that it was made with. */
  private static final String COMPARATOR = "comparator";

  private final Machine machine;
  private final ObjectRules objects;
  private final Classes classes;

  ElementRules(Machine machine, ObjectRules objects) {
    this.machine = machine;
    this.objects = objects;
    this.classes = machine.program.classes();
  }

  private static Type.Declared type(String name, boolean isInterface) {
    return new Type.Declared("java.util", List.of(name), List.of(), true, false, isInterface);
  }

  /**
   * Asks what the table says beyond the arguments.
   *
   * @param holders what the method is called on
   * @param pool what that and the arguments hold
   */
  void ask(HeldRules.Use use, Set<Place> holders, Set<Place> pool) {
    Set<Need> needs = use.effect().needs();
    boolean looksForEntries = needs.contains(Need.HASH) && mayLookForEntries(use, holders);
    if (looksForEntries) {
      runEntry(use);
    }
    if (looksForEntries || (needs.contains(Need.ADDED) && !isAddedToList(use))) {
      pool.forEach(place -> objects.requireEquality(place, use.span(), use.method()));
    }
    boolean inQueue = needs.contains(Need.QUEUE) && holders.stream().anyMatch(this::mayCompare);
    boolean inRange =
        needs.contains(Need.RANGE) && !PlainTypes.isPlain(use.written().get(0).type());
    if (inQueue || inRange) {
      pool.forEach(place -> objects.requireOrder(place, use.span(), use.method()));
    }
    if (use.method().name().equals("collect") && CollectorForms.mayJoin(use.written())) {
      pool.forEach(place -> objects.requireCharacters(place, use.span(), use.method()));
    }
  }

  /** Remembers the comparator of a priority queue: it compares in the place of its elements. */
  void created(HeldRules.Use use, Place.Fresh object) {
    for (int k = 0; k < use.values().size(); k++) {
      boolean compares =
          use.parameter(k).is("java.util.Comparator")
              && use.written().get(k) instanceof Expression.Lambda;
      if (compares && use.values().get(k) instanceof Value.Reference function) {
        machine.heap.store(object, COMPARATOR, function.places());
      }
    }
  }

  /** Whether it may be a priority queue that compares its elements with each other. */
  private boolean mayCompare(Place place) {
    boolean isOther =
        place.type() instanceof Type.Declared type
            && !classes.isA(PRIORITY_QUEUE, type)
            && (HeldRules.isMap(type) || classes.isA(type, COLLECTION));
    boolean isTold =
        place instanceof Place.Fresh queue && !machine.heap.load(queue, COMPARATOR).isEmpty();
    return !isOther && !isTold;
  }

  /** Whether elements are put one behind the other, and not compared. */
  private boolean isAddedToList(HeldRules.Use use) {
    return use.values().get(0) instanceof Value.Reference reference
        && reference.places().stream()
            .allMatch(
                place ->
                    LibraryEffects.isList(place.type())
                        || (place.type() instanceof Type.Declared type
                            && classes.isA(type, DEQUE)));
  }

  /** Whether an entry, of a key and a value, is looked for in a view of a map. */
  private boolean mayLookForEntries(HeldRules.Use use, Set<Place> holders) {
    return !HeldRules.isMap(use.method().owner())
        && !use.written().isEmpty()
        && holders.stream().anyMatch(place -> HeldRules.isMap(place.type()))
        && mayBeEntries(use.written().get(0).type());
  }

  private boolean mayBeEntries(Type type) {
    if (!(type instanceof Type.Declared declared) || PlainTypes.isPlain(type)) {
      return !PlainTypes.isPlain(type);
    }
    return classes.isA(declared, ENTRY)
        || classes.isA(ENTRY, declared)
        || (LibraryEffects.isWalked(declared)
            && (declared.arguments().isEmpty()
                || declared.arguments().stream().anyMatch(this::mayBeEntries)));
  }

  /** An entry of a class of the program is asked for its key and value. */
  private void runEntry(HeldRules.Use use) {
    if (!(use.values().get(0) instanceof Value.Reference entry)) {
      return;
    }
    for (Place place : entry.places()) {
      boolean isOfProgram =
          place.type() instanceof Type.Declared type
              && classes.isOfProgram(type)
              && classes.isA(type, ENTRY);
      for (Method method : isOfProgram ? classes.abstractMethods(ENTRY) : List.<Method>of()) {
        if (method.name().startsWith("get")) {
          objects.run(place, method, Set.of(), use.span());
        }
      }
    }
  }
}
