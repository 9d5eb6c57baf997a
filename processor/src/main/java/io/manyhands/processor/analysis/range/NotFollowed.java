package io.manyhands.processor.analysis.range;

import io.manyhands.processor.model.Span;

/** Execution meets something whose effect on variables it does not follow. */
public final class NotFollowed extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Span span;

  NotFollowed(Span span, String what) {
    super(what, null, false, false);
    this.span = span;
  }

  /** Where it stands. */
  public Span span() {
    return span;
  }
}
