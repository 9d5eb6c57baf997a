package io.manyhands.processor.generation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.IterationSpace;
import io.manyhands.processor.model.RuntimeNames;
import io.manyhands.processor.plan.Header;

/** Writes the range of a region's iterations. */
final class RangeWriter {
  private final SourceCutter cutter;

  RangeWriter(SourceCutter cutter) {
    this.cutter = cutter;
  }

  /** {@code IntRange.lessThan(1, n - 1, 1)}. */
  CodeBlock write(Header header) {
    if (header instanceof Header.Counted counted) {
      IterationSpace.Counted space = counted.space();
      return CodeBlock.of(
          "$T.$L($L, $L, $L)",
          type(header),
          factory(space),
          cutter.cut(space.first()),
          cutter.cut(space.bound()),
          step(counted));
    }
    Header.Elements elements = (Header.Elements) header;
    return CodeBlock.of(
        "$T.$L(0, $L.$L, 1)",
        type(header),
        RuntimeNames.LESS_THAN,
        elements.elements(),
        elements.space().isArray() ? "length" : "size()");
  }

  /** One without iterations. */
  CodeBlock empty(Header.Counted header) {
    return CodeBlock.of("$T.$L(0, 0, 1)", type(header), RuntimeNames.LESS_THAN);
  }

  static ClassName type(Header header) {
    return isLong(header) ? RuntimeTypes.LONG_RANGE : RuntimeTypes.INT_RANGE;
  }

  static boolean isLong(Header header) {
    return header instanceof Header.Counted counted && counted.space().isLong();
  }

  private static String factory(IterationSpace.Counted space) {
    return switch (space.relation()) {
      case LESS -> RuntimeNames.LESS_THAN;
      case LESS_EQUAL -> RuntimeNames.AT_MOST;
      case GREATER -> RuntimeNames.GREATER_THAN;
      case GREATER_EQUAL -> RuntimeNames.AT_LEAST;
      case NOT_EQUAL -> RuntimeNames.NOT_EQUAL;
      default -> throw new IllegalArgumentException("not a relation: " + space.relation());
    };
  }

  private CodeBlock step(Header.Counted header) {
    IterationSpace.Step step = header.space().step();
    if (step.constant().isPresent()) {
      long value = step.constant().get();
      return CodeBlock.of(value == (int) value ? "$L" : "$LL", value);
    }
    Expression expression = step.symbolic().orElseThrow();
    CodeBlock value =
        header.step().map(name -> CodeBlock.of("$L", name)).orElseGet(() -> cutter.cut(expression));
    return step.negated() ? CodeBlock.of("-$L", value) : value;
  }
}
