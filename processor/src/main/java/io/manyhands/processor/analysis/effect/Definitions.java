package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What local variables were given in front of a loop, where it is still their value in the loop:
 * forward substitution, as in Muchnick, Advanced Compiler Design and Implementation, chapter 12.
 *
 * <p>A declaration counts if it stands in a block around the loop, and nothing from there to the
 * end of the statement that has the loop in it changes the variable or what its value was made of.
 * That statement may be a loop itself, so the order of what is in it does not matter.
 */
public final class Definitions {
  private final Type.Declared host;
  private final Span loop;
  private final Map<Variable, Expression> found = new LinkedHashMap<>();

  /** What statements assign, if they are understood, each looked through once. */
  private final IdentityHashMap<Statement, Optional<Set<Variable>>> assigned =
      new IdentityHashMap<>();

  private Definitions(Type.Declared host, Span loop) {
    this.host = host;
    this.loop = loop;
  }

  /**
   * The variables and their values, in the order of their declarations.
   *
   * @param body the method's body
   * @param loop where the loop stands
   * @param host the class that declares the method, which is initialized
   */
  public static Map<Variable, Expression> before(Statement body, Span loop, Type.Declared host) {
    Definitions definitions = new Definitions(host, loop);
    definitions.follow(body);
    return definitions.found;
  }

  /** Those on which the values of {@code used} rest. */
  public static Map<Variable, Expression> of(
      List<Variable> used, Map<Variable, Expression> definitions) {
    Set<Variable> needed = new HashSet<>();
    List<Variable> next = new ArrayList<>(used);
    while (!next.isEmpty()) {
      Variable variable = next.remove(next.size() - 1);
      if (definitions.containsKey(variable) && needed.add(variable)) {
        next.addAll(operands(definitions.get(variable)));
      }
    }
    Map<Variable, Expression> kept = new LinkedHashMap<>(definitions);
    kept.keySet().retainAll(needed);
    return kept;
  }

  /** The variables that a value was made of. */
  static List<Variable> operands(Expression value) {
    return Reads.used(new Statement.Evaluate(value.span(), value));
  }

  private void follow(Statement around) {
    if (around instanceof Statement.For header) {
      // The variables of a header live as long as the whole loop, with its updates.
      header.initializers().forEach(each -> consider(each, List.of(header)));
    }
    List<Statement> children =
        around instanceof Statement.For header ? List.of(header.body()) : Nodes.inner(around);
    for (int k = 0; k < children.size(); k++) {
      if (children.get(k).span().contains(loop) && !around.span().equals(loop)) {
        for (int m = 0; m < k; m++) {
          consider(children.get(m), children.subList(m + 1, k + 1));
        }
        follow(children.get(k));
        return;
      }
    }
  }

  private void consider(Statement statement, List<Statement> until) {
    if (statement instanceof Statement.Declaration declaration
        && declaration.variable().kind() == Variable.Kind.LOCAL
        && declaration.variable().sharing() == Sharing.NONE
        && declaration.initializer().filter(Definitions::isPlain).isPresent()
        && keeps(declaration.variable(), declaration.initializer().get(), until)) {
      found.put(declaration.variable(), declaration.initializer().get());
    }
  }

  /** Whether a value can be computed again, and has a form that is of use. */
  private static boolean isPlain(Expression value) {
    boolean[] plain = {true};
    if (isExtremum(value)) {
      return ((Expression.Call) value).arguments().stream().allMatch(Definitions::isPlain);
    }
    Nodes.each(value, part -> plain[0] &= isPlainPart(part));
    return plain[0];
  }

  private static boolean isPlainPart(Expression part) {
    return part instanceof Expression.Literal
        || part instanceof Expression.Local
        || part instanceof Expression.This
        || (part instanceof Expression.FieldAccess access && !access.field().isVolatile())
        || part instanceof Expression.ArrayAccess
        || part instanceof Expression.ArrayLength
        || (part instanceof Expression.Binary binary && isFollowed(binary.operator()))
        || (part instanceof Expression.Cast cast && cast.type() instanceof Type.Primitive)
        || (part instanceof Expression.Unary && Nodes.target(part).isEmpty());
  }

