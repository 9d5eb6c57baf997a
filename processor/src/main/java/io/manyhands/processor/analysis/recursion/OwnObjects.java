package io.manyhands.processor.analysis.recursion;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.CallGroup;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Objects that a call has created and keeps to itself until it returns them: no other call can see
 * what it writes to them, {@code node.left = build(lo, mid)}.
 */
final class OwnObjects {
  private final Program program;
  private final Set<Variable> variables = new HashSet<>();

  OwnObjects(MethodDeclaration method, Program program) {
    this.program = program;
    Set<Variable> assigned = Reads.written(method.body());
    Nodes.eachStatement(
        method.body(),
        inner -> {
          if (inner instanceof Statement.Declaration declaration
              && !assigned.contains(declaration.variable())
              && declaration.initializer().filter(this::creates).isPresent()) {
            variables.add(declaration.variable());
          }
        });
    variables.removeAll(leaking(method.body()));
  }

  /** Whether a write of a group's statements is to an object that its calls cannot reach. */
  boolean isOwn(Access write, CallGroup group) {
    Optional<Place> place =
        write instanceof Access.OfField field
            ? field.object()
            : write instanceof Access.OfElement element
                ? Optional.of(element.array())
                : Optional.empty();
    return place.orElse(null) instanceof Place.Shared shared
        && shared.subscripts().isEmpty()
        && shared.base().fields().isEmpty()
        && shared.base().root() instanceof Path.Root.OfVariable root
        && variables.contains(root.variable())
        && group.forked().stream().noneMatch(call -> looksAt(root.variable(), call, group));
  }

  /** Whether what the call is passed, or whether it is made, is found out with the variable. */
  private static boolean looksAt(Variable variable, Expression.Call call, CallGroup group) {
    return new PossibleCall(call, group.testsOf(call)).mentioned().contains(variable);
  }

  private boolean creates(Expression value) {
    return value instanceof Expression.NewArray
        || (value instanceof Expression.NewObject creation && keepsQuiet(creation.constructor()));
  }

  /** Whether a constructor hands its object to nobody. */
  private boolean keepsQuiet(Method constructor) {
    Optional<MethodDeclaration> declared = program.declaration(constructor);
    if (declared.isEmpty()) {
      return false;
    }
    List<Statement> statements = new ArrayList<>(declared.get().fieldInitializers());
    statements.add(declared.get().body());
    boolean[] quiet = {true};
    for (Statement statement : statements) {
      List<Expression> ofFields = new ArrayList<>();
      Nodes.eachStatement(
          statement, inner -> quiet[0] &= !(inner instanceof Statement.Unsupported));
      Nodes.eachExpression(
          statement,
          part -> {
            if (part instanceof Expression.FieldAccess access) {
              access.target().ifPresent(ofFields::add);
            }
          });
      Nodes.eachExpression(
          statement, part -> quiet[0] &= isQuiet(part) && (!isThis(part) || isIn(part, ofFields)));
    }
    return quiet[0];
  }

  private static boolean isThis(Expression part) {
    return part instanceof Expression.This;
  }

  private static boolean isIn(Expression part, List<Expression> some) {
    return some.stream().anyMatch(each -> each == part);
  }

  private static boolean isQuiet(Expression part) {
    if (part instanceof Expression.Call call) {
      return call.method().isStatic();
    }
    if (part instanceof Expression.NewObject creation) {
      return creation.type() instanceof Type.Declared type
          && type.packageName().startsWith("java.");
    }
    return !(part instanceof Expression.Unsupported) && Nodes.statements(part).isEmpty();
  }

  /** Variables that are mentioned other than to look into their object, or to return it. */
  private static Set<Variable> leaking(Statement body) {
    Set<Variable> leaking = new HashSet<>();
    Nodes.eachStatement(
        body,
        inner -> {
          for (Expression expression : Nodes.expressions(inner)) {
            if (!(inner instanceof Statement.Return && expression instanceof Expression.Local)) {
              leak(expression, leaking);
            }
          }
        });
    Nodes.eachExpression(
        body,
        part ->
            Nodes.statements(part)
                .forEach(
                    nested ->
                        Nodes.eachExpression(
                            nested,
                            deep -> {
                              if (deep instanceof Expression.Local local) {
                                leaking.add(local.variable());
                              }
                            })));
    return leaking;
  }

  private static void leak(Expression expression, Set<Variable> leaking) {
    if (expression instanceof Expression.Local local) {
      leaking.add(local.variable());
      return;
    }
    for (Expression operand : Nodes.operands(expression)) {
      boolean looksInto =
          operand instanceof Expression.Local
              && (expression instanceof Expression.FieldAccess
                  || expression instanceof Expression.ArrayLength
                  || (expression instanceof Expression.ArrayAccess access
                      && access.array() == operand));
      if (!looksInto) {
        leak(operand, leaking);
      }
    }
  }
}
