package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What functions do: creating one captures values, calling one executes its body with them.
 *
 * <p>A function kept in an object or from one round of an inner loop to the next may have been
 * created when its variables had other values. Then nothing but their types is taken to be known.
 */
final class FunctionRules {
  private final Machine machine;
  private final ExpressionRules expressions;
  private final Set<String> active = new HashSet<>();
  private final Set<String> generalized = new HashSet<>();

  FunctionRules(Machine machine, ExpressionRules expressions) {
    this.machine = machine;
    this.expressions = expressions;
  }

  /** A lambda expression or method reference. */
  Value create(Expression.Lambda lambda) {
    lambda.receiver().ifPresent(new StatementRules(machine, expressions)::execute);
    Place.Fresh place = expressions.fresh(lambda.span(), lambda.type());
    machine.heap.function(place.site(), new Closure(lambda, machine.frame(), machine.state.save()));
    return new Value.Reference(Set.of(place));
  }

  /** What a variable holds that was given one of some functions before the region. */
  Value before(List<Expression.Lambda> alternatives, Machine.Frame method) {
    Set<Place> places = new LinkedHashSet<>();
    alternatives.forEach(lambda -> places.add(before(lambda, method)));
    return new Value.Reference(places);
  }

  private Place before(Expression.Lambda lambda, Machine.Frame method) {
    Machine.Frame frame =
        new Machine.Frame(method.source(), method.self(), false, List.of(), Set.of());
    Place.Fresh place =
        new Place.Fresh(
            frame.source().uri() + ":" + lambda.span().start() + "<before", lambda.type());
    machine.heap.function(place.site(), new Closure(lambda, frame, Map.of()));
    return place;
  }

  /** The functions that a call of {@code method} runs, if it runs functions and nothing else. */
  Optional<List<Place.Fresh>> called(Method method, Optional<Value> receiver) {
    if (!(receiver.orElse(null) instanceof Value.Reference reference)
        || reference.places().isEmpty()) {
      return Optional.empty();
    }
    List<Place.Fresh> functions = new ArrayList<>();
    for (Place place : reference.places()) {
      if (runs(place, method).isEmpty()) {
        return Optional.empty();
      }
      functions.add((Place.Fresh) place);
    }
    return Optional.of(functions);
  }

  /** The function at {@code place}, if a call of {@code method} runs it. */
  Optional<Closure> runs(Place place, Method method) {
    return machine
        .heap
        .function(place)
        .filter(
            closure ->
                closure.lambda().method().equals(method.name())
                    && closure.lambda().parameters().size() == method.parameterTypes().size());
  }

  /** Calls each of {@code functions}, of which one is meant. */
  Value call(List<Place.Fresh> functions, List<Value> arguments, Type type, Span span) {
    Value result = null;
    for (Place.Fresh function : functions) {
      Value value = call(function, arguments, type, span);
      result = result == null ? value : State.either(result, value);
    }
    return result == null ? machine.unknown(type, span) : result;
  }

  private Value call(Place.Fresh place, List<Value> arguments, Type type, Span span) {
    return run(place, arguments)
        .map(result -> typed(result, type, span))
        .orElseGet(() -> machine.unknown(type, span));
  }

  /** The objects that a function may return, which somebody else calls. */
  Set<Place> results(Place.Fresh place, List<Value> arguments) {
    return run(place, arguments)
        .map(
            result ->
                result instanceof Value.Reference reference ? reference.places() : Set.<Place>of())
        .orElseGet(() -> Set.of(new Place.Anything(Type.Declared.OBJECT)));
  }

  /** What a function returns; empty where it calls itself. */
  private Optional<Value> run(Place.Fresh place, List<Value> arguments) {
    Closure closure = machine.heap.function(place).orElseThrow();
    String key = Closure.origin(place);
    if (generalized.contains(key)) {
      machine.mayGoOn("a function calls itself");
      return Optional.empty();
    }
    boolean again = active.contains(key);
    (again ? generalized : active).add(key);
    try {
      Value result =
          again || Closure.isOfAnyMoment(place)
              ? execute(closure, general(closure), again ? List.of() : arguments)
              : execute(closure, new HashMap<>(closure.captured()), arguments);
      return again ? Optional.empty() : Optional.of(result);
    } finally {
      (again ? generalized : active).remove(key);
    }
  }

  private Value typed(Value result, Type type, Span span) {
    return result instanceof Value.Reference && !PlainTypes.isPlain(type)
        ? result
        : machine.unknown(type, span);
  }

  /** What the captured variables may hold whenever the function was created. */
  private Map<Variable, Value> general(Closure closure) {
    Map<Variable, Value> values = new HashMap<>();
    closure
        .captured()
        .forEach(
            (variable, value) ->
                values.put(
                    variable,
                    value instanceof Value.Reference reference
                        ? atAnyMoment(reference)
                        : new Value.Other()));
    return values;
  }

  private Value atAnyMoment(Value.Reference reference) {
    return new Value.Reference(
        reference.places().stream().map(machine::atAnyMoment).collect(Collectors.toSet()));
  }

  private Value execute(Closure closure, Map<Variable, Value> values, List<Value> arguments) {
    Map<Variable, Value> caller = machine.state.save();
    List<Value> results = new ArrayList<>();
    Machine.Frame frame = closure.frame();
    machine.frames.push(
        new Machine.Frame(
            frame.source(), frame.self(), frame.isRegion(), results, frame.collecting()));
    if (!frame.isRegion()) {
      machine.calls.push(
          "the function at " + frame.source().name() + ":" + closure.lambda().span().line());
    }
    try {
      machine.state.restore(values);
      bind(closure.lambda().parameters(), arguments);
      new StatementRules(machine, expressions).execute(closure.lambda().body());
    } finally {
      if (!frame.isRegion()) {
        machine.calls.pop();
      }
      machine.frames.pop();
      machine.state.restore(caller);
    }
    return State.areMixed(results)
        ? Value.anything(Type.Declared.OBJECT)
        : results.stream().reduce(State::either).orElseGet(Value.Other::new);
  }

  private void bind(List<Variable> parameters, List<Value> arguments) {
    for (int k = 0; k < parameters.size(); k++) {
      Variable parameter = parameters.get(k);
      Value value =
          k < arguments.size()
                  && arguments.get(k) instanceof Value.Reference reference
                  && !PlainTypes.isPlain(parameter.type())
              ? reference
              : k < arguments.size()
                      && arguments.get(k) instanceof Value.ClosedForm number
                      && PlainTypes.isSmallIntegral(parameter.type())
                  ? number
                  : machine.unknown(parameter.type(), Span.NONE);
      machine.state.set(parameter, value);
    }
  }
}
