package io.manyhands.processor.plan;

import io.manyhands.processor.model.Collected;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.Reduction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Plans the copies of called methods that update the partial result of a region's chunks. */
final class MethodCopies {
  private MethodCopies() {}

  /** A name for each. */
  static Map<Method, String> names(MethodContext context, AcceptedLoop loop) {
    Map<Method, String> names = new LinkedHashMap<>();
    for (MarkedMethod method : loop.facts().moved().methods()) {
      Method called = method.declaration().method();
      names.put(called, context.classNames().fresh(called.name() + "Into"));
    }
    return names;
  }

  static List<MethodCopy> plan(
      MethodContext context,
      AcceptedLoop loop,
      Map<Method, String> methods,
      Map<Field, String> accumulated) {
    List<MethodCopy> copies = new ArrayList<>();
    for (MarkedMethod method : loop.facts().moved().methods()) {
      Names names = new Names(method.localNames());
      String partial = names.fresh("partial");
      Scope scope =
          new Scope(
              context.scope().members(),
              method.isStatic() ? Optional.empty() : Optional.of(names.fresh("self")),
              Map.of(),
              folded(loop, accumulated, partial),
              Map.of(),
              calls(methods, partial));
      copies.add(
          new MethodCopy(
              method,
              Objects.requireNonNull(methods.get(method.declaration().method())),
              partial,
              scope));
    }
    return List.copyOf(copies);
  }

  /** How the fields that stand in the partial result read. */
  static Map<Field, String> folded(
      AcceptedLoop loop, Map<Field, String> accumulated, String partial) {
    Map<Field, String> folded = new HashMap<>();
    for (Reduction reduction : loop.facts().reductions()) {
      if (reduction.inPartial()) {
        Field field = reduction.field().orElseThrow();
        folded.put(field, partial + "." + accumulated.get(field));
      }
    }
    for (Collected collected : loop.facts().collected()) {
      if (collected.inPartial()) {
        Field field = collected.field().orElseThrow();
        folded.put(field, partial + "." + accumulated.get(field));
      }
    }
    return folded;
  }

  /** How calls of the copies begin: {@code visitInto(partial}. */
  static Map<Method, String> calls(Map<Method, String> methods, String partial) {
    Map<Method, String> calls = new HashMap<>();
    methods.forEach((method, name) -> calls.put(method, name + "(" + partial));
    return calls;
  }
}
