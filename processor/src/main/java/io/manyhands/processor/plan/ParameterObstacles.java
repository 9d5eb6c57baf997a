package io.manyhands.processor.plan;

import io.manyhands.processor.model.MarkedLoop.Obstacle;
import io.manyhands.processor.model.Type;
import java.util.ArrayList;
import java.util.List;

/** Finds regions whose chunks would take more parameters than a method can have. */
final class ParameterObstacles {
  /** Of 255, some are left for the partial result, the receiver and the bounds. */
  private static final int MOST = 245;

  private ParameterObstacles() {}

  static List<Blocked> of(List<MethodPlan> methods) {
    List<Blocked> blocked = new ArrayList<>();
    for (MethodPlan method : methods) {
      for (RegionPlan region : method.regions()) {
        int parameters =
            region.chunk().parameters().stream().mapToInt(ParameterObstacles::size).sum();
        int copies = region.partial().map(partial -> partial.objects().size()).orElse(0);
        if (Math.max(parameters, copies) > MOST) {
          blocked.add(
              new Blocked(
                  method.planned().marked(),
                  new Obstacle(
                      StubObstacles.IMMOVABLE,
                      region.accepted().span(),
                      "the loop uses more variables than a method can have parameters",
                      "keep them in arrays or objects")));
        }
      }
    }
    return blocked;
  }

  private static int size(Parameter parameter) {
    boolean isWide =
        parameter.type() == Type.Primitive.LONG || parameter.type() == Type.Primitive.DOUBLE;
    return isWide ? 2 : 1;
  }
}
