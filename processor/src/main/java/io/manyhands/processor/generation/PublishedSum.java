package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Folding;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.plan.PartialPlan.Slot;
import java.util.Optional;
import java.util.Set;

/**
 * Writes how a result is added to what a field holds by then, under a lock: one statement for each
 * field, in which nothing else is looked at.
 */
final class PublishedSum {
  private static final Set<Type> NARROW =
      Set.of(Type.Primitive.BYTE, Type.Primitive.SHORT, Type.Primitive.CHAR);

  private final MemberAccess members;
  private final Slot slot;
  private final Field field;
  private final Optional<CodeBlock> receiver;
  private final CodeBlock now;
  private final CodeBlock found;

  private PublishedSum(
      MemberAccess members, Slot slot, Optional<CodeBlock> receiver, String total) {
    this.members = members;
    this.slot = slot;
    this.field = slot.field().orElseThrow();
    this.receiver = receiver;
    this.now = members.read(field, receiver);
    this.found = CodeBlock.of("$L.$L", total, slot.name());
  }

  /**
   *
   *
   * <pre>{@code
   * self.count += total.count;
   * self.most = Math.max(self.most, total.most);
   * }</pre>
   *
   * @param receiver the object whose field it is
   * @param total what holds the result
   */
  static CodeBlock write(
      MemberAccess members, Slot slot, Optional<CodeBlock> receiver, String total) {
    PublishedSum sum = new PublishedSum(members, slot, receiver, total);
    Reduction reduction = slot.reduction().orElseThrow();
    return reduction.folding().map(sum::folded).orElseGet(() -> sum.combined(reduction));
  }

  private CodeBlock folded(Folding folding) {
    if (folding instanceof Folding.Joined joined) {
      return assigned(
          joined.atEnd()
              ? CodeBlock.of("$L + $L", now, found)
              : CodeBlock.of("$L + $L", found, now));
    }
    if (folding instanceof Folding.Combined combined) {
      CodeBlock assignment = assigned(FoldingMerge.combined(combined, now, found, members));
      return combined.from().isPresent()
          ? assignment
          : CodeBlock.of("if ($L != null) {\n$>$L\n$<}", found, assignment);
    }
    throw new IllegalArgumentException("not added under a lock: " + slot);
  }

  private CodeBlock combined(Reduction reduction) {
    boolean isComparison =
        reduction.operation() == Reduction.Operation.MIN
            || reduction.operation() == Reduction.Operation.MAX;
    if (isComparison && reduction.style() != Reduction.Style.LIBRARY) {
      return CodeBlock.of(
          "if ($L $L $L) {\n$>$L\n$<}",
          found,
          Reductions.relation(reduction),
          now,
          assigned(found));
    }
    if (isComparison) {
      return assigned(
          narrowed(
              CodeBlock.of(
                  "$T.$L($L, $L)", Math.class, reduction.operation().symbol(), now, found)));
    }
    String operator = reduction.operation().symbol();
    return field.visible()
        ? CodeBlock.of("$L $L= $L;", now, operator, found)
        : assigned(narrowed(CodeBlock.of("$L $L $L", now, operator, found)));
  }

  private CodeBlock narrowed(CodeBlock value) {
    return NARROW.contains(field.type())
        ? CodeBlock.of("($T) ($L)", TypeNames.of(field.type()), value)
        : value;
  }

  private CodeBlock assigned(CodeBlock value) {
    return CodeBlock.of("$L;", members.assign(field, receiver, value));
  }
}
