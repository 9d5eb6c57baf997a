package io.manyhands.processor.plan;

import io.manyhands.processor.model.MarkedLoop.Obstacle;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds methods that cannot stand in one class once they are static: {@code a.plus(b)} and {@code
 * plus(a, b)}.
 */
final class OverloadObstacles {
  private static final String HOST_PLACE = "MH024";

  private OverloadObstacles() {}

  static List<Blocked> of(List<PlannedMethod> methods) {
    List<Blocked> blocked = new ArrayList<>();
    Map<String, PlannedMethod> known = new HashMap<>();
    for (PlannedMethod method : methods) {
      PlannedMethod other = known.putIfAbsent(signature(method), method);
      if (other != null) {
        blocked.add(
            new Blocked(
                method.marked(),
                new Obstacle(
                    HOST_PLACE,
                    method.marked().declaration().span(),
                    "generated methods are static, and as one it has the parameters of "
                        + other.name()
                        + other.marked().declaration().method().erasedParameters()
                        + ", which is marked, too",
                    "give the method another name")));
      }
    }
    return blocked;
  }

  private static String signature(PlannedMethod planned) {
    Method method = planned.marked().declaration().method();
    Stream<Type> receiver =
        planned.marked().isStatic() ? Stream.of() : Stream.of(planned.marked().host().type());
    return planned.name()
        + Stream.concat(receiver, method.parameterTypes().stream())
            .map(Type::descriptor)
            .collect(Collectors.joining("", "(", ")"));
  }
}
