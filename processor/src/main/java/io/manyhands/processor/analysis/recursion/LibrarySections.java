package io.manyhands.processor.analysis.recursion;

import io.manyhands.processor.analysis.range.LinearSum;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which elements of arrays methods of the JDK read and write. */
final class LibrarySections {
  /**
   * Elements of an array.
   *
   * @param array the array
   * @param isWrite whether they are stored to
   * @param from least index; with {@code to} empty where it may be any
   * @param to index after the greatest
   */
  record Part(
      Expression array, boolean isWrite, Optional<LinearSum> from, Optional<LinearSum> to) {}

  private LibrarySections() {}

  /** The parts that a call touches: of all arrays that it is passed everything, if not known. */
  static List<Part> of(Expression.Call call, List<Optional<LinearSum>> values) {
    String owner = call.method().owner().qualifiedName();
    String name = call.method().name();
    List<Expression> arguments = call.arguments();
    if (owner.equals("java.lang.System") && name.equals("arraycopy")) {
      LinearSum count = values.get(4).orElseThrow();
      return List.of(
          part(arguments.get(0), false, values.get(1), count),
          part(arguments.get(2), true, values.get(3), count));
    }
    boolean ranged =
        owner.equals("java.util.Arrays")
            && arguments.size() >= 3
            && values.get(1).isPresent()
            && values.get(2).isPresent();
    if (ranged && (name.equals("fill") || name.equals("sort")) && arguments.size() <= 4) {
      return List.of(new Part(arguments.get(0), true, values.get(1), values.get(2)));
    }
    if (ranged && name.equals("copyOfRange")) {
      return List.of(new Part(arguments.get(0), false, values.get(1), values.get(2)));
    }
    if (owner.equals("java.util.Arrays") && name.equals("copyOf")) {
      return List.of(
          new Part(arguments.get(0), false, Optional.of(LinearSum.of(0)), values.get(1)));
    }
    return everything(call);
  }

  private static Part part(
      Expression array, boolean isWrite, Optional<LinearSum> from, LinearSum count) {
    return new Part(array, isWrite, from, from.map(count::plus));
  }

  private static List<Part> everything(Expression.Call call) {
    List<Expression> given = new ArrayList<>(call.arguments());
    call.receiver().ifPresent(given::add);
    return given.stream()
        .filter(value -> value.type() instanceof Type.Array)
        .map(array -> new Part(array, true, Optional.empty(), Optional.empty()))
        .toList();
  }
}
