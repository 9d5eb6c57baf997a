package io.manyhands.processor.model;

/** The names of the runtime that generated and woven code refers to. */
public final class RuntimeNames {

  /** Says whether the calling thread has asked for a method's original body. */
  public static final String ORIGINAL = "io.manyhands.runtime.Original";

  /** {@code static boolean requested()} of {@link #ORIGINAL}. */
  public static final String ORIGINAL_REQUESTED = "requested";

  private RuntimeNames() {}
}
