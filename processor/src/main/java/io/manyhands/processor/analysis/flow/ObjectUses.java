package io.manyhands.processor.analysis.flow;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether code uses an object for nothing but its fields and methods, and the methods likewise:
 * then nobody else comes to know it, and nobody can tell it from another one with the same fields.
 */
public final class ObjectUses {
  /** What becomes of an object in a method. */
  private enum Fate {
    /** Nothing is left of it when the method returns. */
    STAYS,
    /** The method may return it. */
    RETURNED,
    /** Somebody else may know it afterwards. */
    ESCAPES
  }

  private final Type.Declared type;
  private final Map<Variable, Type.Declared> made;
  private final Set<Field> arrays;
  private final Program program;
  private final Map<Object, Fate> fates = new HashMap<>();

  private ObjectUses(
      Type.Declared type, Map<Variable, Type.Declared> made, Set<Field> arrays, Program program) {
    this.type = type;
    this.made = made;
    this.arrays = arrays;
    this.program = program;
  }

  /**
   * Whether {@code statement} uses an object so.
   *
   * @param named whether an expression names the object
   * @param type its exact class
   * @param made the classes of objects that variables hold
   * @param arrays fields of the object of whose arrays nothing but elements and length is used
   * @param program the methods that it may be passed to
   */
  public static boolean stayInside(
      Statement statement,
      Predicate<Expression> named,
      Type.Declared type,
      Map<Variable, Type.Declared> made,
      Set<Field> arrays,
      Program program) {
    return new ObjectUses(type, made, arrays, program).fate(statement, named) == Fate.STAYS;
  }

