package io.manyhands.processor.plan;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.InductionVariable;
import io.manyhands.processor.model.Type;

/** A parameter of a chunk method. */
public sealed interface Parameter {
  /** Its name, the user's where there is one. */
  String name();

  /** Its type. */
  Type type();

  /**
   * A local variable of the generated method.
   *
   * @param argument the variable passed: the same name, or that of a final copy
   */
  record OfLocal(String name, Type type, String argument) implements Parameter {}

  /** A field that keeps its value during the region, of the receiver or static. */
  record OfField(String name, Type type, Field field) implements Parameter {}

  /**
   * An induction variable, of which each chunk starts with the value of its first iteration.
   *
   * @param start the variable with the value from before the region
   * @param induction what every iteration adds
   */
  record OfInduction(String name, Type type, String start, InductionVariable induction)
      implements Parameter {}

  /**
   * An object of which each chunk has one of its own.
   *
   * @param creation how it is made
   */
  record OfNew(String name, Type type, Expression.NewObject creation) implements Parameter {}

  /**
   * An array of which each chunk has a copy.
   *
   * @param original the array itself
   */
  record OfCopy(Parameter original) implements Parameter {
    @Override
    public String name() {
      return original.name();
    }

    @Override
    public Type type() {
      return original.type();
    }
  }
}
