package io.manyhands.processor.generation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.RuntimeNames;
import io.manyhands.processor.plan.Header;
import io.manyhands.processor.plan.RegionPlan;
import java.util.function.Function;

/** Writes the checks of collections that a loop adds to. */
final class CollectedGuards {
  private CollectedGuards() {}

  /** {@code Collected.keeps(out)}. */
  static CodeBlock collects(Guard.Collects guard, Function<Path, CodeBlock> names) {
    if (guard.kind() == Guard.Collects.Kind.IS_EMPTY) {
      return CodeBlock.of("$L.isEmpty()", names.apply(guard.collection()));
    }
    String method =
        switch (guard.kind()) {
          case KEEPS -> RuntimeNames.KEEPS;
          case LOOKS_UP -> RuntimeNames.LOOKS_UP;
          case PLAIN -> RuntimeNames.PLAIN;
          case EACH -> RuntimeNames.EACH_PLAIN;
          case EACH_KEEPING -> RuntimeNames.EACH_KEEPS;
          case HAS_NO_NULL, IS_EMPTY -> RuntimeNames.HAS_NO_NULL;
        };
    return CodeBlock.of(
        "$T.$L($L)", RuntimeTypes.COLLECTED, method, names.apply(guard.collection()));
  }

  /** {@code Collected.holds(groups, ArrayList.class)}. */
  static CodeBlock holds(Guard.Holds guard, Function<Path, CodeBlock> names) {
    return CodeBlock.of(
        "$T.$L($L, $T.class)",
        RuntimeTypes.COLLECTED,
        RuntimeNames.HOLDS,
        names.apply(guard.map()),
        ClassName.bestGuess(guard.type().qualifiedName()));
  }

  /** {@code Collected.apart(names, out)}. */
  static CodeBlock apart(Guard.Apart guard, RegionPlan region, Function<Path, CodeBlock> names) {
    return CodeBlock.of(
        "$T.$L($L, $L)",
        RuntimeTypes.COLLECTED,
        RuntimeNames.APART,
        guard
            .list()
            .map(names)
            .orElseGet(() -> CodeBlock.of("$L", ((Header.Elements) region.header()).source())),
        names.apply(guard.collection()));
  }
}
