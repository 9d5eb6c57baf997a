package io.manyhands.processor.reading;

import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Program;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Methods that do nothing but return a field: {@code Customer getCustomer() { return customer; }}.
 */
final class Accessors {
  private final Attribution attribution;
  private final Program program;

  Accessors(Attribution attribution, Program program) {
    this.attribution = attribution;
    this.program = program;
  }

  /** One that generated code can call, of the class that declares the field. */
  Optional<Method> of(Field field) {
    TypeElement owner = attribution.elements.getTypeElement(field.owner().qualifiedName());
    return owner == null
        ? Optional.empty()
        : ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
            .filter(method -> mayBe(method, field))
            .map(attribution.symbols::method)
            .filter(
                method ->
                    program
                        .declaration(method)
                        .flatMap(MethodDeclaration::returnedField)
                        .filter(field::equals)
                        .isPresent())
            .findFirst();
  }

  /** Reads no body that cannot be one, as the names go: {@code getX}, {@code isX}, {@code x}. */
  private boolean mayBe(ExecutableElement method, Field field) {
    return method.getParameters().isEmpty()
        && method.getTypeParameters().isEmpty()
        && method.getThrownTypes().isEmpty()
        && !method.getModifiers().contains(Modifier.STATIC)
        && method
            .getSimpleName()
            .toString()
            .toLowerCase(Locale.ROOT)
            .endsWith(field.name().toLowerCase(Locale.ROOT))
        && attribution.access.canUse(method);
  }
}
