package io.manyhands.processor.plan;

import io.manyhands.processor.model.MarkedLoop.Obstacle;
import io.manyhands.processor.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds regions for worker processes whose chunks need an object that cannot be sent. */
final class ProcessObstacles {
  private static final String NOT_SENT = "MH070";

  private ProcessObstacles() {}

  static List<Blocked> of(List<MethodPlan> methods) {
    List<Blocked> blocked = new ArrayList<>();
    for (MethodPlan method : methods) {
      for (RegionPlan region : method.regions()) {
        Optional<String> why =
            region.accepted().facts().exchange().flatMap(exchange -> exchange.receiver());
        if (why.isPresent() && region.chunk().needsReceiver()) {
          Span place = region.accepted().span();
          blocked.add(
              new Blocked(
                  method.planned().marked(),
                  new Obstacle(
                      NOT_SENT,
                      place,
                      "this cannot be sent to worker processes: " + why.get(),
                      "let the class implement java.io.Serializable, or call only static methods"
                          + " in the loop")));
        }
      }
    }
    return blocked;
  }
}
