package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.dependence.KeptApart;
import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.LocalPlace;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.StandIns;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Substitution;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Fields of other objects and elements of arrays that a loop assigns, each by one name throughout,
 * as local variables (scalar replacement: Callahan, Carr, Kennedy, Improving Register Allocation
 * for Subscripted Variables, 1990). Then all that is known of variables is known of them, if
 * nothing else leads to the same object or array meanwhile.
 *
 * @param loop the loop with variables in their place
 * @param places the fields and elements
 */
record LocalPlaces(MarkedLoop loop, List<LocalPlace> places) {
  private static final int LONGEST_PATH = 2;

  /**
   * What a field or an element is known by.
   *
   * @param owner what leads to the object or the array
   * @param field the field, if it is one
   * @param index which element it is otherwise
   */
  private record Key(Path owner, Optional<Field> field, int index) {}

  /**
   * The loop with such variables, as far as there can be any.
   *
   * @param own fields of {@code this} that are variables already: of other objects they are not
   */
  static Optional<LocalPlaces> of(MarkedMethod method, MarkedLoop marked, Set<Field> own) {
    Finder finder = new Finder(marked.loop(), own);
    Set<String> taken = new HashSet<>(method.localNames());
    Reads.declared(marked.loop()).forEach(each -> taken.add(each.name()));
    for (Variable used : Reads.used(marked.loop())) {
      taken.add(used.name());
      if (used.kind() == Variable.Kind.FIELD) {
        taken.add(StandIns.before(used.name()));
      }
    }
    Map<Key, LocalPlace> found = new LinkedHashMap<>();
    finder.assigned.forEach(
        (key, place) -> {
          List<Span> mentions = finder.mentions.getOrDefault(key, List.of());
          boolean isTaken = key.field().filter(own::contains).isPresent();
          if (!isTaken && !finder.inFunctions.contains(key) && isNamed(place.type())) {
            found.put(
                key,
                new LocalPlace(
                    variable(key, place, taken, marked.loop().span()),
                    place,
                    key.owner(),
                    List.copyOf(mentions)));
          }
        });
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Substitution substitution =
        new Substitution(
            part ->
                finder
                    .key(part)
                    .map(found::get)
                    .map(place -> new Expression.Local(part.span(), place.variable())));
    return Optional.of(
        new LocalPlaces(
            LocalFields.with(marked, substitution.in(marked.loop())), List.copyOf(found.values())));
  }

  private static Variable variable(Key key, Expression place, Set<String> taken, Span span) {
    String owner = last(key.owner());
    String wanted =
        key.field()
            .map(Field::name)
            .map(
                field ->
                    owner + field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1))
            .orElseGet(() -> owner + key.index());
    return new Variable(
        StandIns.name(wanted, taken, Set.of()),
        place.type(),
        Variable.Kind.FIELD,
        span,
        Sharing.NONE);
  }

  private static String last(Path path) {
    if (!path.fields().isEmpty()) {
      Field last = path.fields().get(path.fields().size() - 1);
      return last.isAround() && last.type() instanceof Type.Declared outer
          ? Field.nameAround(outer)
          : last.name();
    }
    return path.root() instanceof Path.Root.OfVariable root
        ? root.variable().name()
        : path.root() instanceof Path.Root.OfStatic field ? field.field().name() : "element";
  }

  /** Whether a variable can be declared of the type wherever the loop's text is. */
  private static boolean isNamed(Type type) {
    return LocalFields.isNamed(type);
  }

  /** The checks that take them for what they are; empty if something else may use them. */
  Optional<List<Guard>> guards(KeptApart apart, List<Access> accesses) {
    List<Guard> guards = new ArrayList<>();
    for (LocalPlace place : places) {
      Optional<List<Guard>> kept = apart.from(place, places, accesses);
      if (kept.isEmpty()) {
        return Optional.empty();
      }
      guards.addAll(place.guards());
      guards.addAll(kept.get());
    }
    return Optional.of(guards);
  }

  /** What the text of a loop says of fields and elements. */
  private static final class Finder {
    private final Map<Key, Expression> assigned = new LinkedHashMap<>();
    private final Map<Key, List<Span>> mentions = new LinkedHashMap<>();
    private final Set<Key> inFunctions = new HashSet<>();
    private final Set<Variable> changing;
    private final Set<Field> changed = new HashSet<>();

    /** Looks at a loop in whose text some fields are variables: what leads through them changes. */
    Finder(Statement loop, Set<Field> own) {
      changed.addAll(own);
      changing = new HashSet<>(Reads.declared(loop));
      changing.addAll(Reads.written(loop));
      Nodes.eachExpression(
          loop,
          part -> {
            if (Nodes.target(part).orElse(null) instanceof Expression.FieldAccess access) {
              changed.add(access.field());
            }
          });
      Nodes.eachExpression(loop, this::look);
    }

    private void look(Expression part) {
      Optional<Key> key = key(part);
      key.ifPresent(
          known -> mentions.computeIfAbsent(known, absent -> new ArrayList<>()).add(part.span()));
      Nodes.target(part)
          .ifPresent(target -> key(target).ifPresent(known -> assigned.putIfAbsent(known, target)));
      if (part instanceof Expression.Lambda) {
        Nodes.each(part, inner -> key(inner).ifPresent(inFunctions::add));
      }
    }

    Optional<Key> key(Expression expression) {
      if (expression instanceof Expression.FieldAccess access) {
        Field field = access.field();
        boolean isOfObject =
            !field.isStatic()
                && !field.isFinal()
                && !field.isVolatile()
                && field.sharing() == Sharing.NONE
                && !(access.target().orElse(null) instanceof Expression.This);
        return isOfObject
            ? access
                .target()
                .flatMap(this::path)
                .map(owner -> new Key(owner, Optional.of(field), 0))
            : Optional.empty();
      }
      return expression instanceof Expression.ArrayAccess access
              && access.type() instanceof Type.Primitive
              && access.index() instanceof Expression.Literal literal
              && literal.value().orElse(null) instanceof Integer index
              && index >= 0
          ? path(access.array()).map(owner -> new Key(owner, Optional.empty(), index))
          : Optional.empty();
    }

    /** The path of an object that is the same throughout the loop. */
    private Optional<Path> path(Expression expression) {
      if (expression instanceof Expression.Local local) {
        Variable variable = local.variable();
        return changing.contains(variable) || variable.sharing() != Sharing.NONE
            ? Optional.empty()
            : Optional.of(Path.of(variable));
      }
      if (!(expression instanceof Expression.FieldAccess access)
          || changed.contains(access.field())
          || access.field().isVolatile()
          || access.field().sharing() != Sharing.NONE) {
        return Optional.empty();
      }
      Field field = access.field();
      if (field.isStatic()) {
        return Optional.of(new Path(new Path.Root.OfStatic(field), List.of()));
      }
      Expression target = access.target().orElse(null);
      Optional<Path> owner =
          target instanceof Expression.This self
              ? Optional.of(new Path(new Path.Root.OfThis(self.type()), List.of()))
              : Optional.ofNullable(target).flatMap(this::path);
      return owner
          .filter(path -> path.fields().size() < LONGEST_PATH)
          .map(path -> path.then(field));
    }
  }
}
