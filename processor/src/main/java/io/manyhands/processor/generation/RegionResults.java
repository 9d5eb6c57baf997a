package io.manyhands.processor.generation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.Collected;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.RuntimeNames;
import io.manyhands.processor.plan.PartialPlan;
import io.manyhands.processor.plan.PartialPlan.Slot;
import io.manyhands.processor.plan.RegionPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes how results go into a region's total and come out of it. */
final class RegionResults {
  private final RegionPlan region;
  private final PartialPlan partial;
  private final MemberAccess members;
  private final EndLockWriter atEnd;

  RegionResults(RegionPlan region, PartialPlan partial, MemberAccess members) {
    this.region = region;
    this.partial = partial;
    this.members = members;
    this.atEnd = new EndLockWriter(region, members);
  }

  /** The variable that holds the total. */
  String name() {
    return region.names().total().orElseThrow();
  }

  /** The total, which starts with the values from before the loop. */
  List<CodeBlock> total() {
    List<CodeBlock> statements = new ArrayList<>();
    ClassName raw = ClassName.get("", partial.name());
    statements.add(
        CodeBlock.of(
            "$T $L = new $T$L($L);",
            TypeNames.applied(raw, partial.typeParameters()),
            name(),
            raw,
            partial.typeParameters().isEmpty() ? "" : "<>",
            partial.objects().stream().map(this::object).collect(CodeBlock.joining(",$W"))));
    for (Slot slot : partial.slots()) {
      if (isFolded(slot) && isUnlocked(slot)) {
        CodeBlock start =
            slot.isInObject()
                ? CodeBlock.of("new $T($L)", ExactFolds.type(slot), value(slot))
                : value(slot);
        statements.add(CodeBlock.of("$L.$L = $L;", name(), slot.name(), start));
        slot.assigned()
            .ifPresent(flag -> statements.add(CodeBlock.of("$L.$L = true;", name(), flag)));
      }
    }
    return statements;
  }

  /** Whether no lock is taken to add it to what others see. */
  private boolean isUnlocked(Slot slot) {
    return slot.lock().isEmpty() && atEnd.lock(slot).isEmpty();
  }

  /** Objects come and go as they are: the total has the array or collection itself. */
  private static boolean isFolded(Slot slot) {
    return slot.handed() || (slot.reduction().isPresent() && !slot.isArray());
  }

  private CodeBlock object(Slot slot) {
    Optional<Collected.Form> form = slot.collected().map(Collected::form);
    if (form.orElse(null) instanceof Collected.Form.Separated separated) {
      return CodeBlock.of(
          separated.isName() ? "$T.$L($L, $L)" : "$T.$L($L, $S)",
          RuntimeTypes.SEPARATED,
          RuntimeNames.INTO,
          value(slot),
          separated.separator());
    }
    return form.orElse(null) instanceof Collected.Form.Joined
        ? CodeBlock.of("$T.$L($L)", RuntimeTypes.JOINED, RuntimeNames.INTO, value(slot))
        : value(slot);
  }

  /** Whether it stands for an element of an array, which has its value by then. */
  private boolean isElement(Slot slot) {
    return slot.handed()
        && region.accepted().facts().scan().orElseThrow().recurrence(slot.name()).isPresent();
  }

  private CodeBlock value(Slot slot) {
    return slot.field()
        .map(field -> members.read(field, receiver(slot)))
        .orElseGet(() -> CodeBlock.of("$L", slot.name()));
  }

  private Optional<CodeBlock> receiver(Slot slot) {
    Optional<Path> owner =
        slot.reduction()
            .flatMap(Reduction::owner)
            .or(() -> slot.collected().flatMap(Collected::owner));
    return owner.isPresent()
        ? owner.map(members::path)
        : slot.field().filter(field -> !field.isStatic()).map(field -> members.receiver());
  }

  /** Assignments of what the region accumulated. */
  List<CodeBlock> accumulated() {
    List<CodeBlock> statements = new ArrayList<>();
    List<CodeBlock> locked = new ArrayList<>();
    for (Slot slot : partial.slots()) {
      if (isElement(slot)) {
        continue; // the array has it
      }
      if (isFolded(slot) && isUnlocked(slot)) {
        statements.add(assigned(slot, name()));
      } else if (isFolded(slot) && slot.lock().isPresent()) {
        locked.add(sum(slot));
      }
    }
    NamedLockWriter.of(region).ifPresent(locks -> statements.add(locks.publish(locked)));
    statements.addAll(atEnd.publish(partial.slots(), this::sum));
    return statements;
  }

  private CodeBlock sum(Slot slot) {
    return PublishedSum.write(members, slot, receiver(slot), name());
  }

  /** A variable that no iteration has assigned keeps its value. */
  List<CodeBlock> lastAssigned() {
    List<CodeBlock> statements = new ArrayList<>();
    for (Slot slot : partial.slots()) {
      slot.assigned()
          .filter(flag -> !slot.handed())
          .ifPresent(
              flag ->
                  statements.add(
                      CodeBlock.of(
                          "if ($2L.$3L) {\n$>$1L = $2L.$1L;\n$<}", slot.name(), name(), flag)));
    }
    return statements;
  }

  private CodeBlock assigned(Slot slot, String from) {
    CodeBlock result =
        slot.isInObject()
            ? CodeBlock.of("$L.$L.$L()", from, slot.name(), RuntimeNames.VALUE)
            : CodeBlock.of("$L.$L", from, slot.name());
    return CodeBlock.of(
        "$L;",
        slot.field()
            .map(field -> members.assign(field, receiver(slot), result))
            .orElseGet(() -> CodeBlock.of("$L = $L", slot.name(), result)));
  }

  /** {@code System.arraycopy(total.tmp, 0, tmp, 0, tmp.length);}. */
  private CodeBlock copied(Slot slot) {
    CodeBlock array =
        slot.field().map(members::own).orElseGet(() -> CodeBlock.of("$L", slot.name()));
    return CodeBlock.of(
        "$T.arraycopy($L.$L, 0, $L, 0, $L.length);",
        System.class,
        name(),
        slot.name(),
        array,
        array);
  }

  /** Without iterations a variable keeps its value. */
  Optional<CodeBlock> lastValues() {
    List<CodeBlock> assignments = new ArrayList<>();
    for (Slot slot : partial.slots()) {
      if (slot.isCopy()) {
        assignments.add(copied(slot));
      } else if (slot.keepsLastValue()) {
        assignments.add(CodeBlock.of("$1L = $2L.$1L;", slot.name(), name()));
      }
    }
    return assignments.isEmpty()
        ? Optional.empty()
        : Optional.of(
            CodeBlock.of(
                "if ($L.$L() > 0) {\n$>$L\n$<}",
                region.names().iterations().orElseThrow(),
                RuntimeNames.COUNT,
                CodeBlock.join(assignments, "\n")));
  }
}
