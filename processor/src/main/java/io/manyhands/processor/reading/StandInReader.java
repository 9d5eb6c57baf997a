package io.manyhands.processor.reading;

import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.StandIn;
import io.manyhands.processor.model.StandIn.Kind;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.reporting.Code;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Describes the classes of a method's text that generated source cannot name. */
final class StandInReader {
  private static final Set<Modifier> SHAPE =
      Set.of(Modifier.ABSTRACT, Modifier.FINAL, Modifier.SEALED, Modifier.NON_SEALED);

  private static final Set<Modifier> ACCESS =
      Set.of(Modifier.PUBLIC, Modifier.PROTECTED, Modifier.PRIVATE);

  private final Attribution attribution;
  private final StandInScope scope;
  private final TextChanges changes;
  private final Span place;

  /**
   * @param place where the method is told that a class can have no stand-in
   */
  StandInReader(Attribution attribution, TextChanges changes, Span place) {
    this.attribution = attribution;
    this.changes = changes;
    this.place = place;
    this.scope = new StandInScope(attribution, changes.hiddenTypes(), changes.hiddenMembers());
  }

  /** Those that the text names or uses, and all that these need, in the order of their names. */
  List<StandIn> read() {
    scope.complete();
    scope.types().forEach(this::requireSupertypes);
    scope.types().forEach(this::requireOwnName);
    return scope.types().stream()
        .map(this::standIn)
        .sorted((a, b) -> a.name().compareTo(b.name()))
        .toList();
  }

  /** A stand-in has the supertypes of its class, so these have to allow that. */
  private void requireSupertypes(TypeElement type) {
    boolean ofSealed =
        attribution.types.directSupertypes(type.asType()).stream()
            .map(attribution.types::asElement)
            .filter(TypeElement.class::isInstance)
            .map(TypeElement.class::cast)
            .anyMatch(
                each ->
                    each.getModifiers().contains(Modifier.SEALED)
                        && !attribution.access.hasStandIn(each));
    boolean ofClosed =
        isSubclassOfNamed(type) && makers(type).isEmpty() && !isObject(type.getSuperclass());
    if (ofSealed || ofClosed) {
      changes.obstacle(
          Code.PRIVATE_TYPE,
          place,
          "generated code cannot extend what the private class "
              + type.getSimpleName()
              + " extends",
          "make " + type.getSimpleName() + " package-private");
    }
  }

  /** Where no package tells it from a local class, another class could be meant by its name. */
  private void requireOwnName(TypeElement type) {
    String name = type.getSimpleName().toString();
    if (LocalClasses.isFree(type)
        && attribution.elements.getPackageOf(type).isUnnamed()
        && attribution.elements.getTypeElement(name) != null) {
      changes.obstacle(
          Code.PRIVATE_TYPE,
          place,
          "generated code cannot tell the local class " + name + " from the class of this name",
          "give one of them another name");
    }
  }

  private boolean isSubclassOfNamed(TypeElement type) {
    return type.getKind() == ElementKind.CLASS
        && type.getSuperclass() instanceof DeclaredType declared
        && !attribution.access.hasStandIn((TypeElement) declared.asElement());
  }

  /** The constructors of its superclass that a stand-in may call. */
  private List<ExecutableElement> makers(TypeElement type) {
    Element superclass = ((DeclaredType) type.getSuperclass()).asElement();
    return ElementFilter.constructorsIn(superclass.getEnclosedElements()).stream()
        .filter(each -> each.getModifiers().contains(Modifier.PROTECTED) || isOpen(each))
        .filter(each -> each.getThrownTypes().isEmpty())
        .toList();
  }

  private StandIn standIn(TypeElement type) {
    return new StandIn(
        attribution.typeTranslator.generic(type),
        kind(type),
        modifiers(type),
        type.getTypeParameters().stream().map(attribution.typeTranslator::parameter).toList(),
        superclass(type),
        attribution.typeTranslator.translateAll(type.getInterfaces()),
        superArguments(type),
        constants(type),
        fields(type),
        isSerializable(type),
        methods(type),
        type.getKind() == ElementKind.RECORD
            && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .anyMatch(each -> each.isVarArgs() && scope.isCanonical(type, each)));
  }

