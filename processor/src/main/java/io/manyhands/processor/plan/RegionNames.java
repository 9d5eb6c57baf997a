package io.manyhands.processor.plan;

import java.util.Optional;

/**
 * Names that the generated method introduces around one region. All avoid the user's names.
 *
 * @param iterations the range, empty where it is written in place
 * @param total the result of the region, empty where it has none
 * @param copies how many copies of arrays there may be, empty where none are made
 * @param locks the constant that holds the locks of variables, empty where none are taken
 * @param check a variable that is told of accesses, empty where none have to be looked at
 * @param asWritten a variable that says that the loop is to run as it was written, empty where that
 *     stands in its place
 * @param casts objects as checks see them
 * @param shared names that are the same for all regions of the method
 */
public record RegionNames(
    Optional<String> iterations,
    Optional<String> total,
    Optional<String> copies,
    Optional<String> locks,
    Optional<String> check,
    Optional<String> asWritten,
    CheckedCasts casts,
    Shared shared) {
  /**
   * Names of parameters of chunks, lambda expressions and catch clauses.
   *
   * @param partial the result of a chunk
   * @param from first iteration of a chunk
   * @param to end of a chunk
   * @param exception an exception on its way out
   * @param found an object that a check comes across
   */
  public record Shared(String partial, String from, String to, String exception, String found) {
    static Shared of(Names names) {
      return new Shared(
          names.fresh("partial"),
          names.fresh("from"),
          names.fresh("to"),
          names.fresh("exception"),
          names.fresh("found"));
    }
  }
}
