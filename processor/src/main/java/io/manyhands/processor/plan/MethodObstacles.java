package io.manyhands.processor.plan;

import io.manyhands.processor.analysis.CheckedNames;
import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.CallGroup;
import io.manyhands.processor.model.EarlyExits;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.FutureFacts;
import io.manyhands.processor.model.IterationSpace;
import io.manyhands.processor.model.MarkedLoop.Obstacle;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.PrivateVariable;
import io.manyhands.processor.model.RecursionFacts;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.TypeParameter;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what keeps a method from being written down in the generated class. */
final class MethodObstacles {
  private static final String LAST_VALUE = "MH032";

  private final PlannedMethod planned;
  private final TypeStandIns standIns;
  private final List<Obstacle> found = new ArrayList<>();

  private MethodObstacles(PlannedMethod planned, TypeStandIns standIns) {
    this.standIns = standIns;
    this.planned = planned;
  }

  static List<Obstacle> of(PlannedMethod planned, TypeStandIns standIns) {
    MethodObstacles obstacles = new MethodObstacles(planned, standIns);
    obstacles.found.addAll(standIns.obstacles(planned));
    obstacles.found.addAll(HiddenClasses.obstacles(planned));
    obstacles.checkSignature();
    planned.accepted().forEach(obstacles::checkLoop);
    planned.futures().forEach(obstacles::checkFuture);
    planned.recursion().ifPresent(obstacles::checkCalls);
    return obstacles.found;
  }

  private void checkSignature() {
    MarkedMethod method = planned.marked();
    Span place = method.declaration().span();
    List<Type> types = signature(method);
    method.typeParameters().forEach(parameter -> types.addAll(parameter.bounds()));
    if (!method.isStatic()) {
      types.add(method.host().type());
      checkTypeParameters(method);
    }
    types.forEach(type -> checkType(type, "the method's declaration", place));
  }

  private static List<Type> signature(MarkedMethod method) {
    List<Type> types = new ArrayList<>(method.thrown());
    types.add(method.returnType());
    method.declaration().parameters().forEach(parameter -> types.add(parameter.type()));
    return types;
  }

  private void checkTypeParameters(MarkedMethod method) {
    Set<String> names = new HashSet<>();
    method.host().typeParameters().forEach(parameter -> names.add(parameter.name()));
    for (TypeParameter parameter : method.typeParameters()) {
      if (!names.add(parameter.name())) {
        immovable("its type parameter " + parameter.name() + " hides one of its class");
      }
    }
    if (method.host().typeParameters().size() != method.host().type().arguments().size()) {
      immovable("it stands in an inner class of a generic class");
    }
  }

  private void immovable(String what) {
    found.add(
        new Obstacle(
            StubObstacles.IMMOVABLE,
            planned.marked().declaration().span(),
            what,
            planned.recursion().isPresent()
                ? "make the method static"
                : "move the loop to a static method"));
  }

  private void checkCalls(RecursionFacts facts) {
    for (CallGroup group : facts.groups()) {
      for (Expression.Call call : group.forked()) {
        checkCall(call);
      }
    }
    facts.loops().forEach(loop -> checkCall(loop.call()));
  }

  /** The result and copies of variables have types that the generated code names. */
  private void checkCall(Expression.Call call) {
    checkType(call.type(), "the result", call.span());
    Set<Variable> assigned = Reads.written(planned.marked().declaration().body());
    Nodes.each(
        call,
        part -> {
          if (part instanceof Expression.Local local && assigned.contains(local.variable())) {
            checkType(local.type(), local.variable().name(), local.span());
          }
        });
  }

  private void checkFuture(FutureFacts facts) {
    Variable variable = facts.declaration().variable();
    checkType(variable.type(), variable.name(), facts.declaration().span());
    checkType(facts.value().type(), variable.name(), facts.value().span());
  }

  private void checkLoop(AcceptedLoop loop) {
    for (MarkedMethod called : loop.facts().moved().methods()) {
      String name = "the called method " + called.declaration().method().name();
      signature(called).forEach(type -> checkType(type, name, loop.span()));
    }
    for (Type.Declared type : CheckedNames.of(loop.facts()).types()) {
      checkNamed(type, loop.span());
    }
    if (loop.facts().space() instanceof IterationSpace.Elements elements) {
      checkType(elements.variable().type(), elements.variable().name(), loop.span());
      if (elements.isArray()) {
        checkType(elements.source().type(), "the array", elements.source().span());
      }
    }
    Stream.concat(loop.facts().lock().stream(), loop.facts().atEnd().stream())
        .flatMap(lock -> lock.type().stream())
        .forEach(type -> checkType(type, "the lock", loop.span()));
    for (Variable variable : loop.facts().captured()) {
      checkType(variable.type(), variable.name(), loop.span());
    }
    for (EarlyExits.Value value : loop.facts().exits().values()) {
      checkType(value.variable().type(), value.variable().name(), loop.span());
    }
    if (!loop.facts().exits().isEmpty()) {
      MarkedMethod around = planned.marked().seenFrom(loop.marked());
      checkType(around.returnType(), "the result", loop.span());
    }
    for (PrivateVariable each : loop.facts().privates()) {
      checkType(each.variable().type(), each.variable().name(), loop.span());
      if (each.lastValue() && !each.isSometimes() && loop.marked().insideTry()) {
        found.add(
            new Obstacle(
                LAST_VALUE,
                loop.span(),
                "an exception could leave " + each.variable().name() + " with an earlier value",
                "move the loop out of the try statement"));
      }
    }
  }

  /** A check in front of the loop names the class, and nothing in the method may hide its name. */
  private void checkNamed(Type.Declared type, Span place) {
    if (!planned.marked().hasStandIn(type)) {
      found.add(
          new Obstacle(
              StubObstacles.PRIVATE_TYPE,
              place,
              "generated code cannot name the private class " + type + " in a check",
              "make " + type + " package-private, or rename what has its name in the method"));
    }
  }

  private void checkType(Type type, String of, Span place) {
    Optional<Type> hidden = standIns.unspellable(type);
    hidden.ifPresent(
        part ->
            found.add(
                new Obstacle(
                    StubObstacles.PRIVATE_TYPE,
                    place,
                    "generated code cannot name the type " + named(part) + " of " + of,
                    part instanceof Type.Declared
                        ? isLocal(part)
                            ? "move " + named(part) + " out of the method, as a static nested class"
                            : "make " + part + " package-private"
                        : "declare it with a type that has a name")));
  }

  /** A local class counts as javac numbers it: {@code 1Scale}. */
  private static boolean isLocal(Type type) {
    return type instanceof Type.Declared declared
        && declared.names().stream().anyMatch(name -> Character.isDigit(name.charAt(0)));
  }

  private static String named(Type type) {
    if (isLocal(type)) {
      List<String> names = ((Type.Declared) type).names();
      return names.get(names.size() - 1).replaceFirst("^\\d+", "");
    }
    return type.toString();
  }
}
