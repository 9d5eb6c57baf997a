package io.manyhands.processor.analysis.collect;

import io.manyhands.processor.analysis.scalar.Accumulator;
import io.manyhands.processor.analysis.scalar.MayThrow;
import io.manyhands.processor.analysis.scalar.SameValue;
import io.manyhands.processor.model.Collected.Fold;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What some statements do to the entry of a key: when the key has a value, when it has {@code
 * null}, and when it is not there. Whatever is not understood makes the whole run worthless.
 */
final class EntryRun {
  /** Thrown where a statement does something else than look at the entry and set it. */
  static final class NotUnderstood extends Exception {
    private static final long serialVersionUID = 1;
  }

  private final Target target;
  private final Getters getters;
  private final Type valueType;
  private final Type made;
  private EntryValue entry;
  private final Map<Variable, EntryValue> variables = new HashMap<>();
  private final List<Expression.Call> calls = new ArrayList<>();
  private final List<Addition> added = new ArrayList<>();
  private Optional<Expression> key = Optional.empty();
  private int created;

  private EntryRun(Target target, Getters getters, EntryValue entry, Optional<Type> made) {
    this.target = target;
    this.getters = getters;
    this.entry = entry;
    this.valueType = CollectionTypes.valueType(target.type());
    this.made = made.orElse(valueType);
  }

  /**
   * Runs statements where the key has no value before.
   *
   * @param statements what stands one after the other
   * @param target the map
   * @param getters knows calls that give the same twice
   * @throws NotUnderstood if they do anything else
   */
  static EntryRun of(List<Statement> statements, Target target, Getters getters)
      throws NotUnderstood {
    EntryRun run = new EntryRun(target, getters, new EntryValue.Absent(), Optional.empty());
    run.execute(statements);
    return run;
  }

  /**
   * Runs the same statements where the key is there: if they make any value, one of that class.
   *
   * @param before what the key has: {@link EntryValue.Null} or {@link EntryValue.Old}
   */
  EntryRun again(List<Statement> statements, EntryValue before) throws NotUnderstood {
    Optional<Type> same =
        entry instanceof EntryValue.Created one ? Optional.of(one.type()) : Optional.empty();
    EntryRun run = new EntryRun(target, getters, before, same);
    run.execute(statements);
    return run;
  }

  /** What the key has in the end. */
  EntryValue entry() {
    return entry;
  }

  /** What was added to the collection that the key has. */
  List<Addition> added() {
    return added;
  }

  /** All calls of the map's methods that were met. */
  List<Expression.Call> calls() {
    return calls;
  }

  /** Variables that hold what the map gave. */
  List<Variable> variables() {
    return List.copyOf(variables.keySet());
  }

  /** The key. */
  Optional<Expression> key() {
    return key;
  }

  private void execute(List<Statement> statements) throws NotUnderstood {
    for (Statement statement : statements) {
      execute(statement);
    }
  }

  private void execute(Statement statement) throws NotUnderstood {
    if (statement instanceof Statement.Block block) {
      execute(block.statements());
    } else if (statement instanceof Statement.If test) {
      if (isTrue(test.condition())) {
        execute(test.yes());
      } else if (test.no().isPresent()) {
        execute(test.no().get());
      }
    } else if (statement instanceof Statement.Declaration declaration
        && declaration.initializer().isPresent()
        && target.occursIn(declaration.initializer().get())) {
      name(declaration.variable(), value(declaration.initializer().get()));
    } else if (statement instanceof Statement.Evaluate evaluate) {
      perform(evaluate.expression());
    } else {
      throw new NotUnderstood();
    }
  }

  private void perform(Expression expression) throws NotUnderstood {
    if (expression instanceof Expression.Assignment assignment) {
      assign(assignment);
    } else if (expression instanceof Expression.Call call && target.receives(call)) {
      change(call);
    } else if (expression instanceof Expression.Call call) {
      add(call);
    } else {
      throw new NotUnderstood();
    }
  }

  private EntryValue assign(Expression.Assignment assignment) throws NotUnderstood {
    if (!(assignment.target() instanceof Expression.Local local)
        || !variables.containsKey(local.variable())) {
      throw new NotUnderstood();
    }
    EntryValue value = value(assignment.value());
    name(local.variable(), value);
    return value;
  }

  /** A variable holds a value; one that is missing or {@code null} cannot be unboxed. */
  private void name(Variable variable, EntryValue value) throws NotUnderstood {
    boolean isMissing = value instanceof EntryValue.Absent || value instanceof EntryValue.Null;
    if (variable.type() instanceof Type.Primitive && isMissing) {
      throw new NotUnderstood();
    }
    variables.put(variable, value);
  }

