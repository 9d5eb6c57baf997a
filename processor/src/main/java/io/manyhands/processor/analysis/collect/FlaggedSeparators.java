package io.manyhands.processor.analysis.collect;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.analysis.scalar.MayThrow;
import io.manyhands.processor.model.Collected.Form;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Folding;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.List;
import java.util.Optional;

/**
 * A separator in front of all but the first of what a loop adds to a text, where a variable tells
 * whether something has been added:
 *
 * <pre>{@code
 * if (first) first = false; else text.append(", ");      // a flag
 * if (!first) text.append(", "); ... first = false;
 * text.append(between); ... between = ", ";              // the separator itself, "" at first
 * }</pre>
 *
 * <p>Everything else that the loop adds comes behind the separator, in the same block, and nothing
 * but the separator's statement reads the variable. So a chunk that begins as if nothing had been
 * added lacks one separator in front of its text, if it adds anything and others have before.
 */
final class FlaggedSeparators {
  /** How often a loop mentions the variable: it asks and it sets. */
  static final int USES = 2;

  private final List<Statement> statements;
  private final Target target;
  private final Statement body;

  private FlaggedSeparators(List<Statement> statements, Target target, Statement body) {
    this.statements = statements;
    this.target = target;
    this.body = body;
  }

  /**
   * What the first of some statements adds to {@code target}, if it begins with such a separator.
   *
   * @param statements the rest of a block
   * @param body everything in which the variable may occur
   */
  static Optional<Addition> match(List<Statement> statements, Target target, Statement body) {
    if (!target.type().is("java.lang.StringBuilder")) {
      return Optional.empty();
    }
    FlaggedSeparators separators = new FlaggedSeparators(statements, target, body);
    Optional<Addition> found =
        statements.get(0) instanceof Statement.If test
            ? separators.asked(test)
            : separators.added(statements.get(0));
    return found.filter(addition -> separators.comesFirst());
  }

  /**
   * Whether an empty text says that nothing has been added, and nothing else.
   *
   * @param form of what is added in {@code loop}
   * @param method the body of the method around it
   */
  static boolean isTold(Form.Flagged form, Statement loop, Statement method) {
    if (!form.isText()) {
      return true;
    }
    Expression set = assigned(loop, form.flag()).orElseThrow();
    if (set instanceof Expression.Literal literal) {
      return literal.value().filter(value -> !value.equals("")).isPresent();
    }
    return set instanceof Expression.Local given
        && !Reads.written(method).contains(given.variable())
        && !Reads.declared(loop).contains(given.variable())
        && isEmptyAtFirst(form.flag(), method);
  }

  /** Whether a variable is declared with an empty text, and is assigned but once after that. */
  private static boolean isEmptyAtFirst(Variable variable, Statement method) {
    boolean[] isEmpty = {false};
    Nodes.everyStatement(
        method,
        statement ->
            isEmpty[0] |=
                statement instanceof Statement.Declaration declaration
                    && declaration.variable().equals(variable)
                    && declaration.initializer().orElse(null) instanceof Expression.Literal literal
                    && literal.value().filter(""::equals).isPresent());
    return isEmpty[0] && Reads.assignments(method, variable) == 1;
  }

  private static boolean isNamed(Expression expression, Variable variable) {
    return expression instanceof Expression.Local local && local.variable().equals(variable);
  }

  /** What {@code statement} assigns to a variable, at any depth. */
  private static Optional<Expression> assigned(Statement statement, Variable variable) {
    Expression[] value = {null};
    Nodes.eachExpression(
        statement,
        part -> {
          if (part instanceof Expression.Assignment assignment
              && isNamed(assignment.target(), variable)) {
            value[0] = assignment.value();
          }
        });
    return Optional.ofNullable(value[0]);
  }

  /** The fold of the variable: it is set, or not. */
  static Reduction fold(Form.Flagged form) {
    return form.isText()
        ? Reduction.of(form.flag(), new Folding.Set())
        : new Reduction(
            Optional.of(form.flag()),
            Optional.empty(),
            form.flag().type(),
            form.whenSet() ? Reduction.Operation.OR : Reduction.Operation.AND,
            Reduction.Style.NONE);
  }

  /** Whether nothing is added but behind the separator. */
  private boolean comesFirst() {
    return statements.stream().mapToInt(this::mentions).sum() == mentions(body);
  }

  private int mentions(Statement statement) {
    int[] found = {0};
    Nodes.eachExpression(statement, part -> found[0] += target.is(part) ? 1 : 0);
    return found[0];
  }

  /** Whether the variable belongs to the loop's surroundings and is asked and set but once. */
  private boolean isFlag(Expression.Local flag) {
    return Reads.mentions(body, flag.variable()) == USES
        && (flag.variable().kind() == Variable.Kind.LOCAL
            || flag.variable().kind() == Variable.Kind.PARAMETER)
        && flag.variable().sharing() == Sharing.NONE
        && !Reads.declared(body).contains(flag.variable());
  }

