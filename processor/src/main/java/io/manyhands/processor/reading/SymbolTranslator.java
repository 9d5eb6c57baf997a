package io.manyhands.processor.reading;

import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.GuardingLock;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Translates fields and methods; remembers which javac symbol each method stands for. */
final class SymbolTranslator {
  private final Elements elements;
  private final Types types;
  private final Access access;
  private final TypeTranslator typeTranslator;
  private final LocalClasses classes;
  private final Map<VariableElement, Field> fields = new HashMap<>();
  private final Map<ExecutableElement, Method> methods = new HashMap<>();
  private final Map<String, ExecutableElement> symbols = new HashMap<>();

  SymbolTranslator(
      Elements elements,
      Types types,
      Access access,
      TypeTranslator typeTranslator,
      LocalClasses classes) {
    this.classes = classes;
    this.elements = elements;
    this.types = types;
    this.access = access;
    this.typeTranslator = typeTranslator;
  }

  Field field(VariableElement element) {
    Field known = fields.get(element);
    if (known == null) {
      known = newField(element);
      fields.put(element, known);
    }
    return known;
  }

  private Field newField(VariableElement element) {
    return newField(
        element,
        GuardedByReader.of(element, lock -> newField(lock, Optional.empty()), this::owner));
  }

  private Field newField(VariableElement element, Optional<GuardingLock> guard) {
    Set<Modifier> modifiers = element.getModifiers();
    return new Field(
        owner(element),
        element.getSimpleName().toString(),
        typeTranslator.translate(element.asType()),
        modifiers.contains(Modifier.STATIC),
        modifiers.contains(Modifier.FINAL),
        modifiers.contains(Modifier.VOLATILE),
        access.canUse(element),
        Optional.ofNullable(element.getConstantValue()),
        AnnotationReader.sharing(element),
        AnnotationReader.lock(element),
        access(modifiers),
        guard);
  }

  private static Field.Access access(Set<Modifier> modifiers) {
    if (modifiers.contains(Modifier.PUBLIC)) {
      return Field.Access.PUBLIC;
    } else if (modifiers.contains(Modifier.PROTECTED)) {
      return Field.Access.PROTECTED;
    }
    return modifiers.contains(Modifier.PRIVATE) ? Field.Access.PRIVATE : Field.Access.PACKAGE;
  }

  Method method(ExecutableElement element) {
    Method known = methods.get(element);
    if (known == null) {
      known = newMethod(element);
      methods.put(element, known);
      symbols.putIfAbsent(known.key(), element);
    }
    return known;
  }

  private Method newMethod(ExecutableElement element) {
    return new Method(
        owner(element),
        element.getSimpleName().toString(),
        typeTranslator.translateAll(
            element.getParameters().stream().map(VariableElement::asType).toList()),
        typeTranslator.translate(element.getReturnType()),
        element.getModifiers().contains(Modifier.STATIC),
        isFixed(element),
        element.isVarArgs(),
        access.canUse(element),
        checkedExceptions(element),
        AnnotationReader.words(element),
        element.getTypeParameters().stream().map(typeTranslator::parameter).toList(),
        Optional.empty());
  }

  /** The field with the type that {@code host}, which inherits it, sees. */
  Field inherited(VariableElement element, TypeElement host) {
    Field declared = field(element);
    return new Field(
        declared.owner(),
        declared.name(),
        typeTranslator.translate(types.asMemberOf((DeclaredType) host.asType(), element)),
        declared.isStatic(),
        declared.isFinal(),
        declared.isVolatile(),
        declared.visible(),
        declared.constant(),
        declared.sharing(),
        declared.lock(),
        declared.access(),
        declared.guard());
  }

  /** The method with the types that {@code host}, which inherits it, sees in it. */
  Method inherited(ExecutableElement element, TypeElement host) {
    Method declared = method(element);
    ExecutableType seen = (ExecutableType) types.asMemberOf((DeclaredType) host.asType(), element);
    return new Method(
        declared.owner(),
        declared.name(),
        typeTranslator.translateAll(seen.getParameterTypes()),
        typeTranslator.translate(seen.getReturnType()),
        declared.isStatic(),
        declared.isFixed(),
        declared.isVarargs(),
        declared.visible(),
        declared.thrown(),
        declared.annotations(),
        declared.typeParameters(),
        Optional.of(declared.descriptor()));
  }

  /** The javac symbol of {@code method}, wherever the model's instance was made. */
  Optional<ExecutableElement> symbol(Method method) {
    ExecutableElement known = symbols.get(method.key());
    if (known != null) {
      return Optional.of(known);
    }
    Optional<TypeElement> owner = classes.element(method.owner());
    if (owner.isEmpty()) {
      return Optional.empty();
    }
    for (Element member : owner.get().getEnclosedElements()) {
      if (member instanceof ExecutableElement candidate
          && candidate.getSimpleName().contentEquals(method.name())
          && method(candidate).equals(method)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private Type.Declared owner(Element member) {
    return typeTranslator.erased(Members.owner(member));
  }

  private static boolean isFixed(ExecutableElement element) {
    Set<Modifier> modifiers = element.getModifiers();
    return element.getKind() == ElementKind.CONSTRUCTOR
        || modifiers.contains(Modifier.STATIC)
        || modifiers.contains(Modifier.PRIVATE)
        || modifiers.contains(Modifier.FINAL)
        || Members.owner(element).getModifiers().contains(Modifier.FINAL);
  }

  private List<Type> checkedExceptions(ExecutableElement element) {
    return element.getThrownTypes().stream()
        .filter(this::isChecked)
        .map(typeTranslator::translate)
        .toList();
  }

  private boolean isChecked(TypeMirror exception) {
    return exception.getKind() != TypeKind.DECLARED
        || !(isA(exception, "java.lang.RuntimeException") || isA(exception, "java.lang.Error"));
  }

  private boolean isA(TypeMirror type, String qualifiedName) {
    TypeElement general = elements.getTypeElement(qualifiedName);
    return general != null && types.isSubtype(type, general.asType());
  }
}
