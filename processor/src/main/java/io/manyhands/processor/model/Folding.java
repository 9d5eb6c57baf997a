package io.manyhands.processor.model;

import java.util.List;
import java.util.Optional;

/** How results of chunks become one where no operator does it. */
public sealed interface Folding {
  /**
   * The best of some candidates and what goes with it: {@code if (x < best) { best = x; at = i; }}.
   *
   * <p>Chunks begin with the best from before, so a chunk that finds nothing better changes
   * nothing. The order is strict and total, or such that a value outside of it shows.
   *
   * @param variables what the best candidate leaves
   * @param condition the test by which a candidate replaces the best one so far
   * @param onTrue whether it does where the test succeeds
   * @param candidates what stands in the test for values of the candidate
   * @param start the part of the test that holds as long as there was no candidate
   * @param unordered values of the candidate that would not be comparable if they were NaN
   * @param nullable assigned values that a chunk must not take if they are null
   * @param isLenient whether the last of equal candidates wins
   * @param taking how to tell whether a chunk has taken a candidate
   * @param last the last assignments of the statements
   */
  record Selection(
      List<Variable> variables,
      Expression condition,
      boolean onTrue,
      List<Candidate> candidates,
      Optional<Start> start,
      List<Expression> unordered,
      List<Expression> nullable,
      boolean isLenient,
      Taking taking,
      List<Statement> last)
      implements Folding {}

  /** How to tell whether a chunk has taken a candidate of a {@link Selection}. */
  sealed interface Taking {
    /** There is no need: a chunk that has not does not pass the test. */
    record Unasked() implements Taking {}

    /** By what the chunk leaves in a variable, which is another value then. */
    record Changed(Variable variable) implements Taking {}

    /** By the test for whether there was a candidate. */
    record Started() implements Taking {}

    /** It is noted. */
    record Noted() implements Taking {}
  }

  /**
   * A value of the candidate in the test of a {@link Selection}.
   *
   * @param span where it stands
   * @param type its type there
   * @param variable the variable that it is assigned to
   */
  record Candidate(Span span, Type type, Variable variable) {
    /** Whether it is a number that the variable has as an object. */
    public boolean isBoxed() {
      return type instanceof Type.Primitive && !(variable.type() instanceof Type.Primitive);
    }
  }

  /**
   * A test of whether there was a candidate: {@code best == null}, {@code at < 0}, {@code !found}.
   *
   * @param test the test
   * @param variable the variable that it asks for
   */
  record Start(Expression test, Variable variable) {
    /** Whether the test is for {@code null}. */
    public boolean asksForNull() {
      return test instanceof Expression.Binary comparison
          && comparison.operator() == Operator.EQUAL
          && comparison.right().type() == Type.Primitive.NULL;
    }
  }

  /**
   * Text that is put together: {@code s += x}.
   *
   * @param atEnd whether what is new comes behind what is there, and not in front of it
   */
  record Joined(boolean atEnd) implements Folding {}

  /**
   * A text that is empty until an iteration sets it, always to the same: {@code between = ", "}.
   */
  record Set() implements Folding {}

  /**
   * Objects that a method combines: {@code sum = sum.add(x)}.
   *
   * @param method the method that combines a result with an operand
   * @param name name of the one that combines two results, of the same class
   * @param resultFirst whether the result so far is its receiver or first argument
   * @param from what a chunk starts from, where that is a value that changes nothing
   * @param firsts where a chunk starts with its first operand, the calls that it must not make then
   */
  record Combined(
      Method method, String name, boolean resultFirst, Optional<Neutral> from, List<First> firsts)
      implements Folding {}

  /**
   * An object that changes nothing when it is combined with another one.
   *
   * @param type the class
   * @param member a static member of it, empty for what its constructor without arguments makes
   */
  record Neutral(Type.Declared type, String member) {}

  /**
   * A call that combines the result so far with an operand.
   *
   * @param call the call
   * @param operand the operand, which is the result if there is none so far
   * @param converted the method that makes a result of the operand, if one is needed
   * @param isWhole whether the result of the call is assigned, and not combined with more
   */
  record First(
      Expression.Call call, Expression operand, Optional<String> converted, boolean isWhole) {}

  /**
   * A floating-point fold with the roundings of the sequential loop: chunks keep the terms.
   *
   * @param updates the expressions that fold
   */
  record InOrder(List<Kept> updates) implements Folding {}

  /**
   * An expression whose terms are kept instead.
   *
   * @param span where it stands
   * @param terms what it folds, in the order in which it does
   */
  record Kept(Span span, List<Term> terms) {}

  /**
   * Something that is folded.
   *
   * @param value its value, 1 if it is empty
   * @param isSubtracted whether it is subtracted
   * @param isRounded whether it is converted to {@code float} first
   */
  record Term(Optional<Expression> value, boolean isSubtracted, boolean isRounded) {}

  /**
   * A number that is multiplied and added to: {@code h = 31 * h + x}. Chunks keep what they would
   * multiply by, and what they would add then.
   *
   * @param steps the expressions that do it
   */
  record Linear(List<LinearStep> steps) implements Folding {}

  /**
   * One of these: {@code h = factor * h + addend}.
   *
   * @param span where it stands
   * @param factor what it multiplies by, 1 if it is empty
   * @param addend what it adds, 0 if it is empty
   * @param isSubtracted whether that is subtracted
   */
  record LinearStep(
      Span span, Optional<Factor> factor, Optional<Expression> addend, boolean isSubtracted) {}

  /** What a {@link LinearStep} multiplies by. */
  sealed interface Factor {
    /** A value in the text. */
    record Text(Expression value) implements Factor {}

    /** A number that the text says otherwise, 31 for {@code (h << 5) - h}. */
    record Constant(long value) implements Factor {}
  }

  /**
   * An object that calls change: {@code stats.accept(x)}. Chunks have one of their own each.
   *
   * @param combine name of the method that adds another one
   * @param constructor what makes one that holds nothing
   * @param isRounded whether the result depends on how iterations are grouped
   */
  record Accumulated(String combine, Method constructor, boolean isRounded) implements Folding {}
}
