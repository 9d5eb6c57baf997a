package io.manyhands.processor.generation;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.manyhands.processor.plan.PartialPlan;
import io.manyhands.processor.plan.RegionPlan;

/** Writes the class that holds what a chunk computed. */
final class PartialWriter {
  private PartialWriter() {}

  /**
   *
   *
   * <pre>{@code
   * private static final class Smooth14Partial {
   *   double s = -0.0;
   *
   *   void merge(Smooth14Partial next) {
   *     s += next.s;
   *   }
   * }
   * }</pre>
   */
  static TypeSpec write(RegionPlan region, PartialPlan partial) {
    TypeName self = TypeNames.applied(ClassName.get("", partial.name()), partial.typeParameters());
    MethodSpec.Builder merge =
        MethodSpec.methodBuilder("merge")
            .addJavadoc("Adds the result of later iterations.\n")
            .addParameter(self, "next");
    TypeSpec.Builder type =
        TypeSpec.classBuilder(partial.name())
            .addJavadoc("What some iterations of {@link #$L} computed.\n", region.constant())
            .addModifiers(PRIVATE, STATIC, FINAL)
            .addTypeVariables(TypeNames.declarations(partial.typeParameters()));
    for (PartialPlan.Slot slot : partial.slots()) {
      type.addField(field(slot));
      merge.addCode(Reductions.merge(slot));
    }
    return type.addMethod(merge.build()).build();
  }

  private static FieldSpec field(PartialPlan.Slot slot) {
    FieldSpec.Builder field = FieldSpec.builder(TypeNames.of(slot.type()), slot.name());
    if (slot.reduction().isPresent()) {
      String identity = Reductions.identity(slot.reduction().get());
      field.initializer("$L", identity);
      if (identity.startsWith("-0.0")) {
        field.addJavadoc("From -0.0: to add that to a number leaves the number as it is.\n");
      }
    }
    return field.build();
  }
}
