package io.manyhands.processor.generation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.manyhands.processor.plan.PartialPlan;
import io.manyhands.processor.plan.RegionPlan;
import java.util.List;

/** Writes how a region's result is added to what fields hold by then, under a lock. */
final class PublishedSum {
  private PublishedSum() {}

  /**
   *
   *
   * <pre>{@code
   * Count14Partial sum = new Count14Partial();
   * sum.count = self.count;
   * sum.merge(total);
   * self.count = sum.count;
   * }</pre>
   */
  static CodeBlock write(RegionPlan region, List<CodeBlock> read, List<CodeBlock> assigned) {
    PartialPlan partial = region.partial().orElseThrow();
    String total = region.names().total().orElseThrow();
    String sum = region.names().sum().orElseThrow();
    TypeName type = TypeNames.applied(ClassName.get("", partial.name()), partial.typeParameters());
    CodeBlock created =
        partial.objects().isEmpty()
            ? CodeBlock.of(
                "new $T$L()",
                ClassName.get("", partial.name()),
                partial.typeParameters().isEmpty() ? "" : "<>")
            : CodeBlock.of("$L.$L()", total, PartialWriter.FRESH);
    return CodeBlock.of(
        "$1T $2L = $3L;\n$4L\n$2L.merge($5L);\n$6L",
        type,
        sum,
        created,
        CodeBlock.join(read, "\n"),
        total,
        CodeBlock.join(assigned, "\n"));
  }
}
