package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Folding.Candidate;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Recognizes tests that compare a candidate with the best one so far by an order: {@code x < best},
 * {@code a[i] > a[best]}, {@code p.compareTo(best) <= 0}, {@code x < best || x == best && n <
 * bestName}.
 *
 * <p>Both sides must be the same function, of the values that the candidate would leave on one side
 * and of the variables on the other.
 */
final class Orders {
  /** Static methods that compare as an order does, NaN included. */
  private static final Set<String> COMPARING =
      Set.of(
          "java.lang.Byte",
          "java.lang.Short",
          "java.lang.Character",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Float",
          "java.lang.Double",
          "java.lang.Boolean");

  private static final String COMPARE_TO = "compareTo";

  private final Map<Variable, Expression> assigned;
  private final Set<Variable> changing;
  private final boolean isVouched;
  private final Repeatable repeatable;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<Expression> unordered = new ArrayList<>();
  private final StringBuilder shape = new StringBuilder();
  private Optional<Expression.Call> unvouched = Optional.empty();

  /**
   * A recognizer for one statement.
   *
   * @param assigned what the statement assigns to the variables
   * @param changing variables that do not keep their values while the loop runs
   * @param isVouched whether the user says that comparing methods of the program are orders
   * @param repeatable tells which expressions have the same value twice
   */
  Orders(
      Map<Variable, Expression> assigned,
      Set<Variable> changing,
      boolean isVouched,
      Repeatable repeatable) {
    this.repeatable = repeatable;
    this.assigned = assigned;
    this.changing = changing;
    this.isVouched = isVouched;
  }

  /** What stands for values of the candidate. */
  List<Candidate> candidates() {
    return List.copyOf(candidates);
  }

  /** Values of the candidate that no order covers if they are NaN. */
  List<Expression> unordered() {
    return List.copyOf(unordered);
  }

  /** What is compared: the same for two tests that compare alike. */
  String shape() {
    return shape.toString();
  }

  /** A method of the program that is taken for an order on nobody's word. */
  Optional<Expression.Call> unvouched() {
    return unvouched;
  }

  /** How an order chooses among equal candidates. */
  enum Tie {
    FIRST,
    LAST
  }

  /**
   * Recognizes a test: {@code a < b}, or {@code a < b || a == b && rest}.
   *
   * @param alternatives what the test is an "or" of
   * @param isFirst whether no value of the candidate can be NaN without being refused by the test
   */
  Optional<Tie> of(List<Expression> alternatives, boolean isFirst) {
    return lexicographic(
        alternatives.stream().map(each -> Operands.of(Operator.CONDITIONAL_AND, each)).toList(),
        isFirst);
  }

  private Optional<Tie> lexicographic(List<List<Expression>> alternatives, boolean isFirst) {
    List<Expression> first = alternatives.get(0);
    if (first.size() != 1) {
      return Optional.empty();
    }
    if (alternatives.size() == 1) {
      List<Expression> inner = Operands.of(Operator.CONDITIONAL_OR, first.get(0));
      return inner.size() > 1 ? of(inner, isFirst) : simple(first.get(0), isFirst);
    }
    int start = shape.length();
    boolean decides = simple(first.get(0), isFirst).filter(tie -> tie == Tie.FIRST).isPresent();
    String compared = decides ? "=" + shape.substring(start + 1) : "";
    List<List<Expression>> rest = new ArrayList<>();
    for (List<Expression> other : alternatives.subList(1, alternatives.size())) {
      if (!decides || other.size() < 2 || !isEqual(other.get(0), compared)) {
        return Optional.empty();
      }
      rest.add(other.subList(1, other.size()));
    }
    return lexicographic(rest, false);
  }

  private boolean isEqual(Expression test, String compared) {
    int start = shape.length();
    return isEqual(test) && shape.substring(start).equals(compared);
  }

  private Optional<Tie> simple(Expression test, boolean isFirst) {
    if (test instanceof Expression.Call call) {
      return moments(call).flatMap(compared -> tie(compared, Operator.LESS));
    }
    if (test instanceof Expression.Unary not
        && not.operator() == Operator.NOT
        && not.operand() instanceof Expression.Call call) {
      return moments(call).flatMap(compared -> tie(compared, Operator.GREATER_EQUAL));
    }
    if (test instanceof Expression.Unary not
        && not.operator() == Operator.NOT
        && not.operand() instanceof Expression.Binary inner) {
      return inner.operator().negated() != inner.operator() && !isFloating(inner)
          ? relation(inner, inner.operator().negated(), isFirst)
          : Optional.empty();
    }
    return test instanceof Expression.Binary binary
        ? relation(binary, binary.operator(), isFirst)
        : Optional.empty();
  }

