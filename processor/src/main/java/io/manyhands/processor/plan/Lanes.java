package io.manyhands.processor.plan;

import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Variable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a chunk folds several iterations at a time into results of their own. An addition of
 * floating-point numbers takes some cycles, and a loop that adds to one variable waits for each of
 * them; with several variables the additions overlap.
 *
 * @param least the fewest iterations of a chunk for which that is done
 * @param folds what is folded
 * @param locals variables of an iteration
 * @param names for each lane but the first, the names of what is folded and of the locals
 * @param statements the statements of an iteration
 */
public record Lanes(
    int least,
    List<Reduction> folds,
    List<Variable> locals,
    List<List<String>> names,
    List<Lane> statements) {
  /** How many iterations are folded at a time: what hides four cycles, the most there are. */
  public static final int COUNT = 4;

  /**
   * A statement of an iteration.
   *
   * @param text where it stands, or the initializer of what it declares
   * @param declared the variable that it declares
   * @param names where it names what is folded, or a local
   * @param iterations where it mentions the iteration
   */
  public record Lane(
      Span text, Optional<Variable> declared, List<Use> names, List<Mention> iterations) {}

  /**
   * A name in a statement.
   *
   * @param text where it stands
   * @param place its place among the names of a lane
   */
  public record Use(Span text, int place) {}

  /**
   * A place of the loop variable, or of the element.
   *
   * @param text where it stands, with the constant that is added to it
   * @param offset that constant
   * @param bare whether a sum may stand there without parentheses
   */
  public record Mention(Span text, int offset, boolean bare) {}

  /** What is folded, and after it the locals, as the loop names them. */
  public List<String> own() {
    return Stream.concat(folds.stream().map(Reduction::name), locals.stream().map(Variable::name))
        .toList();
  }
}
