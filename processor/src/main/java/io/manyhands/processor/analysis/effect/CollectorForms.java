package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Expression;
import java.util.List;
import java.util.Set;

/** Which collectors, as written, may hash what they collect, or join it to one text. */
final class CollectorForms {
  private static final Set<String> WITHOUT =
      Set.of(
          "toList",
          "toUnmodifiableList",
          "joining",
          "counting",
          "reducing",
          "minBy",
          "maxBy",
          "partitioningBy",
          "mapping",
          "filtering",
          "flatMapping",
          "collectingAndThen");

  private CollectorForms() {}

  /** Whether one of the arguments of {@code collect} may be a collector that hashes. */
  static boolean mayHash(List<Expression> arguments) {
    return arguments.stream().anyMatch(CollectorForms::mayHash);
  }

  private static boolean mayHash(Expression argument) {
    if (argument instanceof Expression.Call call
        && call.method().owner().is("java.util.stream.Collectors")) {
      String name = call.method().name();
      boolean sums =
          name.startsWith("summing")
              || name.startsWith("averaging")
              || name.startsWith("summarizing");
      return !(sums || WITHOUT.contains(name)) || mayHash(call.arguments());
    }
    return isUnknown(argument);
  }

  /** Whether one of the arguments of {@code collect} may be a collector that joins texts. */
  static boolean mayJoin(List<Expression> arguments) {
    return arguments.stream().anyMatch(CollectorForms::mayJoin);
  }

  private static boolean mayJoin(Expression argument) {
    if (argument instanceof Expression.Call call
        && call.method().owner().is("java.util.stream.Collectors")) {
      return call.method().name().equals("joining") || mayJoin(call.arguments());
    }
    return isUnknown(argument);
  }

  /** Whether it may be a collector that was made elsewhere. */
  private static boolean isUnknown(Expression argument) {
    return !(argument instanceof Expression.Lambda || argument instanceof Expression.Literal);
  }
}
