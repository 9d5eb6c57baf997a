package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.ArrayTypes;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of memory while an iteration is executed symbolically; grows from run to run until
 * nothing changes.
 *
 * <p>References stored in fresh objects are kept per creation site and field, without order. Fields
 * and kinds of array elements that iterations write on shared objects are remembered, because what
 * is read from them differs from iteration to iteration.
 */
final class Heap {
  private final Map<String, Set<Place>> stored = new HashMap<>();
  private final Map<String, Closure> functions = new HashMap<>();
  private final Map<String, Set<Type>> orders = new HashMap<>();
  private final Map<String, Set<Type.Declared>> calledAs = new HashMap<>();
  private final Set<String> changingFields = new HashSet<>();
  private final Set<Path> changingArrays = new HashSet<>();
  private final Set<MethodDeclaration> leftOut = new HashSet<>();
  private final Set<String> unwanted;
  private int stores;

  /** Element types of the shared arrays to which iterations write references. */
  private final Set<Type> changedReferences = new HashSet<>();

  /** Exact classes of exceptions that tell a text which the virtual machine may have made up. */
  private final Set<Type> wrappers = new HashSet<>();

  private boolean grew;

  /**
   * Nothing is known yet.
   *
   * @param unwanted names of methods that are left out where others may run
   */
  Heap(Set<String> unwanted) {
    this.unwanted = unwanted;
  }

  /** References that field or element {@code slot} of the fresh object may hold. */
  Set<Place> load(Place.Fresh object, String slot) {
    return new LinkedHashSet<>(stored.getOrDefault(object.site() + "." + slot, Set.of()));
  }

  /** Remembers that {@code places} may be stored. */
  void store(Place.Fresh object, String slot, Set<Place> places) {
    Set<Place> known =
        stored.computeIfAbsent(object.site() + "." + slot, absent -> new LinkedHashSet<>());
    for (Place place : places) {
      // A subscript holds for the moment only; the slot is read at other moments.
      boolean stable = place.position().isEmpty();
      Place kept = function(place).isPresent() ? Closure.atAnyMoment((Place.Fresh) place) : place;
      grew |= known.add(stable ? kept : new Place.Anything(place.type(), place.found()));
    }
  }

  /** Remembers the function created at {@code site}. */
  void function(String site, Closure closure) {
    functions.put(site, closure);
  }

  /** The function at {@code place}, if there is one. */
  Optional<Closure> function(Place place) {
    return place instanceof Place.Fresh fresh
        ? Optional.ofNullable(functions.get(Closure.origin(fresh)))
        : Optional.empty();
  }

  /** Remembers a comparator that leaves the order of objects of a type to these themselves. */
  void order(Place.Fresh comparator, Type compared) {
    grew |=
        orders.computeIfAbsent(comparator.site(), absent -> new LinkedHashSet<>()).add(compared);
  }

  /** What a comparator compares by its own order. */
  Set<Type> orders(Place comparator) {
    return comparator instanceof Place.Fresh fresh
        ? Set.copyOf(orders.getOrDefault(fresh.site(), Set.of()))
        : Set.of();
  }

  /** Remembers that the JDK got an object of the program, which it may call from now on. */
  void callAs(Place.Fresh object, Type.Declared function) {
    grew |= calledAs.computeIfAbsent(object.site(), absent -> new LinkedHashSet<>()).add(function);
  }

  /** The functional interfaces as which the JDK may call an object. */
  Set<Type.Declared> calledAs(Place.Fresh object) {
    return Set.copyOf(calledAs.getOrDefault(object.site(), Set.of()));
  }

  /** Remembers a write to a field of a shared object. */
  void change(String fieldKey) {
    grew |= changingFields.add(fieldKey);
  }

  /** Remembers a write to an element of the array at the end of a path. */
  void change(Path array) {
    grew |= changingArrays.add(array);
  }

  /** Whether iterations write elements of the array under this very name. */
  boolean changes(Path array) {
    return changingArrays.contains(array);
  }

  /** Remembers a write of a reference to an element of a shared array or list of any type. */
  void changeReferences() {
    changeReferences(Type.Declared.OBJECT);
  }

  /**
   * Remembers a write of a reference to an element of a shared array.
   *
   * @param component element type of the array
   */
  void changeReferences(Type component) {
    grew |= changedReferences.add(component);
    stores++;
  }

  /** Code that is not at hand may have changed elements. */
  void forgetStores() {
    stores++;
  }

  /** How often references have been written to elements of shared arrays, in whatever order. */
  int stores() {
    return stores;
  }

  /** Whether iterations write the field on shared objects. */
  boolean changes(String fieldKey) {
    return changingFields.contains(fieldKey);
  }

  /** Whether iterations write references to elements of shared arrays. */
  boolean referencesChange() {
    return !changedReferences.isEmpty();
  }

  /** Whether iterations write references to elements of shared arrays with such elements. */
  boolean referencesChange(Type component) {
    return changedReferences.stream().anyMatch(written -> ArrayTypes.mayAlias(written, component));
  }

  /** Remembers that an exception of exactly this class has the text of another one as its own. */
  void wrapMadeUp(Type exception) {
    grew |= wrappers.add(exception);
  }

  /** Classes of exceptions that have such a text. */
  Set<Type> wrappers() {
    return wrappers;
  }

  /** Leaves out a method of those that may run, for which the receiver is to be checked. */
  void leaveOut(MethodDeclaration method) {
    grew |= leftOut.add(method);
  }

  /** Whether a method is not to run. */
  boolean isLeftOut(MethodDeclaration method) {
    return leftOut.contains(method) || unwanted.contains(method.method().toString());
  }

  /** How many methods have been left out since the first run. */
  int leftOut() {
    return leftOut.size();
  }

  /** Whether something was added since the last call. */
  boolean takeGrowth() {
    boolean answer = grew;
    grew = false;
    return answer;
  }
}
