package io.manyhands.processor.analysis.range;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.CallGroup;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Executes statements on {@link Facts}. Loops are executed again and again until what is known at
 * their heads stays the same; called methods whose source is at hand are executed where they are
 * called.
 */
public final class RangeExecution {
  private static final int JOINED_ROUNDS = 3;
  private static final int DEEPEST = 6;

  /** How many statements are executed before it is given up: about ten seconds. */
  private static final int MOST_STATEMENTS = 10_000;

  /** Where jumps go: a loop, a switch, or a method. */
  private static final class Frame {
    final Set<String> labels = new HashSet<>();
    final boolean isLoop;
    final boolean isMethod;
    final Optional<Unknown> result;
    Facts broken = Facts.UNREACHED;
    Facts continued = Facts.UNREACHED;

    Frame(boolean isLoop, boolean isMethod, Optional<Unknown> result) {
      this.isLoop = isLoop;
      this.isMethod = isMethod;
      this.result = result;
    }
  }

  final Program program;
  final RangeListener listener;
  private final RangeExpressions expressions = new RangeExpressions(this);
  private final RangeLengths lengths = new RangeLengths(this);
  private final RangeStops stops;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final Deque<MethodDeclaration> calls = new ArrayDeque<>();
  private final Set<String> pendingLabels = new HashSet<>();
  private int silent;

  /** How many of the open loops are executed to find out what is known at their heads. */
  private int searching;

  private int executed;
  private int interims;

  /** How many open calls are, or may be, of other objects. */
  private int elsewhere;

  private Facts facts = Facts.NONE;

  /**
   * An execution that begins with nothing known.
   *
   * @param program the methods whose source is at hand
   * @param listener is told of each event when what is known at that point is final
   * @param scans whether it is found out where scans without a bound stop
   */
  public RangeExecution(Program program, RangeListener listener, boolean scans) {
    this.program = program;
    this.listener = listener;
    this.stops = new RangeStops(this, scans);
  }

  /** Whether a loop goes on as long as elements fulfill a condition. */
  public static boolean mayScan(Statement statement) {
    boolean[] found = {false};
    Nodes.eachStatement(
        statement,
        inner -> {
          if (inner instanceof Statement.While loop) {
            Nodes.each(
                loop.condition(), part -> found[0] |= part instanceof Expression.ArrayAccess);
          } else if (inner instanceof Statement.For loop && loop.condition().isPresent()) {
            Nodes.each(
                loop.condition().get(), part -> found[0] |= part instanceof Expression.ArrayAccess);
          }
        });
    return found[0];
  }

  /** What is known where execution stands. */
  public Facts facts() {
    return facts;
  }

  RangeLengths lengths() {
    return lengths;
  }

  RangeStops stops() {
    return stops;
  }

  /** Whether {@code this} is not the object whose method is executed. */
  boolean isElsewhere() {
    return elsewhere > 0;
  }

  void set(Facts known) {
    facts = known;
  }

  /** Whether what happens now happens once more later, or is but asked for. */
  public boolean isSilent() {
    return silent > 0 || searching > 0;
  }

  /**
   * Whether what happens now happens at this point, though perhaps once more later when less is
   * known of it.
   */
  boolean isHere() {
    return silent == 0;
  }

  Unknown.Interim interim(io.manyhands.processor.model.Type type) {
    return new Unknown.Interim(interims++, type);
  }

  /** A value that stays what it is until the statement ends. */
  LinearSum named(LinearSum value, io.manyhands.processor.model.Type type) {
    Unknown name = interim(type);
    facts = facts.assign(name, value);
    return LinearSum.of(name);
  }

  /**
   * Executes the body of a method.
   *
   * @param method the method
   * @param start what is known of its parameters
   * @throws NotFollowed if it has something that is not followed
   */
  public void execute(MethodDeclaration method, Facts start) {
    facts = start;
    stops.begin(method);
    calls.push(method);
    frames.push(new Frame(false, true, Optional.empty()));
    execute(method.body());
    frames.pop();
    calls.pop();
  }

