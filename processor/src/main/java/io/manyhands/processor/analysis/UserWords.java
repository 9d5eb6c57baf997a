package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.dependence.MemoryConflicts;
import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.IterationEffects;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.model.CheckedAccesses;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the accesses of a loop that are taken on the user's word. */
final class UserWords {
  private UserWords() {}

  /**
   * The accesses to arrays that are {@code DISJOINT}, or to all arrays and fields.
   *
   * @param own arrays of which chunks have their own
   * @param folded fields that chunks fold into for themselves
   * @param isTrusted whether the loop runs although it has been refused
   */
  static CheckedAccesses of(
      Statement body,
      IterationEffects effects,
      Set<Path> own,
      Set<Field> folded,
      boolean isTrusted) {
    List<Access> accesses = effects.accesses();
    Set<Expression> targets = Collections.newSetFromMap(new IdentityHashMap<>());
    targets.addAll(WrittenThrough.in(body, accesses));
    Nodes.eachExpression(body, part -> Nodes.target(part).ifPresent(targets::add));
    Set<Span> byOtherNames = byOtherNames(accesses);
    List<CheckedAccesses.OfElement> elements = new ArrayList<>();
    Nodes.eachExpression(
        body,
        part -> {
          if (part instanceof Expression.ArrayAccess access
              && isPlain(access.array())
              && own.stream().noneMatch(path -> isRoot(access.array(), path))
              && (isTrusted
                  || isDisjoint(access.array())
                  || byOtherNames.contains(access.span()))) {
            elements.add(new CheckedAccesses.OfElement(access, targets.contains(access)));
          }
        });
    Set<Path> watched = new LinkedHashSet<>();
    for (Access access : accesses) {
      if (access.isWrite()
          && !access.site().calls().isEmpty()
          && access instanceof Access.OfElement element
          && element.array() instanceof Place.Shared shared
          && shared.subscripts().isEmpty()
          && shared.base().type() instanceof Type.Array
          && isNameable(shared.base())
          && !own.contains(shared.base())
          && (isTrusted || MemoryConflicts.isDisjoint(shared.base()))) {
        watched.add(shared.base());
      }
    }
    return new CheckedAccesses(
        List.copyOf(elements),
        List.copyOf(watched),
        isTrusted ? TrustedFields.in(body, folded) : List.of(),
        isTrusted || !effects.locked().foreign().isEmpty() ? readOnly(body) : List.of());
  }

  /** Where elements of a {@code DISJOINT} array are used through another variable. */
  private static Set<Span> byOtherNames(List<Access> accesses) {
    Set<Span> places = new HashSet<>();
    for (Access access : accesses) {
      if (access.site().calls().isEmpty()
          && access instanceof Access.OfElement element
          && element.array() instanceof Place.Shared shared
          && MemoryConflicts.isDisjoint(shared.base())) {
        places.add(access.site().span());
      }
    }
    return places;
  }

  /** Arrays that are {@code READ_ONLY}, beside code that is not at hand. */
  private static List<Path> readOnly(Statement body) {
    Set<Path> paths = new LinkedHashSet<>();
    Nodes.eachExpression(
        body,
        part -> {
          if (!(part.type() instanceof Type.Array)) {
            return;
          }
          if (part instanceof Expression.Local local
              && local.variable().sharing() == Sharing.READ_ONLY) {
            paths.add(Path.of(local.variable()));
          } else if (part instanceof Expression.FieldAccess access
              && access.field().sharing() == Sharing.READ_ONLY
              && access.field().isStatic()) {
            paths.add(new Path(new Path.Root.OfStatic(access.field()), List.of()));
          }
        });
    return paths.stream().filter(UserWords::isNameable).toList();
  }

  /** Whether an array, or one that has it as a row, is the one that a path leads to. */
  private static boolean isRoot(Expression array, Path path) {
    if (array instanceof Expression.ArrayAccess access) {
      return isRoot(access.array(), path);
    }
    if (array instanceof Expression.Local local) {
      return path.equals(Path.of(local.variable()));
    }
    return array instanceof Expression.FieldAccess access
        && !path.fields().isEmpty()
        && path.fields().get(path.fields().size() - 1).equals(access.field());
  }

  /** Whether evaluating it once more changes nothing. */
  static boolean isPlain(Expression array) {
    if (array instanceof Expression.FieldAccess access) {
      return access.target().map(UserWords::isPlain).orElse(true);
    }
    if (array instanceof Expression.ArrayAccess access) {
      return isPlain(access.array()) && isPlain(access.index());
    }
    if (array instanceof Expression.Binary binary) {
      return isPlain(binary.left()) && isPlain(binary.right());
    }
    return array instanceof Expression.Local
        || array instanceof Expression.This
        || array instanceof Expression.Literal;
  }

  private static boolean isDisjoint(Expression array) {
    if (array instanceof Expression.ArrayAccess access) {
      return isDisjoint(access.array());
    }
    if (array instanceof Expression.Local local) {
      return local.variable().sharing() == Sharing.DISJOINT;
    }
    return array instanceof Expression.FieldAccess access
        && access.field().sharing() == Sharing.DISJOINT;
  }

  private static boolean isNameable(Path path) {
    boolean variable =
        path.root() instanceof Path.Root.OfVariable root
            && root.variable().kind() != Variable.Kind.BINDING
            && path.fields().isEmpty();
    boolean own = path.root() instanceof Path.Root.OfThis && path.fields().size() == 1;
    return variable
        || own
        || (path.root() instanceof Path.Root.OfStatic && path.fields().isEmpty());
  }
}
