package io.manyhands.processor.model;

/**
 * Which part of a constructor's code is that of its own statements: what follows the call of
 * another constructor and the initializers of the class, which javac puts in between.
 *
 * @param runsInitializers whether there is code of initializers in it
 * @param firstLine the first line of the constructor, which it shares with no initializer
 * @param lastLine its last line
 */
public record Construction(boolean runsInitializers, int firstLine, int lastLine) {
  /** What the generated form of a constructor is called. */
  public static final String NAME = "construct";
}
