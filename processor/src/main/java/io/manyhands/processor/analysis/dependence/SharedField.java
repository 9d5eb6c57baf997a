package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.analysis.effect.Refusals;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.reporting.Code;
import java.util.List;
import java.util.Optional;

/** What is told of a field that iterations write, and may have in common. */
final class SharedField {
  private SharedField() {}

  static void refuse(Access.OfField write, Refusals refusals) {
    boolean isHere = write.site().calls().isEmpty();
    String name = write.field().name();
    Optional<Variable> object = object(write);
    refusals.add(
        isHere ? Code.SHARED_FIELD : Code.CALL_EFFECT,
        write.site(),
        isHere
            ? "iterations write field " + name + ", which they share"
            : "a called method writes field " + name + ", which iterations share",
        List.of(
            object
                .map(variable -> variable + " is one object, whatever the iteration")
                .orElse(
                    write.site().text() + " may be the same object's field in every iteration")),
        object
            .map(
                variable ->
                    "create "
                        + variable
                        + " inside the loop, unless iterations need what others leave in it")
            .orElse(
                "use a local variable of the loop body, or a reduction such as s += x in the loop"
                    + " itself"));
  }

  /** The local variable that holds the object, if one does. */
  private static Optional<Variable> object(Access.OfField access) {
    return access.object().orElse(null) instanceof Place.Shared shared
            && shared.subscripts().isEmpty()
            && shared.base().fields().isEmpty()
            && shared.base().root() instanceof Path.Root.OfVariable root
            && root.variable().kind() == Variable.Kind.LOCAL
        ? Optional.of(root.variable())
        : Optional.empty();
  }
}
