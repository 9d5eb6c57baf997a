package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.dependence.MemoryConflicts;
import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.model.CheckedAccesses;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the accesses of a loop that are taken on the user's word. */
final class UserWords {
  private UserWords() {}

  /**
   * The accesses to arrays that are {@code DISJOINT}, or to all arrays.
   *
   * @param isTrusted whether the loop runs although it has been refused
   */
  static CheckedAccesses of(Statement body, List<Access> accesses, boolean isTrusted) {
    Set<Expression> targets = new HashSet<>();
    Nodes.eachExpression(body, part -> Nodes.target(part).ifPresent(targets::add));
    List<CheckedAccesses.OfElement> elements = new ArrayList<>();
    Nodes.eachExpression(
        body,
        part -> {
          if (part instanceof Expression.ArrayAccess access
              && isPlain(access.array())
              && (isTrusted || isDisjoint(access.array()))) {
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
          && isNameable(shared.base())
          && (isTrusted || MemoryConflicts.isDisjoint(shared.base()))) {
        watched.add(shared.base());
      }
    }
    return new CheckedAccesses(List.copyOf(elements), List.copyOf(watched));
  }

  /** Whether evaluating it once more changes nothing. */
  private static boolean isPlain(Expression array) {
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
