package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import io.manyhands.processor.model.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which elements of its array arguments a library method uses, as a loop over them would.
 *
 * <p>A method that is given a stretch outside the array throws before it writes anything.
 */
final class Sections {
  private final Machine machine;
  private final ExpressionRules expressions;

  Sections(Machine machine, ExpressionRules expressions) {
    this.machine = machine;
    this.expressions = expressions;
  }

  /** A stretch of an array: from a position on, as far as something, or to the end. */
  private record Section(Polynomial first, Optional<Polynomial> end, List<Polynomial> computed) {
    static final Section ALL = new Section(Polynomial.of(0), Optional.empty(), List.of());

    /** From {@code first} until before {@code end}; everything where one of them is not known. */
    static Section between(Value first, Value end) {
      Optional<Polynomial> low = Arithmetic.polynomial(first);
      Optional<Polynomial> high = Arithmetic.polynomial(end);
      return low.isPresent() && high.isPresent()
          ? new Section(low.get(), high, List.of(low.get(), high.get()))
          : ALL;
    }

    /** What has been written when all of it has, if it is known from where to where it goes. */
    Optional<Stretch> written(Path array) {
      return end()
          .filter(bound -> Stretch.isSteady(bound) && Stretch.isSteady(first()))
          .map(bound -> bound.plus(-1))
          .map(
              last ->
                  new Stretch(
                      array,
                      first(),
                      last,
                      List.of(new LoopScope.Limit(last.minus(first()), computed()))));
    }

    static Section counted(Value first, Value count) {
      Optional<Polynomial> low = Arithmetic.polynomial(first);
      Optional<Polynomial> length = Arithmetic.polynomial(count);
      return low.isPresent() && length.isPresent()
          ? new Section(
              low.get(), Optional.of(low.get().plus(length.get())), length.stream().toList())
          : ALL;
    }
  }

  /** Records what {@code call} does to the elements of argument {@code position}, an array. */
  void record(boolean isWrite, Expression.Call call, List<Value> arguments, int position) {
    Expression argument = call.arguments().get(position);
    Type component = ((Type.Array) argument.type()).component();
    Section section = section(call.method().name(), position, arguments);
    Set<Place> places = expressions.places(arguments.get(position), argument.type());
    for (Place place : places) {
      record(isWrite, place, section, component, call);
    }
    if (isWrite
        && places.size() == 1
        && places.iterator().next() instanceof Place.Shared array
        && array.subscripts().isEmpty()) {
      boolean fills = call.method().name().equals("fill") && arguments.size() == 2;
      (fills ? Optional.of(Stretch.all(array.base())) : section.written(array.base()))
          .ifPresent(machine.state::add);
    }
  }

  private static Section section(String method, int position, List<Value> arguments) {
    return switch (method) {
      case "arraycopy" -> Section.counted(arguments.get(position + 1), arguments.get(4));
      case "copyOfRange" -> Section.between(arguments.get(1), arguments.get(2));
      case "fill" ->
          arguments.size() == 4 ? Section.between(arguments.get(1), arguments.get(2)) : Section.ALL;
      case "sort" ->
          arguments.size() == 3 ? Section.between(arguments.get(1), arguments.get(2)) : Section.ALL;
      default -> Section.ALL;
    };
  }

  private void record(
      boolean isWrite, Place place, Section section, Type component, Expression.Call call) {
    Symbol.Index index = machine.index("element");
    Polynomial position = Polynomial.of(index);
    machine.loops.push(new LoopScope(index, position, Polynomial.of(1), limits(place, section)));
    expressions.recordElement(
        isWrite, place, Optional.of(section.first().plus(position)), component, call.span());
    machine.loops.pop();
    if (isWrite && component.isReference() && !PlainTypes.isPlain(component)) {
      store(place, component);
    }
  }

  private static List<LoopScope.Limit> limits(Place place, Section section) {
    if (section.end().isPresent()) {
      Polynomial extent = section.end().get().minus(section.first()).plus(-1);
      return List.of(new LoopScope.Limit(extent, section.computed()));
    }
    return LoopRules.lengthLimit(Set.of(place));
  }

  /** References that come from anywhere are stored. */
  private void store(Place place, Type component) {
    if (place instanceof Place.Fresh fresh) {
      machine.heap.store(fresh, "[]", Set.of(new Place.Anything(component)));
    } else {
      machine.heap.changeReferences(component);
    }
  }

  /** {@code array.clone()}: a new array with the same elements. */
  Value copy(Expression.Call call, Value array) {
    Type type = call.receiver().orElseThrow().type();
    Type component = ((Type.Array) type).component();
    for (Place place : expressions.places(array, type)) {
      record(false, place, Section.ALL, component, call);
    }
    Place.Fresh copy = expressions.fresh(call.span(), type);
    if (component.isReference() && !PlainTypes.isPlain(component)) {
      machine.heap.store(copy, "[]", Set.of(new Place.Anything(component)));
    }
    return new Value.Reference(Set.of(copy));
  }

  /** Whether {@code call} copies an array. */
  static boolean isCopy(Expression.Call call) {
    return call.method().name().equals("clone")
        && call.arguments().isEmpty()
        && call.receiver().filter(array -> array.type() instanceof Type.Array).isPresent();
  }
}
