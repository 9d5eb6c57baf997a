package io.manyhands.processor.plan;

import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import java.util.List;

/**
 * A method of which at least one loop was accepted.
 *
 * @param marked the method
 * @param accepted its accepted loops in source order; its other loops stay as they are
 */
public record PlannedMethod(MarkedMethod marked, List<AcceptedLoop> accepted) {
  public PlannedMethod {
    accepted = List.copyOf(accepted);
  }

  /** The method's name. */
  public String name() {
    return marked.declaration().method().name();
  }

  /**
   * The stable name of one of its regions: {@code demo.Foo.smooth#1}, and where the class has
   * several methods of that name, {@code demo.Foo.smooth(double[])#1}.
   */
  public String regionId(MarkedLoop loop) {
    String parameters =
        marked.host().overloaded().contains(name())
            ? marked.declaration().method().erasedParameters()
            : "";
    for (int k = 0; k < marked.loops().size(); k++) {
      if (marked.loops().get(k).loop() == loop.loop()) {
        return marked.host().type().qualifiedName() + "." + name() + parameters + "#" + (k + 1);
      }
    }
    throw new IllegalArgumentException("not a loop of " + name());
  }
}
