package io.manyhands.processor.plan;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.LoopFacts;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.Reduction.Operation;
import io.manyhands.processor.model.Reduction.Style;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.plan.PartialPlan.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plans several lanes for loops that do little but fold floating-point numbers. Whether there are
 * any decides about the bits of the result, so it must depend on nothing but the text of the loop:
 * neither on the engine nor on the schedule.
 */
final class LanePlanner {
  /** With fewer iterations in a microsecond, they have more to wait for than the fold. */
  private static final int LEAST_PER_MICROSECOND = 128;

  /** Numbers up to here are added up in the text. */
  private static final int FAR = 99;

  private final Variable iteration;
  private final boolean counts;
  private final List<Reduction> folds;

  /** What is folded, and after it the variables that iterations declare. */
  private final List<Variable> named = new ArrayList<>();

  private LanePlanner(Variable iteration, boolean counts, List<Reduction> folds) {
    this.iteration = iteration;
    this.counts = counts;
    this.folds = folds;
    folds.forEach(fold -> named.add(fold.variable().orElseThrow()));
  }

  /** The lanes, if the loop is one that has some. */
  static Optional<Lanes> plan(
      MethodContext method, AcceptedLoop loop, Header header, Optional<PartialPlan> partial) {
    int perMicrosecond = LeafSize.of(loop);
    if (perMicrosecond < LEAST_PER_MICROSECOND
        || partial.isEmpty()
        || !isPlain(loop)
        || !countsByOne(header)) {
      return Optional.empty();
    }
    List<Slot> slots = partial.get().slots();
    if (!partial.get().atExit().isEmpty()
        || !slots.stream().allMatch(LanePlanner::isFold)
        || slots.stream().noneMatch(slot -> slot.type().isFloating())) {
      return Optional.empty();
    }
    List<Reduction> folds = slots.stream().map(slot -> slot.reduction().orElseThrow()).toList();
    boolean counts = header instanceof Header.Counted;
    LanePlanner planner = new LanePlanner(loop.facts().space().variable(), counts, folds);
    Optional<List<Lanes.Lane>> statements = planner.statements(loop.body());
    return statements.map(
        found ->
            new Lanes(
                2 * perMicrosecond,
                folds,
                planner.locals(),
                names(method.names(), planner.named),
                found));
  }

  private List<Variable> locals() {
    return List.copyOf(named.subList(folds.size(), named.size()));
  }

  /** Whether nothing of the body is replaced, left out or seen if an exception ends it. */
  private static boolean isPlain(AcceptedLoop loop) {
    LoopFacts facts = loop.facts();
    return loop.marked().label().isEmpty()
        && !loop.marked().insideTry()
        && facts.standIns().fields().isEmpty()
        && facts.standIns().places().isEmpty()
        && facts.droppedLocks().isEmpty()
        && facts.inductions().isEmpty()
        && facts.exits().isEmpty();
  }

  private static boolean countsByOne(Header header) {
    if (header instanceof Header.Elements elements) {
      Type element = elements.space().variable().type(); // no conversion gets lost
      return elements.space().isArray() && elements.elementsType().equals(new Type.Array(element));
    }
    Header.Counted counted = (Header.Counted) header;
    return counted.before().isEmpty()
        && counted.space().step().is(1)
        && counted.space().variable().type() == Type.Primitive.INT;
  }

  private static boolean isFold(Slot slot) {
    return slot.reduction().filter(LanePlanner::isFold).isPresent()
        && slot.field().isEmpty()
        && !isNarrow(slot.type()) // a sum of two is an int
        && slot.assigned().isEmpty()
        && !slot.handed()
        && !slot.isCopy()
        && !slot.isDirect();
  }

  private static boolean isFold(Reduction reduction) {
    Operation operation = reduction.operation();
    return reduction.folding().isEmpty()
        && !reduction.ofElements()
        && reduction.variable().isPresent()
        && (operation == Operation.SUM
            || operation == Operation.PRODUCT
            || reduction.style() == Style.LIBRARY);
  }

  private static List<List<String>> names(Names names, List<Variable> named) {
    List<List<String>> lanes = new ArrayList<>();
    for (int lane = 1; lane < Lanes.COUNT; lane++) {
      lanes.add(named.stream().map(variable -> names.fresh(variable.name())).toList());
    }
    return List.copyOf(lanes);
  }

