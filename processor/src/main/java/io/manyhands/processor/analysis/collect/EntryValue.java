package io.manyhands.processor.analysis.collect;

import io.manyhands.processor.model.Collected.Fold;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Type;
import java.util.ArrayList;
import java.util.List;

/** What is known of a value that comes from a map, or goes into it. */
sealed interface EntryValue {
  /** Nothing is there: no value for the key, or {@code null} where one was looked for. */
  record Absent() implements EntryValue {}

  /** The key is there, and has {@code null}. */
  record Null() implements EntryValue {}

  /** What was there before, other than {@code null}. */
  record Old() implements EntryValue {}

  /**
   * What does not depend on the map.
   *
   * @param text the expression that gives it
   */
  record Given(Expression text) implements EntryValue {}

  /**
   * Several values, folded.
   *
   * @param fold the function
   * @param terms what is folded, in order
   */
  record Folded(Fold fold, List<Term> terms) implements EntryValue {
    /** The same with further terms. */
    Folded and(List<Term> more) {
      List<Term> all = new ArrayList<>(terms);
      all.addAll(more);
      return new Folded(fold, all);
    }
  }

  /**
   * A collection that the loop has created; each evaluation is another one.
   *
   * @param type its class
   * @param number which of those that have been created
   */
  record Created(Type.Declared type, int number) implements EntryValue {}

  /**
   * One of several values that are folded.
   *
   * @param value {@link Old} or {@link Given}
   * @param isSubtracted whether it is subtracted instead of added
   */
  record Term(EntryValue value, boolean isSubtracted) {}
}
