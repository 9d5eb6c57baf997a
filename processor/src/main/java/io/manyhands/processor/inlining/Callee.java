package io.manyhands.processor.inlining;

import io.manyhands.processor.analysis.effect.PlainTypes;
import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Edit;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A called method whose text can stand where it is called.
 *
 * @param declaration the method
 * @param text what its names mean
 * @param isOnly whether nothing can run in its place: no class can have another one
 */
record Callee(MethodDeclaration declaration, MarkedMethod text, boolean isOnly) {
  private static final int MOST_CHARACTERS = 4_000;

  /**
   * The method that runs where {@code call} stands, if its text is of this file and can be written
   * elsewhere in it.
   *
   * @param uri the file
   */
  static Optional<Callee> of(Expression.Call call, String uri, Program program) {
    Method method = call.method();
    if (method.isConstructor() || method.isVarargs() || !method.typeParameters().isEmpty()) {
      return Optional.empty();
    }
    return program
        .declaration(method)
        .filter(found -> found.source().uri().equals(uri) && !found.isSynchronized())
        .flatMap(
            found ->
                program
                    .movable(method)
                    .map(text -> new Callee(text.declaration(), text, isOnly(method, program))))
        .filter(Callee::canStandElsewhere)
        .filter(found -> !method.isStatic() || isSeenToStart(method.owner(), program));
  }

  /**
   * Whether nobody can tell when a class is initialized: a call of its static method does that, and
   * the method's text may not.
   */
  private static boolean isSeenToStart(Type.Declared type, Program program) {
    return program
        .initializers(type)
        .filter(
            all ->
                all.stream()
                    .flatMap(each -> each.body().statements().stream())
                    .allMatch(statement -> isPlainStart(statement, type)))
        .isPresent();
  }

  /** A static field that is given a value which takes nothing but the JDK to make. */
  private static boolean isPlainStart(Statement statement, Type.Declared type) {
    boolean[] plain = {
      statement instanceof Statement.Evaluate only
          && only.expression() instanceof Expression.Assignment assignment
          && assignment.target() instanceof Expression.FieldAccess field
          && field.field().isStatic()
    };
    Nodes.eachExpression(
        statement,
        part ->
            plain[0] &=
                part instanceof Expression.Assignment
                    || (part instanceof Expression.FieldAccess field
                        && field.field().owner().binaryName().equals(type.binaryName()))
                    || part instanceof Expression.Literal
                    || part instanceof Expression.NewArray
                    || (part instanceof Expression.NewObject made
                        && made.constructor().owner().packageName().startsWith("java.util")));
    return plain[0];
  }

  private static boolean isOnly(Method method, Program program) {
    return method.isFixed()
        || (!method.owner().isInterface()
            && !program.isOverridden(method)
            && (program.classes().isEnum(method.owner())
                || (isPrivate(method.owner()) && !program.isExtended(method.owner()))));
  }

  /** Whether all classes that can extend {@code type} stand in its file. */
  private static boolean isPrivate(Type.Declared type) {
    return !type.accessible();
  }

  private boolean canStandElsewhere() {
    // The lines of a text block have margins of their own.
    boolean hasTextBlock = declaration.source().cut(text.bodySpan()).contains("\"\"\"");
    boolean[] known = {true};
    Nodes.everyStatement(
        declaration.body(),
        each ->
            known[0] &=
                !(each instanceof Statement.Unsupported || each instanceof Statement.Assert));
    Nodes.eachExpression(
        declaration.body(), each -> known[0] &= !(each instanceof Expression.Unsupported));
    return known[0]
        && !hasTextBlock
        && text.obstacles().isEmpty()
        && text.typeParameters().isEmpty()
        && text.host().typeParameters().isEmpty()
        && !text.host().hasOuterInstance()
        && text.bodySpan().end() - text.bodySpan().start() <= MOST_CHARACTERS
        && text.edits().stream().allMatch(Callee::isPlain);
  }

  private static boolean isPlain(Edit edit) {
    return edit.around().isEmpty()
        && !(edit instanceof Edit.SuperCall)
        && !(edit instanceof Edit.Creation)
        && !(edit instanceof Edit.InnerCreation);
  }

  /** Whether a comment could take in what follows the text. */
  boolean hasComment() {
    return declaration.source().cut(text.bodySpan()).contains("//");
  }

  /** Whether something runs, and may fail, between a {@code return} and the method's end. */
  boolean returnsBeforeItEnds() {
    boolean[] found = {false};
    Nodes.eachStatement(
        declaration.body(),
        each -> {
          boolean isEnding =
              each instanceof Statement.Resources
                  || each instanceof Statement.Critical
                  || (each instanceof Statement.Try attempt && attempt.finalizer().isPresent());
          if (isEnding) {
            Nodes.eachStatement(each, inner -> found[0] |= inner instanceof Statement.Return);
          }
        });
    return found[0];
  }

  Method method() {
    return declaration.method();
  }

