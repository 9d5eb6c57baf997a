package io.manyhands.processor.generation;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.StubBinding;
import io.manyhands.processor.plan.ClassPlan;
import io.manyhands.processor.plan.StubPlan;
import java.util.List;

/** Writes the methods whose bodies the weaver replaces. */
final class StubWriter {
  static final String UNWOVEN = "unwoven";

  /** Whether the fields of an annex can be read. */
  static final String OPEN = "OPEN";

  private StubWriter() {}

  /**
   *
   *
   * <pre>{@code
   * private static double[] data(Foo self) {
   *   throw unwoven();
   * }
   * }</pre>
   */
  static MethodSpec write(StubPlan stub) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(stub.binding().stub())
            .addJavadoc("$L", doc(stub))
            .addModifiers(stub.annex().isEmpty() ? List.of(PRIVATE, STATIC) : List.of(STATIC))
            .addTypeVariables(TypeNames.declarations(stub.typeParameters()))
            .returns(TypeNames.of(stub.returnType()))
            .varargs(stub.isVarargs());
    stub.parameters()
        .forEach(
            parameter -> method.addParameter(TypeNames.of(parameter.type()), parameter.name()));
    stub.thrown().forEach(type -> method.addException(TypeNames.of(type)));
    return method.addCode("throw $L();\n", UNWOVEN).build();
  }

  /**
   * Where a class was compiled alone since, it does not know those that read its private fields.
   *
   * <pre>{@code
   * private static final class VectorFields {
   *   static final boolean OPEN = VectorFields.class.isNestmateOf(Vector.class);
   *
   *   static double[] data(Vector target) {
   *     throw unwoven();
   *   }
   * }
   * }</pre>
   */
  static TypeSpec annex(String name, String nestHost, List<StubPlan> stubs) {
    int dot = nestHost.lastIndexOf('.');
    ClassName host =
        ClassName.get(nestHost.substring(0, Math.max(dot, 0)), nestHost.substring(dot + 1));
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addJavadoc("Fields that only classes of their own file may read.\n")
            .addModifiers(PRIVATE, STATIC, FINAL)
            .addField(
                FieldSpec.builder(boolean.class, OPEN, STATIC, FINAL)
                    .addJavadoc("Whether {@link $T} lets this class read them.\n", host)
                    .initializer("$L.class.isNestmateOf($T.class)", name, host)
                    .build())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
    stubs.forEach(stub -> type.addMethod(write(stub)));
    return type.build();
  }

  private static String doc(StubPlan stub) {
    String verb =
        switch (stub.binding().kind()) {
          case GET_FIELD, GET_STATIC -> "Reads";
          case PUT_FIELD, PUT_STATIC -> "Assigns";
          case INVOKE_INSTANCE, INVOKE_STATIC, INVOKE_SUPER, CREATE -> "Calls";
        };
    if (stub.binding().member().startsWith(Field.AROUND)) {
      return "Reads the object that {@code " + stub.parameters().get(0).name() + "} belongs to.\n";
    }
    return verb + " {@code " + stub.member() + "}, " + why(stub) + ".\n";
  }

  private static String why(StubPlan stub) {
    if (stub.binding().kind() == StubBinding.Kind.INVOKE_SUPER) {
      return "as {@code super} does";
    } else if (stub.binding().inHost()) {
      return "which is protected";
    }
    if (stub.ofFinal()) {
      return "which is final: its constructor does, when it has the code above";
    }
    return stub.ofHiddenType() ? "whose type is private" : "which is private";
  }

  /**
   *
   *
   * <pre>{@code
   * private static IllegalStateException unwoven() {
   *   return new IllegalStateException("Foo_Parallel was not woven into Foo");
   * }
   * }</pre>
   */
  static MethodSpec unwoven(ClassPlan plan) {
    String message =
        plan.host().generatedName() + " was not woven into " + plan.host().type().qualifiedName();
    return MethodSpec.methodBuilder(UNWOVEN)
        .addJavadoc("The methods above get their bodies when the class files are written.\n")
        .addModifiers(PRIVATE, STATIC)
        .returns(IllegalStateException.class)
        .addCode("return new $T(\n$>$>$S);\n$<$<", IllegalStateException.class, message)
        .build();
  }
}
