package io.manyhands.processor.analysis.flow;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether an array is used for its elements only: nobody keeps it, compares it with another one or
 * hands it out, so that a copy would do as well.
 */
public final class ArrayUses {
  private final Program program;
  private final Set<Variable> asked = new HashSet<>();

  private ArrayUses(Program program) {
    this.program = program;
  }

  /**
   * Whether {@code statement} uses only elements and length of an array, and leaves no function
   * that does so later.
   *
   * @param named whether an expression names the array
   * @param program the methods that it may be passed to
   */
  public static boolean areOfElements(
      Statement statement, Predicate<Expression> named, Program program) {
    return new ArrayUses(program).areOfElementsNow(statement, named);
  }

  private boolean areOfElementsNow(Statement code, Predicate<Expression> named) {
    return areOfElements(code, named) && !LastingFunctions.in(code, program).mention(named);
  }

  private boolean areOfElements(Statement statement, Predicate<Expression> named) {
    boolean[] all = {!(statement instanceof Statement.Unsupported)};
    List<Expression> parts = Nodes.expressions(statement);
    if (statement instanceof Statement.ForEach loop && named.test(loop.source())) {
      parts = List.of();
    }
    parts.forEach(part -> all[0] &= isOfElements(part, named));
    Nodes.inner(statement).forEach(inner -> all[0] &= areOfElements(inner, named));
    return all[0];
  }

  private boolean isOfElements(Expression expression, Predicate<Expression> named) {
    if (named.test(expression) || expression instanceof Expression.Unsupported) {
      return false;
    }
    boolean[] all = {true};
    for (Expression operand : Nodes.operands(expression)) {
      boolean allowed = named.test(operand) && isElementOf(expression, operand);
      all[0] &= allowed || isOfElements(operand, named);
    }
    Nodes.statements(expression).forEach(inner -> all[0] &= areOfElements(inner, named));
    return all[0];
  }

  /** Whether {@code expression} asks an array that is its operand for elements or the length. */
  private boolean isElementOf(Expression expression, Expression array) {
    if (expression instanceof Expression.ArrayAccess access) {
      return access.array() == array;
    }
    return expression instanceof Expression.ArrayLength
        || (expression instanceof Expression.Call call && isElementOf(call, array));
  }

  private boolean isElementOf(Expression.Call call, Expression array) {
    if (call.receiver().filter(receiver -> receiver == array).isPresent()) {
      return call.method().name().equals("clone");
    }
    if (isOfLibrary(call.method())) {
      return true;
    }
    Set<MethodDeclaration> called = called(call);
    return !called.isEmpty()
        && called.stream().allMatch(method -> usesElements(method, call.arguments(), array));
  }

  /** Library methods that neither keep nor return an array of theirs. */
  public static boolean isOfLibrary(Method method) {
    return switch (method.owner().qualifiedName()) {
      case "java.lang.System" -> method.name().equals("arraycopy");
      case "java.util.Arrays" ->
          switch (method.name()) {
            case "fill", "sort", "copyOf", "copyOfRange", "equals", "hashCode", "toString" -> true;
            default -> false;
          };
      default -> false;
    };
  }

  /** The methods that a call may run, as far as that is known. */
  private Set<MethodDeclaration> called(Expression.Call call) {
    Method method = call.method();
    Set<MethodDeclaration> called = new LinkedHashSet<>();
    boolean known = method.isFixed() || call.receiver().orElse(null) instanceof Expression.This;
    if (known) {
      program.declaration(method).ifPresent(called::add);
    }
    if (known && !method.isFixed()) {
      called.addAll(program.implementations(method, method.owner()));
    }
    return called;
  }

  private boolean usesElements(
      MethodDeclaration method, List<Expression> arguments, Expression array) {
    if (method.method().isVarargs() || method.parameters().size() != arguments.size()) {
      return false;
    }
    for (int k = 0; k < arguments.size(); k++) {
      Variable parameter = method.parameters().get(k);
      // A method that calls itself is asked once.
      if (arguments.get(k) == array
          && asked.add(parameter)
          && !areOfElementsNow(method.body(), isVariable(parameter))) {
        return false;
      }
    }
    return true;
  }

  /** Tests whether an expression names a variable. */
  public static Predicate<Expression> isVariable(Variable variable) {
    return expression ->
        expression instanceof Expression.Local local && local.variable().equals(variable);
  }

  /** The length that an array is created with, where {@code variable} is declared with one. */
  public static Optional<Expression.NewArray> creation(Statement body, Variable variable) {
    Expression.NewArray[] found = {null};
    Nodes.eachStatement(
        body,
        statement -> {
          if (statement instanceof Statement.Declaration declaration
              && declaration.variable().equals(variable)
              && declaration.initializer().orElse(null) instanceof Expression.NewArray creation
              && creation.elements().isEmpty()) {
            found[0] = creation;
          }
        });
    return Optional.ofNullable(found[0]);
  }
}
