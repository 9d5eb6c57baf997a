package io.manyhands.processor.generation;

import static javax.lang.model.element.Modifier.PRIVATE;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.manyhands.processor.model.RuntimeNames;
import io.manyhands.processor.plan.OrderedPlan;
import io.manyhands.processor.plan.OrderedPlan.Component;
import io.manyhands.processor.plan.RegionPlan;
import java.io.Serializable;
import java.util.List;

/** Writes what iterations hand over, and the statements that run in their order. */
final class OrderedWriter {
  private final RegionPlan region;
  private final OrderedPlan ordered;

  OrderedWriter(RegionPlan region, OrderedPlan ordered) {
    this.region = region;
    this.ordered = ordered;
  }

  /** {@code Print9Step}. */
  TypeName type() {
    return TypeNames.applied(ClassName.get("", ordered.name()), ordered.typeParameters());
  }

  /** {@code List<Print9Step>}. */
  TypeName list() {
    return ParameterizedTypeName.get(ClassName.get(List.class), type());
  }

  /** {@code private record Print9Step(int i, String line) {}}. */
  TypeSpec declaration() {
    MethodSpec.Builder components = MethodSpec.constructorBuilder();
    for (Component component : ordered.components()) {
      components.addParameter(TypeNames.of(component.type()), component.name());
    }
    TypeSpec.Builder step = TypeSpec.recordBuilder(ordered.name());
    if (region.accepted().facts().exchange().isPresent()) {
      step.addSuperinterface(Serializable.class);
    }
    return step.addJavadoc(
            "What an iteration of {@link #$L} hands to the statements that run in order.\n",
            region.constant())
        .addModifiers(PRIVATE)
        .addTypeVariables(TypeNames.declarations(ordered.typeParameters()))
        .recordConstructor(components.build())
        .build();
  }

  /** {@code steps.add(new Print9Step(i, line(a[i])));}, in the place of these statements. */
  SourceCutter.Replacement inChunk(SourceCutter cutter) {
    CodeBlock values =
        ordered.components().stream()
            .map(
                component ->
                    component
                        .computed()
                        .map(cutter::cut)
                        .orElseGet(() -> CodeBlock.of("$L", component.name())))
            .collect(CodeBlock.joining(",$W"));
    return new SourceCutter.Replacement(
        ordered.part().text(),
        CodeBlock.of(
            "$L.add(new $T$L($L));",
            ordered.steps(),
            ClassName.get("", ordered.name()),
            ordered.typeParameters().isEmpty() ? "" : "<>",
            values));
  }

  /**
   *
   *
   * <pre>{@code
   * try (InOrder<Print9Step> inOrder = PRINT_9.inOrder(...)) {
   *   for (Print9Step step : inOrder) {
   *     int i = step.i();
   *     out.println(step.value());
   *   }
   *   if (inOrder.hasRest()) {
   *     for (int i = inOrder.restFrom(); i < n; i++) ...
   *   }
   * }
   * }</pre>
   *
   * @param rest the loop from where the steps end
   */
  CodeBlock loop(CodeBlock call, SourceCutter cutter, CodeBlock rest) {
    CodeBlock.Builder body = CodeBlock.builder();
    for (Component component : ordered.components()) {
      if (component.variable().isPresent()) {
        body.add(
            component.isDeclared()
                ? CodeBlock.of("$T ", TypeNames.of(component.type()))
                : CodeBlock.of(""));
        body.add("$1L = $2L.$1L();\n", component.name(), ordered.step());
      }
    }
    SourceCutter.Replacement[] values =
        ordered.components().stream()
            .filter(component -> component.computed().isPresent())
            .map(
                component ->
                    new SourceCutter.Replacement(
                        component.computed().orElseThrow().span(),
                        CodeBlock.of("$L.$L()", ordered.step(), component.name())))
            .toArray(SourceCutter.Replacement[]::new);
    body.add(cutter.cut(ordered.part().text(), values));
    return CodeBlock.of(
        "try ($T $L = $L) {\n$>for ($T $L : $L) {\n$>$L\n$<}\nif ($L.$L()) {\n$>$L\n$<}\n$<}",
        ParameterizedTypeName.get(RuntimeTypes.IN_ORDER, type()),
        ordered.all(),
        call,
        type(),
        ordered.step(),
        ordered.all(),
        body.build(),
        ordered.all(),
        RuntimeNames.HAS_REST,
        rest);
  }
}
