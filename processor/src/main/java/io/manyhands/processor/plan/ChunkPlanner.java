package io.manyhands.processor.plan;

import io.manyhands.processor.model.EarlyExits;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.InductionVariable;
import io.manyhands.processor.model.LocalPlace;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.PrivateVariable;
import io.manyhands.processor.model.ScratchArray;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.TypeParameter;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Puts together the method that runs some iterations. */
final class ChunkPlanner {
  private final MethodContext method;
  private final AcceptedLoop loop;
  private final Header header;
  private final List<Span> text;

  ChunkPlanner(MethodContext method, AcceptedLoop loop, Header header, List<Span> text) {
    this.method = method;
    this.loop = loop;
    this.header = header;
    this.text = text;
  }

  ChunkPlan plan(
      String name,
      List<Variable> variables,
      Map<Variable, String> copies,
      Captures captures,
      Map<Field, String> invariant,
      Map<Field, String> accumulated,
      Map<Method, String> copiedMethods) {
    Map<Field, String> locals = new HashMap<>(invariant);
    locals.putAll(accumulated);
    Scope scope =
        new Scope(
            method.scope().members(),
            method.scope().receiver(),
            locals,
            MethodCopies.folded(loop, accumulated, method.shared().partial()),
            places(),
            MethodCopies.calls(copiedMethods, method.shared().partial()));
    List<ChunkPlan.LocalConstant> constants = new ArrayList<>();
    List<Parameter> parameters = new ArrayList<>();
    for (Variable variable : variables) {
      Optional<Object> constant = captures.constant(variable);
      constant.ifPresent(value -> constants.add(new ChunkPlan.LocalConstant(variable, value)));
      if (constant.isEmpty()) {
        String argument = copies.getOrDefault(variable, variable.name());
        Parameter local = new Parameter.OfLocal(variable.name(), variable.type(), argument);
        boolean isScratch =
            scratch().anyMatch(array -> array.variable().filter(variable::equals).isPresent());
        Expression.NewObject creation = loop.facts().standIns().objects().get(variable);
        parameters.add(
            creation != null
                ? new Parameter.OfNew(variable.name(), variable.type(), creation)
                : isScratch ? new Parameter.OfCopy(local) : local);
      }
    }
    for (InductionVariable induction : loop.facts().inductions()) {
      Variable variable = induction.variable();
      parameters.add(
          new Parameter.OfInduction(
              variable.name(),
              variable.type(),
              Objects.requireNonNull(copies.get(variable)),
              induction));
    }
    for (EarlyExits.Value value : loop.facts().exits().values()) {
      Variable variable = value.variable();
      if (!value.always()) {
        parameters.add(
            new Parameter.OfLocal(
                variable.name(), variable.type(), Objects.requireNonNull(copies.get(variable))));
      }
    }
    addHeader(parameters);
    invariant.forEach(
        (field, own) -> {
          Parameter local = new Parameter.OfField(own, field.type(), field);
          boolean isScratch =
              scratch().anyMatch(array -> array.field().filter(field::equals).isPresent());
          parameters.add(isScratch ? new Parameter.OfCopy(local) : local);
        });
    boolean needsReceiver =
        text.stream()
            .flatMap(span -> method.edits().shown(span, scope).stream())
            .anyMatch(scope::mentionsReceiver);
    return new ChunkPlan(
        name,
        typeParameters(parameters, needsReceiver),
        needsReceiver,
        parameters,
        constants,
        privates(),
        scope);
  }

  /** What is called otherwise, since it is a variable while chunks run. */
  private Map<Span, String> places() {
    Map<Span, String> names = new HashMap<>();
    for (LocalPlace place : loop.facts().standIns().places()) {
      place.mentions().forEach(span -> names.put(span, place.variable().name()));
    }
    return names;
  }

  private Stream<ScratchArray> scratch() {
    return loop.facts().scratch().stream();
  }

  private void addHeader(List<Parameter> parameters) {
    if (header instanceof Header.Elements elements) {
      boolean captured = elements.space().isArray() && !elements.evaluated();
      if (!captured) {
        parameters.add(
            new Parameter.OfLocal(
                elements.elements(), elements.elementsType(), elements.elements()));
      }
    } else if (header instanceof Header.Counted counted) {
      counted
          .step()
          .ifPresent(
              step ->
                  parameters.add(
                      new Parameter.OfLocal(step, counted.space().variable().type(), step)));
    }
  }

  private List<Variable> privates() {
    List<Variable> privates = new ArrayList<>();
    loop.facts().privates().stream()
        .filter(each -> !each.lastValue())
        .map(PrivateVariable::variable)
        .filter(variable -> !variable.equals(loop.facts().space().variable()))
        .forEach(privates::add);
    loop.facts().exits().values().stream()
        .filter(EarlyExits.Value::always)
        .map(EarlyExits.Value::variable)
        .forEach(privates::add);
    return privates;
  }

  private List<TypeParameter> typeParameters(List<Parameter> parameters, boolean needsReceiver) {
    List<Type> types = new ArrayList<>(parameters.stream().map(Parameter::type).toList());
    privates().forEach(variable -> types.add(variable.type()));
    types.add(loop.facts().space().variable().type());
    loop.facts().reductions().forEach(reduction -> types.add(reduction.type()));
    loop.facts().collected().forEach(collected -> types.add(collected.type()));
    loop.facts().privates().forEach(each -> types.add(each.variable().type()));
    types.addAll(loop.facts().thrown());
    if (needsReceiver) {
      types.add(method.planned().marked().host().type());
    }
    Set<String> names = new HashSet<>();
    types.forEach(
        type -> SpelledTypes.variables(type).forEach(variable -> names.add(variable.name())));
    for (TypeParameter parameter : method.typeParameters()) {
      if (text.stream().anyMatch(span -> method.text().hasWord(parameter.name(), span))) {
        names.add(parameter.name());
      }
    }
    return SpelledTypes.withBounds(method.typeParameters(), names);
  }
}