  /** Recognizes a test that fails where the candidate is taken; NaN would be taken, too. */
  Optional<Tie> ofNegated(Expression test) {
    return test instanceof Expression.Binary binary && !isFloating(binary)
        ? relation(binary, binary.operator().negated(), true)
        : Optional.empty();
  }

  private boolean isEqual(Expression test) {
    if (test instanceof Expression.Binary binary && binary.operator() == Operator.EQUAL) {
      // Of two boxed numbers it would compare the boxes.
      boolean numbers =
          binary.left().type() instanceof Type.Primitive
              || binary.right().type() instanceof Type.Primitive;
      return comparison(binary)
          .or(() -> sides(binary.left(), binary.right(), "").filter(this::isNumber))
          .filter(compared -> numbers && note('=', compared))
          .isPresent();
    }
    return test instanceof Expression.Call call
        && call.method().name().equals("equals")
        && call.arguments().size() == 1
        && call.receiver().filter(object -> isLikeItsOrder(object.type())).isPresent()
        && sides(call.receiver().get(), call.arguments().get(0), COMPARE_TO)
            .filter(compared -> note('=', compared))
            .isPresent();
  }

  /** Whether those objects of {@code type} are equal that {@code compareTo} takes for equal. */
  private static boolean isLikeItsOrder(Type type) {
    return isOrderedByJdk(type) && !type.is("java.math.BigDecimal");
  }

  /**
   * Two sides, and which of them is the candidate's.
   *
   * @param method the method that compares them, empty for an operator
   */
  private record Compared(
      Expression candidate, Expression best, boolean candidateLeft, String method) {
    boolean isCall() {
      return !method.isEmpty();
    }

    Compared mirrored() {
      return new Compared(candidate, best, !candidateLeft, method);
    }
  }

  private Optional<Tie> relation(Expression.Binary test, Operator written, boolean isFirst) {
    Optional<Compared> sides =
        comparison(test).or(() -> sides(test.left(), test.right(), "").filter(this::isNumber));
    if (sides.isEmpty()) {
      return Optional.empty();
    }
    Compared compared = sides.get();
    Optional<Tie> tie = tie(compared, written);
    boolean rounds = isFloating(test);
    if (tie.isPresent() && rounds && !compared.isCall() && !isFirst) {
      unordered.add(compared.candidate());
    }
    return tie;
  }

  private Optional<Tie> tie(Compared compared, Operator written) {
    Operator operator = compared.candidateLeft() ? written : written.mirrored();
    boolean less = operator == Operator.LESS || operator == Operator.LESS_EQUAL;
    boolean greater = operator == Operator.GREATER || operator == Operator.GREATER_EQUAL;
    if (!less && !greater) {
      return Optional.empty();
    }
    note(less ? '<' : '>', compared);
    return Optional.of(
        operator == Operator.LESS || operator == Operator.GREATER ? Tie.FIRST : Tie.LAST);
  }

  private boolean note(char relation, Compared compared) {
    shape
        .append(relation)
        .append(compared.method())
        .append(Shape.of(compared.best(), assigned.keySet()));
    return true;
  }

  private boolean isNumber(Compared compared) {
    return isNumber(compared.candidate().type()) && isNumber(compared.best().type());
  }

  private static boolean isNumber(Type type) {
    return type.isIntegral()
        || type.isFloating()
        || List.of("Byte", "Short", "Character", "Integer", "Long", "Float", "Double").stream()
            .anyMatch(box -> type.is("java.lang." + box));
  }

  private static boolean isFloating(Expression.Binary test) {
    return List.of(test.left(), test.right()).stream()
        .map(Expression::type)
        .anyMatch(
            type -> type.isFloating() || type.is("java.lang.Double") || type.is("java.lang.Float"));
  }

  // --- x.isBefore(y) ---

