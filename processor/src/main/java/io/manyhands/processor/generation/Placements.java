package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.plan.ClassPlan;
import io.manyhands.processor.plan.FuturePlan;
import io.manyhands.processor.plan.MethodPlan;
import io.manyhands.processor.plan.RegionPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What stands in the place of the marked parts of a method, one inside the other. */
final class Placements {
  private final ClassPlan plan;
  private final MethodPlan method;
  private final SourceCutter outside;

  Placements(ClassPlan plan, MethodPlan method) {
    this.plan = plan;
    this.method = method;
    this.outside = new SourceCutter(plan.source(), MethodWriter.edits(method), method.scope());
  }

  /** The outermost of them in {@code range}, whose text is moved as {@code dedent} says. */
  List<SourceCutter.Replacement> in(Span range, Dedent dedent) {
    List<SourceCutter.Replacement> all = new ArrayList<>();
    List<FuturePlan> futures = outermost(range);
    for (FuturePlan future : method.futures()) {
      future.facts().use().map(Statement::span).filter(range::contains).stream()
          .filter(use -> futures.stream().noneMatch(other -> isInside(use, other)))
          .forEach(use -> all.add(join(future, use, dedent)));
    }
    for (FuturePlan future : futures) {
      all.add(new SourceCutter.Replacement(future.facts().whole(), code(future, dedent)));
    }
    for (RegionPlan region : method.regions()) {
      if (range.contains(region.replaced())
          && futures.stream().noneMatch(other -> isInside(region.replaced(), other))) {
        SourceCutter inRegion =
            new SourceCutter(
                plan.source(),
                MethodWriter.edits(method),
                region.scope(),
                new AloneWriter(region, outside).header());
        SourceCutter inOther =
            new SourceCutter(
                plan.source(),
                MethodWriter.edits(method),
                method.scope(),
                new AloneWriter(region, outside).header());
        CodeBlock code =
            new RegionWriter(region, outside, inRegion, inOther, plan.indent()).write();
        all.add(
            new SourceCutter.Replacement(
                region.replaced(), dedent.indented(code, region.replaced(), plan.indent())));
      }
    }
    return all;
  }

  /** The futures whose declaration stands in {@code range}, without those behind another one. */
  private List<FuturePlan> outermost(Span range) {
    List<FuturePlan> inside = new ArrayList<>(method.futures());
    inside.removeIf(future -> !range.contains(future.facts().whole()));
    inside.sort(Comparator.comparingInt(future -> future.facts().whole().start()));
    List<FuturePlan> outermost = new ArrayList<>();
    for (FuturePlan future : inside) {
      if (outermost.stream().noneMatch(other -> isInside(future.facts().whole(), other))) {
        outermost.add(future);
      }
    }
    return outermost;
  }

  /** Whether something stands behind the declaration of a future, in its block. */
  private static boolean isInside(Span span, FuturePlan future) {
    Span rest = future.facts().rest();
    return rest.contains(span);
  }

  private CodeBlock code(FuturePlan future, Dedent dedent) {
    FutureWriter writer = new FutureWriter(plan, future, outside);
    Span rest = writer.rest();
    Dedent own = Dedent.toLine(plan.source().text(), rest.start(), rest.start(), rest.end());
    CodeBlock inner = outside.cut(rest.start(), rest.end(), own, in(rest, own));
    return dedent.indented(writer.write(inner), future.facts().whole(), plan.indent());
  }

  /** {@code double left = leftPending.join();} in front of the first use. */
  private SourceCutter.Replacement join(FuturePlan future, Span use, Dedent dedent) {
    CodeBlock joined = new FutureWriter(plan, future, outside).joined();
    Span before =
        new Span(use.start(), use.start(), use.line(), use.column(), use.line(), use.column());
    int levels = dedent.rest(use.start()) / plan.indent().length();
    return new SourceCutter.Replacement(
        before, CodeBlock.of("$L\n$L", joined, plan.indent().repeat(levels)));
  }
}
