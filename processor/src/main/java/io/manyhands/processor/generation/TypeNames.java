package io.manyhands.processor.generation;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import io.manyhands.processor.model.StandIn;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.TypeParameter;
import java.util.List;

/** Types as JavaPoet wants them. */
final class TypeNames {
  private TypeNames() {}

  static TypeName of(Type type) {
    if (type instanceof Type.Primitive primitive) {
      return of(primitive);
    } else if (type instanceof Type.Array array) {
      return ArrayTypeName.of(of(array.component()));
    } else if (type instanceof Type.Declared declared) {
      return of(declared);
    } else if (type instanceof Type.TypeVariable variable) {
      return TypeVariableName.get(variable.name());
    } else if (type instanceof Type.Wildcard wildcard) {
      return of(wildcard);
    }
    throw new IllegalArgumentException("a type without a name: " + type);
  }

  private static TypeName of(Type.Primitive type) {
    return switch (type) {
      case BOOLEAN -> TypeName.BOOLEAN;
      case BYTE -> TypeName.BYTE;
      case SHORT -> TypeName.SHORT;
      case CHAR -> TypeName.CHAR;
      case INT -> TypeName.INT;
      case LONG -> TypeName.LONG;
      case FLOAT -> TypeName.FLOAT;
      case DOUBLE -> TypeName.DOUBLE;
      case VOID -> TypeName.VOID;
      case NULL -> ClassName.OBJECT;
    };
  }

  private static TypeName of(Type.Declared type) {
    ClassName raw = raw(type);
    return type.arguments().isEmpty()
        ? raw
        : ParameterizedTypeName.get(
            raw, type.arguments().stream().map(TypeNames::of).toArray(TypeName[]::new));
  }

  private static TypeName of(Type.Wildcard type) {
    return type.superBound()
        .map(bound -> WildcardTypeName.supertypeOf(of(bound)))
        .orElseGet(
            () ->
                WildcardTypeName.subtypeOf(
                    type.extendsBound().map(TypeNames::of).orElse(ClassName.OBJECT)));
  }

  /** The class without its arguments, or what the generated class declares in its place. */
  static ClassName raw(Type.Declared type) {
    if (!type.accessible()) {
      return ClassName.get("", StandIn.name(type));
    }
    List<String> names = type.names();
    return ClassName.get(
        type.packageName(), names.get(0), names.subList(1, names.size()).toArray(String[]::new));
  }

  /** Declarations of type parameters. */
  static List<TypeVariableName> declarations(List<TypeParameter> parameters) {
    return parameters.stream().map(TypeNames::declaration).toList();
  }

  private static TypeVariableName declaration(TypeParameter parameter) {
    TypeName[] bounds = parameter.bounds().stream().map(TypeNames::of).toArray(TypeName[]::new);
    return TypeVariableName.get(parameter.name(), bounds);
  }

  /** Uses of type parameters as arguments. */
  static TypeName applied(ClassName raw, List<TypeParameter> parameters) {
    return parameters.isEmpty()
        ? raw
        : ParameterizedTypeName.get(
            raw,
            parameters.stream()
                .map(parameter -> TypeVariableName.get(parameter.name()))
                .toArray(TypeName[]::new));
  }
}
