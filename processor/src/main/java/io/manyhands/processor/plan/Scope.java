package io.manyhands.processor.plan;

import io.manyhands.processor.model.Edit;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.Span;
import java.util.Map;
import java.util.Optional;

/**
 * How the host's text reads in one generated method.
 *
 * @param members names that are the same throughout the class
 * @param receiver what {@code this} is called, empty in a static method
 * @param locals fields of the receiver and static fields that are local variables here
 * @param folded fields, of whatever object, that stand in a partial result
 * @param places what references to fields are called that are variables here, by where they stand
 * @param copies the calls that go to copies of methods, up to and with the first argument
 */
public record Scope(
    Members members,
    Optional<String> receiver,
    Map<Field, String> locals,
    Map<Field, String> folded,
    Map<Span, String> places,
    Map<Method, String> copies) {
  public Scope {
    locals = Map.copyOf(locals);
    folded = Map.copyOf(folded);
    places = Map.copyOf(places);
    copies = Map.copyOf(copies);
  }

  /** A scope in which all is as it was written. */
  Scope(Members members, Optional<String> receiver, Map<Field, String> locals) {
    this(members, receiver, locals, Map.of(), Map.of(), Map.of());
  }

  /** The simple name by which {@code reference} reads here, if its field has one. */
  public Optional<String> simpleName(Edit.FieldReference reference) {
    Field field = reference.field();
    if (places.containsKey(reference.span())) {
      return Optional.ofNullable(places.get(reference.span()));
    }
    if (folded.containsKey(field)) {
      return Optional.ofNullable(folded.get(field));
    }
    if (reference.isSteady()) {
      Optional<String> local = Optional.ofNullable(locals.get(field));
      return local.or(() -> Optional.ofNullable(members.constants().get(field)));
    }
    return Optional.empty();
  }

  /** The text that {@code edit} replaces here. */
  public Span extent(Edit edit) {
    return edit instanceof Edit.FieldReference reference
            && reference.use() instanceof Edit.Use.Write write
            && simpleName(reference).isEmpty()
        ? write.whole()
        : edit.span();
  }

  /** Whether {@code edit} turns into text with the receiver in it. */
  public boolean mentionsReceiver(Edit edit) {
    if (!edit.around().isEmpty()) {
      return !(edit instanceof Edit.FieldReference reference) || simpleName(reference).isEmpty();
    }
    if (edit instanceof Edit.FieldReference reference) {
      return reference.onThis() && !reference.field().isStatic() && simpleName(reference).isEmpty();
    }
    if (edit instanceof Edit.MethodReference reference) {
      return reference.onThis() && !reference.method().isStatic();
    }
    if (edit instanceof Edit.FunctionReference reference) {
      return reference.onThis();
    }
    if (edit instanceof Edit.Creation creation) {
      return creation.outer().isPresent();
    }
    return edit instanceof Edit.ThisReference
        || edit instanceof Edit.SuperCall
        || edit instanceof Edit.InnerCreation;
  }
}
