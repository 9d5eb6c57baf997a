package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.reporting.Code;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers and charsets of the JDK in the code that a region reaches, where the program extends
 * their classes: what is called on such an object may do anything.
 */
public final class OpenValues {
  /** What a user can do about it. */
  public static final String FIX =
      "compute with numbers, or with a class of your own that extends nothing";

  private final Machine machine;
  private final Map<Type.Declared, Boolean> extended = new HashMap<>();

  OpenValues(Machine machine) {
    this.machine = machine;
  }

  /** Why an object of {@code type} is no value. */
  public static String headline(Type type) {
    return "what an object of type " + type + " does is not known: the program extends " + type;
  }

  /** Refuses {@code part} if its value may be of a class of the program. */
  void require(Expression part) {
    // The text of a marked loop is looked at as a whole, with what its reductions do.
    if (machine.isGuarded() && machine.frame().isRegion()) {
      return;
    }
    PlainTypes.open(part.type())
        .filter(type -> extended.computeIfAbsent(type, machine.program::isExtended))
        .ifPresent(type -> machine.refuse(Code.UNKNOWN_CALL, part.span(), headline(type), FIX));
  }
}
