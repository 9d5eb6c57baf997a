package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.Site;
import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Edit;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Nodes;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Fields of {@code this} and static fields that a loop assigns, as local variables: read before the
 * loop and written back behind it, whatever happens. Then all that is known of variables is known
 * of them, if nobody but the loop's own text uses them meanwhile.
 *
 * @param loop the loop with variables in the place of the fields
 * @param variables the fields with their variables
 */
record LocalFields(MarkedLoop loop, Map<Field, Variable> variables) {
  /** The loop with the fields that it assigns as variables, as far as they can be. */
  static Optional<LocalFields> of(MarkedMethod method, MarkedLoop marked) {
    Set<String> taken = new HashSet<>();
    Reads.declared(method.declaration().body()).forEach(each -> taken.add(each.name()));
    method.declaration().parameters().forEach(each -> taken.add(each.name()));
    Map<Field, Variable> variables = new LinkedHashMap<>();
    Nodes.eachExpression(
        marked.loop(),
        part -> {
          if (Nodes.target(part).orElse(null) instanceof Expression.FieldAccess access
              && isOwn(access)
              && canBeLocal(access.field(), method)) {
            Field field = access.field();
            variables.computeIfAbsent(field, key -> variable(key, taken, method, marked.loop()));
          }
        });
    if (variables.isEmpty()
        || isInFunction(marked.loop(), variables.keySet())
        || !areAllRewritten(method, marked.loop(), variables.keySet())) {
      return Optional.empty();
    }
    Substitution substitution =
        new Substitution(
            part ->
                part instanceof Expression.FieldAccess access && isOwn(access)
                    ? Optional.ofNullable(variables.get(access.field()))
                        .map(variable -> new Expression.Local(part.span(), variable))
                    : Optional.empty());
    return Optional.of(new LocalFields(with(marked, substitution.in(marked.loop())), variables));
  }

  /** The fields that need variables: those that are used in order alone are used themselves. */
  Map<Field, Variable> outside(Set<Variable> inOrder) {
    Map<Field, Variable> outside = new LinkedHashMap<>(variables);
    outside.values().removeAll(inOrder);
    return outside;
  }

  /**
   * What else uses one of the fields while the loop runs, as far as is known.
   *
   * @param inOrder variables that are used in the order of the iterations alone
   */
  Optional<Site> otherUse(List<Access> accesses, List<Site> unknown, Set<Variable> inOrder) {
    Stream<Site> known =
        accesses.stream()
            .filter(
                access ->
                    access instanceof Access.OfEverything
                        || (access instanceof Access.OfField field
                            && variables.containsKey(field.field())))
            .map(Access::site);
    // The user's word is about what code changes. It may read a field of which it would see the
    // value from before the loop.
    return Stream.concat(known, outside(inOrder).isEmpty() ? Stream.of() : unknown.stream())
        .findFirst();
  }

  private static boolean isOwn(Expression.FieldAccess access) {
    return access.target().map(Expression.This.class::isInstance).orElse(true);
  }

  private static boolean canBeLocal(Field field, MarkedMethod method) {
    boolean here =
        !field.isStatic() || field.owner().binaryName().equals(method.host().type().binaryName());
    return isNamed(field.type())
        && here
        && !field.isFinal()
        && !field.isVolatile()
        && field.sharing() == Sharing.NONE;
  }

  /** Whether a variable can be declared of the type wherever the loop's text is. */
  static boolean isNamed(Type type) {
    if (type instanceof Type.Array array) {
      return isNamed(array.component());
    }
    return type instanceof Type.Primitive
        || type instanceof Type.TypeVariable
        || (type instanceof Type.Declared declared
            && declared.accessible()
            && declared.arguments().isEmpty());
  }

  private static Variable variable(
      Field field, Set<String> taken, MarkedMethod method, Statement loop) {
    return new Variable(
        StandIns.name(field.name(), taken, method.localNames()),
        field.type(),
        Variable.Kind.FIELD,
        loop.span(),
        Sharing.NONE);
  }

  /** A function could not name the variable: it changes. */
  private static boolean isInFunction(Statement loop, Set<Field> fields) {
    boolean[] found = {false};
    Nodes.eachExpression(
        loop,
        part -> {
          if (part instanceof Expression.Lambda) {
            Nodes.each(part, inner -> found[0] |= mentions(inner, fields));
          }
        });
    return found[0];
  }

  private static boolean mentions(Expression part, Set<Field> fields) {
    return part instanceof Expression.FieldAccess access
        && isOwn(access)
        && fields.contains(access.field());
  }

  /** Whether the text names the fields in ways that can be exchanged. */
  private static boolean areAllRewritten(MarkedMethod method, Statement loop, Set<Field> fields) {
    List<Span> mentioned = new ArrayList<>();
    Nodes.eachExpression(
        loop,
        part -> {
          if (mentions(part, fields)) {
            mentioned.add(part.span());
          }
        });
    Set<Span> rewritten = new HashSet<>();
    for (Edit edit : method.edits()) {
      if (edit instanceof Edit.FieldReference reference
          && fields.contains(reference.field())
          && (reference.onThis() || reference.field().isStatic())) {
        rewritten.add(reference.span());
      }
    }
    return rewritten.containsAll(mentioned);
  }

  static MarkedLoop with(MarkedLoop marked, Statement loop) {
    return new MarkedLoop(
        loop,
        marked.label(),
        marked.settings(),
        marked.mark(),
        marked.byMethod(),
        /* insideTry= */ true,
        marked.insideLoop(),
        marked.obstacle());
  }
}
