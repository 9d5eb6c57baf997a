package io.manyhands.processor.model;

import java.util.List;
import java.util.Optional;

/** A statement of the loop language. */
public sealed interface Statement {
  /** Where it stands. */
  Span span();

  /** A local variable declaration. */
  record Declaration(Span span, Variable variable, Optional<Expression> initializer)
      implements Statement {}

  /** An expression evaluated for its effect. */
  record Evaluate(Span span, Expression expression) implements Statement {}

  /** {@code if}. */
  record If(Span span, Expression condition, Statement yes, Optional<Statement> no)
      implements Statement {}

  /** A basic {@code for}. */
  record For(
      Span span,
      List<Statement> initializers,
      Optional<Expression> condition,
      List<Expression> updates,
      Statement body)
      implements Statement {}

  /** An enhanced {@code for} over an array or an {@code Iterable}. */
  record ForEach(Span span, Variable element, Expression source, Statement body)
      implements Statement {}

  /** {@code while} and {@code do while}. */
  record While(Span span, Expression condition, Statement body, boolean testedFirst)
      implements Statement {}

  /** Statements in braces. */
  record Block(Span span, List<Statement> statements) implements Statement {}

  /** {@code return}. */
  record Return(Span span, Optional<Expression> value) implements Statement {}

  /** {@code break}; {@code yield} never gets here. */
  record Break(Span span, Optional<String> label) implements Statement {}

  /** {@code continue}. */
  record Continue(Span span, Optional<String> label) implements Statement {}

  /** {@code throw}. */
  record Throw(Span span, Expression exception) implements Statement {}

  /** {@code try} without resources. */
  record Try(Span span, Block body, List<Catch> catches, Optional<Block> finalizer)
      implements Statement {}

  /** A catch clause of {@link Try}. */
  record Catch(Span span, Variable exception, Block body) {}

  /**
   * A critical section: {@code synchronized (lock) body}, or {@code lock.lock(); try body finally {
   * lock.unlock(); }}.
   *
   * @param lock what is locked
   * @param body what runs under the lock
   * @param isMonitor whether it is a {@code synchronized} statement
   * @param opening the text in front of the body
   * @param closing the text behind the body, which may be empty
   */
  record Critical(
      Span span, Expression lock, Block body, boolean isMonitor, Span opening, Span closing)
      implements Statement {}

  /** A {@code switch} statement over constants; {@code fallsThrough} where its cases use colons. */
  record Switch(Span span, Expression selector, List<Case> cases, boolean fallsThrough)
      implements Statement {}

  /** One case of a {@link Switch}. */
  record Case(Span span, boolean isDefault, List<Statement> body) {}

  /** A labeled statement. */
  record Labeled(Span span, String label, Statement statement) implements Statement {}

  /** {@code assert}. */
  record Assert(Span span, Expression condition, Optional<Expression> detail)
      implements Statement {}

  /** Something outside the loop language; {@code what} is a noun phrase for a diagnostic. */
  record Unsupported(Span span, String what) implements Statement {}
}
