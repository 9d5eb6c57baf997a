package io.manyhands.processor.plan;

import io.manyhands.processor.model.IterationSpace;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import java.util.List;
import java.util.Optional;

/** How a chunk walks through its iterations. */
public sealed interface Header {
  /**
   * A loop variable that counts.
   *
   * @param space first value, bound and step
   * @param update the user's update expression, where it is kept
   * @param before the header's other variables, which are declared in front of the loop
   * @param step name of the parameter that carries the step, where the update is not kept
   */
  record Counted(
      IterationSpace.Counted space,
      List<Statement.Declaration> before,
      Optional<Span> update,
      Optional<String> step)
      implements Header {}

  /**
   * The elements of an array or list.
   *
   * @param space element and source
   * @param index name of the position
   * @param elements name of the array, or of the list's snapshot, in the chunk
   * @param elementsType its type
   * @param source name of the variable that holds the array or list
   * @param evaluated whether {@code source} is a new variable that the source expression is
   *     evaluated into once
   * @param sourceType type of that variable, empty where it has no name
   */
  record Elements(
      IterationSpace.Elements space,
      String index,
      String elements,
      Type elementsType,
      String source,
      boolean evaluated,
      Optional<Type> sourceType)
      implements Header {}
}
