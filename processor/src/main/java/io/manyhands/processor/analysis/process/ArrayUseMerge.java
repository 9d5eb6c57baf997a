package io.manyhands.processor.analysis.process;

import io.manyhands.processor.model.Exchange.ArrayUse;
import io.manyhands.processor.model.Exchange.Slice;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Polynomial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says briefly what many accesses do: one slice for {@code a[i - 1]}, {@code a[i]}. */
final class ArrayUseMerge {
  private ArrayUseMerge() {}

  static List<ArrayUse> of(Collection<ArrayUse> uses) {
    Map<Path, List<ArrayUse>> byArray = new LinkedHashMap<>();
    for (ArrayUse use : uses) {
      byArray.computeIfAbsent(use.array(), absent -> new ArrayList<>()).add(use);
    }
    List<ArrayUse> merged = new ArrayList<>();
    byArray.forEach((array, all) -> merged.addAll(ofOne(array, all)));
    return merged;
  }

  private static List<ArrayUse> ofOne(Path array, List<ArrayUse> uses) {
    boolean written = uses.stream().anyMatch(ArrayUse::isWritten);
    if (uses.stream().anyMatch(use -> use.slice().isEmpty())) {
      // Also for an array that is only read: others are read by slices, and may be the same one.
      return List.of(new ArrayUse(array, written, Optional.empty()));
    }
    List<ArrayUse> result = new ArrayList<>();
    List<Slice> writes = slices(uses, true);
    writes.forEach(slice -> result.add(new ArrayUse(array, true, Optional.of(slice))));
    for (Slice slice : slices(uses, false)) {
      if (writes.stream()
          .noneMatch(other -> union(slice, other).filter(other::equals).isPresent())) {
        result.add(new ArrayUse(array, false, Optional.of(slice)));
      }
    }
    return result;
  }

  private static List<Slice> slices(List<ArrayUse> uses, boolean written) {
    List<Slice> merged = new ArrayList<>();
    for (ArrayUse use : uses) {
      if (use.isWritten() == written) {
        add(use.slice().orElseThrow(), merged);
      }
    }
    return merged;
  }

  private static void add(Slice slice, List<Slice> merged) {
    for (int k = 0; k < merged.size(); k++) {
      Optional<Slice> both = union(merged.get(k), slice);
      if (both.isPresent()) {
        merged.set(k, both.get());
        return;
      }
    }
    merged.add(slice);
  }

  private static Optional<Slice> union(Slice one, Slice other) {
    Optional<BigInteger> first = one.first().minus(other.first()).constant();
    Optional<BigInteger> last = one.last().minus(other.last()).constant();
    if (!one.stride().equals(other.stride()) || first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    Polynomial lowest = first.get().signum() <= 0 ? one.first() : other.first();
    Polynomial highest = last.get().signum() >= 0 ? one.last() : other.last();
    return Optional.of(new Slice(one.stride(), lowest, highest));
  }
}