  private static Fate worst(Fate one, Fate other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private Fate fate(Statement statement, Predicate<Expression> named) {
    if (statement instanceof Statement.Unsupported) {
      return Fate.ESCAPES;
    }
    boolean isUnused =
        statement instanceof Statement.Evaluate || statement instanceof Statement.For;
    Fate fate = Fate.STAYS;
    for (Expression part : Nodes.expressions(statement)) {
      if (statement instanceof Statement.Return && isIt(part, named)) {
        fate = worst(fate, stays(part, named, true) ? Fate.RETURNED : Fate.ESCAPES);
      } else {
        fate = worst(fate, stays(part, named, isUnused) ? Fate.STAYS : Fate.ESCAPES);
      }
    }
    for (Statement inner : Nodes.inner(statement)) {
      fate = worst(fate, fate(inner, named));
    }
    return fate;
  }

  /**
   * Whether what {@code expression} does leaves the object where it is.
   *
   * @param isUnused whether nobody keeps the value of the expression
   */
  private boolean stays(Expression expression, Predicate<Expression> named, boolean isUnused) {
    if (expression instanceof Expression.Unsupported) {
      return false;
    } else if (named.test(expression)) {
      return isUnused;
    } else if (isArray(expression, named)) {
      return false;
    } else if (expression instanceof Expression.Lambda) {
      return isSilent(expression, named);
    } else if (expression instanceof Expression.Call call) {
      return stays(call, named, isUnused);
    }
    boolean intoIt = expression instanceof Expression.FieldAccess;
    boolean all = true;
    for (Expression operand : Nodes.operands(expression)) {
      all &= isElement(expression, operand, named) || stays(operand, named, intoIt);
    }
    for (Statement inner : Nodes.statements(expression)) {
      all &= fate(inner, named) == Fate.STAYS;
    }
    return all;
  }

  /** Whether an expression is one of the object's arrays. */
  private boolean isArray(Expression expression, Predicate<Expression> named) {
    return expression instanceof Expression.FieldAccess access
        && arrays.contains(access.field())
        && access.target().filter(named).isPresent();
  }

  /** Whether one of the object's arrays is asked for an element or its length. */
  private boolean isElement(
      Expression expression, Expression operand, Predicate<Expression> named) {
    boolean isAsked =
        expression instanceof Expression.ArrayLength
            || (expression instanceof Expression.ArrayAccess access && access.array() == operand);
    return isAsked && isArray(operand, named);
  }

  /** Whether a function does not even mention the object. */
  private static boolean isSilent(Expression function, Predicate<Expression> named) {
    boolean[] silent = {true};
    Nodes.each(function, part -> silent[0] &= !named.test(part));
    return silent[0];
  }

  private boolean stays(Expression.Call call, Predicate<Expression> named, boolean isUnused) {
    boolean onIt = call.receiver().filter(receiver -> isIt(receiver, named)).isPresent();
    boolean all = call.receiver().map(object -> stays(object, named, onIt)).orElse(true);
    for (Expression argument : call.arguments()) {
      all &= named.test(argument) || stays(argument, named, false);
    }
    return switch (all ? fate(call, named) : Fate.ESCAPES) {
      case STAYS -> true;
      case RETURNED -> isUnused;
      case ESCAPES -> false;
    };
  }

  /** Whether the value of an expression may be the object. */
  private boolean isIt(Expression expression, Predicate<Expression> named) {
    return named.test(expression)
        || (expression instanceof Expression.Call call && fate(call, named) == Fate.RETURNED);
  }

  /** What becomes of the object in the method that a call runs. */
  private Fate fate(Expression.Call call, Predicate<Expression> named) {
    boolean onIt = call.receiver().filter(receiver -> isIt(receiver, named)).isPresent();
    boolean isGiven = call.arguments().stream().anyMatch(named);
    if (!onIt && !isGiven) {
      return Fate.STAYS;
    }
    if (onIt && type.is("java.lang.StringBuilder")) {
      return isGiven ? Fate.ESCAPES : ofText(call);
    }
    Optional<MethodDeclaration> target = target(call, onIt);
    if (target.isEmpty()
        || target.get().isSynchronized()
        || call.method().isVarargs()
        || target.get().parameters().size() != call.arguments().size()) {
      return Fate.ESCAPES;
    }
    Fate fate =
        onIt ? inMethod(target.get(), target.get(), Expression.This.class::isInstance) : Fate.STAYS;
    List<Expression> arguments = call.arguments();
    for (int k = 0; k < arguments.size(); k++) {
      if (named.test(arguments.get(k))) {
        var parameter = target.get().parameters().get(k);
        fate = worst(fate, inMethod(target.get(), parameter, ArrayUses.isVariable(parameter)));
      }
    }
    return fate;
  }

  /** What a text does that shows no more of it than its characters. */
  private static Fate ofText(Expression.Call call) {
    boolean isPlain =
        call.arguments().stream()
            .map(Expression::type)
            .allMatch(given -> given instanceof Type.Primitive || given.is("java.lang.String"));
    Fate fate =
        switch (call.method().name()) {
          case "append",
              "appendCodePoint",
              "insert",
              "reverse",
              "delete",
              "deleteCharAt",
              "replace" ->
              Fate.RETURNED;
          case "setLength",
              "setCharAt",
              "length",
              "isEmpty",
              "charAt",
              "codePointAt",
              "toString",
              "substring",
              "indexOf",
              "lastIndexOf" ->
              Fate.STAYS;
          default -> Fate.ESCAPES;
        };
    return isPlain ? fate : Fate.ESCAPES;
  }

  private Optional<MethodDeclaration> target(Expression.Call call, boolean onIt) {
    if (call.method().isFixed()) {
      return program.declaration(call.method());
    } else if (onIt) {
      return program.implementation(call.method(), type);
    }
    return call.receiver().orElse(null) instanceof Expression.Local local
            && made.containsKey(local.variable())
        ? program.implementation(call.method(), made.get(local.variable()))
        : Optional.empty();
  }

  /** What becomes of it in a method; one that calls itself again is not followed. */
  private Fate inMethod(MethodDeclaration method, Object key, Predicate<Expression> named) {
    Fate known = fates.putIfAbsent(key, Fate.ESCAPES);
    if (known != null) {
      return known;
    }
    Fate fate = fate(method.body(), named);
    fates.put(key, fate);
    return fate;
  }
}
