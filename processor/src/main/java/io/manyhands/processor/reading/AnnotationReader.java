package io.manyhands.processor.reading;

import io.manyhands.processor.model.Combiner;
import io.manyhands.processor.model.Sharing;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** What annotations say about a declaration. */
final class AnnotationReader {
  static final String PARALLEL = "io.manyhands.annotations.Parallel";
  static final String SHARED = "io.manyhands.annotations.Shared";

  private AnnotationReader() {}

  /** The annotation of the given type on {@code element}. */
  static Optional<AnnotationMirror> find(Element element, String qualifiedName) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (typeOf(mirror).getQualifiedName().contentEquals(qualifiedName)) {
        return Optional.of(mirror);
      }
    }
    return Optional.empty();
  }

  /** What {@code @Shared} says about a variable or field. */
  static Sharing sharing(Element variable) {
    return find(variable, SHARED)
        .map(mirror -> constantName(mirror, "value").map(Sharing::valueOf).orElse(Sharing.AUTO))
        .orElse(Sharing.NONE);
  }

  /** The lock that {@code @Shared} names for a variable or field. */
  static Optional<String> lock(Element variable) {
    return find(variable, SHARED)
        .flatMap(mirror -> member(mirror, "lock"))
        .map(value -> value.getValue().toString())
        .filter(name -> !name.isEmpty());
  }

  /** What {@code @Shared} says about how results are combined. */
  static Combiner combiner(Element variable) {
    return find(variable, SHARED)
        .map(
            mirror -> {
              String identity = text(mirror, "identity");
              return new Combiner(
                  text(mirror, "combine"), identity, hasConstant(variable.asType(), identity));
            })
        .orElse(Combiner.NONE);
  }

  /** Whether a class has a static field of its own type with the given name. */
  private static boolean hasConstant(TypeMirror type, String name) {
    return !name.isEmpty()
        && type instanceof DeclaredType declared
        && ElementFilter.fieldsIn(declared.asElement().getEnclosedElements()).stream()
            .anyMatch(
                field ->
                    field.getSimpleName().contentEquals(name)
                        && field.getModifiers().contains(Modifier.STATIC)
                        && !field.getModifiers().contains(Modifier.PRIVATE)
                        && field.asType() instanceof DeclaredType own
                        && own.asElement().equals(declared.asElement()));
  }

  private static String text(AnnotationMirror mirror, String member) {
    return member(mirror, member).map(AnnotationValue::getValue).map(Object::toString).orElse("");
  }

  /** Whether an annotation type is one of this tool. */
  static boolean isOurs(TypeElement type) {
    return type.getQualifiedName().contentEquals(PARALLEL)
        || type.getQualifiedName().contentEquals(SHARED);
  }

  /** Whether annotations of {@code type} can stand on the use of a type. */
  static boolean isForTypes(TypeElement type) {
    return find(type, "java.lang.annotation.Target")
        .flatMap(mirror -> member(mirror, "value"))
        .map(targets -> targets.toString().contains("TYPE_USE"))
        .orElse(false);
  }

  /** The simple names of all annotations; a pure contract is told from other contracts. */
  static Set<String> simpleNames(Element element) {
    Set<String> names = new TreeSet<>();
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      String name = typeOf(mirror).getSimpleName().toString();
      names.add(name.equals("Contract") && isPure(mirror) ? "Contract(pure=true)" : name);
    }
    return names;
  }

  /** The names of a method's annotations, with what matters of those of its class. */
  static Set<String> words(Element method) {
    Set<String> names = simpleNames(method);
    for (String name : simpleNames(Objects.requireNonNull(method.getEnclosingElement()))) {
      if (name.equals("ThreadSafe") || name.equals("Immutable")) {
        names.add("class " + name);
      }
    }
    return names;
  }

  private static boolean isPure(AnnotationMirror contract) {
    return member(contract, "pure").map(value -> value.getValue().equals(true)).orElse(false);
  }

  private static Optional<String> constantName(AnnotationMirror mirror, String member) {
    return member(mirror, member)
        .map(AnnotationValue::getValue)
        .filter(VariableElement.class::isInstance)
        .map(constant -> ((VariableElement) constant).getSimpleName().toString());
  }

  static Optional<AnnotationValue> member(AnnotationMirror mirror, String name) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(name)) {
        return Optional.of(entry.getValue());
      }
    }
    return Optional.empty();
  }

  private static TypeElement typeOf(AnnotationMirror mirror) {
    return (TypeElement) mirror.getAnnotationType().asElement();
  }
}