  private Optional<List<Lanes.Lane>> statements(Statement body) {
    List<Statement> all =
        body instanceof Statement.Block block ? block.statements() : List.of(body);
    List<Lanes.Lane> lanes = new ArrayList<>();
    for (Statement statement : all) {
      Optional<Lanes.Lane> lane = lane(statement);
      if (lane.isEmpty()) {
        return Optional.empty();
      }
      lanes.add(lane.get());
    }
    return lanes.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(lanes));
  }

  private Optional<Lanes.Lane> lane(Statement statement) {
    if (statement instanceof Statement.Declaration declaration
        && isEasilyNamed(declaration.variable().type())
        && declaration.initializer().filter(LanePlanner::isSimple).isPresent()
        && !narrowsConstant(declaration)) {
      Expression value = declaration.initializer().get();
      Lanes.Lane lane = empty(value.span(), Optional.of(declaration.variable()));
      collect(value, true, lane);
      named.add(declaration.variable());
      return Optional.of(lane);
    }
    if (statement instanceof Statement.Evaluate evaluate
        && folds(evaluate.expression())
        && Nodes.operands(evaluate.expression()).stream().allMatch(LanePlanner::isSimple)) {
      Lanes.Lane lane = empty(statement.span(), Optional.empty());
      collect(evaluate.expression(), false, lane);
      return Optional.of(lane);
    }
    return Optional.empty();
  }

  /** Whether a value fits because it is a constant, which a lane's variables are not. */
  private static boolean narrowsConstant(Statement.Declaration declaration) {
    Type type = declaration.variable().type();
    return isNarrow(type)
        && declaration.initializer().filter(value -> !value.type().equals(type)).isPresent();
  }

  private static boolean isNarrow(Type type) {
    return type instanceof Type.Primitive primitive
        && primitive.isIntegral()
        && primitive.bits() < 32;
  }

  private static boolean isEasilyNamed(Type type) {
    if (type instanceof Type.Array array) {
      return isEasilyNamed(array.component());
    }
    return type instanceof Type.Primitive
        || (type instanceof Type.Declared declared
            && declared.accessible()
            && declared.arguments().isEmpty());
  }

  private static Lanes.Lane empty(Span text, Optional<Variable> declared) {
    return new Lanes.Lane(text, declared, new ArrayList<>(), new ArrayList<>());
  }

  /** Whether an expression updates a result and does nothing else. */
  private boolean folds(Expression expression) {
    Expression target =
        expression instanceof Expression.CompoundAssignment compound
            ? compound.target()
            : expression instanceof Expression.Assignment assignment
                ? assignment.target()
                : expression instanceof Expression.Step step ? step.target() : expression;
    return target != expression
        && target instanceof Expression.Local local
        && folds.stream().anyMatch(fold -> fold.variable().orElseThrow().equals(local.variable()));
  }

  /** Whether it may be written again and again: it has no effect, and no name of its own. */
  private static boolean isSimple(Expression expression) {
    boolean simple =
        expression instanceof Expression.Literal
            || expression instanceof Expression.Local
            || expression instanceof Expression.FieldAccess
            || expression instanceof Expression.ArrayAccess
            || expression instanceof Expression.ArrayLength
            || expression instanceof Expression.Unary
            || expression instanceof Expression.Binary
            || expression instanceof Expression.Cast
            || expression instanceof Expression.This
            || (expression instanceof Expression.Call call
                && LeafSize.isMath(call.method().owner()));
    return simple && Nodes.operands(expression).stream().allMatch(LanePlanner::isSimple);
  }

  private void collect(Expression expression, boolean bare, Lanes.Lane lane) {
    if (expression instanceof Expression.Local local) {
      if (local.variable().equals(iteration)) {
        lane.iterations().add(new Lanes.Mention(local.span(), 0, bare));
      } else if (named.contains(local.variable())) {
        lane.names().add(new Lanes.Use(local.span(), named.indexOf(local.variable())));
      }
    } else if (expression instanceof Expression.ArrayAccess access) {
      collect(access.array(), false, lane);
      collect(access.index(), true, lane);
    } else if (expression instanceof Expression.Binary binary && neighbour(binary).isPresent()) {
      int offset = neighbour(binary).get();
      lane.iterations().add(new Lanes.Mention(binary.span(), offset, bare));
    } else if (expression instanceof Expression.Binary binary && isIntegerSum(binary)) {
      collect(binary.left(), true, lane);
      collect(binary.right(), binary.operator() == Operator.PLUS, lane);
    } else if (expression instanceof Expression.Call call) {
      call.arguments().forEach(argument -> collect(argument, true, lane));
    } else {
      Nodes.operands(expression).forEach(operand -> collect(operand, false, lane));
    }
  }

  /** The number in {@code i + 1} or {@code i - 1}, where {@code i} counts and is no element. */
  private Optional<Integer> neighbour(Expression.Binary sum) {
    boolean isNear =
        counts
            && isIntegerSum(sum)
            && sum.left() instanceof Expression.Local local
            && local.variable().equals(iteration)
            && sum.right() instanceof Expression.Literal literal
            && literal.variable().isEmpty()
            && literal.value().orElse(null) instanceof Integer number
            && Math.abs((long) number) <= FAR;
    if (!isNear) {
      return Optional.empty();
    }
    int number = (Integer) ((Expression.Literal) sum.right()).value().orElseThrow();
    return Optional.of(sum.operator() == Operator.PLUS ? number : -number);
  }

  /** Additions of integers may be regrouped: they wrap around alike. */
  private static boolean isIntegerSum(Expression.Binary binary) {
    return binary.type() == Type.Primitive.INT
        && (binary.operator() == Operator.PLUS || binary.operator() == Operator.MINUS);
  }
}