  /** {@code if (!first) text.append(", ");}, with or without {@code else first = false;}. */
  private Optional<Addition> asked(Statement.If test) {
    boolean isNegated =
        test.condition() instanceof Expression.Unary not && not.operator() == Operator.NOT;
    Expression flag =
        isNegated ? ((Expression.Unary) test.condition()).operand() : test.condition();
    if (!(flag instanceof Expression.Local local)
        || local.type() != Type.Primitive.BOOLEAN
        || !isFlag(local)) {
      return Optional.empty();
    }
    boolean setsFirst = set(test.yes(), local.variable()).isPresent();
    // The value with which the branch is taken that adds.
    boolean whenSet = isNegated == setsFirst;
    Optional<Statement> adding = setsFirst ? test.no() : Optional.of(test.yes());
    Optional<Behind> set =
        test.no().isEmpty()
            ? behind(local.variable())
            : set(setsFirst ? test.yes() : test.no().get(), local.variable())
                .map(value -> new Behind(value, true));
    boolean isSet =
        set.map(Behind::value).orElse(null) instanceof Expression.Literal literal
            && literal.value().filter(value -> value.equals(whenSet)).isPresent();
    return adding
        .filter(statement -> isSet)
        .flatMap(this::appended)
        .flatMap(
            append ->
                Separators.separator(append.arguments().get(0), body)
                    .map(
                        between ->
                            addition(
                                List.of(append),
                                new Form.Flagged(
                                    local.variable(),
                                    whenSet,
                                    between.separator(),
                                    between.isName(),
                                    set.orElseThrow().isNext()))));
  }

  private static Addition addition(List<Expression.Call> calls, Form form) {
    return new Addition(calls, form, List.of(), 1);
  }

  /** The value in {@code variable = value;}. */
  private static Optional<Expression> set(Statement statement, Variable variable) {
    return Nodes.unwrapped(statement) instanceof Statement.Evaluate evaluate
            && evaluate.expression() instanceof Expression.Assignment assignment
            && isNamed(assignment.target(), variable)
        ? Optional.of(assignment.value())
        : Optional.empty();
  }

  /**
   * An assignment in or behind the first statement.
   *
   * @param value what is assigned
   * @param isNext whether nothing comes before it but the separator
   */
  private record Behind(Expression value, boolean isNext) {}

  /** Where a variable is set, if whatever comes to the first statement comes there. */
  private Optional<Behind> behind(Variable variable) {
    for (int k = 1; k < statements.size(); k++) {
      Optional<Expression> value = set(statements.get(k), variable);
      if (value.isPresent()) {
        return Optional.of(new Behind(value.get(), k == 1));
      }
      if (jumps(statements.get(k))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean jumps(Statement statement) {
    boolean[] found = {false};
    Nodes.everyStatement(
        statement,
        inner ->
            found[0] |=
                inner instanceof Statement.Break
                    || inner instanceof Statement.Continue
                    || inner instanceof Statement.Return
                    || inner instanceof Statement.Yield
                    || inner instanceof Statement.Throw
                    || inner instanceof Statement.Unsupported);
    return found[0];
  }

  /** The only call in {@code text.append(x);}. */
  private Optional<Expression.Call> appended(Statement statement) {
    return Nodes.unwrapped(statement) instanceof Statement.Evaluate evaluate
            && evaluate.expression() instanceof Expression.Call append
            && target.receives(append)
            && append.method().name().equals("append")
            && append.arguments().size() == 1
        ? Optional.of(append)
        : Optional.empty();
  }

  /** {@code text.append(between).append(x);}, {@code text.append(between + x);}. */
  private Optional<Addition> added(Statement statement) {
    Optional<Addition> whole =
        statement instanceof Statement.Evaluate evaluate
                && evaluate.expression() instanceof Expression.Call call
            ? new AppendedText().match(call, target)
            : Optional.empty();
    List<Expression.Call> calls = whole.map(Addition::calls).orElse(List.of());
    if (calls.isEmpty()) {
      return Optional.empty();
    }
    Expression.Call first = calls.get(calls.size() - 1);
    if (first.arguments().size() != 1
        || !(front(first.arguments().get(0)) instanceof Expression.Local between)
        || !between.type().is("java.lang.String")
        || !isFlag(between)) {
      return Optional.empty();
    }
    boolean isCalm = calls.stream().allMatch(FlaggedSeparators::isCalm);
    return behind(between.variable())
        .map(
            set ->
                addition(
                    calls,
                    new Form.Flagged(
                        between.variable(),
                        true,
                        between.variable().name(),
                        true,
                        isCalm && set.isNext())));
  }

  /** What a text begins with. */
  private static Expression front(Expression value) {
    return value instanceof Expression.Binary sum
            && sum.operator() == Operator.PLUS
            && sum.type().is("java.lang.String")
        ? front(sum.left())
        : value;
  }

  /** Whether a call that appends runs no code of others, which might throw. */
  private static boolean isCalm(Expression.Call append) {
    return append.arguments().size() == 1
        && !(append.arguments().get(0).type() instanceof Type.Array)
        && append.arguments().stream()
            .allMatch(
                value ->
                    (value.type() instanceof Type.Primitive || value.type().is("java.lang.String"))
                        && !MayThrow.of(value, List.of()));
  }
}
