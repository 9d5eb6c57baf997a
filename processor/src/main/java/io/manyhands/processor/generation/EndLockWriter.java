package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.HeldLock;
import io.manyhands.processor.plan.PartialPlan.Slot;
import io.manyhands.processor.plan.RegionPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes how results are added to fields under locks of the program's own, one by one. */
final class EndLockWriter {
  private final RegionPlan region;
  private final MemberAccess members;

  EndLockWriter(RegionPlan region, MemberAccess members) {
    this.region = region;
    this.members = members;
  }

  /** The lock under which the result of a slot is added. */
  Optional<HeldLock> lock(Slot slot) {
    return slot.field().flatMap(field -> region.accepted().facts().lockAtEnd(field));
  }

  /**
   *
   *
   * <pre>{@code
   * synchronized (guard) {
   *   self.count += total.count;
   * }
   * }</pre>
   *
   * @param slots what is added
   * @param sum how a slot is added
   */
  List<CodeBlock> publish(List<Slot> slots, Function<Slot, CodeBlock> sum) {
    List<CodeBlock> sections = new ArrayList<>();
    for (HeldLock lock : region.accepted().facts().atEnd()) {
      List<Slot> own =
          slots.stream().filter(slot -> lock(slot).filter(lock::equals).isPresent()).toList();
      sections.add(
          LockWriter.locked(lock, members, CodeBlock.join(own.stream().map(sum).toList(), "\n")));
    }
    return sections;
  }
}
