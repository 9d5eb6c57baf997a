package io.manyhands.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A place in a method's text that reads differently from outside its class.
 *
 * <p>Edits of one method are disjoint or nested: the spans of an assignment's target and of its
 * value are edited on their own, inside the edit of the assignment.
 */
public sealed interface Edit {
  /** The characters that change. */
  Span span();

  /** A type name, simple or qualified, without its type arguments. */
  record TypeName(Span span, Type.Declared type) implements Edit {}

  /**
   * The keyword {@code this}, alone or qualified.
   *
   * @param span the whole expression
   * @param through the fields that lead from the receiver to the object meant, one around it
   */
  record ThisReference(Span span, List<Field> through) implements Edit {
    /** The receiver itself. */
    public ThisReference(Span span) {
      this(span, List.of());
    }
  }

  /** Text that is left out: the annotations of this tool. */
  record Removal(Span span) implements Edit {}

  /**
   * A field of the host by simple name or through {@code this}, a static field by simple name, or
   * an invisible field of any object.
   *
   * @param span the whole reference: {@code x}, {@code this.x}, {@code p.x}
   * @param field the field
   * @param target the expression before the dot where it is neither absent nor {@code this} nor a
   *     type name
   * @param onThis whether the target is the receiver of the method, named or not
   * @param use what the text does with it
   * @param through the fields that lead from the receiver to the object around it that has the
   *     field, where that is meant; such a reference is not {@code onThis}
   */
  record FieldReference(
      Span span, Field field, Optional<Span> target, boolean onThis, Use use, List<Field> through)
      implements Edit {
    /** A field that is not one of an object around the receiver. */
    public FieldReference(Span span, Field field, Optional<Span> target, boolean onThis, Use use) {
      this(span, field, target, onThis, use, List.of());
    }

    /** Whether the object meant is always the same: the receiver, one around it, or none at all. */
    public boolean isSteady() {
      return onThis || field.isStatic() || !through.isEmpty();
    }
  }

  /**
   * A method of the host by simple name or through {@code this}, a static method by simple name, or
   * an invisible method of any object.
   *
   * @param span from the first character of the call to the opening parenthesis, included
   * @param method the method
   * @param target as in {@link FieldReference}
   * @param onThis whether the receiver is the receiver of the method
   * @param hasArguments whether arguments follow the parenthesis
   * @param through as in {@link FieldReference}
   */
  record MethodReference(
      Span span,
      Method method,
      Optional<Span> target,
      boolean onThis,
      boolean hasArguments,
      List<Field> through)
      implements Edit {
    /** A method that is not one of an object around the receiver. */
    public MethodReference(
        Span span, Method method, Optional<Span> target, boolean onThis, boolean hasArguments) {
      this(span, method, target, onThis, hasArguments, List.of());
    }
  }

  /**
   * A reference to an invisible method: {@code Parser::line}, {@code this::line}.
   *
   * @param span the whole reference
   * @param method the method
   * @param onThis whether it belongs to the receiver; else its object, if any, is an argument
   * @param parameters types of the function's parameters, where it has to be written out
   */
  record FunctionReference(Span span, Method method, boolean onThis, List<Type> parameters)
      implements Edit {
    /** The name of an argument, where a function has to be written out. */
    public static String argument(int position) {
      return "argument" + (position + 1);
    }
  }

  /**
   * A method called through {@code super}.
   *
   * @param span as in {@link MethodReference}
   * @param method the method, its types as the host sees them
   * @param site the class or interface that {@code super} means
   * @param hasArguments whether arguments follow the parenthesis
   */
  record SuperCall(Span span, Method method, Type.Declared site, boolean hasArguments)
      implements Edit {}

  /**
   * A new object of a class whose constructor, or name, is out of reach.
   *
   * @param span from {@code new} to the opening parenthesis, included
   * @param constructor the constructor
   * @param outer the class whose object the new one belongs to, for an inner class: the receiver is
   *     that object
   * @param hasArguments whether arguments follow the parenthesis
   */
  record Creation(
      Span span, Method constructor, Optional<Type.Declared> outer, boolean hasArguments)
      implements Edit {}

  /** The keyword {@code new} where an object of the receiver's inner class is made. */
  record InnerCreation(Span span) implements Edit {}

  /** The fields that lead from the receiver to an object around it that the text means. */
  default List<Field> around() {
    if (this instanceof FieldReference reference) {
      return reference.through();
    } else if (this instanceof MethodReference reference) {
      return reference.through();
    }
    return this instanceof ThisReference reference ? reference.through() : List.of();
  }

  /** What the text does with a field. */
  sealed interface Use {
    /** Its value is read, or the field is visible and Java's own syntax serves for all uses. */
    record Read() implements Use {}

    /**
     * An invisible field is assigned.
     *
     * @param whole the assignment or step
     * @param operator the operator of a compound assignment or step, empty for a plain one
     * @param value the right-hand side, empty for a step
     * @param result what the text does with the value of the assignment
     * @param narrows whether the value is a constant that becomes one of a smaller type by being
     *     assigned
     */
    record Write(
        Span whole,
        Optional<Operator> operator,
        Optional<Span> value,
        Result result,
        boolean narrows)
        implements Use {}

    /** The value that an assignment has for the text around it. */
    enum Result {
      /** None: it is a statement. */
      UNUSED,
      /** What is stored. */
      STORED,
      /** What the field held before: {@code x++}. */
      BEFORE
    }
  }
}