  private static Kind kind(TypeElement type) {
    return switch (type.getKind()) {
      case ENUM -> Kind.ENUM;
      case RECORD -> Kind.RECORD;
      case INTERFACE, ANNOTATION_TYPE -> Kind.INTERFACE;
      default -> Kind.CLASS;
    };
  }

  /** An enum whose constants have bodies is sealed without saying so, and must not say so. */
  private static Set<String> modifiers(TypeElement type) {
    boolean isClass = type.getKind() == ElementKind.CLASS;
    if (type.getKind() == ElementKind.ENUM) {
      return Set.of();
    }
    return type.getModifiers().stream()
        .filter(SHAPE::contains)
        .filter(each -> isClass || each == Modifier.SEALED || each == Modifier.NON_SEALED)
        .map(each -> each.toString().toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Optional<Type> superclass(TypeElement type) {
    return type.getKind() == ElementKind.CLASS && !isObject(type.getSuperclass())
        ? Optional.of(attribution.typeTranslator.translate(type.getSuperclass()))
        : Optional.empty();
  }

  private static boolean isObject(TypeMirror type) {
    return type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement())
            .getQualifiedName()
            .contentEquals("java.lang.Object");
  }

  /** What the shortest constructor of a superclass with a name wants. */
  private List<Type> superArguments(TypeElement type) {
    if (!isSubclassOfNamed(type)) {
      return List.of();
    }
    return makers(type).stream()
        .map(ExecutableElement::getParameters)
        .min((a, b) -> Integer.compare(a.size(), b.size()))
        .map(
            parameters ->
                parameters.stream()
                    .map(each -> attribution.types.erasure(each.asType()))
                    .map(attribution.typeTranslator::translate)
                    .toList())
        .orElse(List.of());
  }

  private boolean isOpen(Element member) {
    return attribution.access.openTo(member);
  }

  private static List<String> constants(TypeElement type) {
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .filter(field -> field.getKind() == ElementKind.ENUM_CONSTANT)
        .map(field -> field.getSimpleName().toString())
        .toList();
  }

  private List<Field> fields(TypeElement type) {
    List<Field> fields = new ArrayList<>();
    if (type.getKind() == ElementKind.RECORD) {
      for (RecordComponentElement component : type.getRecordComponents()) {
        RecordMembers.field(type, component.getSimpleName().toString())
            .ifPresent(field -> fields.add(attribution.symbols.field(field)));
      }
    }
    for (VariableElement field : scope.fields(type)) {
      if (!fields.contains(attribution.symbols.field(field))) {
        fields.add(attribution.symbols.field(field));
      }
    }
    return List.copyOf(fields);
  }

  private boolean isSerializable(TypeElement type) {
    TypeElement serializable = attribution.elements.getTypeElement("java.io.Serializable");
    return serializable != null
        && attribution.types.isSubtype(
            attribution.types.erasure(type.asType()), serializable.asType());
  }

  private List<StandIn.Member> methods(TypeElement type) {
    List<StandIn.Member> methods = new ArrayList<>();
    for (ExecutableElement method : scope.methods(type)) {
      methods.add(member(type, method));
    }
    return List.copyOf(methods);
  }

  private StandIn.Member member(TypeElement type, ExecutableElement method) {
    return new StandIn.Member(
        attribution.symbols.method(method),
        method.getTypeParameters().stream().map(attribution.typeTranslator::parameter).toList(),
        method.getParameters().stream().map(each -> each.getSimpleName().toString()).toList(),
        attribution.typeTranslator.translateAll(method.getThrownTypes()),
        access(method),
        method.getModifiers().contains(Modifier.ABSTRACT) && type.getKind() != ElementKind.ENUM);
  }

  private static String access(ExecutableElement method) {
    return method.getModifiers().stream()
        .filter(ACCESS::contains)
        .map(Modifier::toString)
        .findFirst()
        .orElse("");
  }
}