  /** What expressions without effects are worth where execution stands. */
  public List<Optional<LinearSum>> valuesOf(List<Expression> pure) {
    List<Optional<LinearSum>> values = new ArrayList<>();
    silently(() -> pure.forEach(expression -> values.add(expressions.evaluate(expression))));
    return values;
  }

  /** The answer to a question where execution stands, if decisions have come out as given. */
  public <T> T assuming(List<CallGroup.Test> decisions, Supplier<T> question) {
    Facts before = facts;
    silent++;
    decisions.forEach(test -> expressions.assume(test.condition(), test.outcome()));
    T answer = question.get();
    silent--;
    facts = before;
    return answer;
  }

  /** Whether a method can be executed where it is called. */
  public boolean canEnter(MethodDeclaration method) {
    return calls.size() < DEEPEST
        && calls.stream().noneMatch(open -> open.method().equals(method.method()))
        && !method.isSynchronized()
        && method.method().isFixed();
  }

  /** The values of the arguments; a called method's own arrays are not told apart. */
  void enter(
      MethodDeclaration method,
      List<Expression> given,
      List<Optional<LinearSum>> arguments,
      Optional<Unknown> result,
      boolean ofOther) {
    stops.enter(method, given);
    elsewhere += ofOther ? 1 : 0;
    for (int k = 0; k < method.parameters().size(); k++) {
      boolean single = !method.method().isVarargs() && k < given.size();
      refer(method.parameters().get(k), single ? lengths.of(given.get(k)) : Optional.empty());
      Unknown parameter = new Unknown.Of(method.parameters().get(k));
      Optional<LinearSum> value = k < arguments.size() ? arguments.get(k) : Optional.empty();
      facts =
          value
              .filter(sum -> !method.method().isVarargs())
              .map(sum -> facts.assign(parameter, sum))
              .orElseGet(() -> facts.forget(parameter));
    }
    calls.push(method);
    Frame frame = new Frame(false, true, result);
    frames.push(frame);
    method.fieldInitializers().forEach(this::execute);
    execute(method.body());
    frames.pop();
    calls.pop();
    elsewhere -= ofOther ? 1 : 0;
    Facts after = facts.or(frame.broken);
    Set<Variable> own = new HashSet<>(Reads.declared(method.body()));
    own.addAll(method.parameters());
    facts = after.forgetAll(isOneOf(own));
  }

  private static Predicate<Unknown> isOneOf(Set<Variable> variables) {
    return unknown ->
        (unknown instanceof Unknown.Of current && variables.contains(current.variable()))
            || (unknown instanceof Unknown.LengthOf length && variables.contains(length.array()))
            || (unknown instanceof Unknown.Stop stop && variables.stream().anyMatch(stop::isAbout));
  }

  void execute(Statement statement) {
    if (!facts.isReached()) {
      return;
    }
    if (!isSilent()) {
      listener.begin(statement);
    }
    if (++executed > MOST_STATEMENTS) {
      throw new NotFollowed(statement.span(), "a computation of so many nested loops and calls");
    }
    int mark = interims;
    dispatch(statement);
    facts =
        facts.forgetAll(
            unknown -> unknown instanceof Unknown.Interim value && value.number() >= mark);
    if (!isSilent()) {
      listener.end(statement);
    }
  }

  private void dispatch(Statement statement) {
    if (statement instanceof Statement.Declaration declaration) {
      declare(declaration);
    } else if (statement instanceof Statement.Evaluate evaluation) {
      expressions.evaluate(evaluation.expression());
    } else if (statement instanceof Statement.Block block) {
      sequence(block.statements());
    } else if (statement instanceof Statement.If test) {
      choose(test);
    } else if (statement instanceof Statement.For loop) {
      loop.initializers().forEach(this::execute);
      loop(loop.condition(), loop.body(), loop.updates(), true);
    } else if (statement instanceof Statement.While loop) {
      loop(Optional.of(loop.condition()), loop.body(), List.of(), loop.testedFirst());
    } else if (statement instanceof Statement.ForEach loop) {
      eachElement(loop);
    } else if (statement instanceof Statement.Labeled labeled) {
      label(labeled);
    } else if (statement instanceof Statement.Switch choice) {
      choose(choice);
    } else if (statement instanceof Statement.Assert check) {
      verify(check);
    } else if (statement instanceof Statement.Throw exit) {
      expressions.evaluate(exit.exception());
      facts = Facts.UNREACHED;
    } else {
      jump(statement);
    }
  }

