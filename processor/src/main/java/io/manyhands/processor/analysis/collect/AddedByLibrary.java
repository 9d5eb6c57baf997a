package io.manyhands.processor.analysis.collect;

import io.manyhands.processor.model.Collected.Form;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code Collections.addAll(out, a, b);}. */
final class AddedByLibrary {
  private AddedByLibrary() {}

  private static boolean isPlain(Expression element) {
    return PlainKeys.isPlain(
        element.type() instanceof Type.Array array ? array.component() : element.type());
  }

  /** What a statement adds to {@code target} by the JDK's method. */
  static Optional<Addition> match(Statement statement, Target target) {
    boolean isCall =
        statement instanceof Statement.Evaluate evaluate
            && evaluate.expression() instanceof Expression.Call call
            && call.method().owner().is("java.util.Collections")
            && call.method().name().equals("addAll")
            && target.is(call.arguments().get(0));
    if (!isCall) {
      return Optional.empty();
    }
    Expression.Call call = (Expression.Call) ((Statement.Evaluate) statement).expression();
    List<Expression> elements = call.arguments().subList(1, call.arguments().size());
    boolean compares =
        !CollectionTypes.keeps(target.actual())
            && !elements.stream().allMatch(AddedByLibrary::isPlain);
    return compares || !target.isFreeOf(elements)
        ? Optional.empty()
        : Optional.of(
            new Addition(
                List.of(call),
                new Form.Elements(),
                List.of(),
                1,
                List.of(call.arguments().get(0)),
                Map.of()));
  }
}
