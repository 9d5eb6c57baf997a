package io.manyhands.processor.plan;

import io.manyhands.processor.model.Collected;
import io.manyhands.processor.model.Edit;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Chooses which fields a chunk knows as local variables, so that its text stays as written. */
final class FieldLocals {
  /** A method cannot have more than 255 parameters; the fields beyond these are read where used. */
  private static final int MOST_PARAMETERS = 100;

  private final MethodContext method;
  private final AcceptedLoop loop;
  private final List<Span> text;

  FieldLocals(MethodContext method, AcceptedLoop loop, List<Span> text) {
    this.method = method;
    this.loop = loop;
    this.text = text;
  }

  /** Fields that the loop only reads: each becomes a parameter under its own name. */
  Map<Field, String> invariant() {
    Map<Field, String> names = new LinkedHashMap<>();
    boolean sent = loop.facts().exchange().isPresent();
    for (Edit edit : method.planned().edits()) {
      if (edit instanceof Edit.FieldReference reference
          && (sent || names.size() < MOST_PARAMETERS)
          && isInText(edit)
          && canBeParameter(reference)
          && isFree(reference.field())) {
        names.put(reference.field(), reference.field().name());
      }
    }
    // What a chunk has a copy of, it has to know as a local variable.
    loop.facts().scratch().stream()
        .flatMap(array -> array.field().stream())
        .forEach(field -> names.computeIfAbsent(field, own -> method.names().fresh(own.name())));
    return names;
  }

  private boolean canBeParameter(Edit.FieldReference reference) {
    Field field = reference.field();
    boolean worthwhile = reference.isSteady() && !(field.isStatic() && field.visible());
    return worthwhile
        && loop.facts().invariantFields().contains(field)
        && field.constant().isEmpty()
        && TypeStandIns.unspellable(method.planned().marked(), field.type()).isEmpty()
        && isTypeInScope(field);
  }

  /** A field inherited from a generic class has a type in the terms of that class. */
  private boolean isTypeInScope(Field field) {
    return StubSignature.isHost(field.owner(), method.planned().marked().host())
        || SpelledTypes.variables(field.type()).isEmpty();
  }

  /** Those of {@code invariant} that are read once, into local variables in front of the loop. */
  Map<Field, String> preceding(Map<Field, String> invariant) {
    Map<Field, String> preceding = new LinkedHashMap<>(invariant);
    preceding.keySet().removeIf(field -> !canPrecede(field));
    return preceding;
  }

  /** Fields that the loop accumulates into: each becomes a local variable, or a partial's field. */
  Map<Field, String> accumulated() {
    Map<Field, String> names = new LinkedHashMap<>();
    for (Reduction reduction : loop.facts().reductions()) {
      reduction.field().ifPresent(field -> names.put(field, name(field, names)));
    }
    for (Collected collected : loop.facts().collected()) {
      collected.field().ifPresent(field -> names.put(field, name(field, names)));
    }
    loop.facts().standIns().fields().forEach((field, own) -> names.put(field, own.name()));
    return names;
  }

  private String name(Field field, Map<Field, String> known) {
    boolean taken =
        known.containsValue(field.name())
            || Stream.concat(
                    loop.facts().reductions().stream().map(Reduction::variable),
                    loop.facts().collected().stream().map(Collected::variable))
                .flatMap(Optional::stream)
                .anyMatch(variable -> variable.name().equals(field.name()));
    return isFree(field) && !taken ? field.name() : method.names().fresh(field.name());
  }

  /** Whether the field can be read into a local variable of the method, in front of the loop. */
  private boolean canPrecede(Field field) {
    return isFree(field, List.of(method.planned().marked().declaration().span()));
  }

  /** Whether the field's name means nothing else in the loop. */
  private boolean isFree(Field field) {
    return isFree(field, text);
  }

  private boolean isFree(Field field, List<Span> places) {
    List<Span> references = new ArrayList<>();
    for (Edit edit : method.planned().edits()) {
      if (edit instanceof Edit.FieldReference reference
          && reference.field().equals(field)
          && reference.isSteady()) {
        references.add(edit.span());
      }
    }
    return places.stream()
        .noneMatch(span -> method.text().mentionsVariableOutside(field.name(), span, references));
  }

  private boolean isInText(Edit edit) {
    return text.stream().anyMatch(span -> span.contains(edit.span()));
  }
}
