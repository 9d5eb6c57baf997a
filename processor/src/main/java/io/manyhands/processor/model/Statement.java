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

  /** The result of a {@code switch} expression, with the word or behind an arrow. */
  record Yield(Span span, Expression value) implements Statement {}

  /** {@code break}. */
  record Break(Span span, Optional<String> label) implements Statement {}

  /** {@code continue}. */
  record Continue(Span span, Optional<String> label) implements Statement {}

  /** {@code throw}. */
  record Throw(Span span, Expression exception) implements Statement {}

  /** {@code try}; see {@link Resources} for one with resources. */
  record Try(Span span, Block body, List<Catch> catches, Optional<Block> finalizer)
      implements Statement {}

  /**
   * The inner part of a {@code try} with resources: they are opened, {@code body} runs, and they
   * are closed again in the opposite order, however it ends. What handlers there are stand in a
   * {@link Try} around it.
   *
   * @param resources declarations, or expressions that name a variable
   * @param closes the calls that close them
   */
  record Resources(Span span, List<Statement> resources, Block body, List<Expression> closes)
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

  /**
   * One case of a {@link Switch}.
   *
   * @param isDefault whether it stands for all other values
   * @param bindings the variables of its pattern, each all of the selected value or a part of it
   * @param guard the condition behind {@code when}
   * @param body its statements
   */
  record Case(
      Span span,
      boolean isDefault,
      List<Variable> bindings,
      Optional<Expression> guard,
      List<Statement> body) {
    /** One over constants. */
    public Case(Span span, boolean isDefault, List<Statement> body) {
      this(span, isDefault, List.of(), Optional.empty(), body);
    }
  }

  /** A labeled statement. */
  record Labeled(Span span, String label, Statement statement) implements Statement {}

  /** {@code assert}. */
  record Assert(Span span, Expression condition, Optional<Expression> detail)
      implements Statement {}

  /** Something outside the loop language; {@code what} is a noun phrase for a diagnostic. */
  record Unsupported(Span span, String what) implements Statement {}
}
