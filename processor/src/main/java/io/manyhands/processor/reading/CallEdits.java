package io.manyhands.processor.reading;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import io.manyhands.processor.model.Edit;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The edits of method calls. */
final class CallEdits {
  private final Attribution attribution;
  private final SourceSpans spans;
  private final TypeElement host;
  private final TextChanges changes;
  private final MemberEdits members;

  CallEdits(
      Attribution attribution,
      SourceSpans spans,
      TypeElement host,
      TextChanges changes,
      MemberEdits members) {
    this.attribution = attribution;
    this.spans = spans;
    this.host = host;
    this.changes = changes;
    this.members = members;
  }

  /**
   * A call of {@code method}.
   *
   * @return whether the edit takes in all that stands before the method's name
   */
  boolean call(TreePath path, ExecutableElement method) {
    MethodInvocationTree call = (MethodInvocationTree) path.getLeaf();
    TreePath select = new TreePath(path, call.getMethodSelect());
    Span name = spans.of(call.getMethodSelect());
    boolean isStatic = MemberEdits.isStatic(method);
    boolean visible = members.isVisible(method);
    Target target = Target.of(attribution, select, host);
    if (members.isOfBody(method, target)) {
      return true;
    }
    List<Field> through = List.of();
    switch (target.kind()) {
      case SUPER -> {
        return superCall(call, method, target.path().orElseThrow());
      }
      case ABSENT -> {
        if (!isStatic && !members.isOwn(method)) {
          Optional<List<Field>> around = members.around(method);
          if (around.isEmpty() || members.isInherited(method)) {
            members.ofEnclosingInstance(name, method);
            return true;
          }
          through = around.get();
        }
      }
      case TYPE -> {
        if (visible) {
          return false;
        }
      }
      case OBJECT -> {
        if (visible) {
          return false;
        }
        if (isStatic) {
          members.throughObject(name, method);
        }
      }
      case THIS -> {}
    }
    if (!visible) {
      members.requireAccessor(name, method, target);
    }
    addEdit(call, method, target, through);
    return target.kind() != Target.Kind.OBJECT;
  }

  /**
   * A reference to {@code method}.
   *
   * @return whether the edit takes its place: the method is private, and its object, if it has one,
   *     is an argument or the receiver
   */
  boolean function(TreePath path, ExecutableElement method) {
    MemberReferenceTree reference = (MemberReferenceTree) path.getLeaf();
    TreePath qualifier = new TreePath(path, reference.getQualifierExpression());
    boolean isSimple =
        method.getKind() == ElementKind.METHOD
            && method.getModifiers().contains(Modifier.PRIVATE)
            && method.getTypeParameters().isEmpty()
            && Members.owner(method).getTypeParameters().isEmpty()
            && reference.getTypeArguments() == null;
    boolean onThis = Members.isThis(attribution, qualifier, host);
    boolean isKnown =
        onThis
            ? !method.isVarArgs() && mayBeWrittenOut(path)
            : attribution.trees.getElement(qualifier) instanceof TypeElement;
    Target target =
        new Target(onThis ? Target.Kind.THIS : Target.Kind.TYPE, Optional.of(qualifier));
    if (!isSimple || !isKnown || members.isOfBody(method, target) || members.isVisible(method)) {
      return false;
    }
    Span span = spans.of(reference);
    members.requireAccessor(span, method, target);
    List<? extends TypeMirror> types = onThis ? parameters(path) : List.of();
    types.forEach(type -> members.requireNames(span, type));
    changes.add(
        new Edit.FunctionReference(
            span,
            attribution.symbols.method(method),
            onThis,
            types.stream().<Type>map(attribution.typeTranslator::translate).toList()));
    return true;
  }

  /** Whether {@code (String x) -> line(self, x)} can be written. */
  private boolean mayBeWrittenOut(TreePath reference) {
    List<? extends TypeMirror> types = parameters(reference);
    return FunctionTranslator.signature(reference, attribution).isPresent()
        && types.stream().map(attribution.typeTranslator::translate).allMatch(CallEdits::isSpelled)
        && IntStream.range(0, types.size())
            .mapToObj(Edit.FunctionReference::argument)
            .noneMatch(spans.source().text()::contains);
  }

  private List<? extends TypeMirror> parameters(TreePath reference) {
    return FunctionTranslator.signature(reference, attribution)
        .<List<? extends TypeMirror>>map(signature -> signature.type().getParameterTypes())
        .orElse(List.of());
  }

  private static boolean isSpelled(Type type) {
    if (type instanceof Type.Array array) {
      return isSpelled(array.component());
    }
    return type instanceof Type.Primitive
        || (type instanceof Type.Declared declared
            && declared.arguments().stream().allMatch(CallEdits::isSpelled));
  }

  private void addEdit(
      MethodInvocationTree call, ExecutableElement method, Target target, List<Field> through) {
    int start = spans.start(call);
    Span span = spans.between(start, spans.parenthesis(spans.end(call.getMethodSelect())) + 1);
    if (!call.getTypeArguments().isEmpty()) {
      changes.immovable(
          span,
          "its method calls " + method.getSimpleName() + " with type arguments",
          "leave the type arguments out");
    }
    boolean onObject = target.kind() == Target.Kind.OBJECT;
    Optional<Span> object = target.path().filter(p -> onObject).map(p -> spans.of(p.getLeaf()));
    boolean onThis = !MemberEdits.isStatic(method) && !onObject && through.isEmpty();
    boolean hasArguments = !call.getArguments().isEmpty();
    changes.add(
        new Edit.MethodReference(span, seen(method), object, onThis, hasArguments, through));
  }

  /** A method of another package is called by the host, with the types that this one sees. */
  private Method seen(ExecutableElement method) {
    return members.isInherited(method) && !MemberEdits.isStatic(method)
        ? attribution.symbols.inherited(method, host)
        : attribution.symbols.method(method);
  }

  /** {@code super.m(}; the host has to make the call, and can only make one to its own super. */
  private boolean superCall(MethodInvocationTree call, ExecutableElement method, TreePath target) {
    Span span =
        spans.between(spans.start(call), spans.parenthesis(spans.end(call.getMethodSelect())) + 1);
    Optional<TypeElement> site = site(target);
    if (site.isEmpty() || !call.getTypeArguments().isEmpty()) {
      return false;
    }
    members.requireSpelled(span, method);
    changes.add(
        new Edit.SuperCall(
            span,
            attribution.symbols.inherited(method, host),
            attribution.typeTranslator.erased(site.get()),
            !call.getArguments().isEmpty()));
    return true;
  }

  /** What {@code super} means: the class that the host extends, or an interface by its name. */
  private Optional<TypeElement> site(TreePath target) {
    if (target.getLeaf() instanceof IdentifierTree) {
      return host.getSuperclass() instanceof DeclaredType superclass
          ? Optional.of((TypeElement) superclass.asElement())
          : Optional.empty();
    }
    TreePath name = new TreePath(target, ((MemberSelectTree) target.getLeaf()).getExpression());
    return attribution.trees.getElement(name) instanceof TypeElement type
            && host.getInterfaces().stream()
                .anyMatch(each -> attribution.types.asElement(each).equals(type))
        ? Optional.of(type)
        : Optional.empty();
  }
}
