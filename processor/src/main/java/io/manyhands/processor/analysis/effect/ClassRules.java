package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Type;
import java.util.List;
import java.util.Optional;

/**
 * Objects that turn out to be of a class that extends their declared one.
 *
 * @param program what is known of classes
 */
public record ClassRules(Program program) {

  /** Whether surely no object is of both classes. */
  public boolean areUnrelated(Type.Declared one, Type.Declared other) {
    return !one.isInterface()
        && !other.isInterface()
        && !program.isSubclass(one, other)
        && !program.isSubclass(other, one)
        && program.classes().isOfProgram(one)
        && program.classes().isOfProgram(other);
  }

  /**
   * The object as one of a class that has the field: with the one cast that it takes, whatever
   * casts the program makes, so that one field has one name.
   */
  Path declaring(Path object, Field field) {
    Path plain = object;
    while (plain.root() instanceof Path.Root.OfCast cast && plain.fields().isEmpty()) {
      plain = cast.object();
    }
    Optional<Type.Declared> known = known(plain.type());
    boolean isKnown =
        known.map(type -> program.isSubclass(type, field.owner())).orElse(plain.equals(object));
    return isKnown ? plain : as(plain, field.owner());
  }

  /**
   * What is known of an object after a cast. It keeps its name if that can be checked before the
   * loop; what the program itself cast there, the check casts again.
   */
  Place cast(Place place, Type type) {
    if (place instanceof Place.Fresh) {
      return place;
    }
    return place instanceof Place.Shared shared
            && shared.subscripts().isEmpty()
            && type instanceof Type.Declared declared
            && program.classes().isOfProgram(declared)
        ? new Place.Shared(seenAs(shared.base(), declared), List.of(), type)
        : new Place.Anything(type);
  }

  /** The object as one of a class; under its own name where it is declared to be one. */
  Path seenAs(Path object, Type.Declared type) {
    Optional<Type.Declared> known = known(object.type());
    boolean isKnown = known.map(declared -> program.isSubclass(declared, type)).orElse(true);
    return isKnown ? object : as(object, erased(type));
  }

  private Path as(Path object, Type.Declared type) {
    return new Path(new Path.Root.OfCast(object, type, conversion(object.type(), type)), List.of());
  }

  private Path.Conversion conversion(Type declared, Type.Declared type) {
    // Of the bound of a type variable is not known whether it is an interface.
    Optional<Type.Declared> general = known(declared).filter(declared::equals);
    if (general.filter(known -> areUnrelated(known, type)).isPresent()) {
      return Path.Conversion.IMPOSSIBLE;
    }
    // Type arguments may say that two types differ, those of bounds, too.
    return general
            .filter(known -> known.arguments().isEmpty() && program.isSubclass(type, known))
            .isPresent()
        ? Path.Conversion.NARROWING
        : Path.Conversion.BY_OBJECT;
  }

  private static Type.Declared erased(Type.Declared type) {
    return new Type.Declared(
        type.packageName(),
        type.names(),
        List.of(),
        type.accessible(),
        type.isFinal(),
        type.isInterface());
  }

  /**
   * The class that an object is declared to be of, of a type variable that of its first bound;
   * empty for local classes, of which is not known what they extend.
   */
  private static Optional<Type.Declared> known(Type type) {
    if (type instanceof Type.TypeVariable variable && variable.erasure().startsWith("L")) {
      String name = variable.erasure().substring(1, variable.erasure().length() - 1);
      int slash = name.lastIndexOf('/');
      return Optional.of(
          new Type.Declared(
              slash < 0 ? "" : name.substring(0, slash).replace('/', '.'),
              List.of(name.substring(slash + 1).split("\\$")),
              List.of(),
              true,
              false,
              false));
    }
    return type instanceof Type.Declared declared
            && declared.names().stream().noneMatch(name -> Character.isDigit(name.charAt(0)))
        ? Optional.of(declared)
        : Optional.empty();
  }
}
