package io.manyhands.processor.plan;

import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.HostClass;
import io.manyhands.processor.model.MarkedLoop.Obstacle;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.StandIn;
import io.manyhands.processor.model.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The stand-ins of one generated class: each class once, with the members that any method uses. */
final class TypeStandIns {
  private final HostClass host;
  private final boolean weave;
  private final Map<String, StandIn> byName = new TreeMap<>();

  TypeStandIns(HostClass host, boolean weave, List<PlannedMethod> methods) {
    this.host = host;
    this.weave = weave;
    methods.stream()
        .flatMap(TypeStandIns::texts)
        .flatMap(text -> text.standIns().stream())
        .forEach(each -> byName.merge(each.type().binaryName(), each, TypeStandIns::union));
  }

  /** The method, and the methods that its chunks have copies of. */
  private static Stream<MarkedMethod> texts(PlannedMethod method) {
    return Stream.concat(
        Stream.of(method.marked()),
        method.accepted().stream().flatMap(loop -> loop.facts().moved().methods().stream()));
  }

  private static StandIn union(StandIn one, StandIn other) {
    Set<Field> fields = new LinkedHashSet<>(one.fields());
    fields.addAll(other.fields());
    Map<Object, StandIn.Member> methods = new LinkedHashMap<>();
    one.methods().forEach(each -> methods.put(each.method(), each));
    other.methods().forEach(each -> methods.putIfAbsent(each.method(), each));
    return new StandIn(
        one.type(),
        one.kind(),
        one.modifiers(),
        one.typeParameters(),
        one.superclass(),
        one.interfaces(),
        one.superArguments(),
        one.constants(),
        List.copyOf(fields),
        one.serializable(),
        List.copyOf(methods.values()),
        one.isVarargs());
  }

  List<StandIn> all() {
    return List.copyOf(byName.values());
  }

  /** For each class of the generated class the class that it stands for, by their binary names. */
  Map<String, String> woven() {
    Map<String, String> woven = new LinkedHashMap<>();
    byName
        .values()
        .forEach(
            each ->
                woven.put(
                    host.generatedBinaryName() + "$" + each.name(), each.type().binaryName()));
    return woven;
  }

  /** The first part of {@code type} that generated code cannot name, stand-ins included. */
  Optional<Type> unspellable(Type type) {
    return SpelledTypes.unspellable(type, declared -> byName.containsKey(declared.binaryName()));
  }

  /** The first part of {@code type} that has no name and no stand-in in {@code method}. */
  static Optional<Type> unspellable(MarkedMethod method, Type type) {
    return SpelledTypes.unspellable(type, method::hasStandIn);
  }

  /** What keeps stand-ins of {@code method} from being declared. */
  List<Obstacle> obstacles(PlannedMethod method) {
    Span place = method.marked().declaration().span();
    List<Obstacle> obstacles = new ArrayList<>();
    texts(method)
        .flatMap(text -> text.standIns().stream())
        .map(each -> obstacle(each, place))
        .flatMap(Optional::stream)
        .forEach(obstacles::add);
    return obstacles;
  }

  private Optional<Obstacle> obstacle(StandIn standIn, Span place) {
    String name = String.join(".", standIn.type().names());
    String fix = "make " + name + " package-private";
    if (!weave) {
      return privateType(place, "name " + name + " while weaving is off", fix);
    }
    if (!Stubs.inNest(standIn.type(), host)) {
      return privateType(place, "name " + name + ", a private class of another class", fix);
    }
    boolean isTaken =
        byName.values().stream()
            .anyMatch(each -> each.name().equals(standIn.name()) && !isSame(each, standIn));
    if (isTaken) {
      return privateType(
          place, "name two classes called " + standIn.name(), "give one of them another name");
    }
    return types(standIn)
        .map(this::unspellable)
        .flatMap(Optional::stream)
        .findFirst()
        .flatMap(part -> privateType(place, "name the type " + part + " in " + name, fix));
  }

  private static boolean isSame(StandIn one, StandIn other) {
    return one.type().binaryName().equals(other.type().binaryName());
  }

  private static Optional<Obstacle> privateType(Span place, String what, String fix) {
    return Optional.of(
        new Obstacle(StubObstacles.PRIVATE_TYPE, place, "generated code cannot " + what, fix));
  }

  private static Stream<Type> types(StandIn standIn) {
    List<Type> types = new ArrayList<>(standIn.interfaces());
    standIn.superclass().ifPresent(types::add);
    types.addAll(standIn.superArguments());
    standIn.typeParameters().forEach(parameter -> types.addAll(parameter.bounds()));
    standIn.fields().forEach(field -> types.add(field.type()));
    for (StandIn.Member member : standIn.methods()) {
      types.add(member.method().returnType());
      types.addAll(member.method().parameterTypes());
      types.addAll(member.thrown());
      member.typeParameters().forEach(parameter -> types.addAll(parameter.bounds()));
    }
    return types.stream();
  }
}
