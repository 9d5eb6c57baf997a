package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Recurrence;
import io.manyhands.processor.model.Type;
import java.util.List;
import java.util.Set;

/** Writes a recurrence with the variable that stands for the element before. */
final class RecurrenceText {
  private static final Set<Type> NARROW =
      Set.of(Type.Primitive.BYTE, Type.Primitive.SHORT, Type.Primitive.CHAR);

  private final Recurrence recurrence;
  private final SourceCutter cutter;

  RecurrenceText(Recurrence recurrence, SourceCutter cutter) {
    this.recurrence = recurrence;
    this.cutter = cutter;
  }

  /** {@code out[i] = previous = previous + a[i];}. */
  CodeBlock whole() {
    return CodeBlock.of("$L = $L", cutter.cut(recurrence.target()), fold());
  }

  /** {@code previous = previous + a[i];}, without storing it. */
  CodeBlock fold() {
    return CodeBlock.of("$L = $L;", recurrence.previous().name(), value());
  }

  private CodeBlock value() {
    Expression value = recurrence.value();
    CodeBlock text =
        cutter.cut(
            value.span(),
            new SourceCutter.Replacement(
                recurrence.read(), CodeBlock.of("$L", recurrence.previous().name())));
    if (!(recurrence.statement().expression() instanceof Expression.CompoundAssignment compound)) {
      return text;
    }
    CodeBlock combined =
        CodeBlock.of(
            "$L $L $L",
            Operands.left(value, text, compound.operator()),
            compound.operator().symbol(),
            cutter.cut(recurrence.target()));
    // A compound assignment narrows what has been computed as an int.
    Type type = recurrence.previous().type();
    return NARROW.contains(type)
        ? CodeBlock.of("($T) ($L)", TypeNames.of(type), combined)
        : combined;
  }

  /** {@code int previous = out[0];}, in front of the region. */
  static CodeBlock start(Recurrence recurrence, MemberAccess members) {
    CodeBlock subscript =
        Inequality.sum(recurrence.before(), symbol -> SymbolText.of(symbol, members::path));
    return CodeBlock.of(
        recurrence.before().constant().isPresent() ? "$T $L = $L[$L];" : "$T $L = $L[(int) ($L)];",
        TypeNames.of(recurrence.previous().type()),
        recurrence.previous().name(),
        members.path(recurrence.array()),
        subscript);
  }

  /** What stands in chunks for the statements of {@code recurrences}. */
  static List<SourceCutter.Replacement> inChunk(List<Recurrence> recurrences, SourceCutter cutter) {
    return recurrences.stream()
        .map(
            found ->
                new SourceCutter.Replacement(
                    found.statement().span(), new RecurrenceText(found, cutter).whole()))
        .toList();
  }
}
