package io.manyhands.processor.plan;

import io.manyhands.processor.model.Construction;
import io.manyhands.processor.model.MarkedLoop.Obstacle;
import java.util.ArrayList;
import java.util.List;

/** Finds what keeps constructors from getting the code that is generated for them. */
final class ConstructorObstacles {
  private static final String HOST_PLACE = "MH024";

  private ConstructorObstacles() {}

  static List<Blocked> of(List<PlannedMethod> methods, boolean weave) {
    List<Blocked> blocked = new ArrayList<>();
    boolean isNameTaken =
        methods.stream()
            .anyMatch(each -> !each.isConstructor() && each.name().equals(Construction.NAME));
    for (PlannedMethod method : methods) {
      if (method.isConstructor() && !weave) {
        blocked.add(
            blocked(
                method,
                "the code of a constructor cannot be replaced while weaving is off",
                "move the loop to a method of its own"));
      } else if (method.isConstructor() && isNameTaken) {
        blocked.add(
            blocked(
                method,
                "generated code has the name "
                    + Construction.NAME
                    + " for constructors, and the class has a method with that name and loops",
                "give the method another name"));
      }
    }
    return blocked;
  }

  private static Blocked blocked(PlannedMethod method, String what, String fix) {
    return new Blocked(
        method.marked(), new Obstacle(HOST_PLACE, method.marked().declaration().span(), what, fix));
  }
}
