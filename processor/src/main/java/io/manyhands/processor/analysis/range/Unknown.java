package io.manyhands.processor.analysis.range;

import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.math.BigInteger;

/** An integer whose value is not known exactly. */
public sealed interface Unknown {
  /** The current value of a variable. */
  record Of(Variable variable) implements Unknown {
    @Override
    public String toString() {
      return variable.name();
    }
  }

  /** The value that a parameter had when the method was called. */
  record AtEntry(Variable parameter) implements Unknown {
    @Override
    public String toString() {
      return parameter.name();
    }
  }

  /** The length of the array that a variable refers to; the variable never refers to another. */
  record LengthOf(Variable array) implements Unknown {
    @Override
    public String toString() {
      return array.name() + ".length";
    }
  }

  /**
   * The value of an expression.
   *
   * @param number tells values apart
   * @param type type of the expression
   */
  record Interim(int number, Type type) implements Unknown {
    @Override
    public String toString() {
      return "value " + number;
    }
  }

  /**
   * The index of an element that stops a scan: it fails the test. Where nothing is known of the
   * index, there need not be one.
   *
   * @param array the variable or field that refers to the array, and to no other meanwhile
   * @param test what the element fails
   */
  record Stop(Object array, ScanTest test) implements Unknown {
    boolean isAbout(Variable variable) {
      return array.equals(variable) || test.limit().equals(variable);
    }

    @Override
    public String toString() {
      return "stop of " + array + " " + test.operator() + " " + test.limit();
    }
  }

  /** The least value that it can have by its type. */
  default BigInteger low() {
    return this instanceof LengthOf || this instanceof Stop
        ? BigInteger.ZERO
        : Integers.low(type());
  }

  /** The greatest value that it can have by its type. */
  default BigInteger high() {
    return Integers.high(type());
  }

  private Type type() {
    if (this instanceof Of current) {
      return current.variable().type();
    }
    if (this instanceof AtEntry before) {
      return before.parameter().type();
    }
    return this instanceof Interim interim ? interim.type() : Type.Primitive.INT;
  }
}
