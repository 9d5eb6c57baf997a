package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Classes;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.reporting.Code;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the JDK calls on objects that it is given: {@code equals}, {@code hashCode}, {@code
 * compareTo}, {@code toString}. Where the class is known and its source at hand they are executed.
 */
final class ObjectRules {
  private static final Type.Declared FORMATTABLE = type("java.util", "Formattable");
  private static final Type.Declared TEMPORAL = type("java.time.temporal", "TemporalAccessor");
  private static final Type.Declared CHARACTERS = type("java.lang", "CharSequence");

  /** What {@code equals} of a collection does: it looks at both, and compares what they hold. */
  private static final LibraryEffects.Effect COMPARES =
      new LibraryEffects.Effect(LibraryEffects.Kind.LOOKS, Set.of(LibraryEffects.Need.EQUAL));

  private final Machine machine;
  private final CallRules calls;
  private final Set<String> active = new HashSet<>();

  ObjectRules(Machine machine, CallRules calls) {
    this.machine = machine;
    this.calls = calls;
  }

  private static Type.Declared type(String packageName, String name) {
    return new Type.Declared(packageName, List.of(name), List.of(), true, false, true);
  }

  /** A key: it is hashed, and compared with others. */
  void requireEquality(Value value, Type type, Span span, Method caller) {
    for (Place place : places(value, type)) {
      requireEquality(place, span, caller);
    }
  }

  void requireEquality(Place place, Span span, Method caller) {
    require(place, List.of("equals", "hashCode", "compareTo"), span, caller.toString());
  }

  void requireOrder(Place place, Span span, Method caller) {
    require(place, List.of("compareTo"), span, caller.toString());
  }

  void requireText(Place place, Span span, Method caller) {
    require(place, List.of("toString"), span, caller.toString());
  }

  /** Text is made of a value, as by {@code +}. */
  void requireText(Value value, Type type, Span span) {
    for (Place place : places(value, type)) {
      require(place, List.of("toString"), span, "+");
    }
  }

  /** A format may ask for a hash code, too. */
  void requireFormat(Value value, Type type, Span span, Method caller) {
    for (Place place : places(value, type)) {
      require(place, List.of("toString", "hashCode"), span, caller.toString());
    }
  }

  /** The characters of a value are read, one after the other. */
  void requireCharacters(Value value, Type type, Span span, Method caller) {
    for (Place place : places(value, type)) {
      requireCharacters(place, span, caller);
    }
  }

  /** The same of an object, if it may have characters. */
  void requireCharacters(Place place, Span span, Method caller) {
    Classes classes = machine.program.classes();
    boolean hasCharacters =
        place.type() instanceof Type.Declared type
            ? classes.isA(type, CHARACTERS)
                || (!(place instanceof Place.Fresh) && classes.isA(CHARACTERS, type))
            : !(place.type() instanceof Type.Array);
    if (!hasCharacters || PlainTypes.isPlain(place.type())) {
      return;
    }
    requireText(place, span, caller);
    boolean isExact =
        place.type() instanceof Type.Declared type
            && (place instanceof Place.Fresh || type.isFinal());
    if (!isExact) {
      refuse(place.type(), "charAt", span, caller.toString());
    } else if (classes.isOfProgram((Type.Declared) place.type())) {
      for (Method method : classes.abstractMethods(CHARACTERS)) {
        if (method.name().equals("charAt") || method.name().equals("length")) {
          run(place, method, Set.of(), span);
        }
      }
    }
  }

  /** The objects that a value may be; none where it is plain. */
  Set<Place> places(Value value, Type type) {
    if (PlainTypes.isPlain(type)) {
      return Set.of();
    }
    return value instanceof Value.Reference reference
        ? reference.places()
        : Set.of(new Place.Anything(type));
  }

  private void require(Place place, List<String> names, Span span, String caller) {
    Type type = place.type();
    if (machine.heap.function(place).isPresent()
        || PlainTypes.isPlain(type)
        || type instanceof Type.Array
        || !active.add(place + "." + names)) {
      return;
    }
    try {
      for (String name : names) {
        if (!isKnown(place, type, name, span, caller)) {
          refuse(type, name, span, caller);
          return;
        }
      }
    } finally {
      active.remove(place + "." + names);
    }
  }

  private boolean isKnown(Place place, Type type, String name, Span span, String caller) {
    Classes classes = machine.program.classes();
    if (!(type instanceof Type.Declared declared)) {
      return false;
    }
    if (name.equals("toString") && ThrowableRules.isWrapper(declared, machine)) {
      return false;
    }
    if (place instanceof Place.Fresh fresh && declared.packageName().startsWith("java.")) {
      // Its elements are asked, and nothing else that a program can see.
      machine
          .heap
          .load(fresh, HeldRules.CONTENTS)
          .forEach(element -> require(element, List.of(name), span, caller));
      return true;
    }
    if (classes.isEnum(declared) && !name.equals("toString")) {
      return true;
    }
    if (name.equals("toString") && ThrowableRules.hasPlainText(declared, machine)) {
      return true;
    }
    if (place instanceof Place.Fresh || declared.isFinal()) {
      return isKnownOf(declared, place, name, span, caller);
    }
    Optional<List<Type.Declared>> all = classes.closed(declared);
    return all.isPresent()
        && all.get().stream().allMatch(each -> isKnownOf(each, place, name, span, caller));
  }

