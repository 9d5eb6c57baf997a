package io.manyhands.processor.generation;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import io.manyhands.processor.model.RuntimeNames;
import io.manyhands.processor.plan.PartialPlan;
import io.manyhands.processor.plan.RegionPlan;
import java.util.List;
import java.util.Optional;

/** Writes how a region takes the locks that its variables name. */
final class NamedLockWriter {
  private final RegionPlan region;
  private final String constant;

  private NamedLockWriter(RegionPlan region, String constant) {
    this.region = region;
    this.constant = constant;
  }

  /** A writer for a region with such variables. */
  static Optional<NamedLockWriter> of(RegionPlan region) {
    return region.names().locks().map(constant -> new NamedLockWriter(region, constant));
  }

  /** {@code private static final NamedLocks COUNT_14_LOCKS = NamedLocks.of("totals");}. */
  FieldSpec constant() {
    PartialPlan partial = region.partial().orElseThrow();
    return FieldSpec.builder(RuntimeTypes.NAMED_LOCKS, constant, PRIVATE, STATIC, FINAL)
        .initializer(
            "$T.$L($L)",
            RuntimeTypes.NAMED_LOCKS,
            RuntimeNames.LOCKS_OF,
            partial.locks().stream()
                .map(name -> CodeBlock.of("$S", name))
                .collect(CodeBlock.joining(",$W")))
        .build();
  }

  /** The loop as it was written, with nobody else at work. */
  CodeBlock alone(CodeBlock loop) {
    return CodeBlock.of(
        "$1L.$2L();\ntry {\n$>$3L\n$<} finally {\n$>$1L.$4L();\n$<}",
        constant,
        RuntimeNames.LOCK_ALL,
        loop,
        RuntimeNames.UNLOCK_ALL);
  }

  /** A statement that folds, as it was written. */
  CodeBlock one(CodeBlock statement) {
    return CodeBlock.of(
        "$1L.$2L();\ntry {\n$>$3L\n$<} finally {\n$>$1L.$4L();\n$<}",
        constant,
        RuntimeNames.LOCK,
        statement,
        RuntimeNames.UNLOCK);
  }

  /**
   * Adds a result to what the variables hold by now.
   *
   * <pre>{@code
   * COUNT_14_LOCKS.lock();
   * try {
   *   self.count += total.count;
   * } finally {
   *   COUNT_14_LOCKS.unlock();
   * }
   * }</pre>
   */
  CodeBlock publish(List<CodeBlock> sums) {
    return one(CodeBlock.join(sums, "\n"));
  }
}