  private void change(Expression.Call call) throws NotUnderstood {
    String name = call.method().name();
    if (call.arguments().size() != 2) {
      throw new NotUnderstood();
    }
    look(call);
    if (name.equals("put")) {
      entry = value(call.arguments().get(1));
    } else if (name.equals("putIfAbsent")) {
      EntryValue value = value(call.arguments().get(1));
      entry = isAbsent(entry) ? value : entry;
    } else if (name.equals("compute")) {
      entry = computed(call);
    } else {
      throw new NotUnderstood();
    }
    if (entry instanceof EntryValue.Absent) {
      throw new NotUnderstood();
    }
  }

  /** {@code map.compute(k, (key, old) -> old == null ? 1 : old + 1)}. */
  private EntryValue computed(Expression.Call call) throws NotUnderstood {
    if (!(call.arguments().get(1) instanceof Expression.Lambda function)
        || function.receiver().isPresent()
        || function.parameters().size() != 2) {
      throw new NotUnderstood();
    }
    Optional<Expression> result = Folds.result(function);
    if (result.isEmpty() || !isSimple(result.get())) {
      throw new NotUnderstood();
    }
    variables.put(function.parameters().get(1), entry);
    EntryValue value = value(result.get());
    variables.remove(function.parameters().get(1));
    if (value instanceof EntryValue.Null) {
      throw new NotUnderstood(); // the key would go
    }
    return value;
  }

  /** Whether nothing is evaluated but variables, numbers and fields. */
  private boolean isSimple(Expression expression) {
    boolean known =
        expression instanceof Expression.Local
            || expression instanceof Expression.Literal
            || expression instanceof Expression.FieldAccess
            || (expression instanceof Expression.Call call && getters.is(call))
            || expression instanceof Expression.Conditional
            || expression instanceof Expression.Unary
            || (expression instanceof Expression.Binary binary
                && binary.operator() != Operator.DIVIDE
                && binary.operator() != Operator.REMAINDER);
    return known && Nodes.operands(expression).stream().allMatch(this::isSimple);
  }

  /** Something is added to the collection that the key has. */
  private void add(Expression.Call call) throws NotUnderstood {
    Expression link = call;
    while (link instanceof Expression.Call next
        && next.receiver().isPresent()
        && !target.receives(next)) {
      link = next.receiver().get();
    }
    EntryValue collection = value(link);
    boolean isEntry =
        collection.equals(entry)
            && (collection instanceof EntryValue.Old || collection instanceof EntryValue.Created);
    Type type = collection instanceof EntryValue.Created one ? one.type() : made;
    Optional<Addition> addition =
        isEntry ? Additions.match(call, group(link, type)) : Optional.empty();
    if (addition.isEmpty() || addition.get().calls().stream().anyMatch(this::mentionsEntry)) {
      throw new NotUnderstood();
    }
    added.add(addition.get());
  }

  private Target group(Expression link, Type type) throws NotUnderstood {
    if (link instanceof Expression.Local local) {
      return new Target.Held(Accumulator.of(local.variable()), type);
    }
    if (link instanceof Expression.Call lookup) {
      return new Target.Part(lookup, target, type);
    }
    throw new NotUnderstood();
  }

  /** Whether an argument looks at the map, or at what it gave. */
  private boolean mentionsEntry(Expression.Call call) {
    return call.arguments().stream().anyMatch(argument -> !isFree(argument));
  }

  private EntryValue value(Expression expression) throws NotUnderstood {
    if (isFree(expression)) {
      return expression instanceof Expression.NewObject creation
              && GroupedEntries.isOrdinary(creation)
          ? new EntryValue.Created((Type.Declared) creation.type(), created++)
          : isNull(expression) ? new EntryValue.Absent() : new EntryValue.Given(expression);
    }
    if (expression instanceof Expression.Local local && variables.containsKey(local.variable())) {
      return variables.get(local.variable());
    }
    if (expression instanceof Expression.Assignment assignment) {
      return assign(assignment);
    }
    if (expression instanceof Expression.Conditional choice) {
      return value(isTrue(choice.condition()) ? choice.yes() : choice.no());
    }
    if (expression instanceof Expression.Binary binary) {
      return folded(binary);
    }
    if (expression instanceof Expression.Call call && target.receives(call)) {
      return found(call);
    }
    if (expression instanceof Expression.Call call) {
      Optional<Fold> fold = Folds.function(call.method(), valueType);
      if (fold.isPresent() && call.receiver().isEmpty() && call.arguments().size() == 2) {
        return folded(fold.get(), call.arguments().get(0), call.arguments().get(1), false);
      }
    }
    throw new NotUnderstood();
  }

  private EntryValue found(Expression.Call call) throws NotUnderstood {
    String name = call.method().name();
    if (name.equals("get") && call.arguments().size() == 1) {
      look(call);
      return entry;
    }
    if (name.equals("getOrDefault") && call.arguments().size() == 2) {
      look(call);
      EntryValue given = value(call.arguments().get(1));
      return isThere() ? entry : given;
    }
    throw new NotUnderstood();
  }

