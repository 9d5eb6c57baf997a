package io.manyhands.processor.reading;

import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.GuardingLock;
import io.manyhands.processor.model.Type;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code @GuardedBy}, whichever library it is from: {@code "this"}, {@code "lock"}, {@code
 * "this.lock"}, {@code "Example.lock"} and {@code "Example.class"}.
 */
final class GuardedByReader {
  private static final String NAME = "GuardedBy";

  private GuardedByReader() {}

  /**
   * The lock that is named for a field.
   *
   * @param field translates a field
   * @param owner translates the class of a member
   * @return nothing if none is named
   */
  static Optional<GuardingLock> of(
      VariableElement guarded,
      Function<VariableElement, Field> field,
      Function<Element, Type.Declared> owner) {
    TypeElement around = (TypeElement) Objects.requireNonNull(guarded.getEnclosingElement());
    return text(guarded)
        .map(
            text -> {
              boolean isStatic = guarded.getModifiers().contains(Modifier.STATIC);
              String name = own(text, around);
              Optional<VariableElement> holder =
                  fieldOf(around, name).filter(each -> !each.equals(guarded));
              boolean isThis = name.equals("this") && !isStatic;
              boolean isClass = text.equals(around.getSimpleName() + ".class");
              return new GuardingLock(
                  text,
                  isThis,
                  holder.filter(each -> !isStatic || isStatic(each)).map(field),
                  isClass ? Optional.of(owner.apply(guarded)) : Optional.empty());
            });
  }

  private static boolean isStatic(VariableElement field) {
    return field.getModifiers().contains(Modifier.STATIC);
  }

  /** Without what says whose field it is. */
  private static String own(String text, TypeElement around) {
    for (String prefix : List.of("this.", around.getSimpleName() + ".")) {
      if (text.startsWith(prefix)) {
        return text.substring(prefix.length());
      }
    }
    return text;
  }

  private static Optional<VariableElement> fieldOf(TypeElement type, String name) {
    for (@Nullable TypeElement next = type; next != null; next = above(next)) {
      for (VariableElement field : ElementFilter.fieldsIn(next.getEnclosedElements())) {
        if (field.getSimpleName().contentEquals(name)) {
          return Optional.of(field);
        }
      }
    }
    return Optional.empty();
  }

  private static @Nullable TypeElement above(TypeElement type) {
    return type.getSuperclass() instanceof DeclaredType declared
        ? (TypeElement) declared.asElement()
        : null;
  }

  private static Optional<String> text(VariableElement guarded) {
    for (AnnotationMirror mirror : guarded.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().asElement().getSimpleName().contentEquals(NAME)) {
        return AnnotationReader.member(mirror, "value")
            .flatMap(value -> only(value.getValue()))
            .map(String::strip);
      }
    }
    return Optional.empty();
  }

  /** Some declare one name, others an array of names; with several locks, either of them counts. */
  private static Optional<String> only(Object value) {
    if (value instanceof String text) {
      return Optional.of(text);
    }
    if (value instanceof List<?> list
        && !list.isEmpty()
        && list.get(0) instanceof AnnotationValue first
        && first.getValue() instanceof String text) {
      return Optional.of(list.size() == 1 ? text : text + ", ...");
    }
    return Optional.empty();
  }
}
