package io.manyhands.processor.analysis;

import io.manyhands.processor.model.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Arrays of which chunks have their own, so that iterations of different chunks do not meet there.
 *
 * @param reduced those that iterations fold into
 * @param packed those that they fill one element after the other
 * @param scratch those that are as good as new in each iteration
 */
record OwnArrays(Set<Path> reduced, PackedOutput packed, ScratchArrays scratch) {

  static OwnArrays of(
      Attempt attempt,
      Iterations iterations,
      RegionReductions reductions,
      PackedOutput packed,
      Combinations combinations) {
    Set<Path> known = new LinkedHashSet<>(reductions.arrays());
    known.addAll(packed.paths());
    ScratchArrays scratch =
        combinations.allow(Combinations.Feature.SCRATCH)
            ? ScratchArrays.of(
                attempt.method(),
                attempt.loop(),
                iterations.body(),
                attempt.program(),
                iterations.effects(),
                attempt.nameable(),
                known)
            : ScratchArrays.none(
                attempt.method(), attempt.loop(), attempt.program(), iterations.effects());
    return new OwnArrays(reductions.arrays(), packed, scratch);
  }

  /** All of them. */
  Set<Path> paths() {
    Set<Path> paths = new LinkedHashSet<>(reduced);
    paths.addAll(packed.paths());
    paths.addAll(scratch.paths());
    return paths;
  }

  /** Those in which nobody sees what was written by iterations that the loop did not come to. */
  Set<Path> unseen() {
    Set<Path> unseen = new LinkedHashSet<>(packed.paths());
    unseen.addAll(scratch.unseen());
    return unseen;
  }
}
