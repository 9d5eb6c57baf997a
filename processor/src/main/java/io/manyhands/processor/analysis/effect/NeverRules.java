package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.reporting.Code;

/** Tells why a call of a method of the JDK can never be accepted, and what to write instead. */
final class NeverRules {
  private NeverRules() {}

  /**
   * Refuses a call.
   *
   * @param reason what the method does, as the table of effects names it
   */
  static void refuse(Machine machine, Method method, String reason, Span span) {
    String region = machine.wording.region();
    switch (reason) {
      case "output" ->
          machine.refuse(
              Code.OUTPUT,
              span,
              method + " writes output, whose order would change",
              "keep what is to be written in an array of strings, out[i] = ..., and write it after"
                  + " the "
                  + region);
      case "input" ->
          machine.refuse(
              Code.OUTPUT,
              span,
              method + " reads input or files, in an order that would change",
              "read before the " + region + ", into an array or a list");
      case "random numbers" ->
          machine.refuse(
              Code.SHARED_GENERATOR,
              span,
              method + " takes numbers from a generator that " + machine.wording.units() + " share",
              "create a generator in each iteration, new java.util.SplittableRandom(seed + i)");
      case "the time" ->
          machine.refuse(
              Code.SHARED_GENERATOR,
              span,
              method + " depends on when it is called",
              "read the time into a local variable before the " + region);
      case "thread" ->
          machine.refuse(
              Code.UNKNOWN_CALL,
              span,
              method + " depends on the thread that runs it",
              "leave it out of the " + region);
      default ->
          machine.refuse(
              Code.SHARED_GENERATOR,
              span,
              method + " uses " + reason,
              "use an object that each iteration creates, or one without state, such as a"
                  + " java.time.format.DateTimeFormatter in place of a SimpleDateFormat");
    }
  }
}
