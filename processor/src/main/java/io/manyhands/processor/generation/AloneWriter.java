package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.Alone;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.IterationSpace;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.plan.Header;
import io.manyhands.processor.plan.RegionPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the first and the last iteration of a loop where they run by themselves. */
final class AloneWriter {
  private final RegionPlan region;
  private final SourceCutter outside;
  private final Alone alone;

  AloneWriter(RegionPlan region, SourceCutter outside) {
    this.region = region;
    this.outside = outside;
    this.alone = region.accepted().facts().standIns().alone();
  }

  private Header.Counted counted() {
    return (Header.Counted) region.header();
  }

  private IterationSpace.Counted space() {
    return counted().space();
  }

  private boolean ascends() {
    return space().step().ascends();
  }

  /** How the header of the others differs from the loop's. */
  List<SourceCutter.Replacement> header() {
    List<SourceCutter.Replacement> changes = new ArrayList<>();
    if (alone.first()) {
      changes.add(replaced(space().first(), CodeBlock.of("$L", number(space().first()))));
    }
    if (alone.last()) {
      changes.add(
          replaced(
              space().bound(),
              ascends() ? lessOne() : CodeBlock.of("$L", number(space().bound()))));
    }
    return changes;
  }

  /**
   *
   *
   * <pre>{@code
   * // The first iteration by itself: others need it.
   * for (int i = 0; i < Math.min(a.length, 1); i++) ...
   * }</pre>
   */
  Optional<CodeBlock> before() {
    if (!alone.first()) {
      return Optional.empty();
    }
    int first = number(space().first()) - 1;
    int most = space().relation() == Operator.LESS ? first + 1 : first;
    return Optional.of(
        CodeBlock.of(
            "// The first iteration by itself, before the others.\n$L",
            loop(
                counter(outside.cut(space().first())),
                replaced(
                    space().bound(), CodeBlock.of("$T.min($L, $L)", Math.class, bound(), most)))));
  }

  /**
   *
   *
   * <pre>{@code
   * // The last iteration by itself, after the others.
   * for (int i = Math.max(0, n - 1); i < n; i++) ...
   * }</pre>
   */
  Optional<CodeBlock> after() {
    if (!alone.last()) {
      return Optional.empty();
    }
    CodeBlock start;
    if (ascends()) {
      start = CodeBlock.of("$T.max($L, $L)", Math.class, number(space().first()), boundLessOne());
    } else {
      int last =
          space().relation() == Operator.GREATER
              ? number(space().bound())
              : number(space().bound()) - 1;
      start = CodeBlock.of("$T.min($L, $L)", Math.class, outside.cut(space().first()), last);
    }
    return Optional.of(
        CodeBlock.of(
            "// The last iteration by itself, after the others.\n$L", loop(counter(start))));
  }

  /** The loop with another header; the variable of a while loop is nobody else's. */
  private CodeBlock loop(SourceCutter.Replacement... header) {
    CodeBlock loop = outside.cut(region.replaced(), header);
    return HeaderText.isStatement((Statement.For) region.accepted().marked().loop(), outside)
        ? CodeBlock.of("{\n$>$L\n$<}", loop)
        : loop;
  }

  /** One less than the bound, and no less than what the others begin with. */
  private CodeBlock lessOne() {
    return written() instanceof Expression.ArrayLength
        ? boundLessOne()
        : CodeBlock.of("$T.max($L, $L) - 1", Math.class, bound(), number(space().first()) + 1);
  }

  private CodeBlock boundLessOne() {
    return CodeBlock.of("$L - 1", outside.cutLeft(written(), Operator.MINUS));
  }

  /** The bound as the user wrote it. */
  private CodeBlock bound() {
    return outside.cut(written());
  }

  /** What stands in the text where the header of the others has one less. */
  private Expression written() {
    return alone.last() && ascends() && space().bound() instanceof Expression.Binary less
        ? less.left()
        : space().bound();
  }

  private static int number(Expression literal) {
    return (Integer) ((Expression.Literal) literal).value().orElseThrow();
  }

  private SourceCutter.Replacement counter(CodeBlock start) {
    return HeaderText.counter(region.accepted(), counted(), start);
  }

  private static SourceCutter.Replacement replaced(Expression place, CodeBlock code) {
    return new SourceCutter.Replacement(place.span(), code);
  }
}
