package io.manyhands.processor.generation;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.manyhands.processor.model.Alone;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.plan.ChunkPlan;
import io.manyhands.processor.plan.ClassPlan;
import io.manyhands.processor.plan.MethodPlan;
import io.manyhands.processor.plan.Parameter;
import io.manyhands.processor.plan.PartialPlan.Slot;
import io.manyhands.processor.plan.RegionNames;
import io.manyhands.processor.plan.RegionPlan;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the method that runs some iterations of a region. */
final class ChunkWriter {
  private final ClassPlan plan;
  private final MethodPlan method;
  private final RegionPlan region;
  private final RegionNames.Shared names;

  ChunkWriter(ClassPlan plan, MethodPlan method, RegionPlan region) {
    this.plan = plan;
    this.method = method;
    this.region = region;
    this.names = region.names().shared();
  }

  /**
   *
   *
   * <pre>{@code
   * private static void smooth14(Smooth14Partial partial, double[] a, int from, int to) {
   *   double s = partial.s;
   *   for (int i = from; i < to; i++) {
   *     s += a[i];
   *   }
   *   partial.s = s;
   * }
   * }</pre>
   */
  MethodSpec write() {
    ChunkPlan chunk = region.chunk();
    MethodSpec.Builder code =
        MethodSpec.methodBuilder(chunk.name())
            .addJavadoc("$L", RegionDocs.chunk(plan, region))
            .addModifiers(PRIVATE, STATIC)
            .addTypeVariables(TypeNames.declarations(chunk.typeParameters()));
    addParameters(code);
    region.accepted().facts().thrown().stream()
        .distinct()
        .forEach(type -> code.addException(TypeNames.of(type)));
    if (region.exit().isPresent()) {
      code.returns(RangeWriter.isLong(region.header()) ? TypeName.LONG : TypeName.INT);
    }
    return code.addCode(body()).build();
  }

  private void addParameters(MethodSpec.Builder code) {
    region
        .partial()
        .ifPresent(
            partial ->
                code.addParameter(
                    TypeNames.applied(ClassName.get("", partial.name()), partial.typeParameters()),
                    names.partial()));
    region
        .ordered()
        .ifPresent(
            ordered ->
                code.addParameter(new OrderedWriter(region, ordered).list(), ordered.steps()));
    if (region.chunk().needsReceiver()) {
      code.addParameter(TypeNames.of(plan.host().type()), method.scope().receiver().orElseThrow());
    }
    for (Parameter parameter : region.chunk().parameters()) {
      code.addParameter(TypeNames.of(parameter.type()), parameter.name());
    }
    TypeName variable = RangeWriter.isLong(region.header()) ? TypeName.LONG : TypeName.INT;
    code.addParameter(variable, names.from()).addParameter(variable, names.to());
  }

  /**
   * A value that nobody reads: which conditions hold without the iterations that run by themselves,
   * and so that the variable is assigned before, Java does not know.
   */
  private static String anyValue(Type type) {
    if (type == Type.Primitive.BOOLEAN) {
      return "false";
    }
    return type instanceof Type.Primitive ? "0" : "null";
  }

  private CodeBlock body() {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add(constants(region.chunk()));
    region
        .chunk()
        .privates()
        .forEach(
            variable ->
                code.add(
                    "$T $L$L;\n",
                    TypeNames.of(variable.type()),
                    variable.name(),
                    region.accepted().facts().standIns().alone().equals(Alone.NONE)
                        ? ""
                        : " = " + anyValue(variable.type())));
    List<Slot> slots =
        region.partial().stream()
            .flatMap(partial -> partial.slots().stream())
            .filter(slot -> !slot.isDirect())
            .toList();
    Set<String> counted = counted();
    for (Slot slot : slots.stream().filter(slot -> !slot.isCopy()).toList()) {
      if (counted.contains(slot.name())) {
        code.add("boolean $L = true;\n", slot.assigned().orElseThrow());
        continue;
      }
      code.add(
          "$T $L = $L;\n",
          ExactFolds.type(slot),
          slot.name(),
          slot.isPacked()
              ? PackedArrays.room(slot, region)
              : slot.isLinear()
                  ? CodeBlock.of("new $T()", LinearFolds.type(slot))
                  : CodeBlock.of("$L.$L", names.partial(), slot.name()));
      slot.assigned()
          .filter(flag -> !slot.handed())
          .ifPresent(flag -> code.add("boolean $1L = $2L.$1L;\n", flag, names.partial()));
    }
    CodeBlock loop = new ChunkLoop(plan, method, region).write();
    List<Slot> reduced =
        slots.stream()
            .filter(slot -> !slot.isInOrder())
            .filter(slot -> isKnownAnyTime(slot) || slot.isPacked())
            .toList();
    List<Slot> last =
        slots.stream().filter(Slot::isLastValue).filter(slot -> !isKnownAnyTime(slot)).toList();
    if (region.publishAlways() && !reduced.isEmpty()) {
      code.add("try {\n$>$L$<} finally {\n$>$L$<}\n", loop, results(reduced));
    } else {
      code.add(loop).add(results(reduced));
    }
    code.add(results(last));
    if (region.exit().isPresent()) {
      code.add("return $L;\n", names.to());
    }
    return code.build();
  }

  /** Variables that are parameters of the chunk, because it can be computed where they begin. */
  private Set<String> counted() {
    return region.accepted().facts().inductions().stream()
        .map(induction -> induction.variable().name())
        .collect(Collectors.toSet());
  }

  /** Whether what the chunk has of it counts, also when an exception ends it. */
  private boolean isKnownAnyTime(Slot slot) {
    return (slot.reduction().isPresent() && !slot.isArray())
        || (region.publishAlways() && slot.assigned().isPresent());
  }

  /** {@code final int size = 16;}. */
  static CodeBlock constants(ChunkPlan chunk) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (ChunkPlan.LocalConstant constant : chunk.constants()) {
      code.add(
          "final $T $L = $L;\n",
          TypeNames.of(constant.variable().type()),
          constant.variable().name(),
          Literals.of(constant.value(), constant.variable().type()));
    }
    return code.build();
  }

  private CodeBlock results(List<Slot> slots) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (Slot slot : slots) {
      code.add(
          slot.isPacked()
              ? PackedArrays.result(slot, names.partial())
              : slot.isLinear()
                  ? CodeBlock.of("$L\n", LinearFolds.result(slot, names.partial()))
                  : CodeBlock.of("$1L.$2L = $2L;\n", names.partial(), slot.name()));
      slot.assigned()
          .filter(flag -> !slot.handed())
          .ifPresent(flag -> code.add("$1L.$2L = $2L;\n", names.partial(), flag));
    }
    return code.build();
  }
}