  private void sequence(List<Statement> statements) {
    for (int k = 0; k < statements.size(); k++) {
      Optional<Exchange> exchange = Exchange.at(statements, k);
      if (exchange.isPresent() && facts.isReached()) {
        stops.execute(exchange.get());
        k += exchange.get().statements().size() - 1;
      } else {
        execute(statements.get(k));
      }
    }
  }

  private void jump(Statement statement) {
    if (statement instanceof Statement.Return exit) {
      leave(exit);
    } else if (statement instanceof Statement.Break exit) {
      Frame frame = target(exit.label(), false, exit.span());
      frame.broken = frame.broken.or(facts);
      facts = Facts.UNREACHED;
    } else if (statement instanceof Statement.Continue next) {
      Frame frame = target(next.label(), true, next.span());
      frame.continued = frame.continued.or(facts);
      facts = Facts.UNREACHED;
    } else if (statement instanceof Statement.Unsupported other) {
      throw new NotFollowed(other.span(), other.what());
    } else {
      throw new NotFollowed(statement.span(), "a try statement");
    }
  }

  private Frame target(Optional<String> label, boolean next, Span span) {
    for (Frame frame : frames) {
      boolean fits = label.isPresent() ? frame.labels.contains(label.get()) : frame.isLoop || !next;
      if (!frame.isMethod && fits) {
        return frame;
      }
    }
    throw new NotFollowed(span, "a jump out of a block");
  }

  private void leave(Statement.Return exit) {
    Optional<LinearSum> value = exit.value().flatMap(expressions::evaluate);
    Frame method = frames.stream().filter(frame -> frame.isMethod).findFirst().orElseThrow();
    if (method.result.isPresent()) {
      Unknown result = method.result.get();
      facts = value.map(sum -> facts.assign(result, sum)).orElseGet(() -> facts.forget(result));
    }
    method.broken = method.broken.or(facts);
    facts = Facts.UNREACHED;
  }

  private void declare(Statement.Declaration declaration) {
    Unknown variable = new Unknown.Of(declaration.variable());
    Optional<LinearSum> value = declaration.initializer().flatMap(expressions::evaluate);
    facts =
        value
            .filter(sum -> declaration.variable().type().isIntegral())
            .map(sum -> facts.assign(variable, sum))
            .orElseGet(() -> facts.forget(variable));
    refer(declaration.variable(), declaration.initializer().flatMap(lengths::of));
    stops.declare(declaration.variable(), declaration.initializer());
  }

  /** A variable refers to an array of this length from now on, if it does to any. */
  void refer(Variable variable, Optional<LinearSum> length) {
    Unknown unknown = new Unknown.LengthOf(variable);
    facts = length.map(sum -> facts.assign(unknown, sum)).orElseGet(() -> facts.forget(unknown));
  }

  private void choose(Statement.If test) {
    Facts before = facts;
    expressions.assume(test.condition(), true);
    execute(test.yes());
    Facts yes = facts;
    facts = before;
    silently(() -> expressions.assume(test.condition(), false));
    test.no().ifPresent(this::execute);
    facts = yes.or(facts);
  }

  /** Does again what has been told already. */
  void silently(Runnable again) {
    silent++;
    again.run();
    silent--;
  }

