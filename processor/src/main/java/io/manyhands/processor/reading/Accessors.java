package io.manyhands.processor.reading;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Statement;
import java.util.List;
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
                    program.declaration(method).filter(found -> returns(found, field)).isPresent())
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
            .toLowerCase(java.util.Locale.ROOT)
            .endsWith(field.name().toLowerCase(java.util.Locale.ROOT))
        && attribution.access.canUse(method);
  }

  private static boolean returns(MethodDeclaration method, Field field) {
    List<Statement> statements = method.body().statements();
    return !method.isSynchronized()
        && !field.isVolatile()
        && statements.size() == 1
        && statements.get(0) instanceof Statement.Return result
        && result.value().orElse(null) instanceof Expression.FieldAccess access
        && access.field().equals(field)
        && access.target().orElse(null) instanceof Expression.This;
  }
}
