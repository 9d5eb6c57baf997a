package io.manyhands.processor.inlining;

import io.manyhands.processor.model.Edit;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.TextChange;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The text of a loop with the text of called methods in the place of their calls (procedure
 * integration: Muchnick, Advanced Compiler Design and Implementation, 1997, section 15.2), as far
 * as they use fields that change while the loop runs. What is evaluated, in which order, and what
 * fails how is the same; where that is not certain, there is no such text.
 */
public final class InlinedCalls {
  private static final int MOST_CALLS = 60;
  private static final int DEEPEST = 8;

  private final Program program;
  private final TouchingMethods touching;
  private final String uri;
  private final String unit;
  private final Set<String> methods = new LinkedHashSet<>();
  private final Set<String> conditions = new LinkedHashSet<>();
  private final IdentityHashMap<Expression, String> results = new IdentityHashMap<>();
  private int calls;
  private boolean isPossible = true;

  private InlinedCalls(Program program, TouchingMethods touching, String uri, String unit) {
    this.program = program;
    this.touching = touching;
    this.uri = uri;
    this.unit = unit;
  }

  /** The other text of {@code loop}; empty if there can be none, or need be. */
  public static Optional<InlinedLoop> of(MarkedMethod method, MarkedLoop loop, Program program) {
    TouchingMethods touching = new TouchingMethods(loop.loop(), program);
    if (touching.isEmpty()) {
      return Optional.empty();
    }
    String text = method.declaration().source().text();
    InlinedCalls calls =
        new InlinedCalls(
            program, touching, method.declaration().source().uri(), Lines.unit(text, loop.loop()));
    List<Piece> pieces = new ArrayList<>();
    calls.statement(Place.ofLoop(method, loop.loop()), loop.loop(), false, pieces);
    Span span = loop.loop().span();
    if (!calls.isPossible
        || pieces.isEmpty()
        || !(calls.conditions.isEmpty() || span.contains(loop.mark()))) {
      return Optional.empty();
    }
    String inlined = Piece.cut(text, span.start(), span.end(), pieces);
    return Optional.of(
        new InlinedLoop(
            new TextChange(span, calls.checked(inlined, text, loop)),
            List.copyOf(calls.methods),
            List.copyOf(calls.conditions),
            touching.meanings(loop.loop())::has));
  }

