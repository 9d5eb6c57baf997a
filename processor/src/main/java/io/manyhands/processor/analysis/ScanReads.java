package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Scan;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Arrays that a scan's first pass reads although the iteration has written something by then, as in
 * {@code out[i] = s; s += a[i];}: they must be none of the written ones.
 */
final class ScanReads {
  private ScanReads() {}

  /**
   * Checks under which no write changes what is read; empty where there are none.
   *
   * @param accesses what an iteration reads and writes
   * @param nameable paths that a check in front of the loop can follow
   */
  static Optional<List<Guard>> guards(Scan scan, List<Access> accesses, Predicate<Path> nameable) {
    List<Guard> guards = new ArrayList<>();
    for (Variable array : scan.late()) {
      Type component = ((Type.Array) array.type()).component();
      for (Access access : accesses) {
        if (!access.isWrite() || isOfOtherType(access, component)) {
          continue;
        }
        if (!(access instanceof Access.OfElement element)) {
          return Optional.empty();
        }
        if (element.array() instanceof Place.Fresh) {
          continue;
        }
        if (!(element.array() instanceof Place.Shared shared)
            || !shared.subscripts().isEmpty()
            || shared.base().equals(Path.of(array))
            || !nameable.test(shared.base())
            || !nameable.test(Path.of(array))) {
          return Optional.empty();
        }
        guards.add(new Guard.DistinctArrays(Path.of(array), shared.base()));
      }
    }
    return Optional.of(guards);
  }

  /** Elements of one primitive type are none of another, and no fields. */
  private static boolean isOfOtherType(Access access, Type component) {
    return access instanceof Access.OfField
        || (access instanceof Access.OfElement element && !element.component().equals(component));
  }
}
