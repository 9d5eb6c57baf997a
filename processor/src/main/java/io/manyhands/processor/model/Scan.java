package io.manyhands.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Variables that every iteration folds something into, and whose value on the way is used: {@code s
 * += a[i]; out[i] = s;}. Chunks run twice: first only to find out what they fold in, then, with the
 * variables as the chunks before leave them, as written.
 *
 * @param folds the variables with what folds
 * @param latest variables that keep the value of the last iteration that assigned them
 * @param cuts what the first time leaves out of the body's text
 * @param locals variables from outside the loop that an iteration assigns before it reads them, and
 *     that the first time needs
 * @param recurrences where variables stand for elements of arrays
 * @param fromBefore whether the iteration before alone tells what an iteration finds: a chunk looks
 *     at the one before its first
 */
public record Scan(
    List<Reduction> folds,
    List<PrivateVariable> latest,
    List<Cut> cuts,
    List<Variable> locals,
    List<Recurrence> recurrences,
    boolean fromBefore) {
  /** The same where some of the variables stand for elements of arrays. */
  public Scan with(List<Recurrence> elements) {
    return new Scan(folds, latest, cuts, locals, elements, fromBefore);
  }

  /** The same in two passes. */
  public Scan inTwoPasses() {
    return new Scan(folds, latest, cuts, locals, recurrences, false);
  }

  /** The recurrence that a variable has been made for. */
  public Optional<Recurrence> recurrence(String variable) {
    return recurrences.stream()
        .filter(recurrence -> recurrence.previous().name().equals(variable))
        .findFirst();
  }

  /**
   * A piece of text that is left out.
   *
   * @param span the text
   * @param kept the expression in it that stays, as a statement
   * @param needsBlock whether something has to stand there
   */
  public record Cut(Span span, Optional<Span> kept, boolean needsBlock) {}

  /** The variables. */
  public List<Variable> variables() {
    return Stream.concat(
            folds.stream().map(fold -> fold.variable().orElseThrow()),
            latest.stream().map(PrivateVariable::variable))
        .toList();
  }
}
