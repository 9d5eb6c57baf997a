package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.model.ArrayTypes;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.LocalPlace;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Reached;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether a field or an element that is a variable while a loop runs is used by nothing else: by
 * identity alone, since also one and the same iteration must not use it by another name.
 */
public final class KeptApart {
  private final Aliasing aliasing;
  private final Predicate<Path> nameable;

  /**
   * Prepares.
   *
   * @param nameable whether a path can be evaluated where the region starts
   */
  public KeptApart(MarkedMethod method, MarkedLoop loop, Predicate<Path> nameable) {
    this.aliasing = new Aliasing(method, loop);
    this.nameable = nameable;
  }

  /**
   * The checks under which nothing else uses it; empty if something may for all that is known.
   *
   * @param places all such variables
   * @param accesses what iterations do otherwise
   */
  public Optional<List<Guard>> from(
      LocalPlace place, List<LocalPlace> places, List<Access> accesses) {
    List<Guard> guards = new ArrayList<>();
    if (!nameable.test(place.owner())) {
      return Optional.empty();
    }
    for (LocalPlace other : places.subList(0, places.indexOf(place))) {
      boolean meet = mayMeet(place, other) && !place.owner().equals(other.owner());
      if (meet && !aliasing.areDistinct(place.owner(), other.owner())) {
        guards.add(new Guard.DistinctArrays(other.owner(), place.owner()));
      }
    }
    for (Access access : accesses) {
      Optional<List<Guard>> checks = from(place, access);
      if (checks.isEmpty()) {
        return Optional.empty();
      }
      guards.addAll(checks.get());
    }
    return Optional.of(guards);
  }

  /**
   * The checks under which nothing but the text of the loop writes an array: what is read from a
   * copy would not show it, in one and the same iteration as well; empty if something may.
   *
   * @param loop where that text stands
   */
  public Optional<List<Guard>> fromWrites(Variable array, Span loop, List<Access> accesses) {
    List<Guard> guards = new ArrayList<>();
    Path path = Path.of(array);
    Type component = innermost(array.type());
    for (Access access : accesses) {
      if (access instanceof Access.OfElement write
          && write.isWrite()
          && ArrayTypes.mayAlias(component, write.component())) {
        boolean isOne = write.array() instanceof Place.Shared shared && shared.base().equals(path);
        boolean isOfText = write.site().calls().isEmpty() && loop.contains(write.site().span());
        Optional<List<Guard>> checks =
            isOne
                ? Optional.of(List.<Guard>of()).filter(none -> isOfText)
                : apartFrom(path, write.array());
        if (checks.isEmpty()) {
          return Optional.empty();
        }
        guards.addAll(checks.get());
      }
    }
    return Optional.of(guards);
  }

  /** The checks under which an array is told apart from others by the subscripts it is found at. */
  public List<Guard> ofRows(Variable array) {
    Path path = Path.of(array);
    int depth = depth(path) - 1;
    return depth == 0 || aliasing.hasOwnRows(path, depth)
        ? List.of()
        : List.of(new Guard.DistinctRows(depth, List.of(path), List.of()));
  }

  private static int depth(Path array) {
    int depth = 0;
    for (Type type = array.type(); type instanceof Type.Array inner; type = inner.component()) {
      depth++;
    }
    return depth;
  }

  private static Type innermost(Type array) {
    Type component = array;
    while (component instanceof Type.Array inner) {
      component = inner.component();
    }
    return component;
  }

  /** An array of arrays and what may be one of its rows. */
  private Optional<List<Guard>> apartFrom(Path array, Place other) {
    int depth = depth(array);
    if (depth == 1 || other instanceof Place.Fresh || aliasing.hasOwnRows(array, depth - 1)) {
      return depth == 1 ? apart(array, other) : Optional.of(List.of());
    }
    if (!(other instanceof Place.Shared shared)
        || !nameable.test(array)
        || !nameable.test(shared.base())) {
      return Optional.empty();
    }
    int rows = shared.subscripts().size();
    if (rows == 0) {
      return Optional.of(List.of(new Guard.NotARow(shared.base(), array, depth - 1)));
    }
    return rows == depth - 1
        ? Optional.of(
            List.of(new Guard.DistinctRows(rows, List.of(array, shared.base()), List.of())))
        : Optional.empty();
  }

  private static boolean mayMeet(LocalPlace one, LocalPlace other) {
    return one.field().isPresent()
        ? one.field().equals(other.field())
        : other.field().isEmpty() && one.place().type().equals(other.place().type());
  }

  private Optional<List<Guard>> from(LocalPlace place, Access access) {
    if (access instanceof Access.OfEverything) {
      return Optional.empty();
    }
    if (access instanceof Access.OfField use) {
      if (use.isWrite() && isOnTheWay(place.owner(), use)) {
        return Optional.empty();
      }
      return place.field().equals(Optional.of(use.field()))
          ? use.object().flatMap(object -> apart(place.owner(), object))
          : Optional.of(List.of());
    }
    return access instanceof Access.OfElement use
            && place.place() instanceof Expression.ArrayAccess
            && ArrayTypes.mayAlias(place.place().type(), use.component())
        ? apart(place.owner(), use.array())
        : Optional.of(List.of());
  }

  /** Whether a field that leads there is assigned. */
  private static boolean isOnTheWay(Path path, Access.OfField write) {
    List<Field> way = path.allFields();
    boolean isOfNew = write.object().filter(Place.Fresh.class::isInstance).isPresent();
    return !isOfNew && way.contains(write.field());
  }

  private Optional<List<Guard>> apart(Path owner, Place place) {
    if (place instanceof Place.Fresh) {
      return Optional.of(List.of());
    }
    if (aliasing.hasOwnRows(owner, 0)) {
      boolean isSame =
          place instanceof Place.Shared shared
              && shared.subscripts().isEmpty()
              && shared.base().equals(owner);
      return isSame ? Optional.empty() : Optional.of(List.of());
    }
    if (place instanceof Place.Shared shared) {
      return nameable.test(shared.base()) ? apart(owner, shared) : Optional.empty();
    }
    Optional<Reached> among = place.found().filter(reached -> nameable.test(reached.base()));
    return among.map(
        objects -> {
          List<Guard> guards = new ArrayList<>(Guard.Runs.ofAccessors(objects));
          guards.add(
              objects
                  .depth()
                  .<Guard>map(depth -> new Guard.NotARow(owner, objects.base(), depth))
                  .orElseGet(() -> new Guard.NotAmong(owner, objects)));
          return guards;
        });
  }

  private Optional<List<Guard>> apart(Path owner, Place.Shared other) {
    if (!other.subscripts().isEmpty()) {
      return Optional.of(
          List.of(new Guard.NotARow(owner, other.base(), other.subscripts().size())));
    }
    if (other.base().equals(owner)) {
      return Optional.empty();
    }
    return Optional.of(
        aliasing.areDistinct(owner, other.base())
            ? List.of()
            : List.of(new Guard.DistinctArrays(owner, other.base())));
  }
}
