package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.RuntimeNames;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.plan.ExitPlan;
import io.manyhands.processor.plan.Header;
import io.manyhands.processor.plan.PartialPlan;
import io.manyhands.processor.plan.PartialPlan.Slot;
import io.manyhands.processor.plan.RegionPlan;
import java.util.ArrayList;
import java.util.List;

/** Writes how a chunk ends its loop early, and what the method does then. */
final class ExitWriter {
  private final RegionPlan region;
  private final ExitPlan exit;
  private final SourceCutter cutter;
  private final String partial;

  ExitWriter(RegionPlan region, ExitPlan exit, SourceCutter cutter) {
    this.region = region;
    this.exit = exit;
    this.cutter = cutter;
    this.partial = region.names().shared().partial();
  }

  /**
   * What stands in a chunk for the jumps that end the loop, whose text is moved by {@code dedent}
   * and indented by {@code unit}:
   *
   * <pre>{@code
   * partial.result = i;
   * return i;
   * }</pre>
   */
  List<SourceCutter.Replacement> inChunk(Dedent dedent, String unit) {
    StatementPlaces places = new StatementPlaces(region.accepted().body(), dedent, unit);
    return exit.jumps().stream().map(jump -> places.replaced(jump, statements(jump))).toList();
  }

  private List<CodeBlock> statements(Statement jump) {
    List<CodeBlock> statements = new ArrayList<>();
    if (jump instanceof Statement.Return value && value.value().isPresent()) {
      statements.add(
          CodeBlock.of(
              "$L.$L = $L;",
              partial,
              exit.result().orElseThrow().name(),
              cutter.cut(value.value().get())));
    }
    int action = exit.action(jump);
    if (action > 0) {
      exit.action()
          .ifPresent(
              slot -> statements.add(CodeBlock.of("$L.$L = $L;", partial, slot.name(), action)));
    }
    if (!(jump instanceof Statement.Return)) {
      exit.values().forEach(value -> statements.add(kept(value.variable().name())));
    }
    for (Slot slot : computed(jump)) {
      statements.add(slot.isLinear() ? LinearFolds.result(slot, partial) : kept(slot.name()));
      slot.assigned().ifPresent(flag -> statements.add(kept(flag)));
    }
    statements.add(CodeBlock.of("return $L;", counter()));
    return statements;
  }

  /** The results that the chunk has in local variables, and that somebody will ask for. */
  private List<Slot> computed(Statement jump) {
    boolean dropped = jump instanceof Statement.Return && !region.isSeen();
    if (dropped) {
      return List.of();
    }
    return region.partial().orElseThrow().slots().stream()
        .filter(slot -> !slot.isDirect() && !slot.isObject() && !slot.isInOrder())
        .filter(slot -> slot.reduction().isEmpty() || !region.publishAlways())
        .toList();
  }

  private CodeBlock kept(String name) {
    return CodeBlock.of("$1L.$2L = $2L;", partial, name);
  }

  private String counter() {
    return region.header() instanceof Header.Elements elements
        ? elements.index()
        : region.accepted().facts().space().variable().name();
  }

  /** Whether the method has to know that the loop has ended early. */
  boolean asks() {
    return !exit.values().isEmpty() || (exit.action().isEmpty() && !exit.actions().isEmpty());
  }

  /**
   * What follows the call of the runtime:
   *
   * <pre>{@code
   * if (ended) {
   *   return total.result;
   * }
   * }</pre>
   */
  List<CodeBlock> behind(String total) {
    List<CodeBlock> code = new ArrayList<>();
    List<CodeBlock> first = new ArrayList<>();
    exit.values()
        .forEach(
            value -> first.add(CodeBlock.of("$1L = $2L.$1L;", value.variable().name(), total)));
    if (exit.action().isEmpty()) {
      exit.actions().forEach(action -> first.add(action(action, total)));
    }
    if (!first.isEmpty()) {
      code.add(CodeBlock.of("if ($L) {\n$>$L\n$<}", exit.ended(), CodeBlock.join(first, "\n")));
    }
    exit.action()
        .ifPresent(
            slot -> {
              for (int k = 0; k < exit.actions().size(); k++) {
                code.add(
                    CodeBlock.of(
                        "if ($L.$L == $L) {\n$>$L\n$<}",
                        total,
                        slot.name(),
                        k + 1,
                        action(exit.actions().get(k), total)));
              }
            });
    return code;
  }

  private CodeBlock action(Statement jump, String total) {
    return exit.result().isPresent() && jump instanceof Statement.Return
        ? CodeBlock.of("return $L.$L;", total, exit.result().get().name())
        : cutter.cut(jump.span());
  }

  /** The name of the runtime's method. */
  static String method(RegionPlan region) {
    if (region.exit().isPresent()) {
      return RuntimeNames.SEARCH;
    }
    if (region.scan().isPresent()) {
      return region.scan().get().scan().fromBefore() ? RuntimeNames.CARRY : RuntimeNames.SCAN;
    }
    boolean collects =
        region.partial().filter(PartialPlan::collects).isPresent()
            && region.names().copies().isEmpty();
    return collects ? RuntimeNames.COLLECT : RuntimeNames.REDUCE;
  }
}
