package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.scalar.ReductionPatterns;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.Reduction;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which forms of parallel loops cannot be had together, in one table. */
final class Combinations {
  /** What a loop may be besides independent iterations. */
  enum Feature {
    /** Chunks run in worker processes. */
    PROCESSES,
    /** What iterations fold into cannot be had from a second pass over a chunk. */
    FOLD_IN_ONE_PASS,
    /** Iterations fold into elements of arrays. */
    ARRAY_FOLD,
    /** The region holds a lock. */
    LOCK,
    /** Iterations add to collections. */
    COLLECTED,
    /** They do so in worker processes. */
    COLLECTED_ELSEWHERE,
    /** Iterations fill arrays one element after the other. */
    PACKED,
    /** The end of each iteration runs in the order of the iterations. */
    ORDERED,
    /** Iterations hand values on. */
    SCAN,
    /** The loop may end early. */
    EXIT,
    /** Iterations add the same amount to a variable. */
    INDUCTION,
    /** Blocks of iterations run one after the other. */
    BLOCKS,
    /** Chunks have copies of arrays that are as good as new in each iteration. */
    SCRATCH
  }

  private static final Map<Feature, Set<Feature>> EXCLUDED = new EnumMap<>(Feature.class);

  static {
    // Some of a scan's chunks run twice, and nothing but variables may come out of the first time;
    // collections are filled the second time.
    Set<Feature> twice =
        EnumSet.of(
            Feature.FOLD_IN_ONE_PASS,
            Feature.LOCK,
            Feature.COLLECTED_ELSEWHERE,
            Feature.PACKED,
            Feature.ORDERED);
    EXCLUDED.put(Feature.SCAN, twice);
    // What goes from block to block would have to be put together after each, or sent for each.
    Set<Feature> throughBlocks = EnumSet.copyOf(twice);
    throughBlocks.addAll(
        EnumSet.of(
            Feature.PROCESSES,
            Feature.COLLECTED,
            Feature.SCAN,
            Feature.EXIT,
            Feature.INDUCTION,
            Feature.ARRAY_FOLD));
    EXCLUDED.put(Feature.BLOCKS, throughBlocks);
    // A scan's first pass has no use for copies; what runs in order is not in the chunk.
    EXCLUDED.put(Feature.SCRATCH, EnumSet.of(Feature.SCAN, Feature.ORDERED));
  }

  private final Set<Feature> present = EnumSet.noneOf(Feature.class);

  private Combinations() {}

  static Combinations of(MarkedLoop loop, Iterations iterations, RegionReductions reductions) {
    Combinations found = new Combinations();
    found.add(Feature.PROCESSES, loop.settings().inProcesses());
    found.add(
        Feature.FOLD_IN_ONE_PASS,
        reductions.all().stream()
            .map(ReductionPatterns.Found::reduction)
            .anyMatch(reduction -> !mayMeetScan(reduction)));
    found.add(Feature.ARRAY_FOLD, !reductions.arrays().isEmpty());
    found.add(Feature.LOCK, !iterations.effects().locks().isEmpty());
    boolean collects = !iterations.output().found().isEmpty();
    found.add(Feature.COLLECTED, collects);
    found.add(Feature.COLLECTED_ELSEWHERE, collects && loop.settings().inProcesses());
    found.add(Feature.PACKED, !iterations.scalars().packings().isEmpty());
    found.add(Feature.ORDERED, iterations.ordered().part().isPresent());
    found.add(Feature.SCAN, iterations.scalars().scan().isPresent());
    found.add(Feature.EXIT, !iterations.scalars().exits().isEmpty());
    found.add(Feature.INDUCTION, !iterations.scalars().inductions().isEmpty());
    return found;
  }

  private void add(Feature feature, boolean isPresent) {
    if (isPresent) {
      present.add(feature);
    }
  }

  /** Whether a loop with all that it is may also be this. */
  boolean allow(Feature feature) {
    return EXCLUDED.getOrDefault(feature, Set.of()).stream().noneMatch(present::contains);
  }

  /** Whether a second pass can also make a reduction. */
  private static boolean mayMeetScan(Reduction reduction) {
    return reduction.variable().isPresent()
        && !reduction.ofElements()
        && !reduction.inPartial()
        && !reduction.isRounded()
        && reduction.folding().isEmpty();
  }
}