  private static boolean isFollowed(Operator operator) {
    return switch (operator) {
      case PLUS, MINUS, TIMES, DIVIDE, REMAINDER, SHIFT_LEFT, SHIFT_RIGHT, AND -> true;
      default -> false;
    };
  }

  /** Whether it is {@code Math.min} or {@code Math.max} of ints. */
  static boolean isExtremum(Expression value) {
    return value instanceof Expression.Call call
        && call.type() == Type.Primitive.INT
        && call.arguments().size() == 2
        && call.method().owner().is("java.lang.Math")
        && (call.method().name().equals("min") || call.method().name().equals("max"));
  }

  private boolean keeps(Variable variable, Expression value, List<Statement> until) {
    Set<Variable> locals = new HashSet<>(operands(value));
    locals.add(variable);
    Set<Field> fields = new HashSet<>();
    boolean[] elements = {false};
    Nodes.each(
        value,
        part -> {
          if (part instanceof Expression.FieldAccess access) {
            fields.add(access.field());
          }
          elements[0] |= part instanceof Expression.ArrayAccess;
        });
    boolean ofLocals = !elements[0] && fields.stream().allMatch(Field::isFinal);
    return until.stream()
        .allMatch(
            statement ->
                assigned(statement).filter(set -> Collections.disjoint(set, locals)).isPresent()
                    && (fields.isEmpty() || !assigns(statement, fields))
                    && (ofLocals || leavesMemory(statement, elements[0])));
  }

  private Optional<Set<Variable>> assigned(Statement statement) {
    return assigned.computeIfAbsent(
        statement, each -> isKnown(each) ? Optional.of(Reads.written(each)) : Optional.empty());
  }

  private static boolean isKnown(Statement statement) {
    boolean[] known = {true};
    Nodes.everyStatement(statement, part -> known[0] &= !(part instanceof Statement.Unsupported));
    Nodes.eachExpression(statement, part -> known[0] &= !(part instanceof Expression.Unsupported));
    return known[0];
  }

  private static boolean assigns(Statement statement, Set<Field> fields) {
    boolean[] assigned = {false};
    Nodes.eachExpression(
        statement,
        part ->
            assigned[0] |=
                Nodes.target(part)
                    .filter(
                        target ->
                            target instanceof Expression.FieldAccess access
                                && fields.contains(access.field()))
                    .isPresent());
    return assigned[0];
  }

  /**
   * Whether nothing but the loop itself can change fields and elements, and no other thread hands
   * something over. What the loop does is looked at when it is executed.
   */
  private boolean leavesMemory(Statement statement, boolean elements) {
    boolean[] leaves = {true};
    Nodes.everyStatement(
        statement,
        part ->
            leaves[0] &=
                !(part instanceof Statement.Critical || part instanceof Statement.Resources)
                    && (loop.contains(part.span()) || isQuiet(part)));
    Nodes.eachExpression(
        statement,
        part -> {
          leaves[0] &= loop.contains(part.span()) || isQuiet(part);
          leaves[0] &= !elements || Nodes.target(part).filter(Definitions::isReference).isEmpty();
        });
    return leaves[0];
  }

  /** An iterator may do anything. */
  private static boolean isQuiet(Statement part) {
    return !(part instanceof Statement.ForEach each) || each.source().type() instanceof Type.Array;
  }

  private static boolean isReference(Expression target) {
    return target instanceof Expression.ArrayAccess access && access.type().isReference();
  }

  /** Whether an expression runs no code that is not at hand. */
  private boolean isQuiet(Expression part) {
    if (part instanceof Expression.Call call) {
      return KnownValues.isComputedBy(call.method());
    }
    if (part instanceof Expression.FieldAccess access) {
      Field field = access.field();
      boolean initializes =
          field.isStatic() && field.constant().isEmpty() && !field.owner().equals(host);
      return !field.isVolatile() && !initializes;
    }
    // Text is made by methods of what is in it.
    boolean isText = part.type().is("java.lang.String") && !(part instanceof Expression.Local);
    return !(part instanceof Expression.NewObject)
        && (!isText
            || Nodes.operands(part).stream()
                .allMatch(operand -> PlainTypes.isPlain(operand.type())));
  }
}