  /** The sides of {@code x.isBefore(y)}, or those of {@code y.isAfter(x)}, mirrored. */
  private Optional<Compared> moments(Expression.Call call) {
    Method method = call.method();
    boolean isAfter = method.name().equals("isAfter");
    boolean isAsked =
        (isAfter || method.name().equals("isBefore"))
            && call.arguments().size() == 1
            && call.receiver()
                .filter(object -> isMoment(object.type()))
                .filter(object -> object.type().equals(call.arguments().get(0).type()))
                .isPresent();
    return isAsked
        ? sides(call.receiver().orElseThrow(), call.arguments().get(0), "isBefore")
            .map(compared -> isAfter ? compared.mirrored() : compared)
        : Optional.empty();
  }

  private static boolean isMoment(Type type) {
    return type instanceof Type.Declared declared
        && declared.isFinal()
        && declared.packageName().equals("java.time");
  }

  // --- x.compareTo(y) < 0 ---

  /** The operands of a comparing method whose result is compared with 0. */
  private Optional<Compared> comparison(Expression.Binary test) {
    if (isZero(test.right()) && test.left() instanceof Expression.Call call) {
      return compared(call);
    }
    return isZero(test.left()) && test.right() instanceof Expression.Call call
        ? compared(call).map(Compared::mirrored)
        : Optional.empty();
  }

  private Optional<Compared> compared(Expression.Call call) {
    Method method = call.method();
    String name = method.name();
    if (name.startsWith(COMPARE_TO) && call.arguments().size() == 1) {
      boolean known =
          method.owner().is("java.lang.Enum")
              || (method.owner().packageName().startsWith("java.")
                  && call.receiver().filter(object -> isOrderedByJdk(object.type())).isPresent());
      return call.receiver()
          .flatMap(object -> sides(object, call.arguments().get(0), name))
          .filter(sides -> isOrder(call, known));
    }
    boolean fixed = call.receiver().filter(object -> !isFixed(object)).isEmpty();
    return name.equals("compare") && call.arguments().size() == 2 && fixed
        ? sides(call.arguments().get(0), call.arguments().get(1), method.key())
            .filter(sides -> isOrder(call, COMPARING.contains(method.owner().qualifiedName())))
        : Optional.empty();
  }

  private boolean isOrder(Expression.Call call, boolean known) {
    if (!known && !isVouched && unvouched.isEmpty()) {
      unvouched = Optional.of(call);
    }
    return true;
  }

  /** Whether objects of {@code type} are compared by the JDK, whatever class they are of. */
  private static boolean isOrderedByJdk(Type type) {
    return type instanceof Type.Declared declared
        && declared.packageName().startsWith("java.")
        && (declared.isFinal()
            || declared.is("java.math.BigInteger")
            || declared.is("java.math.BigDecimal"));
  }

  private static boolean isZero(Expression expression) {
    return expression instanceof Expression.Literal literal
        && literal.value().filter(value -> value.equals(0)).isPresent();
  }

  // --- the same function of both ---

  /** The sides of a comparison by {@code method}, or by an operator, which widens them. */
  private Optional<Compared> sides(Expression left, Expression right, String method) {
    boolean bestLeft = occurs(left);
    boolean bestRight = occurs(right);
    if (bestLeft == bestRight) {
      return Optional.empty();
    }
    Expression best = bestLeft ? left : right;
    Expression candidate = bestLeft ? right : left;
    return isSame(candidate, best, method.isEmpty())
        ? Optional.of(new Compared(candidate, best, bestRight, method))
        : Optional.empty();
  }

  private boolean occurs(Expression expression) {
    return assigned.keySet().stream().anyMatch(variable -> Nodes.mentions(expression, variable));
  }

  /** Whether {@code candidate} is what {@code best} would be after the assignments. */
  private boolean isSame(Expression candidate, Expression best, boolean isWhole) {
    if (best instanceof Expression.Local local && assigned.containsKey(local.variable())) {
      boolean same =
          repeatable.same(candidate, assigned.get(local.variable()))
              && (isWhole || candidate.type().equals(local.type()));
      if (same) {
        candidates.add(new Candidate(candidate.span(), candidate.type(), local.variable()));
      }
      return same;
    }
    if (!Shape.sameNode(candidate, best) || (!occurs(best) && !isFixed(best))) {
      return false;
    }
    return Shape.pairs(candidate, best)
        .filter(pairs -> pairs.stream().allMatch(pair -> isSame(pair.left(), pair.right(), false)))
        .isPresent();
  }

  /** Whether an expression can be evaluated behind the loop, with the value that it has inside. */
  private boolean isFixed(Expression expression) {
    return changing.stream().noneMatch(variable -> Nodes.mentions(expression, variable));
  }
}
