package io.manyhands.processor.inlining;

import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.TextChange;
import java.util.List;
import java.util.function.Predicate;

/**
 * A loop with called methods in the place of their calls.
 *
 * @param change its other text
 * @param methods the methods, as a reader would name them
 * @param conditions what has to hold for that: conditions of Java, each of which tells that an
 *     object is of exactly one class; where one does not hold, the text runs the loop as written
 * @param means whether all names in the loop, as it is read from its other text, mean there what
 *     they meant
 */
public record InlinedLoop(
    TextChange change, List<String> methods, List<String> conditions, Predicate<Statement> means) {

  /** What is told of it, a sentence each. */
  public List<String> told() {
    String stand =
        String.join(", ", methods)
            + (methods.size() == 1
                ? " stands in the loop where it is"
                : " stand in the loop where they are")
            + " called.";
    return conditions.isEmpty()
        ? List.of(stand)
        : List.of(stand, "Checked at run time: " + String.join(" && ", conditions) + ".");
  }
}
