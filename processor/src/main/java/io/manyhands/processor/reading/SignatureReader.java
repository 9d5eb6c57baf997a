package io.manyhands.processor.reading;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import io.manyhands.processor.model.HostClass;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.TypeParameter;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeMirror;

/** Looks for what keeps a method's signature from being written in another class. */
final class SignatureReader {
  private final Attribution attribution;
  private final TextChanges changes;
  private final Span place;
  private final TypeEdits types;

  SignatureReader(Attribution attribution, TreePath method, TextChanges changes) {
    this.attribution = attribution;
    this.changes = changes;
    SourceSpans spans = attribution.spans(method.getCompilationUnit());
    place = head((MethodTree) method.getLeaf(), spans);
    types = new TypeEdits(attribution, spans, changes);
  }

  /** From the method's first character to its body. */
  static Span head(MethodTree method, SourceSpans spans) {
    Span whole = spans.of(method);
    Span body = spans.of(method.getBody());
    return spans.withoutWhiteSpaceAfter(whole.start(), body.start());
  }

  void read(ExecutableElement method, HostClass host) {
    requireTypes(method);
    if (!BodyScope.isStatic(method)) {
      types.requireName(place, Members.owner(method));
      requireSpelledReceiver(Members.owner(method));
      requireUnshadowed(method, host);
    }
  }

  /** {@code Outer<T>.Inner} is more than the model's types can say. */
  private void requireSpelledReceiver(TypeElement host) {
    TypeElement at = host;
    while (CallTranslator.isInner(at)) {
      at = Members.owner(at);
      if (!at.getTypeParameters().isEmpty()) {
        changes.immovable(
            place,
            "its class is an inner class of the generic class " + at.getSimpleName(),
            "make " + host.getSimpleName() + " static");
        return;
      }
    }
  }

  private void requireTypes(ExecutableElement method) {
    List<TypeMirror> all = new ArrayList<>();
    all.add(method.getReturnType());
    method.getParameters().forEach(parameter -> all.add(parameter.asType()));
    all.addAll(method.getThrownTypes());
    method.getTypeParameters().forEach(parameter -> all.addAll(parameter.getBounds()));
    for (TypeMirror type : all) {
      types.requireNames(place, type);
      Type translated = attribution.typeTranslator.translate(type);
      if (translated instanceof Type.Unnameable unnameable && !unnameable.unresolved()) {
        changes.immovable(
            place,
            "its method's signature names the type " + type + ", which depends on its class",
            "make the method static, or the class around that type");
      }
    }
  }

  private void requireUnshadowed(ExecutableElement method, HostClass host) {
    for (TypeParameterElement parameter : method.getTypeParameters()) {
      String name = parameter.getSimpleName().toString();
      if (host.typeParameters().stream().map(TypeParameter::name).anyMatch(name::equals)) {
        changes.immovable(
            place,
            "its method's type parameter " + name + " hides that of its class",
            "rename the type parameter of the method");
      }
    }
  }
}
