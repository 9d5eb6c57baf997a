package io.manyhands.processor.generation;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.manyhands.processor.plan.ChunkPlan;
import io.manyhands.processor.plan.ClassPlan;
import io.manyhands.processor.plan.MethodPlan;
import io.manyhands.processor.plan.Parameter;
import io.manyhands.processor.plan.PartialPlan;
import io.manyhands.processor.plan.PartialPlan.Slot;
import io.manyhands.processor.plan.RegionNames;
import io.manyhands.processor.plan.RegionPlan;
import io.manyhands.processor.plan.ScanPlan;
import java.util.List;

/** Writes the first pass of a scan, which only finds out what iterations hand on. */
final class ScanWriter {
  private final ClassPlan plan;
  private final MethodPlan method;
  private final RegionPlan region;
  private final ScanPlan scan;
  private final RegionNames.Shared names;

  ScanWriter(ClassPlan plan, MethodPlan method, RegionPlan region, ScanPlan scan) {
    this.plan = plan;
    this.method = method;
    this.region = region;
    this.scan = scan;
    this.names = region.names().shared();
  }

  /**
   *
   *
   * <pre>{@code
   * private static void prefix14Sum(Prefix14Partial partial, long[] a, int from, int to) {
   *   long s = partial.s;
   *   for (int i = from; i < to; i++) {
   *     s += a[i];
   *   }
   *   partial.s = s;
   * }
   * }</pre>
   */
  MethodSpec write() {
    ChunkPlan chunk = region.chunk();
    PartialPlan partial = region.partial().orElseThrow();
    MethodSpec.Builder code =
        MethodSpec.methodBuilder(scan.sumName())
            .addJavadoc("$L", RegionDocs.sum(plan, region, scan))
            .addModifiers(PRIVATE, STATIC)
            .addTypeVariables(TypeNames.declarations(chunk.typeParameters()))
            .addParameter(
                TypeNames.applied(ClassName.get("", partial.name()), partial.typeParameters()),
                names.partial());
    if (scan.needsReceiver()) {
      code.addParameter(TypeNames.of(plan.host().type()), method.scope().receiver().orElseThrow());
    }
    for (Parameter parameter : scan.sumParameters()) {
      code.addParameter(TypeNames.of(parameter.type()), parameter.name());
    }
    TypeName counter = RangeWriter.isLong(region.header()) ? TypeName.LONG : TypeName.INT;
    return code.addParameter(counter, names.from())
        .addParameter(counter, names.to())
        .addCode(ChunkWriter.constants(chunk))
        .addCode(body(partial.slots().stream().filter(Slot::handed).toList()))
        .build();
  }

  private CodeBlock body(List<Slot> handed) {
    CodeBlock.Builder code = CodeBlock.builder();
    scan.scan()
        .locals()
        .forEach(local -> code.add("$T $L;\n", TypeNames.of(local.type()), local.name()));
    for (Slot slot : handed) {
      code.add("$1T $2L = $3L.$2L;\n", TypeNames.of(slot.type()), slot.name(), names.partial());
      slot.assigned()
          .ifPresent(flag -> code.add("boolean $1L = $2L.$1L;\n", flag, names.partial()));
    }
    code.add(ChunkLoop.firstPass(plan, method, region, scan).write());
    for (Slot slot : handed) {
      code.add("$1L.$2L = $2L;\n", names.partial(), slot.name());
      slot.assigned().ifPresent(flag -> code.add("$1L.$2L = $2L;\n", names.partial(), flag));
    }
    return code.build();
  }
}
