package io.manyhands.processor.fuzz;

/**
 * A program that went wrong.
 *
 * @param program the program
 * @param kind how
 * @param details for a person
 */
record Failure(Program program, Kind kind, String details) {
  /** What can go wrong. */
  enum Kind {
    /** Another answer than the original's. */
    DIFFERENCE,
    /** The processor throws an exception, or reports one. */
    CRASH,
    /** The generated source is not Java. */
    UNCOMPILABLE,
    /** The parallel program, or the processor, takes for ever. */
    HANG,
    /** The fuzzer's own text is not Java. */
    INVALID
  }

  @Override
  public String toString() {
    return kind + " " + program.name() + "\n" + details + "\n" + program.text();
  }
}
