package io.manyhands.processor.generation;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.RuntimeNames;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.plan.ChunkPlan;
import io.manyhands.processor.plan.ClassPlan;
import io.manyhands.processor.plan.MethodPlan;
import io.manyhands.processor.plan.Parameter;
import io.manyhands.processor.plan.RegionNames;
import io.manyhands.processor.plan.RegionPlan;
import io.manyhands.processor.plan.ScanPlan;

/** Writes the call of a scan, and the method that only folds. */
final class ScanWriter {
  private ScanWriter() {}

  /**
   *
   *
   * <pre>{@code
   * s =
   *     PREFIX_14.scan(
   *         IntRange.lessThan(0, n, 1),
   *         s,
   *         (left, right) -> left + right,
   *         (from, to) -> prefix14Sum(a, from, to),
   *         (start, from, to) -> prefix14(start, a, out, from, to));
   * }</pre>
   */
  static CodeBlock call(
      RegionPlan region, ScanPlan plan, CodeBlock range, CodeBlock sumArguments, CodeBlock all) {
    RegionNames.Shared names = region.names().shared();
    String variable = plan.scan().variable().name();
    boolean isInt = plan.scan().variable().type() == Type.Primitive.INT;
    return CodeBlock.of(
        "$1L =\n$>$>$2L$3L.$4L(\n$>$>$5L,\n$1L,\n($6L, $7L) -> $8L,\n($9L, $10L) ->"
            + " $11L($12L),\n($13L, $9L, $10L) -> $14L($15L));$<$<$<$<",
        variable,
        isInt ? "(int) " : "",
        region.constant(),
        RuntimeNames.SCAN,
        range,
        plan.left(),
        plan.right(),
        combined(plan),
        names.from(),
        names.to(),
        plan.sumName(),
        sumArguments,
        plan.start(),
        region.chunk().name(),
        all);
  }

  private static CodeBlock combined(ScanPlan plan) {
    Reduction fold = plan.scan().fold();
    return switch (fold.operation()) {
      case MIN -> CodeBlock.of("Math.min($L, $L)", plan.left(), plan.right());
      case MAX -> CodeBlock.of("Math.max($L, $L)", plan.left(), plan.right());
      default -> CodeBlock.of("$L $L $L", plan.left(), fold.operation().symbol(), plan.right());
    };
  }

  /**
   *
   *
   * <pre>{@code
   * private static long prefix14Sum(long[] a, int from, int to) {
   *   long s = 0;
   *   for (int i = from; i < to; i++) {
   *     s += a[i];
   *   }
   *   return s;
   * }
   * }</pre>
   */
  static MethodSpec sum(ClassPlan plan, MethodPlan method, RegionPlan region, ScanPlan scan) {
    ChunkPlan chunk = region.chunk();
    RegionNames.Shared names = region.names().shared();
    TypeName type = TypeNames.of(scan.scan().variable().type());
    MethodSpec.Builder code =
        MethodSpec.methodBuilder(scan.sumName())
            .addJavadoc("$L", RegionDocs.sum(plan, region, scan))
            .addModifiers(PRIVATE, STATIC)
            .addTypeVariables(TypeNames.declarations(chunk.typeParameters()))
            .returns(type);
    for (Parameter parameter : scan.sumParameters()) {
      code.addParameter(TypeNames.of(parameter.type()), parameter.name());
    }
    TypeName counter = RangeWriter.isLong(region.header()) ? TypeName.LONG : TypeName.INT;
    code.addParameter(counter, names.from()).addParameter(counter, names.to());
    for (ChunkPlan.LocalConstant constant : chunk.constants()) {
      code.addCode(
          "final $T $L = $L;\n",
          TypeNames.of(constant.variable().type()),
          constant.variable().name(),
          Literals.of(constant.value(), constant.variable().type()));
    }
    String variable = scan.scan().variable().name();
    return code.addCode("$T $L = $L;\n", type, variable, Reductions.identity(scan.scan().fold()))
        .addCode(new ChunkLoop(plan, method, region).write(scan.scan().slice()))
        .addCode("return $L;\n", variable)
        .build();
  }
}
