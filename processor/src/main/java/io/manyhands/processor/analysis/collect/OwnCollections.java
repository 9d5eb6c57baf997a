package io.manyhands.processor.analysis.collect;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.List;
import java.util.Optional;

/**
 * Collections that the method has created itself and that nobody else can name before the loop
 * ends: {@code List<String> out = new ArrayList<>();}.
 */
final class OwnCollections {
  private final Statement body;
  private final Span loop;

  OwnCollections(MarkedMethod method, MarkedLoop marked) {
    this.body = method.declaration().body();
    this.loop = marked.loop().span();
  }

  /** How {@code variable} gets its collection, if that is of a known class and its own. */
  Optional<Expression.NewObject> creation(Variable variable) {
    Optional<Statement.Declaration> declaration = declaration(variable);
    Optional<Expression.NewObject> creation =
        declaration
            .flatMap(Statement.Declaration::initializer)
            .filter(Expression.NewObject.class::isInstance)
            .map(Expression.NewObject.class::cast)
            .filter(OwnCollections::isOrdinary);
    return creation.filter(created -> !escapes(variable, declaration.orElseThrow()));
  }

  /** The class of the collection, where the method has created it; else the declared type. */
  Type type(Variable variable) {
    return creation(variable).map(Expression.NewObject::type).orElse(variable.type());
  }

  /** Whether nothing was put into it before the loop. */
  boolean isEmpty(Variable variable, Expression.NewObject creation) {
    boolean[] used = {false};
    Nodes.eachExpression(
        body,
        expression ->
            used[0] |=
                expression instanceof Expression.Local local
                    && local.variable().equals(variable)
                    && !loop.contains(expression.span())
                    && !isAfter(expression, creation.span()));
    return !used[0]
        && creation.arguments().stream()
            .allMatch(argument -> argument.type().isIntegral() || isClass(argument));
  }

  private Optional<Statement.Declaration> declaration(Variable variable) {
    Statement.Declaration[] found = {null};
    Nodes.eachStatement(
        body,
        statement -> {
          if (statement instanceof Statement.Declaration declaration
              && declaration.variable().equals(variable)) {
            found[0] = declaration;
          }
        });
    return Optional.ofNullable(found[0]);
  }

  /** No comparator, no order of access: nothing but a size, or elements for a list. */
  private static boolean isOrdinary(Expression.NewObject creation) {
    Type type = creation.type();
    boolean sized =
        creation.arguments().isEmpty()
            || (creation.arguments().size() == 1
                && (creation.arguments().get(0).type().isIntegral()
                    || isClass(creation.arguments().get(0))));
    return CollectionTypes.isConcrete(type)
        && (sized || CollectionTypes.keeps(type) || CollectionTypes.isText(type));
  }

  /** The class of the keys of an {@code EnumMap}. */
  private static boolean isClass(Expression argument) {
    return argument.type() instanceof Type.Declared type
        && type.qualifiedName().equals("java.lang.Class");
  }

  private boolean escapes(Variable variable, Statement.Declaration declaration) {
    boolean[] found = {false};
    Nodes.eachStatement(
        body,
        statement -> {
          found[0] |= statement instanceof Statement.Unsupported;
          for (Expression expression : Nodes.expressions(statement)) {
            if (loop.contains(expression.span())) {
              // Everything that the loop does with it is known to add.
              continue;
            }
            boolean alone =
                statement instanceof Statement.Evaluate && expression instanceof Expression.Call;
            found[0] |= escapes(expression, variable, declaration.span(), alone);
          }
        });
    return found[0];
  }

  private boolean escapes(
      Expression expression, Variable variable, Span declaration, boolean unused) {
    if (expression instanceof Expression.Unsupported) {
      return !isAfter(expression, declaration);
    }
    if (!Nodes.statements(expression).isEmpty()) {
      // A function may run whenever it likes.
      return Nodes.mentions(expression, variable) && !isAfter(expression, declaration);
    }
    if (expression instanceof Expression.Local local && local.variable().equals(variable)) {
      return !isAfter(expression, declaration);
    }
    List<Expression> operands = Nodes.operands(expression);
    if (expression instanceof Expression.Binary binary
        && (binary.operator() == Operator.EQUAL || binary.operator() == Operator.NOT_EQUAL)) {
      operands = operands.stream().filter(operand -> !isNamed(operand, variable)).toList();
    }
    if (expression instanceof Expression.Call call
        && call.receiver().isPresent()
        && (unused || call.type() instanceof Type.Primitive)) {
      Expression receiver = call.receiver().get();
      // A method of its own that gives nothing back, or nothing that anybody looks at.
      boolean chained = receiver instanceof Expression.Call;
      return call.arguments().stream()
              .anyMatch(argument -> escapes(argument, variable, declaration, false))
          || (!isNamed(receiver, variable) && escapes(receiver, variable, declaration, chained));
    }
    return operands.stream().anyMatch(operand -> escapes(operand, variable, declaration, false));
  }

  private static boolean isNamed(Expression expression, Variable variable) {
    return expression instanceof Expression.Local local && local.variable().equals(variable);
  }

  /** Whether something happens after the loop only, and not in the next turn of one around it. */
  private boolean isAfter(Expression expression, Span declaration) {
    if (expression.span().start() < loop.end()) {
      return false;
    }
    boolean[] repeated = {false};
    Nodes.eachStatement(
        body,
        statement ->
            repeated[0] |=
                isLoop(statement)
                    && statement.span().contains(loop)
                    && !statement.span().equals(loop)
                    && !statement.span().contains(declaration));
    return !repeated[0];
  }

  private static boolean isLoop(Statement statement) {
    return statement instanceof Statement.For
        || statement instanceof Statement.ForEach
        || statement instanceof Statement.While;
  }
}