  private EntryValue folded(Expression.Binary binary) throws NotUnderstood {
    boolean isText = valueType.is("java.lang.String") && binary.operator() == Operator.PLUS;
    Operator operator = binary.operator() == Operator.MINUS ? Operator.PLUS : binary.operator();
    Optional<Fold> fold =
        isText ? Optional.of(Fold.CONCATENATION) : Folds.fold(operator, valueType);
    if (fold.isEmpty() || !(isText || Folds.keepsType(binary, valueType))) {
      throw new NotUnderstood();
    }
    boolean isChoice =
        (binary.operator() == Operator.CONDITIONAL_AND
                || binary.operator() == Operator.CONDITIONAL_OR)
            && !(value(binary.left()) instanceof EntryValue.Given);
    // A chunk does not know whether the loop would have come to the right-hand side.
    if (isChoice && (MayThrow.of(binary.right(), List.of()) || hasEffect(binary.right()))) {
      throw new NotUnderstood();
    }
    return folded(fold.get(), binary.left(), binary.right(), binary.operator() == Operator.MINUS);
  }

  private static boolean hasEffect(Expression value) {
    boolean[] found = {false};
    Nodes.each(
        value,
        part -> found[0] |= Nodes.target(part).isPresent() || part instanceof Expression.Call);
    return found[0];
  }

  private EntryValue folded(Fold fold, Expression one, Expression other, boolean subtracts)
      throws NotUnderstood {
    List<EntryValue.Term> left = terms(value(one), fold, false);
    List<EntryValue.Term> right = terms(value(other), fold, subtracts);
    return new EntryValue.Folded(fold, left).and(right);
  }

  private static List<EntryValue.Term> terms(EntryValue value, Fold fold, boolean isSubtracted)
      throws NotUnderstood {
    if (value instanceof EntryValue.Folded folded && folded.fold() == fold && !isSubtracted) {
      return folded.terms();
    }
    boolean isOne =
        value instanceof EntryValue.Given || (value instanceof EntryValue.Old && !isSubtracted);
    if (!isOne) {
      throw new NotUnderstood();
    }
    return List.of(new EntryValue.Term(value, isSubtracted));
  }

  private boolean isTrue(Expression condition) throws NotUnderstood {
    if (condition instanceof Expression.Unary not && not.operator() == Operator.NOT) {
      return !isTrue(not.operand());
    }
    if (condition instanceof Expression.Call call
        && target.receives(call)
        && call.method().name().equals("containsKey")
        && call.arguments().size() == 1) {
      look(call);
      return isThere();
    }
    if (condition instanceof Expression.Binary binary
        && (binary.operator() == Operator.EQUAL || binary.operator() == Operator.NOT_EQUAL)) {
      boolean equal = binary.operator() == Operator.EQUAL;
      if (isNull(binary.right())) {
        return isAbsent(value(binary.left())) == equal;
      }
      if (isNull(binary.left())) {
        return isAbsent(value(binary.right())) == equal;
      }
    }
    throw new NotUnderstood();
  }

  /** Whether the key is there, if only with {@code null}. */
  private boolean isThere() {
    return !(entry instanceof EntryValue.Absent);
  }

  /**
   * Whether a value is missing; what the loop computes may be {@code null}, unless it is a number.
   */
  private boolean isAbsent(EntryValue value) throws NotUnderstood {
    if (value instanceof EntryValue.Given given && !isNeverNull(given.text())) {
      throw new NotUnderstood();
    }
    return value instanceof EntryValue.Absent || value instanceof EntryValue.Null;
  }

  static boolean isNeverNull(Expression expression) {
    return expression.type() instanceof Type.Primitive
        || expression instanceof Expression.NewObject
        || (expression instanceof Expression.Literal && !isNull(expression));
  }

  private static boolean isNull(Expression expression) {
    return expression.type() == Type.Primitive.NULL;
  }

  /** All calls of one run are about one key. */
  private void look(Expression.Call call) throws NotUnderstood {
    Expression asked = call.arguments().get(0);
    boolean same =
        key.map(known -> SameValue.of(getters.inlined(known), getters.inlined(asked))).orElse(true);
    if (!same || !isFree(asked)) {
      throw new NotUnderstood();
    }
    key = Optional.of(key.orElse(asked));
    calls.add(call);
  }

  private boolean isFree(Expression expression) {
    return !target.occursIn(expression)
        && variables.keySet().stream().noneMatch(each -> Nodes.mentions(expression, each));
  }

  /** Whether a call is one of the map's methods. */
  boolean isOwn(Expression.Call call) {
    return target.receives(call);
  }

  /** The type of the map's values. */
  Type valueType() {
    return valueType;
  }
}
