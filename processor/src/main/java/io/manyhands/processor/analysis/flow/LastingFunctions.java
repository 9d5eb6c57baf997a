package io.manyhands.processor.analysis.flow;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Functions that may run when the code that makes them is done: they are stored, returned or handed
 * to somebody who may keep them. What such a function reads is what is there then, so that nothing
 * of a chunk may stand in its text for what the loop as written names there.
 */
public final class LastingFunctions {
  /** A function that is given to somebody who calls it, and does no more with it. */
  private static final String GIVEN = "";

  private final Program program;
  private final Set<Variable> asked;
  private final Set<Expression> inside = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Functions in variables, which may do no more than be called. */
  private final Map<Variable, Expression.Lambda> named = new LinkedHashMap<>();

  /** How often variables are no more than called, by the method that is called. */
  private final Map<Variable, Map<String, Integer>> calls = new HashMap<>();

  private int depth;

  private LastingFunctions(Program program, Set<Variable> asked) {
    this.program = program;
    this.asked = asked;
  }

  /**
   * Looks for them.
   *
   * @param code what makes them
   * @param program methods that functions may be passed to
   */
  public static LastingFunctions in(Statement code, Program program) {
    return in(code, program, new HashSet<>());
  }

  private static LastingFunctions in(Statement code, Program program, Set<Variable> asked) {
    LastingFunctions functions = new LastingFunctions(program, asked);
    functions.visit(code);
    functions.named.forEach(
        (variable, function) -> {
          if (!functions.isOnlyCalled(variable, function, code)) {
            functions.add(function);
          }
        });
    return functions;
  }

  /** Whether an expression stands in the body of such a function. */
  public boolean contain(Expression part) {
    return inside.contains(part);
  }

  /** Whether such a function mentions something. */
  public boolean mention(Predicate<Expression> something) {
    return inside.stream().anyMatch(something);
  }

  /** Whether such a function mentions a field, of whatever object. */
  public boolean mention(Field field) {
    return mention(
        part -> part instanceof Expression.FieldAccess access && access.field().equals(field));
  }

  private void add(Expression.Lambda function) {
    Nodes.eachExpression(function.body(), inside::add);
  }

  private boolean isOnlyCalled(Variable variable, Expression.Lambda function, Statement code) {
    Map<String, Integer> known = calls.getOrDefault(variable, Map.of());
    return !hasUnsupported(code)
        && Reads.mentions(code, variable)
            == known.getOrDefault(function.method(), 0) + known.getOrDefault(GIVEN, 0);
  }

  private void visit(Statement statement) {
    if (statement instanceof Statement.Declaration declaration
        && declaration.initializer().orElse(null) instanceof Expression.Lambda function) {
      named.put(declaration.variable(), function);
      visit(function, true);
    } else {
      Nodes.expressions(statement).forEach(part -> visit(part, false));
    }
    Nodes.inner(statement).forEach(this::visit);
  }

  /**
   * Looks at an expression.
   *
   * @param isSpent whether a function that is its value, or part of it, has done all it ever does
   *     when the expression around it is evaluated
   */
  private void visit(Expression expression, boolean isSpent) {
    if (expression instanceof Expression.Lambda function) {
      if (!isSpent) {
        add(function);
      }
      Nodes.operands(function).forEach(object -> visit(object, false));
      depth++;
      visit(function.body());
      depth--;
    } else if (expression instanceof Expression.Call call) {
      visit(call, isSpent);
    } else if (expression instanceof Expression.Local local && isSpent) {
      count(local.variable(), GIVEN);
    } else {
      boolean same = isSpent && expression instanceof Expression.Cast;
      Nodes.operands(expression).forEach(operand -> visit(operand, same));
      Nodes.statements(expression).forEach(this::visit);
    }
  }

  private void visit(Expression.Call call, boolean isSpent) {
    call.receiver().ifPresent(object -> visitReceiver(call, object, isSpent));
    for (int k = 0; k < call.arguments().size(); k++) {
      Expression argument = call.arguments().get(k);
      visit(
          argument,
          FunctionCalls.runs(call.method(), k)
              || (isSpent && FunctionCalls.passesOn(call.method()))
              || isOnlyCalledBy(call, k, argument));
    }
  }

  private void visitReceiver(Expression.Call call, Expression object, boolean isSpent) {
    if (object instanceof Expression.Local local) {
      count(local.variable(), call.method().name());
      return;
    }
    visit(
        object,
        isRun(object, call.method().name())
            || FunctionCalls.ends(call.method())
            || (isSpent && FunctionCalls.passesOn(call.method())));
  }

  /** A function may use a variable whenever it is called itself, which is not counted. */
  private void count(Variable variable, String method) {
    if (depth == 0) {
      calls.computeIfAbsent(variable, absent -> new HashMap<>()).merge(method, 1, Integer::sum);
    }
  }

  private static boolean isRun(Expression object, String method) {
    return object instanceof Expression.Cast cast
        ? isRun(cast.operand(), method)
        : (object instanceof Expression.Lambda function && function.method().equals(method));
  }

  /**
   * Whether a method of the program calls a function that it is given, and does no more with it.
   */
  private boolean isOnlyCalledBy(Expression.Call call, int position, Expression argument) {
    Optional<MethodDeclaration> method =
        Optional.of(call.method())
            .filter(called -> called.isFixed() && !called.isVarargs())
            .flatMap(program::declaration);
    if (!(argument instanceof Expression.Lambda function)
        || method.isEmpty()
        || method.get().parameters().size() != call.arguments().size()) {
      return false;
    }
    Variable parameter = method.get().parameters().get(position);
    Statement body = method.get().body();
    if (!asked.add(parameter)) {
      return false;
    }
    boolean isOnlyCalled = in(body, program, asked).isOnlyCalled(parameter, function, body);
    asked.remove(parameter);
    return isOnlyCalled;
  }

  private static boolean hasUnsupported(Statement body) {
    boolean[] found = {false};
    Nodes.everyStatement(body, part -> found[0] |= part instanceof Statement.Unsupported);
    Nodes.eachExpression(body, part -> found[0] |= part instanceof Expression.Unsupported);
    return found[0];
  }
}
