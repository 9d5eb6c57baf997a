package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.HiddenNames;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Type;
import java.util.List;

/**
 * Which fields the class that is generated for a host can read, itself or through a stub.
 *
 * @param host the class with the loop
 * @param program what is known of classes
 */
public record Reach(Type.Declared host, Program program) {

  /** Whether a check in front of the loop can follow {@code path}. */
  public boolean follows(Path path) {
    if (path.root() instanceof Path.Root.OfCast cast) {
      if (!canTest(cast) || !follows(cast.object())) {
        return false;
      }
    } else if (path.root() instanceof Path.Root.OfStatic field && !reads(field.field(), host)) {
      return false;
    }
    Type object = new Path(path.root(), List.of()).type();
    for (Field field : path.fields()) {
      if (!reads(field, object)) {
        return false;
      }
      object = field.type();
    }
    return true;
  }

  /** Whether generated code can ask for the class of the object. */
  private boolean canTest(Path.Root.OfCast cast) {
    Path object = cast.object();
    boolean isNamed =
        object.type() instanceof Type.TypeVariable
            || (object.type() instanceof Type.Declared type && names(type));
    boolean isShort = object.casts().isEmpty() || object.fields().size() <= 1;
    return names(cast.type()) && isNamed && isShort;
  }

  /** Whether generated code can name a class, itself or by one that stands for it. */
  boolean names(Type.Declared type) {
    return type.accessible()
        || (isInNest(type) && program.standIns(HiddenNames.of(type)).isPresent());
  }

  /** Whether a check in front of the loop can read a field of any object that has it. */
  boolean reads(Field field) {
    return !field.isStatic() && reads(field, field.owner());
  }

  /**
   * Whether the field of an object, or of a class, can be read. Private fields are for classes of
   * the package alone, because a nest never leaves it; protected ones of other packages for the
   * host, as far as Java lets it.
   */
  private boolean reads(Field field, Type object) {
    // The field of a private class is visible by the class that stands for that one.
    if (field.visible() && !names(field.owner())) {
      return field.constant().isPresent();
    }
    return field.visible()
        || field.constant().isPresent()
        || (field.owner().packageName().equals(host.packageName())
            && (isInNest(field.owner()) || isNamed(field.type())))
        || (field.access() == Field.Access.PROTECTED
            && object instanceof Type.Declared type
            && program.isSubclass(type, host));
  }

  /** Whether the host shares its private members with a class. */
  public boolean isInNest(Type.Declared type) {
    return type.packageName().equals(host.packageName())
        && type.names().get(0).equals(host.names().get(0));
  }

  /** Whether a class of the package may name the type, its arguments aside. */
  private static boolean isNamed(Type type) {
    if (type instanceof Type.Array array) {
      return isNamed(array.component());
    }
    return !(type instanceof Type.Unnameable)
        && !(type instanceof Type.Declared declared && !declared.accessible());
  }
}