  /** The same of an object of exactly one class. */
  private boolean isKnownOf(
      Type.Declared exact, Place place, String name, Span span, String caller) {
    Classes classes = machine.program.classes();
    if (!classes.isOfProgram(exact)
        // Collections of the JDK walk through what they are compared with.
        || (name.equals("equals") && calls.library.held.isCompared(exact))
        || (name.equals("toString")
            && (classes.isA(exact, FORMATTABLE) || classes.isA(exact, TEMPORAL)))) {
      return false;
    }
    Optional<Method> method = classes.ofObject(exact, name);
    if (method.isEmpty()) {
      return true;
    }
    String owner = method.get().owner().qualifiedName();
    if (owner.equals("java.lang.Object") || owner.equals("java.lang.Enum")) {
      return true;
    }
    Optional<MethodDeclaration> declaration = machine.program.declaration(method.get());
    if (declaration.isPresent()) {
      run(place, declaration.get(), Set.of(), span);
      return true;
    }
    return classes
        .components(exact)
        .map(
            types -> {
              types.forEach(each -> require(new Place.Anything(each), List.of(name), span, caller));
              return true;
            })
        .orElse(false);
  }

  /**
   * A call of {@code equals}, {@code hashCode} or {@code toString} itself.
   *
   * @param call the call, of a method of every object
   * @param receiver whose method is called
   * @param arguments values of the arguments
   */
  Value call(Expression.Call call, Value receiver, List<Value> arguments) {
    Method method = call.method();
    Type type = call.receiver().map(Expression::type).orElse(method.owner());
    Set<Place> walking = new LinkedHashSet<>();
    for (Place place : places(receiver, type)) {
      boolean walks =
          !arguments.isEmpty()
              && place instanceof Place.Fresh fresh
              && calls.library.held.isOfLibrary(fresh);
      if (walks) {
        walking.add(place);
      } else {
        require(place, List.of(method.name()), call.span(), method.toString());
      }
    }
    return walking.isEmpty()
        ? machine.unknown(call.type(), call.span())
        : calls.library.held.apply(
            new HeldRules.Use(
                method,
                COMPARES,
                Optional.of(new Value.Reference(walking)),
                call.arguments(),
                arguments,
                call.type(),
                call.span()));
  }

  /** Executes the method of an object whose class is known; gives what it may return. */
  Set<Place> run(Place place, Method method, Set<Place> arguments, Span span) {
    Optional<MethodDeclaration> declaration =
        place.type() instanceof Type.Declared type
            ? machine.program.implementation(method, type)
            : Optional.empty();
    if (declaration.isEmpty()) {
      refuse(place.type(), method.name(), span, method.toString());
      return Set.of();
    }
    return run(place, declaration.get(), arguments, span);
  }

  private Set<Place> run(
      Place place, MethodDeclaration declaration, Set<Place> arguments, Span span) {
    Method method = declaration.method();
    if (declaration.isSynchronized()) {
      refuse(place.type(), method.name(), span, method.toString());
      return Set.of();
    }
    List<Value> values = new ArrayList<>();
    for (var parameter : declaration.parameters()) {
      values.add(argument(arguments, parameter.type()));
    }
    Value result =
        calls.enter(
            declaration,
            new Value.Reference(Set.of(place)),
            values,
            span,
            declaration.method().returnType());
    return result instanceof Value.Reference reference
        ? new LinkedHashSet<>(reference.places())
        : Set.of();
  }

  /** Any of some places that fits a parameter; nothing is known of it where there are none. */
  Value argument(Set<Place> places, Type type) {
    if (PlainTypes.isPlain(type) || places.isEmpty()) {
      return machine.unknown(type, Span.NONE);
    }
    Set<Place> fitting = new LinkedHashSet<>();
    for (Place place : places) {
      if (calls.library.held.mayBe(place, type)) {
        fitting.add(HeldRules.narrowed(place, type));
      }
    }
    // Of new objects it is known what they are, of others only what they are declared to be.
    return fitting.isEmpty() && !places.stream().allMatch(Place.Fresh.class::isInstance)
        ? machine.unknown(type, Span.NONE)
        : new Value.Reference(fitting);
  }

  private void refuse(Type type, String name, Span span, String caller) {
    machine.refuse(
        Code.UNKNOWN_CALL,
        span,
        caller.equals("+")
            ? "the effects of toString() of " + type + " are not known"
            : caller + " calls " + name + "() of " + type + ", whose effects are not known",
        caller.equals("+")
            ? "concatenate strings and numbers only"
            : "use strings, numbers, enums, or a final class or record whose source is compiled"
                + " with it");
  }
}
