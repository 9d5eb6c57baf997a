package io.manyhands.processor.plan;

import io.manyhands.processor.model.Scan;
import io.manyhands.processor.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chooses what the two passes of a scan are passed. */
final class ScanPlanner {
  private ScanPlanner() {}

  static Optional<ScanPlan> plan(
      MethodContext method, AcceptedLoop loop, Header header, ChunkPlan chunk) {
    if (loop.facts().scan().isEmpty()) {
      return Optional.empty();
    }
    Scan scan = loop.facts().scan().get();
    List<Parameter> parameters = new ArrayList<>();
    for (Parameter parameter : chunk.parameters()) {
      boolean mentioned =
          scan.slice().stream()
              .anyMatch(part -> method.text().mentionsVariable(parameter.name(), part.span()));
      boolean walked =
          header instanceof Header.Elements elements
              ? elements.elements().equals(parameter.name())
              : ((Header.Counted) header)
                  .step()
                  .filter(step -> step.equals(parameter.name()))
                  .isPresent();
      boolean updated =
          header instanceof Header.Counted counted
              && counted
                  .update()
                  .filter(text -> method.text().mentionsVariable(parameter.name(), text))
                  .isPresent();
      if (mentioned || walked || updated) {
        parameters.add(parameter);
      }
    }
    return Optional.of(
        new ScanPlan(
            scan,
            method.classNames().fresh(chunk.name() + "Sum"),
            parameters,
            method.names().fresh("start"),
            method.names().fresh("left"),
            method.names().fresh("right")));
  }

  /** The chunk with the variable as its first parameter. */
  static ChunkPlan withVariable(ChunkPlan chunk, ScanPlan scan) {
    List<Parameter> parameters = new ArrayList<>();
    Type type = scan.scan().variable().type();
    parameters.add(
        new Parameter.OfLocal(
            scan.scan().variable().name(),
            type,
            type == Type.Primitive.INT ? "(int) " + scan.start() : scan.start()));
    parameters.addAll(chunk.parameters());
    return new ChunkPlan(
        chunk.name(),
        chunk.typeParameters(),
        chunk.needsReceiver(),
        parameters,
        chunk.constants(),
        chunk.privates(),
        chunk.scope());
  }
}
