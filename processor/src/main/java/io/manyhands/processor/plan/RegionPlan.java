package io.manyhands.processor.plan;

import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Variable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A parallel loop in a generated method.
 *
 * @param id stable name, {@code demo.Foo.smooth#1}
 * @param constant name of the constant that holds the region, {@code SMOOTH_14}
 * @param accepted the loop and its facts
 * @param replaced the text that the region stands for: the loop with its label
 * @param inBlock whether several statements may stand in its place without braces
 * @param guards the run-time checks, cheap ones first
 * @param header its iterations
 * @param scope how the method's text reads in the region, outside the chunk
 * @param hoisted fields read into local variables in front of the loop, by their own name
 * @param names local names around the region
 * @param copies names of final copies of captured variables that are assigned more than once
 * @param chunk the method that runs some iterations
 * @param partial what chunks hand back, if anything
 * @param exit how the loop may end early, if it may
 * @param scan how a variable is handed on, if one is
 * @param ordered how iterations hand over what runs in their order, if anything does
 * @param methods copies of called methods that update the partial result
 * @param isSeen whether others see results where an exception or a return ends the method
 * @param manyExceptions whether more than one checked exception can leave the region
 * @param lanes how a chunk folds several iterations at a time, if it does
 * @param part the method that runs a part of one iteration, if they may be divided
 */
public record RegionPlan(
    String id,
    String constant,
    AcceptedLoop accepted,
    Span replaced,
    boolean inBlock,
    List<Guard> guards,
    Header header,
    Scope scope,
    List<Parameter.OfField> hoisted,
    RegionNames names,
    Map<Variable, String> copies,
    ChunkPlan chunk,
    Optional<PartialPlan> partial,
    Optional<ExitPlan> exit,
    Optional<ScanPlan> scan,
    Optional<OrderedPlan> ordered,
    List<MethodCopy> methods,
    boolean isSeen,
    boolean manyExceptions,
    Optional<Lanes> lanes,
    Optional<PartPlan> part) {
  /** Whether the results of the iterations before an exception are seen by others. */
  public boolean publishAlways() {
    // Where the loop as written decides about exceptions, it starts from the beginning.
    return isSeen && !accepted.facts().replayed();
  }
}
