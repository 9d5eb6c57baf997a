package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Reached;
import io.manyhands.processor.model.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which methods run where one is called, by what is known of the receiver. */
final class Dispatch {
  private static final int MOST_IMPLEMENTATIONS = 12;

  private final Machine machine;

  Dispatch(Machine machine) {
    this.machine = machine;
  }

  /**
   * A method that may run.
   *
   * @param declaration the method
   * @param self its receiver, null for a static method
   */
  record Target(MethodDeclaration declaration, @Nullable Value self) {}

  /**
   * What may run; empty where it is not known. Where it takes a check before the loop, the check is
   * remembered.
   */
  List<Target> targets(Method method, Optional<Value> receiver) {
    if (method.isFixed() || receiver.isEmpty()) {
      return machine
          .program
          .declaration(method)
          .map(found -> List.of(new Target(found, receiver.orElse(null))))
          .orElse(List.of());
    }
    if (!(receiver.get() instanceof Value.Reference reference)) {
      return List.of();
    }
    Map<MethodDeclaration, Set<Place>> found = new LinkedHashMap<>();
    List<Guard.Runs> checks = new ArrayList<>();
    for (Place place : reference.places()) {
      List<MethodDeclaration> declarations = declarations(method, place, checks);
      if (declarations.isEmpty()) {
        return List.of();
      }
      declarations.forEach(
          declaration ->
              found.computeIfAbsent(declaration, absent -> new LinkedHashSet<>()).add(place));
    }
    checks.forEach(machine::needImplementation);
    List<Target> targets = new ArrayList<>();
    found.forEach(
        (declaration, places) -> targets.add(new Target(declaration, new Value.Reference(places))));
    return targets;
  }

  /**
   * Whether a method that computes in the JDK's classes of values, and that no class of the program
   * has, is called on objects that can be looked at before the loop: then that is remembered.
   */
  boolean runsOnValues(Method method, Optional<Value> receiver) {
    List<Method> known = ValueMethods.of(method);
    if (known.isEmpty()
        || !machine.isGuarded()
        || !(receiver.orElse(null) instanceof Value.Reference reference)) {
      return false;
    }
    List<Guard.Runs> checks = new ArrayList<>();
    for (Place place : reference.places()) {
      Optional<Reached> receivers = receivers(place, method);
      if (receivers.isEmpty()) {
        return false;
      }
      checks.addAll(checks(receivers.get(), known));
    }
    checks.forEach(machine::needImplementation);
    return !checks.isEmpty();
  }

  private List<MethodDeclaration> declarations(
      Method method, Place place, List<Guard.Runs> checks) {
    Optional<Type.Declared> exact = exact(place);
    if (exact.isPresent()) {
      return machine.program.implementation(method, exact.get()).stream().toList();
    }
    List<MethodDeclaration> every = every(method, place.type());
    Optional<Reached> receivers = machine.isGuarded() ? receivers(place, method) : Optional.empty();
    boolean takesAll = every.stream().noneMatch(machine.heap::isLeftOut) || receivers.isEmpty();
    if (takesAll && !every.isEmpty()) {
      machine.needOneOf(methods(every));
      return every;
    }
    if (receivers.isEmpty()) {
      return List.of();
    }
    List<MethodDeclaration> declarations =
        every.isEmpty() ? open(method, place.type()) : withoutLeftOut(every);
    if (!declarations.isEmpty()) {
      List<Method> methods = new ArrayList<>(ValueMethods.of(method));
      methods.addAll(methods(declarations));
      checks.addAll(checks(receivers.get(), List.copyOf(methods)));
    }
    return declarations;
  }

  private static List<Method> methods(List<MethodDeclaration> declarations) {
    return declarations.stream().map(MethodDeclaration::method).toList();
  }

  /** What runs on objects of a class that nobody can extend any further; empty for others. */
  private List<MethodDeclaration> every(Method method, Type type) {
    if (!(type instanceof Type.Declared general)) {
      return List.of();
    }
    Set<MethodDeclaration> found = new LinkedHashSet<>();
    for (Type.Declared exact : machine.program.classes().closed(general).orElse(List.of())) {
      Optional<MethodDeclaration> running = machine.program.implementation(method, exact);
      if (running.isEmpty()) {
        return List.of();
      }
      found.add(running.get());
    }
    return found.size() <= MOST_IMPLEMENTATIONS ? List.copyOf(found) : List.of();
  }

  private List<MethodDeclaration> withoutLeftOut(List<MethodDeclaration> all) {
    return all.stream().filter(each -> !machine.heap.isLeftOut(each)).toList();
  }

  /**
   * Where to look for the receivers before the loop. One object is looked at as one that has the
   * method: where it is of another class, none is called.
   */
  private Optional<Reached> receivers(Place place, Method method) {
    return place instanceof Place.Shared shared && shared.subscripts().isEmpty()
        ? Optional.of(
            new Reached(
                new ClassRules(machine.program).seenAs(shared.base(), method.owner()), List.of()))
        : place.found();
  }

  /** That one of some methods runs on the receivers, and how these are reached. */
  private static List<Guard.Runs> checks(Reached receivers, List<Method> methods) {
    List<Guard.Runs> checks = Guard.Runs.ofAccessors(receivers);
    checks.add(new Guard.Runs(receivers, methods));
    return checks;
  }

  /** The method itself if it has a body, else those that implement it. */
  private List<MethodDeclaration> open(Method method, Type type) {
    Optional<MethodDeclaration> own = machine.program.declaration(method);
    boolean ofEveryObject = method.owner().is("java.lang.Object");
    if (own.isPresent() || ofEveryObject || !(type instanceof Type.Declared general)) {
      return own.stream().toList();
    }
    List<MethodDeclaration> all = withoutLeftOut(machine.program.implementations(method, general));
    return all.size() <= MOST_IMPLEMENTATIONS ? all : List.of();
  }

  /** The object's class, where it is known, and not only a class that it extends. */
  private Optional<Type.Declared> exact(Place place) {
    boolean isFinal =
        !(place instanceof Place.Fresh)
            && place.type() instanceof Type.Declared declared
            && declared.isFinal();
    boolean isKnown = place instanceof Place.Fresh || isFinal || place.equals(machine.exact);
    return isKnown && place.type() instanceof Type.Declared type
        ? Optional.of(type)
        : created(place);
  }

  /** The class of an object in a variable or final field that is never given one of another. */
  private Optional<Type.Declared> created(Place place) {
    if (!(place instanceof Place.Shared shared) || !shared.subscripts().isEmpty()) {
      return Optional.empty();
    }
    List<Field> fields = shared.base().fields();
    Optional<Type.Declared> type =
        fields.isEmpty()
            ? shared.base().root() instanceof Path.Root.OfVariable root
                ? Optional.ofNullable(machine.made.get(root.variable()))
                : Optional.empty()
            : machine.program.classes().heldBy(fields.get(fields.size() - 1));
    return type.filter(machine.program.classes()::isOfProgram);
  }
}
