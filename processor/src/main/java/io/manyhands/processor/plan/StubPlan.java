package io.manyhands.processor.plan;

import io.manyhands.processor.model.StubBinding;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.TypeParameter;
import java.util.List;
import java.util.Optional;

/**
 * A generated method whose body the weaver replaces by an access.
 *
 * @param binding its name and what it stands for
 * @param annex the top-level class whose nest it has to be in, if that is not the host's
 * @param typeParameters its type parameters
 * @param parameters its parameters
 * @param isVarargs whether the last parameter takes a variable number of arguments
 * @param returnType its result
 * @param thrown the checked exceptions that it declares
 * @param ofFinal whether it assigns a final field, as only a constructor may
 * @param ofHiddenType whether its declaration mentions a class that has a stand-in
 * @param member the member for people, {@code Foo.data}
 */
public record StubPlan(
    StubBinding binding,
    Optional<String> annex,
    List<TypeParameter> typeParameters,
    List<Named> parameters,
    boolean isVarargs,
    Type returnType,
    List<Type> thrown,
    boolean ofFinal,
    boolean ofHiddenType,
    String member) {
  /** Whether it assigns a field. */
  boolean isSetter() {
    return binding.kind() == StubBinding.Kind.PUT_FIELD
        || binding.kind() == StubBinding.Kind.PUT_STATIC;
  }

  /** A name and its type. */
  public record Named(String name, Type type) {}
}