  /** The loop with calls in their place if the objects are what they are taken for. */
  private String checked(String inlined, String text, MarkedLoop loop) {
    if (conditions.isEmpty()) {
      return inlined;
    }
    Span span = loop.loop().span();
    int end = loop.mark().end();
    while (Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    String unmarked =
        text.substring(span.start(), loop.mark().start()) + text.substring(end, span.end());
    String margin = Lines.indentation(text, span.start());
    return "if (%s) {\n%s\n%s} else {\n%s\n%s}"
        .formatted(
            String.join(" && ", conditions),
            margin + unit + Lines.deeper(inlined, unit),
            margin,
            margin + unit + Lines.deeper(unmarked, unit),
            margin);
  }

  /** Notes that something cannot be written, and what stands there meanwhile. */
  private String impossible() {
    isPossible = false;
    return "";
  }

  private boolean isWanted(Expression expression) {
    return expression instanceof Expression.Call call && touching.has(call.method());
  }

  /**
   * The pieces of a statement.
   *
   * @param isAmongOthers whether it stands where there may be several
   */
  private void statement(
      Place place, Statement statement, boolean isAmongOthers, List<Piece> pieces) {
    Optional<Target.OfCall> whole =
        Target.of(statement, isAmongOthers && !isAnnotated(place, statement), place::name)
            .filter(of -> isWanted(of.call()));
    if (whole.isPresent()
        && (whole.get().target().isNothing() || !isValue(place, whole.get().call()))) {
      Target.OfCall of = whole.get();
      add(
          statement.span(),
          inPlace(place, of.call(), of.target(), statement, isAmongOthers),
          pieces);
    } else if (isBehindCall(place, statement)) {
      add(statement.span(), behindCall(place, statement, isAmongOthers), pieces);
    } else if (statement instanceof Statement.Return exit && place.callee().isPresent()) {
      add(exit.span(), returned(place, exit, isAmongOthers), pieces);
    } else {
      refuseDeclaredTogether(statement);
      Nodes.expressions(statement).forEach(part -> expression(place, part, pieces));
      boolean many =
          statement instanceof Statement.Block
              || (statement instanceof Statement.Switch choice && choice.fallsThrough());
      Nodes.inner(statement).forEach(inner -> statement(place, inner, many, pieces));
    }
  }

  /** What an annotation says of a variable would be lost with its declaration. */
  private static boolean isAnnotated(Place place, Statement statement) {
    return place.source().startsWith("@", statement.span().start())
        || place.source().startsWith("final", statement.span().start());
  }

  /** Variables of one declaration share its text, and it can be replaced only once. */
  private void refuseDeclaredTogether(Statement statement) {
    Set<Integer> starts = new HashSet<>();
    for (Statement inner : Nodes.inner(statement)) {
      if (inner instanceof Statement.Declaration && !starts.add(inner.span().start())) {
        Nodes.eachStatement(
            statement,
            each -> {
              if (each.span().start() == inner.span().start() && isAnywhere(each)) {
                impossible();
              }
            });
      }
    }
  }

  private boolean isAnywhere(Statement statement) {
    boolean[] found = {false};
    Nodes.eachExpression(statement, part -> found[0] |= isWanted(part));
    return found[0];
  }

  private static void add(Span span, String text, List<Piece> pieces) {
    pieces.add(new Piece(span.start(), span.end(), text));
  }

  /** The pieces of an expression: calls of methods that do nothing but return a value. */
  private void expression(Place place, Expression expression, List<Piece> pieces) {
    String result = results.get(expression);
    if (result != null) {
      add(expression.span(), result, pieces);
      return;
    }
    if (isWanted(expression)) {
      add(expression.span(), value(place, (Expression.Call) expression), pieces);
      return;
    }
    Nodes.operands(expression).forEach(part -> expression(place, part, pieces));
    for (Statement inner : Nodes.statements(expression)) {
      Nodes.eachExpression(
          inner,
          part -> {
            if (isWanted(part)) {
              impossible();
            }
          });
    }
  }

  /** The text of an expression as it reads in a place. */
  private String text(Place place, Expression expression) {
    List<Piece> pieces = new ArrayList<>();
    expression(place, expression, pieces);
    return cut(place, expression.span().start(), expression.span().end(), pieces);
  }

  private String cut(Place place, Span span, List<Piece> pieces) {
    return cut(place, span.start(), span.end(), pieces);
  }

  private String cut(Place place, int start, int end, List<Piece> pieces) {
    Optional<List<Piece>> names = place.pieces();
    if (names.isEmpty()) {
      return impossible();
    }
    List<Piece> all = new ArrayList<>(pieces);
    all.addAll(names.get());
    return Piece.cut(place.source(), start, end, all);
  }

  private Optional<Callee> callee(Place place, Expression.Call call) {
    return isAround(place, call)
        ? Optional.empty()
        : Callee.of(call, uri, program).filter(found -> !place.isInside(call.method()));
  }

  /** Whether the method is one of an object around the receiver, or called through super. */
  private static boolean isAround(Place place, Expression.Call call) {
    return place.edits().stream()
        .anyMatch(
            edit ->
                edit.span().start() == call.span().start()
                    && (edit instanceof Edit.SuperCall || !edit.around().isEmpty()));
  }

  /** Whether the value that a method returns can stand in the place of the call. */
  private boolean isValue(Place place, Expression.Call call) {
    Optional<Callee> callee = callee(place, call);
    if (callee.flatMap(Callee::onlyValue).isEmpty()) {
      return false;
    }
    Arguments arguments = new Arguments(callee.get(), call, place.isOwnObject(), variable -> false);
    return arguments.areTaken()
        && call.receiver().map(arguments::isReceiverTaken).orElse(true)
        && !needsCheck(callee.get(), call);
  }

  /** Whether a receiver that is null would not be noticed as early as the call notices it. */
  private static boolean needsCheck(Callee callee, Expression.Call call) {
    return !call.method().isStatic()
        && !(call.receiver().orElse(null) instanceof Expression.This)
        && !callee.usesReceiverFirst();
  }

  /** A call as the value that the method returns. */
  private String value(Place place, Expression.Call call) {
    Optional<Inside> inside =
        isValue(place, call) ? enter(place, call, Target.NOTHING) : Optional.empty();
    if (inside.isEmpty()) {
      return impossible();
    }
    Expression value = inside.get().callee().onlyValue().orElseThrow();
    String bare = text(inside.get().place(), value);
    String text = isOperand(value) ? bare : "(" + bare + ")";
    return converted(text, value, call.method().returnType()).orElseGet(this::impossible);
  }

  /** Whether nothing can come between its parts wherever it stands. */
  private static boolean isOperand(Expression value) {
    return value instanceof Expression.Local
        || value instanceof Expression.FieldAccess
        || value instanceof Expression.ArrayAccess
        || value instanceof Expression.Call;
  }

  /** A value as one of the type that a method returns; empty where that could be another value. */
  private static Optional<String> converted(String text, Expression value, Type type) {
    if (!Contexts.isStandalone(value)) {
      return Optional.empty();
    }
    return value.type().equals(type) && !Contexts.isCast(value)
        ? Optional.of(text)
        : Spelling.of(type).map(spelled -> "((" + spelled + ") " + text + ")");
  }

  /** A method's statements in the place of the statement that calls it. */
  private String inPlace(
      Place place,
      Expression.Call call,
      Target target,
      Statement statement,
      boolean isAmongOthers) {
    Optional<Inside> entered = enter(place, call, target);
    if (entered.isEmpty()) {
      return impossible();
    }
    Inside inside = entered.get();
    Statement.Block body = inside.callee().declaration().body();
    List<Piece> pieces = new ArrayList<>();
    refuseDeclaredTogether(body);
    body.statements().forEach(each -> statement(inside.place(), each, true, pieces));
    List<String> lines = new ArrayList<>(inside.declarations());
    lines.addAll(
        Lines.inside(cut(inside.place(), body.span().start() + 1, body.span().end() - 1, pieces)));
    String margin = Lines.indentation(place.source(), statement.span().start());
    Optional<String> label = inside.place().label();
    boolean isBare =
        label.isEmpty()
            && inside.declarations().isEmpty()
            && canBeBare(inside.callee(), isAmongOthers);
    String text =
        isBare && !lines.isEmpty()
            ? Lines.at(lines, margin).strip()
            : label.map(name -> name + ": ").orElse("")
                + "{\n"
                + Lines.at(lines, margin + unit)
                + "\n"
                + margin
                + "}";
    return target.declaration().map(declared -> declared + "\n" + margin + text).orElse(text);
  }

  /** Whether a statement does something with the result of a call that cannot stand in it. */
  private boolean isBehindCall(Place place, Statement statement) {
    Optional<Expression.Call> call = first(statement).filter(found -> !isValue(place, found));
    boolean isWhole =
        statement instanceof Statement.Return exit
            && exit.value().equals(call.map(Expression.class::cast));
    return call.isPresent() && !isWhole;
  }

  /** Whether the one statement of a method needs no braces: what follows it cannot join it. */
  private boolean canBeBare(Callee callee, boolean isAmongOthers) {
    List<Statement> statements = callee.declaration().body().statements();
    if (statements.size() != 1 || callee.hasComment()) {
      return false;
    }
    Statement only = statements.get(0);
    boolean isSimple = only instanceof Statement.Evaluate || only instanceof Statement.Return;
    return isAmongOthers
        ? !(only instanceof Statement.Declaration) && (!isAnywhere(only) || isCall(only))
        : isSimple && !isAnywhere(only);
  }

  /** Whether a statement consists of a call, and nothing in it needs a variable in front of it. */
  private boolean isCall(Statement statement) {
    return statement instanceof Statement.Evaluate evaluate
        && evaluate.expression() instanceof Expression.Call call
        && isWanted(call)
        && Nodes.operands(call).stream()
            .noneMatch(part -> isAnywhere(new Statement.Evaluate(part.span(), part)));
  }

  /** A statement behind the method that it calls first, whose result has a name then. */
  private String behindCall(Place place, Statement statement, boolean isAmongOthers) {
    Expression.Call call = first(statement).orElseThrow();
    if (assigns(call)) {
      return impossible(); // what stands before it in the statement would see that
    }
    Optional<String> type = Spelling.of(call.method().returnType());
    boolean isDeclaration = statement instanceof Statement.Declaration;
    if (type.isEmpty() || (isDeclaration && (!isAmongOthers || isAnnotated(place, statement)))) {
      return impossible();
    }
    String name = place.declare(call.method().name() + "Result");
    Target target =
        new Target(
            Optional.of(new Target.Stored(name, call.method().returnType())),
            Optional.of(type.get() + " " + name + ";"));
    String before = inPlace(place, call, target, statement, true);
    results.put(call, name);
    List<Piece> pieces = new ArrayList<>();
    Nodes.expressions(statement).forEach(part -> expression(place, part, pieces));
    results.remove(call);
    Nodes.inner(statement).forEach(inner -> statement(place, inner, false, pieces));
    String text =
        statement instanceof Statement.Return exit && place.callee().isPresent()
            ? returnedAfter(place, exit, cut(place, exit.value().orElseThrow().span(), pieces))
            : cut(place, statement.span().start(), statement.span().end(), pieces);
    String margin = Lines.indentation(place.source(), statement.span().start());
    String both = before + "\n" + margin + text;
    return isAmongOthers
        ? both
        : "{\n" + margin + unit + Lines.deeper(both, unit) + "\n" + margin + "}";
  }

  private static boolean assigns(Expression expression) {
    boolean[] found = {false};
    Nodes.each(expression, part -> found[0] |= Nodes.target(part).isPresent());
    return found[0];
  }

  /** The call that a statement evaluates before everything else that matters. */
  private Optional<Expression.Call> first(Statement statement) {
    boolean isKnown =
        statement instanceof Statement.Evaluate
            || statement instanceof Statement.Declaration
            || statement instanceof Statement.Return
            || statement instanceof Statement.If;
    List<Expression> parts = Nodes.expressions(statement);
    return isKnown && !parts.isEmpty() ? first(parts.get(0)) : Optional.empty();
  }

  private Optional<Expression.Call> first(Expression expression) {
    if (isWanted(expression)) {
      return Optional.of((Expression.Call) expression);
    }
    for (Expression part : evaluated(expression)) {
      Optional<Expression.Call> found = first(part);
      if (found.isPresent() || !isInert(part)) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The operands that are evaluated in any case, in order, before something else happens. */
  private static List<Expression> evaluated(Expression expression) {
    if (expression instanceof Expression.Conditional choice) {
      return List.of(choice.condition());
    } else if (expression instanceof Expression.Binary binary
        && (binary.operator() == Operator.CONDITIONAL_AND
            || binary.operator() == Operator.CONDITIONAL_OR)) {
      return List.of(binary.left());
    } else if (expression instanceof Expression.Assignment assignment) {
      List<Expression> parts = new ArrayList<>(Nodes.operands(assignment.target()));
      parts.add(assignment.value());
      return parts;
    } else if (expression instanceof Expression.CompoundAssignment assignment) {
      return isInert(assignment.target()) ? List.of(assignment.value()) : List.of();
    }
    // The class of a new object may be initialized before its arguments are evaluated.
    return expression instanceof Expression.Step
            || expression instanceof Expression.Lambda
            || expression instanceof Expression.NewObject
        ? List.of()
        : Nodes.operands(expression);
  }

  /**
   * Whether nothing can change or show between its evaluation and that of what follows: a number in
   * an object may have to be taken out of it, where there is one.
   */
  private static boolean isInert(Expression expression) {
    return (expression instanceof Expression.Local local
            && (local.type() instanceof Type.Primitive || local.type() instanceof Type.Array))
        || expression instanceof Expression.Literal
        || expression instanceof Expression.This;
  }

  /** What stands in the place of a {@code return}. */
  private String returned(Place place, Statement.Return exit, boolean isAmongOthers) {
    String given = exit.value().map(value -> given(place, exit, value)).orElse("");
    return leaving(place, exit, given, isAmongOthers);
  }

  private String leaving(Place place, Statement.Return exit, String given, boolean isAmongOthers) {
    if (place.callee().orElseThrow().isLast(exit)) {
      return given.isEmpty() && !isAmongOthers ? "{}" : given;
    }
    String left = "break " + place.leave() + ";";
    if (given.isEmpty()) {
      return left;
    }
    return isAmongOthers ? given + " " + left : "{ " + given + " " + left + " }";
  }

  /** What stands in the place of a {@code return} of a value that is text by now. */
  private String returnedAfter(Place place, Statement.Return exit, String value) {
    Expression returned = exit.value().orElseThrow();
    String given = place.target().isNothing() ? impossible() : stored(place, returned, value);
    return leaving(place, exit, given, true);
  }

  private String given(Place place, Statement.Return exit, Expression value) {
    Target target = place.target();
    if (target.isNothing()) {
      return unused(place, exit, value);
    }
    if (isWanted(value) && !isValue(place, (Expression.Call) value)) {
      return value.type().equals(place.callee().orElseThrow().method().returnType())
          ? inPlace(place, (Expression.Call) value, target.declared(), exit, false)
          : impossible();
    }
    return stored(place, value, text(place, value));
  }

  private String stored(Place place, Expression value, String text) {
    Type type = place.callee().orElseThrow().method().returnType();
    Target.Stored to = place.target().stored().orElseThrow();
    // Behind an assignment to the same type, a value is what it is behind return.
    Optional<String> given =
        to.type().equals(type)
            ? Optional.of(text)
            : converted(value.type().equals(type) ? text : "(" + text + ")", value, type);
    return given.map(taken -> to.name() + " = " + taken + ";").orElseGet(this::impossible);
  }

  /** A value that nobody takes is still computed. */
  private String unused(Place place, Statement.Return exit, Expression value) {
    if (!isFree(value, place.callee().orElseThrow().method().returnType())) {
      return impossible();
    }
    if (value instanceof Expression.Local
        || value instanceof Expression.Literal
        || value instanceof Expression.This) {
      return "";
    }
    if (isWanted(value)) {
      return inPlace(place, (Expression.Call) value, Target.NOTHING, exit, false);
    }
    boolean isStatement = value instanceof Expression.Call || Nodes.target(value).isPresent();
    return isStatement ? text(place, value) + ";" : impossible();
  }

  /** Whether nothing is done to a value to return it: unboxing fails, and so does a cast. */
  private static boolean isFree(Expression value, Type returned) {
    return !Contexts.isCast(value)
        && (value.type().equals(returned)
            || (value.type() instanceof Type.Primitive && returned instanceof Type.Primitive));
  }

  /**
   * A method in the place of a call.
   *
   * @param callee the method
   * @param place how its text reads there
   * @param declarations what stands in front of it: the values of parameters
   */
  private record Inside(Callee callee, Place place, List<String> declarations) {}

  private Optional<Inside> enter(Place place, Expression.Call call, Target target) {
    Optional<Callee> found = callee(place, call);
    calls++;
    if (found.isEmpty() || calls > MOST_CALLS || place.depth() >= DEEPEST) {
      return Optional.empty();
    }
    Callee callee = found.get();
    if (!target.isNothing() && callee.returnsBeforeItEnds()) {
      return Optional.empty();
    }
    Arguments arguments =
        new Arguments(
            callee, call, place.isOwnObject(), variable -> isStored(place, variable, target));
    List<String> declarations = new ArrayList<>();
    Names names = place.names();
    Optional<String> receiver = receiver(place, call, arguments, names, declarations);
    if (receiver.isEmpty() || !isOfClass(place, callee, receiver.get())) {
      return Optional.empty();
    }
    methods.add(call.method().toString());
    Map<String, String> renamed = Place.renaming();
    List<Variable> parameters = callee.declaration().parameters();
    for (int k = 0; k < parameters.size(); k++) {
      if (arguments.isTaken(k)) {
        renamed.put(parameters.get(k).name(), text(place, call.arguments().get(k)));
      }
    }
    callee
        .variables()
        .forEach(each -> renamed.computeIfAbsent(each.name(), name -> names.fresh(name)));
    for (int k = 0; k < parameters.size(); k++) {
      if (!arguments.isTaken(k)) {
        Optional<String> type = Spelling.of(parameters.get(k).type());
        if (type.isEmpty()) {
          return Optional.empty();
        }
        String name = String.valueOf(renamed.get(parameters.get(k).name()));
        String value = text(place, call.arguments().get(k));
        declarations.add("%s %s = %s;".formatted(type.get(), name, value));
      }
    }
    if (needsCheck(callee, call)) {
      declarations.add("java.util.Objects.requireNonNull(" + receiver.get() + ");");
    }
    return Optional.of(
        new Inside(
            callee, place.inside(callee, receiver.get(), renamed, names, target), declarations));
  }

  /** Whether a variable takes the result of a call: it may do so before the method has ended. */
  private static boolean isStored(Place place, Variable variable, Target target) {
    return target.stored().filter(to -> to.name().equals(place.name(variable))).isPresent();
  }

  /** Whether the method runs for this receiver, which may have to be checked before the loop. */
  private boolean isOfClass(Place place, Callee callee, String receiver) {
    if (callee.isOnly()) {
      return true;
    }
    Optional<String> owner = Spelling.inFile(callee.method().owner());
    boolean canBe = !program.classes().isAbstract(callee.method().owner());
    if (owner.isEmpty() || !canBe || !place.isSteady(receiver)) {
      return false;
    }
    conditions.add(
        receiver.equals("this")
            ? "getClass() == " + owner.get() + ".class"
            : "%1$s != null && %1$s.getClass() == %2$s.class".formatted(receiver, owner.get()));
    return true;
  }

  /** The receiver's text; the empty text for a static method. */
  private Optional<String> receiver(
      Place place,
      Expression.Call call,
      Arguments arguments,
      Names names,
      List<String> declarations) {
    if (call.method().isStatic()) {
      return call.receiver().isEmpty() ? Optional.of("") : Optional.empty();
    }
    Expression receiver = call.receiver().orElse(null);
    String owner = call.method().owner().binaryName();
    if (receiver instanceof Expression.This) {
      return place.self().filter(self -> place.type().binaryName().equals(owner));
    }
    if (receiver == null
        || !(receiver.type() instanceof Type.Declared type)
        || !type.binaryName().equals(owner)) {
      return Optional.empty();
    }
    String text = text(place, receiver);
    if (arguments.isReceiverTaken(receiver)) {
      return Optional.of(text);
    }
    Optional<String> spelled = Spelling.of(receiver.type());
    if (spelled.isEmpty()) {
      return Optional.empty();
    }
    String name = names.fresh(Names.of(type));
    declarations.add("%s %s = %s;".formatted(spelled.get(), name, text));
    return Optional.of(name);
  }
}
