package io.manyhands.processor.analysis.flow;

import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.Type;
import java.util.Set;

/** What methods of the JDK do with functions. */
final class FunctionCalls {
  /** They call their last argument before they return. */
  private static final Set<String> RUNNING =
      Set.of(
          "accumulateAndGet",
          "allMatch",
          "anyMatch",
          "binarySearch",
          "collect",
          "compute",
          "computeIfAbsent",
          "computeIfPresent",
          "forEach",
          "forEachOrdered",
          "forEachRemaining",
          "getAndAccumulate",
          "getAndUpdate",
          "ifPresent",
          "ifPresentOrElse",
          "max",
          "merge",
          "min",
          "noneMatch",
          "orElseGet",
          "orElseThrow",
          "parallelPrefix",
          "parallelSetAll",
          "parallelSort",
          "reduce",
          "removeIf",
          "replaceAll",
          "setAll",
          "sort",
          "toArray",
          "tryAdvance",
          "updateAndGet");

  /** Of these, the first argument is called, too, or handed on as a value. */
  private static final Set<String> WITH_ALL = Set.of("collect", "ifPresentOrElse");

  /** They leave nothing of a stream or of a comparator. */
  private static final Set<String> ENDING =
      Set.of(
          "allMatch",
          "anyMatch",
          "average",
          "collect",
          "compare",
          "count",
          "findAny",
          "findFirst",
          "forEach",
          "forEachOrdered",
          "max",
          "min",
          "noneMatch",
          "reduce",
          "sum",
          "summaryStatistics",
          "toArray",
          "toList");

  private FunctionCalls() {}

  /** Whether a method calls the function at a position and forgets it. */
  static boolean runs(Method method, int position) {
    String name = method.name();
    int last = method.parameterTypes().size() - 1;
    boolean isCalled =
        position == last || WITH_ALL.contains(name) || (name.equals("reduce") && position > 0);
    return isOfJdk(method) && isCalled && (RUNNING.contains(name) || isOfOptional(method));
  }

  /** An optional asks functions at once, and keeps none but as its value. */
  private static boolean isOfOptional(Method method) {
    return method.owner().qualifiedName().startsWith("java.util.Optional")
        && !method.isStatic()
        && !method.name().equals("orElse");
  }

  /** Whether a method leaves nothing of the functions in its receiver. */
  static boolean ends(Method method) {
    return isOfJdk(method)
        && !method.isStatic()
        && ENDING.contains(method.name())
        && (isOfStreams(method.owner()) || method.owner().is("java.util.Comparator"));
  }

  /** Whether what a method returns has its functions and those of its receiver. */
  static boolean passesOn(Method method) {
    Type.Declared owner = method.owner();
    boolean makesStream =
        isOfStreams(owner)
            && !method.isStatic()
            && method.returnType() instanceof Type.Declared result
            && isOfStreams(result);
    boolean makesCollector =
        owner.is("java.util.stream.Collectors") && !method.name().equals("reducing");
    return makesStream
        || makesCollector
        || owner.is("java.util.Comparator")
        || (method.name().startsWith("comparingBy") && isOfJdk(method));
  }

  private static boolean isOfStreams(Type.Declared type) {
    return type.packageName().equals("java.util.stream") && !type.is("java.util.stream.Collectors");
  }

  private static boolean isOfJdk(Method method) {
    String name = method.owner().packageName();
    return name.equals("java.lang")
        || (name.startsWith("java.util") && !name.equals("java.util.function"));
  }
}
