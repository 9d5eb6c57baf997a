package io.manyhands.processor.reading;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the loop language as text, one spelling for each shape. */
final class LoopText {
  private LoopText() {}

  static String of(Statement statement) {
    if (statement instanceof Statement.Block block) {
      return block.statements().stream()
          .map(LoopText::of)
          .collect(Collectors.joining(" ", "{", "}"));
    }
    if (statement instanceof Statement.Declaration declaration) {
      return declaration.variable().type()
          + " "
          + declaration.variable()
          + declaration.initializer().map(value -> " = " + of(value)).orElse("")
          + ";";
    }
    if (statement instanceof Statement.Evaluate evaluate) {
      return of(evaluate.expression()) + ";";
    }
    if (statement instanceof Statement.If choice) {
      String no = choice.no().map(other -> " else " + of(other)).orElse("");
      return "if " + of(choice.condition()) + " " + of(choice.yes()) + no;
    }
    if (statement instanceof Statement.Return result) {
      return "return" + spaced(result.value()) + ";";
    }
    if (statement instanceof Statement.Break end) {
      return "break" + end.label().map(label -> " " + label).orElse("") + ";";
    }
    if (statement instanceof Statement.Continue next) {
      return "continue" + next.label().map(label -> " " + label).orElse("") + ";";
    }
    if (statement instanceof Statement.Throw failure) {
      return "throw " + of(failure.exception()) + ";";
    }
    if (statement instanceof Statement.Unsupported other) {
      return "?(" + other.what() + ")";
    }
    return compound(statement);
  }

  private static String compound(Statement statement) {
    if (statement instanceof Statement.For loop) {
      return "for ("
          + loop.initializers().stream().map(LoopText::of).collect(Collectors.joining(" "))
          + spaced(loop.condition())
          + "; "
          + list(loop.updates())
          + ") "
          + of(loop.body());
    }
    if (statement instanceof Statement.ForEach loop) {
      return "for ("
          + loop.element().type()
          + " "
          + loop.element()
          + " : "
          + of(loop.source())
          + ") "
          + of(loop.body());
    }
    if (statement instanceof Statement.While loop) {
      return (loop.testedFirst() ? "while " : "do while ")
          + of(loop.condition())
          + " "
          + of(loop.body());
    }
    if (statement instanceof Statement.Critical section) {
      return "critical " + of(section.lock()) + " " + of(section.body());
    }
    if (statement instanceof Statement.Labeled labeled) {
      return labeled.label() + ": " + of(labeled.statement());
    }
    if (statement instanceof Statement.Assert check) {
      return "assert " + of(check.condition()) + check.detail().map(d -> " : " + of(d)).orElse("");
    }
    if (statement instanceof Statement.Try attempt) {
      return "try "
          + of(attempt.body())
          + attempt.catches().stream()
              .map(c -> " catch " + c.exception() + " " + of(c.body()))
              .collect(Collectors.joining())
          + attempt.finalizer().map(last -> " finally " + of(last)).orElse("");
    }
    if (statement instanceof Statement.Resources attempt) {
      return "with ("
          + attempt.resources().stream().map(LoopText::of).collect(Collectors.joining(" "))
          + ") "
          + of(attempt.body())
          + " then "
          + list(attempt.closes());
    }
    if (statement instanceof Statement.Yield result) {
      return "yield " + of(result.value()) + ";";
    }
    Statement.Switch choice = (Statement.Switch) statement;
    return "switch"
        + (choice.fallsThrough() ? ": " : "-> ")
        + of(choice.selector())
        + choice.cases().stream().map(LoopText::of).collect(Collectors.joining());
  }

  private static String of(Statement.Case one) {
    return one.body().stream()
        .map(LoopText::of)
        .collect(
            Collectors.joining(
                " ",
                (one.isDefault() ? " default" : " case")
                    + one.bindings().stream().map(v -> " " + v).collect(Collectors.joining())
                    + one.guard().map(test -> " when " + of(test)).orElse("")
                    + "[",
                "]"));
  }

  private static String spaced(Optional<Expression> value) {
    return value.map(expression -> " " + of(expression)).orElse("");
  }

  static String list(List<Expression> all) {
    return all.stream().map(LoopText::of).collect(Collectors.joining(", "));
  }

  static String of(Expression expression) {
    if (expression instanceof Expression.Literal literal) {
      return literal.type().is("java.lang.String")
          ? literal.value().map(value -> "\"" + value + "\"").orElse("null")
          : literal.value().map(Object::toString).orElse(literal.type().toString());
    }
    if (expression instanceof Expression.Local local) {
      return local.variable().name();
    }
    if (expression instanceof Expression.FieldAccess access) {
      return access.target().map(LoopText::of).orElse(access.field().owner().toString())
          + "."
          + access.field();
    }
    if (expression instanceof Expression.ArrayAccess element) {
      return of(element.array()) + "[" + of(element.index()) + "]";
    }
    if (expression instanceof Expression.ArrayLength length) {
      return "#" + of(length.array());
    }
    if (expression instanceof Expression.This) {
      return "this";
    }
    if (expression instanceof Expression.Unsupported other) {
      return "?(" + other.what() + ")";
    }
    if (expression instanceof Expression.Lambda lambda) {
      return lambda.receiver().map(bound -> of(bound) + " ").orElse("")
          + "("
          + lambda.parameters().stream().map(Variable::name).collect(Collectors.joining(", "))
          + ") -> "
          + of(lambda.body());
    }
    if (expression instanceof Expression.SwitchExpression choice) {
      return "(" + of(choice.choice()) + ")";
    }
    return operation(expression);
  }

  private static String operation(Expression expression) {
    if (expression instanceof Expression.Unary unary) {
      return unary.operator() + of(unary.operand());
    }
    if (expression instanceof Expression.Step step) {
      String sign = step.increment() ? "++" : "--";
      return step.prefix() ? sign + of(step.target()) : of(step.target()) + sign;
    }
    if (expression instanceof Expression.Binary binary) {
      return "(" + of(binary.left()) + " " + binary.operator() + " " + of(binary.right()) + ")";
    }
    if (expression instanceof Expression.Assignment assignment) {
      return "(" + of(assignment.target()) + " = " + of(assignment.value()) + ")";
    }
    if (expression instanceof Expression.CompoundAssignment assignment) {
      return "("
          + of(assignment.target())
          + " "
          + assignment.operator()
          + "= "
          + of(assignment.value())
          + ")";
    }
    if (expression instanceof Expression.Conditional choice) {
      return "("
          + of(choice.condition())
          + " ? "
          + of(choice.yes())
          + " : "
          + of(choice.no())
          + ")";
    }
    if (expression instanceof Expression.Cast cast) {
      return "(" + cast.type() + ") " + of(cast.operand());
    }
    if (expression instanceof Expression.InstanceOf test) {
      return of(test.operand())
          + " is "
          + test.tested()
          + test.binding().map(b -> " " + b).orElse("");
    }
    if (expression instanceof Expression.Call call) {
      return call.receiver().map(LoopText::of).orElse(call.method().owner().toString())
          + "."
          + call.method().name()
          + "("
          + list(call.arguments())
          + ")";
    }
    if (expression instanceof Expression.NewObject creation) {
      return "new " + creation.type() + "(" + list(creation.arguments()) + ")";
    }
    Expression.NewArray array = (Expression.NewArray) expression;
    return "new "
        + array.type()
        + array.dimensions().stream().map(d -> "[" + of(d) + "]").collect(Collectors.joining())
        + array.elements().map(all -> "{" + list(all) + "}").orElse("");
  }
}
