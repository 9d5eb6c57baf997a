package io.manyhands.processor.generation;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.manyhands.processor.model.IterationSpace;
import io.manyhands.processor.model.RuntimeNames;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.plan.ClassPlan;
import io.manyhands.processor.plan.Header;
import io.manyhands.processor.plan.MethodPlan;
import io.manyhands.processor.plan.Parameter;
import io.manyhands.processor.plan.PartPlan;
import io.manyhands.processor.plan.RegionPlan;
import java.util.List;

/** Writes the method that runs a part of one iteration. */
final class DivisionWriter {
  private final ClassPlan plan;
  private final MethodPlan method;
  private final RegionPlan region;
  private final PartPlan part;
  private final SourceCutter cutter;

  DivisionWriter(ClassPlan plan, MethodPlan method, RegionPlan region, PartPlan part) {
    this.plan = plan;
    this.method = method;
    this.region = region;
    this.part = part;
    this.cutter =
        new SourceCutter(plan.source(), MethodWriter.edits(method), region.chunk().scope());
  }

  /**
   *
   *
   * <pre>{@code
   * private static void fill14Part(double[][] out, int n, int i, Part part) {
   *   double[] row = out[i];
   *   for (int j = part.from(0, n), to = part.to(0, n); j < to; j++) {
   *     row[j] = f(i, j);
   *   }
   * }
   * }</pre>
   */
  MethodSpec write() {
    MethodSpec.Builder code =
        MethodSpec.methodBuilder(part.name())
            .addJavadoc("$L", RegionDocs.part(plan, region, part))
            .addModifiers(PRIVATE, STATIC)
            .addTypeVariables(TypeNames.declarations(region.chunk().typeParameters()));
    if (region.chunk().needsReceiver()) {
      code.addParameter(TypeNames.of(plan.host().type()), method.scope().receiver().orElseThrow());
    }
    for (Parameter parameter : region.chunk().parameters()) {
      code.addParameter(TypeNames.of(parameter.type()), parameter.name());
    }
    code.addParameter(TypeName.INT, iteration(region.header()))
        .addParameter(RuntimeTypes.PART, part.part());
    region.accepted().facts().thrown().stream()
        .distinct()
        .forEach(type -> code.addException(TypeNames.of(type)));
    return code.addCode(ChunkWriter.constants(region.chunk()))
        .addCode(element())
        .addCode(body())
        .build();
  }

  /** What the number of an iteration is called. */
  static String iteration(Header header) {
    return header instanceof Header.Elements elements
        ? elements.index()
        : ((Header.Counted) header).space().variable().name();
  }

  /** {@code double[] row = rows[k];}, if the loop goes through an array. */
  private CodeBlock element() {
    return region.header() instanceof Header.Elements elements
        ? CodeBlock.of(
            "$L = $L[$L];\n",
            cutter.cut(elements.space().variable().declaration()),
            elements.elements(),
            elements.index())
        : CodeBlock.of("");
  }

  private CodeBlock body() {
    Statement body = region.accepted().body();
    IterationSpace.Counted space = part.inner().space();
    List<SourceCutter.Replacement> header =
        List.of(
            new SourceCutter.Replacement(
                space.first().span(),
                CodeBlock.of(
                    "$L, $L = $L",
                    bound(RuntimeNames.PART_FROM, space),
                    region.names().shared().to(),
                    bound(RuntimeNames.PART_TO, space))),
            new SourceCutter.Replacement(
                space.bound().span(), CodeBlock.of("$L", region.names().shared().to())));
    if (body instanceof Statement.Block) {
      return new BodyText(plan.source().text(), body.span()).cut(cutter, header);
    }
    Span span = body.span();
    Dedent dedent = Dedent.toLine(plan.source().text(), span.start(), span.start(), span.end());
    return CodeBlock.of("$L\n", cutter.cut(span.start(), span.end(), dedent, header));
  }

  /** {@code part.from(0, n)}. */
  private CodeBlock bound(String which, IterationSpace.Counted space) {
    return CodeBlock.of(
        "$L.$L($L, $L)", part.part(), which, cutter.cut(space.first()), cutter.cut(space.bound()));
  }
}
