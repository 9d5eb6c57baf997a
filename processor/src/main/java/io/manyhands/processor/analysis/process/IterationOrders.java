package io.manyhands.processor.analysis.process;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whatever shows in which order a collection is gone through: a hash table that is sent is built
 * anew in the worker, with a size of its own, and has another order there.
 */
final class IterationOrders {
  private static final Set<String> ORDERED =
      Set.of(
          "java.util.List",
          "java.util.ArrayList",
          "java.util.LinkedList",
          "java.util.Deque",
          "java.util.ArrayDeque",
          "java.util.LinkedHashSet",
          "java.util.LinkedHashMap",
          "java.util.SortedSet",
          "java.util.NavigableSet",
          "java.util.TreeSet",
          "java.util.SortedMap",
          "java.util.NavigableMap",
          "java.util.TreeMap",
          "java.util.EnumMap",
          "java.util.EnumSet");

  /** Hash tables, and what may be one. */
  private static final Set<String> UNORDERED =
      Set.of(
          "java.lang.Iterable",
          "java.util.Collection",
          "java.util.AbstractCollection",
          "java.util.Set",
          "java.util.AbstractSet",
          "java.util.HashSet",
          "java.util.Map",
          "java.util.AbstractMap",
          "java.util.HashMap",
          "java.util.Hashtable",
          "java.util.Properties",
          "java.util.IdentityHashMap",
          "java.util.WeakHashMap");

  private static final Set<String> VIEWS = Set.of("keySet", "values", "entrySet");

  /** Methods that answer the same in whatever order their receiver is. */
  private static final Set<String> OF_ANY_ORDER =
      Set.of(
          "add",
          "addAll",
          "clear",
          "compute",
          "computeIfAbsent",
          "computeIfPresent",
          "contains",
          "containsAll",
          "containsKey",
          "containsValue",
          "entrySet",
          "equals",
          "get",
          "getOrDefault",
          "hashCode",
          "isEmpty",
          "keySet",
          "merge",
          "put",
          "putAll",
          "putIfAbsent",
          "remove",
          "removeAll",
          "retainAll",
          "size",
          "values");

  /** Methods that keep an argument as it is, or look things up in it. */
  private static final Set<String> KEEPING =
      Set.of(
          "add",
          "addFirst",
          "addLast",
          "contains",
          "containsAll",
          "containsKey",
          "containsValue",
          "disjoint",
          "equals",
          "frequency",
          "get",
          "getOrDefault",
          "indexOf",
          "offer",
          "push",
          "put",
          "putIfAbsent",
          "remove",
          "removeAll",
          "requireNonNull",
          "retainAll",
          "set");

  private IterationOrders() {}

  /** What is told of a loop over a collection. */
  static Optional<Finding> seen(SourceText source, Statement statement) {
    return statement instanceof Statement.ForEach loop
            && !(loop.source().type() instanceof Type.Array)
            && !isOrdered(loop.source())
        ? Optional.of(finding(source, loop.source()))
        : Optional.empty();
  }

  /** What is told of {@code part}, if a method of the JDK goes through a collection there. */
  static Optional<Finding> seen(SourceText source, Expression part) {
    return walked(part)
        .filter(IterationOrders::mayBeHashed)
        .findFirst()
        .map(collection -> finding(source, collection));
  }

  private static Finding finding(SourceText source, Expression collection) {
    return new Finding(
        Code.NOT_SENT,
        source,
        collection.span(),
        "the order of "
            + source.inline(collection.span())
            + " may be another one in a worker process",
        List.of("a hash table that is sent is built anew there"),
        "copy it into a List before the loop, and iterate over that");
  }

  /** What {@code part} goes through, one element after the other, if that shows. */
  private static Stream<Expression> walked(Expression part) {
    if (part instanceof Expression.Binary sum
        && sum.operator() == Operator.PLUS
        && sum.type().is("java.lang.String")) {
      return Stream.of(sum.left(), sum.right());
    }
    if (part instanceof Expression.CompoundAssignment sum && sum.type().is("java.lang.String")) {
      return Stream.of(sum.value());
    }
    if (part instanceof Expression.NewObject creation) {
      return isUnordered(creation.type())
          ? Stream.empty()
          : passed(creation.constructor(), creation.arguments());
    }
    if (!(part instanceof Expression.Call call)) {
      return Stream.empty();
    }
    boolean fillsTable = call.receiver().filter(IterationOrders::mayBeHashed).isPresent();
    return Stream.of(
            call
                .receiver()
                .filter(receiver -> isLibrarys(call.method()))
                .filter(receiver -> !OF_ANY_ORDER.contains(call.method().name()))
                .stream(),
            IdentityHashes.written(call).stream(),
            fillsTable || isUnordered(call.type())
                ? Stream.<Expression>empty()
                : passed(call.method(), call.arguments()))
        .flatMap(expressions -> expressions);
  }

  /** Arguments that a method of the JDK takes as collections. */
  private static Stream<Expression> passed(Method method, List<Expression> arguments) {
    List<Type> parameters = method.parameterTypes();
    return isLibrarys(method) && !KEEPING.contains(method.name())
        ? IntStream.range(0, Math.min(parameters.size(), arguments.size()))
            .filter(k -> isUnordered(parameters.get(k)) || isOrdered(parameters.get(k)))
            .mapToObj(arguments::get)
        : Stream.empty();
  }

  private static boolean isLibrarys(Method method) {
    return method.owner().packageName().startsWith("java.");
  }

  private static boolean mayBeHashed(Expression collection) {
    return isUnordered(collection.type()) && !isOrdered(collection);
  }

  private static boolean isUnordered(Type type) {
    return type instanceof Type.Declared declared && UNORDERED.contains(declared.qualifiedName());
  }

  private static boolean isOrdered(Type type) {
    return type instanceof Type.Declared declared && ORDERED.contains(declared.qualifiedName());
  }

  /** Whether it is in an order of its own, or a view of a map that is. */
  private static boolean isOrdered(Expression collection) {
    return isOrdered(collection.type())
        || (collection instanceof Expression.Call call
            && VIEWS.contains(call.method().name())
            && call.receiver().filter(IterationOrders::isOrdered).isPresent());
  }
}