  /** The parameters, and all variables that it declares. */
  Set<Variable> variables() {
    Set<Variable> all = new LinkedHashSet<>(declaration.parameters());
    all.addAll(Reads.declared(declaration.body()));
    return all;
  }

  /** Its {@code return} statements, without those of functions in it. */
  List<Statement.Return> returns() {
    List<Statement.Return> all = new ArrayList<>();
    Nodes.eachStatement(
        declaration.body(),
        each -> {
          if (each instanceof Statement.Return exit) {
            all.add(exit);
          }
        });
    return all;
  }

  /** The value that it does nothing but return. */
  Optional<Expression> onlyValue() {
    List<Statement> statements = declaration.body().statements();
    return statements.size() == 1 && statements.get(0) instanceof Statement.Return only
        ? only.value()
        : Optional.empty();
  }

  /** Whether a {@code return} ends the method where its text ends anyway. */
  boolean isLast(Statement.Return exit) {
    return isLast(exit, declaration.body());
  }

  private static boolean isLast(Statement.Return exit, Statement in) {
    if (in == exit) {
      return true;
    }
    if (in instanceof Statement.Block block) {
      List<Statement> all = block.statements();
      return !all.isEmpty() && isLast(exit, all.get(all.size() - 1));
    }
    return in instanceof Statement.If choice
        && (isLast(exit, choice.yes()) || choice.no().filter(no -> isLast(exit, no)).isPresent());
  }

  /**
   * Whether its receiver is looked at before anything else has an effect: then it fails where the
   * receiver is {@code null} as the call would.
   */
  boolean usesReceiverFirst() {
    List<Statement> statements = declaration.body().statements();
    if (method().isStatic() || statements.isEmpty()) {
      return method().isStatic();
    }
    List<Expression> first = Nodes.expressions(statements.get(0));
    boolean isPlain =
        statements.get(0) instanceof Statement.Evaluate
            || statements.get(0) instanceof Statement.Return
            || statements.get(0) instanceof Statement.Declaration
            || statements.get(0) instanceof Statement.If;
    return isPlain && !first.isEmpty() && usesReceiverFirst(first.get(0));
  }

  /** Whether its text names its own object once, to look into it. */
  boolean usesReceiverOnce() {
    int[] named = {0};
    int[] used = {0};
    Nodes.eachExpression(
        declaration.body(),
        part -> {
          named[0] += part instanceof Expression.This ? 1 : 0;
          used[0] += isOwn(part) ? 1 : 0;
        });
    return named[0] == 1 && used[0] == 1;
  }

  private static boolean usesReceiverFirst(Expression expression) {
    if (expression instanceof Expression.NewObject) {
      return false; // its class may be initialized first
    }
    boolean isChoice =
        expression instanceof Expression.Conditional
            || (expression instanceof Expression.Binary binary
                && (binary.operator() == Operator.CONDITIONAL_AND
                    || binary.operator() == Operator.CONDITIONAL_OR));
    if (isChoice) {
      return usesReceiverFirst(Nodes.operands(expression).get(0));
    }
    if (expression instanceof Expression.Assignment assignment) {
      return isOwn(assignment.target())
          ? isHarmless(assignment.value())
          : !(assignment.target() instanceof Expression.FieldAccess) && firstOperand(assignment);
    }
    return isOwn(expression) || firstOperand(expression);
  }

  /** An assignment to a variable begins with the value. */
  private static boolean firstOperand(Expression expression) {
    return Nodes.operands(expression).stream()
        .filter(part -> !(part instanceof Expression.Local) || isToldAsText(expression, part))
        .findFirst()
        .filter(Callee::usesReceiverFirst)
        .isPresent();
  }

  private static boolean isOwn(Expression target) {
    return target instanceof Expression.FieldAccess access
        && !access.field().isStatic()
        && access.target().filter(Expression.This.class::isInstance).isPresent();
  }

  /** Whether a value is computed without an effect and without failing, but for the receiver. */
  private static boolean isHarmless(Expression value) {
    boolean[] harmless = {true};
    Nodes.each(
        value,
        part ->
            harmless[0] &=
                part instanceof Expression.Local
                    || part instanceof Expression.Literal
                    || part instanceof Expression.This
                    || (part instanceof Expression.Binary sum
                        && !isDivision(sum.operator())
                        && Nodes.operands(sum).stream()
                            .noneMatch(operand -> isToldAsText(sum, operand)))
                    || isOwn(part));
    return harmless[0];
  }

  /** Whether an operand of a concatenation is asked for its text, by a method of the program. */
  private static boolean isToldAsText(Expression expression, Expression operand) {
    return expression instanceof Expression.Binary sum
        && sum.type().is("java.lang.String")
        && !PlainTypes.isPlain(operand.type());
  }

  private static boolean isDivision(Operator operator) {
    return operator == Operator.DIVIDE || operator == Operator.REMAINDER;
  }
}