  private void choose(Statement.Switch choice) {
    expressions.evaluate(choice.selector());
    Facts start = facts;
    Frame frame = push(false);
    Facts previous = Facts.UNREACHED;
    Facts after = Facts.UNREACHED;
    boolean complete = false;
    for (Statement.Case branch : choice.cases()) {
      complete |= branch.isDefault();
      facts = choice.fallsThrough() ? start.or(previous) : start;
      branch.body().forEach(this::execute);
      previous = facts;
      after = choice.fallsThrough() ? facts : after.or(facts);
    }
    frames.pop();
    facts = after.or(frame.broken).or(complete ? Facts.UNREACHED : start);
  }

  private void verify(Statement.Assert check) {
    Facts disabled = facts;
    expressions.assume(check.condition(), true);
    facts = facts.or(disabled);
  }

  private void label(Statement.Labeled labeled) {
    pendingLabels.add(labeled.label());
    boolean isLoop =
        labeled.statement() instanceof Statement.For
            || labeled.statement() instanceof Statement.ForEach
            || labeled.statement() instanceof Statement.While;
    if (isLoop) {
      execute(labeled.statement());
    } else {
      Frame frame = push(false);
      execute(labeled.statement());
      frames.pop();
      facts = facts.or(frame.broken);
    }
  }

  private Frame push(boolean isLoop) {
    Frame frame = new Frame(isLoop, false, Optional.empty());
    frame.labels.addAll(pendingLabels);
    pendingLabels.clear();
    frames.push(frame);
    return frame;
  }

  private void eachElement(Statement.ForEach loop) {
    expressions.evaluate(loop.source());
    Unknown element = new Unknown.Of(loop.element());
    Set<String> labels = Set.copyOf(pendingLabels);
    loop(
        labels,
        frame -> {
          frame.broken = frame.broken.or(facts);
          expressions.visit(loop.source(), loop.span());
          facts = facts.forget(element);
          execute(loop.body());
        });
  }

  private void loop(
      Optional<Expression> condition,
      Statement body,
      List<Expression> updates,
      boolean testedFirst) {
    Set<String> labels = Set.copyOf(pendingLabels);
    loop(
        labels,
        frame -> {
          if (testedFirst) {
            test(condition, frame);
          }
          execute(body);
          facts = facts.or(frame.continued);
          frame.continued = Facts.UNREACHED;
          updates.forEach(expressions::evaluate);
          if (!testedFirst) {
            test(condition, frame);
          }
        });
  }

  private void test(Optional<Expression> condition, Frame frame) {
    if (condition.isEmpty() || !facts.isReached()) {
      return;
    }
    Facts before = facts;
    silently(() -> expressions.assume(condition.get(), false));
    frame.broken = frame.broken.or(facts);
    facts = before;
    expressions.assume(condition.get(), true);
  }

  /**
   * Executes iterations until what is known before each of them holds before the first, too. Where
   * scans are known to stop, the first iteration is executed by itself: the elements that stop the
   * scans of later ones have been put there by exchanges.
   */
  private void loop(Set<String> labels, java.util.function.Consumer<Frame> iteration) {
    pendingLabels.clear();
    Facts ended = Facts.UNREACHED;
    stops.beginLoop();
    if (stops.areKnown()) {
      Iteration first = iterate(facts, labels, iteration);
      ended = first.frame().broken;
      facts = first.end();
      stops.beginLoop();
    }
    Facts head = facts;
    Set<Map<Unknown, BigInteger>> weakened = new HashSet<>();
    searching++;
    for (int round = 0; ; round++) {
      Facts end = iterate(head, labels, iteration).end();
      if (head.isImpliedBy(end)) {
        break;
      }
      head = round < JOINED_ROUNDS ? head.or(end) : head.stable(end, weakened);
    }
    searching--;
    facts = ended.or(iterate(head, labels, iteration).frame().broken);
  }

  private record Iteration(Frame frame, Facts end) {}

  private Iteration iterate(
      Facts head, Set<String> labels, java.util.function.Consumer<Frame> iteration) {
    Frame frame = push(true);
    frame.labels.addAll(labels);
    facts = head;
    iteration.accept(frame);
    frames.pop();
    return new Iteration(frame, facts.or(frame.continued));
  }
}
