package io.manyhands.processor.plan;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Edit;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.HostClass;
import io.manyhands.processor.model.MarkedLoop.Obstacle;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Redirect;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.WovenClass;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plans the class that is generated for one host. */
public final class Planner {
  private Planner() {}

  /**
   * Plans the generated form of {@code host}.
   *
   * @param host the class
   * @param source its file
   * @param methods its methods with accepted loops, in source order
   * @param weave whether class files are rewritten, so that stubs can be bound
   * @return the plan, with the obstacles that it met
   */
  public static ClassPlan plan(
      HostClass host, SourceText source, List<PlannedMethod> methods, boolean weave) {
    TypeStandIns standIns = new TypeStandIns(host, weave, methods);
    Stubs stubs = new Stubs(host, weave, methods, standIns);
    List<Blocked> blocked = new ArrayList<>(blocked(methods, stubs, standIns));
    blocked.addAll(ConstructorObstacles.of(methods, weave));
    blocked.addAll(OverloadObstacles.of(methods));
    Map<String, Field> constants = constants(methods);
    Members members = stubs.members(inverse(constants));
    List<MethodPlan> plans = new ArrayList<>();
    if (blocked.isEmpty()) {
      Names classNames = classNames(methods, stubs.plans(), standIns);
      for (PlannedMethod method : methods) {
        plans.add(MethodPlanner.plan(MethodContext.of(method, members, classNames)));
      }
    }
    return new ClassPlan(
        host,
        source,
        IndentUnit.of(methods),
        constants,
        plans,
        stubs.plans(),
        standIns.all(),
        woven(host, methods, stubs.plans(), standIns, weave),
        blocked.isEmpty() ? blockedByPlan(plans) : List.copyOf(blocked));
  }

  private static List<Blocked> blockedByPlan(List<MethodPlan> plans) {
    List<Blocked> blocked = new ArrayList<>(ProcessObstacles.of(plans));
    blocked.addAll(ParameterObstacles.of(plans));
    return List.copyOf(blocked);
  }

  /** What stands in the way of {@code methods}: the first place for each thing. */
  private static List<Blocked> blocked(
      List<PlannedMethod> methods, Stubs stubs, TypeStandIns standIns) {
    List<Blocked> blocked = new ArrayList<>();
    for (PlannedMethod method : methods) {
      Map<String, Obstacle> obstacles = new LinkedHashMap<>();
      MethodObstacles.of(method, standIns)
          .forEach(obstacle -> obstacles.putIfAbsent(obstacle.what(), obstacle));
      for (MemberUse use : MemberUse.in(method)) {
        stubs.provide(use).ifPresent(obstacle -> obstacles.putIfAbsent(obstacle.what(), obstacle));
      }
      obstacles.values().forEach(each -> blocked.add(new Blocked(method.marked(), each)));
    }
    return List.copyOf(blocked);
  }

  /** The constants that the text of {@code methods} names, and that have no such name elsewhere. */
  private static Map<String, Field> constants(List<PlannedMethod> methods) {
    Map<String, Field> constants = new LinkedHashMap<>();
    Set<String> variables = variables(methods);
    for (PlannedMethod method : methods) {
      for (Edit edit : method.allEdits()) {
        if (edit instanceof Edit.FieldReference reference
            && (!reference.field().visible()
                || (reference.isSteady() && !reference.field().isStatic()))
            && reference.field().constant().isPresent()
            && !constants.containsValue(reference.field())) {
          Names names = new Names(constants.keySet());
          variables.forEach(names::fresh);
          constants.put(names.fresh(reference.field().name()), reference.field());
        }
      }
    }
    return constants;
  }

  /** What could hide a constant of the same name. */
  private static Set<String> variables(List<PlannedMethod> methods) {
    Set<String> names = new LinkedHashSet<>();
    for (PlannedMethod method : methods) {
      MethodDeclaration declaration = method.marked().declaration();
      declaration.parameters().forEach(variable -> names.add(variable.name()));
      Reads.declared(declaration.body()).forEach(variable -> names.add(variable.name()));
      for (MethodDeclaration function : method.marked().inner()) {
        function.parameters().forEach(variable -> names.add(variable.name()));
        Reads.declared(function.body()).forEach(variable -> names.add(variable.name()));
      }
    }
    return names;
  }

  private static Map<Field, String> inverse(Map<String, Field> constants) {
    Map<Field, String> names = new LinkedHashMap<>();
    constants.forEach((name, field) -> names.put(field, name));
    return names;
  }

  private static Names classNames(
      List<PlannedMethod> methods, List<StubPlan> stubs, TypeStandIns standIns) {
    Set<String> taken = new HashSet<>();
    for (PlannedMethod method : methods) {
      taken.add(method.name());
      taken.addAll(method.marked().localNames());
    }
    standIns.all().forEach(standIn -> taken.add(standIn.name()));
    stubs.forEach(stub -> taken.add(stub.binding().stub()));
    Annexes.of(stubs).keySet().forEach(nest -> taken.add(Annexes.name(nest)));
    return new Names(taken);
  }

  private static WovenClass woven(
      HostClass host,
      List<PlannedMethod> methods,
      List<StubPlan> stubs,
      TypeStandIns standIns,
      boolean weave) {
    List<Redirect> redirects = new ArrayList<>();
    for (PlannedMethod planned : methods) {
      Method method = planned.marked().declaration().method();
      redirects.add(
          new Redirect(
              method.name(),
              method.descriptor(),
              method.isStatic(),
              planned.marked().construction()));
    }
    return new WovenClass(
        host.type().binaryName(),
        host.nestHost(),
        host.generatedBinaryName(),
        host.type().isInterface(),
        weave ? redirects : List.of(),
        stubs.stream().filter(stub -> stub.annex().isEmpty()).map(StubPlan::binding).toList(),
        standIns.woven(),
        Annexes.woven(host, stubs));
  }
}
