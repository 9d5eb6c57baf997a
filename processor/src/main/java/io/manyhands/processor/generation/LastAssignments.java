package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.PrivateVariable;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.plan.PartialPlan.Slot;
import io.manyhands.processor.plan.RegionPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes down in a chunk that an iteration has assigned a variable which not all assign. */
final class LastAssignments {
  private final RegionPlan region;
  private final SourceCutter cutter;
  private final StatementPlaces places;

  LastAssignments(RegionPlan region, SourceCutter cutter, StatementPlaces places) {
    this.region = region;
    this.cutter = cutter;
    this.places = places;
  }

  /**
   * What stands in a chunk for the assignments to some variables:
   *
   * <pre>{@code
   * last = i;
   * lastAssigned = true;
   * }</pre>
   */
  List<SourceCutter.Replacement> of(List<PrivateVariable> variables) {
    List<SourceCutter.Replacement> replacements = new ArrayList<>();
    for (PrivateVariable own : variables) {
      for (Statement assignment : own.sometimes()) {
        CodeBlock value = cutter.cut(((Statement.Evaluate) assignment).expression());
        replacements.add(
            places.replaced(
                assignment,
                List.of(CodeBlock.of("$L;", value), CodeBlock.of("$L = true;", flag(own)))));
      }
    }
    return replacements;
  }

  private String flag(PrivateVariable own) {
    return region.partial().orElseThrow().slots().stream()
        .filter(slot -> slot.name().equals(own.variable().name()))
        .map(Slot::assigned)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }
}
