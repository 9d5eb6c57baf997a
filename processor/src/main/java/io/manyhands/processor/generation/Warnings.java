package io.manyhands.processor.generation;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;

/** Keeps the compiler from saying again about the copy what it says about the original. */
final class Warnings {
  /** Every category of {@code -Xlint} that moved text can fall under; javac knows no "all". */
  private static final List<String> CATEGORIES =
      List.of(
          "auxiliaryclass",
          "cast",
          "dangling-doc-comments",
          "deprecation",
          "divzero",
          "empty",
          "fallthrough",
          "finally",
          "lossy-conversions",
          "overloads",
          "preview",
          "rawtypes",
          "removal",
          "restricted",
          "static",
          "strictfp",
          "synchronization",
          "try",
          "unchecked",
          "varargs");

  private Warnings() {}

  static AnnotationSpec suppressed() {
    CodeBlock names =
        CATEGORIES.stream()
            .map(category -> CodeBlock.of("$S", category))
            .collect(CodeBlock.joining(",$W"));
    return AnnotationSpec.builder(SuppressWarnings.class).addMember("value", "{$L}", names).build();
  }

  /**
   *
   *
   * <pre>{@code
   * private static <X extends Throwable> RuntimeException undeclared(Throwable thrown) throws X {
   *   throw (X) thrown;
   * }
   * }</pre>
   */
  static MethodSpec undeclared() {
    TypeVariableName thrown = TypeVariableName.get("X", Throwable.class);
    return MethodSpec.methodBuilder(RegionCall.UNDECLARED)
        .addJavadoc("Throws one of several exceptions that the caller declares.\n")
        .addModifiers(PRIVATE, STATIC)
        .addTypeVariable(thrown)
        .returns(RuntimeException.class)
        .addParameter(Throwable.class, "thrown")
        .addException(thrown)
        .addCode("throw ($T) thrown;\n", thrown)
        .build();
  }
}
