package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.scalar.Accumulator;
import io.manyhands.processor.analysis.scalar.ReductionPatterns;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Fields of {@code this} and static fields that a loop does nothing with but fold values in. */
final class FieldReductions {
  private FieldReductions() {}

  static List<ReductionPatterns.Found> of(Statement body, List<Access> accesses) {
    Set<Field> written = new LinkedHashSet<>();
    for (Access access : accesses) {
      if (access instanceof Access.OfField field && field.isWrite() && field.onThis()) {
        written.add(field.field());
      }
    }
    List<ReductionPatterns.Found> found = new ArrayList<>();
    for (Field field : written) {
      if (!field.isVolatile() && accesses.stream().allMatch(access -> isDirect(access, field))) {
        ReductionPatterns.find(body, Accumulator.of(field)).ifPresent(found::add);
      }
    }
    return found;
  }

  /** An access of the field on another object or in a called method may see a half-done sum. */
  private static boolean isDirect(Access access, Field field) {
    if (access instanceof Access.OfEverything) {
      return false;
    }
    return !(access instanceof Access.OfField other)
        || !other.field().equals(field)
        || other.onThis();
  }
}
