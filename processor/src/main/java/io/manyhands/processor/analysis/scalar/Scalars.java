package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.analysis.flow.AssignmentFlow;
import io.manyhands.processor.analysis.flow.Jumps;
import io.manyhands.processor.analysis.flow.Liveness;
import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.EarlyExits;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.InductionVariable;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.PrivateVariable;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.Scan;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Symbol;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What becomes of the local variables that a marked loop assigns. */
public final class Scalars {
  private final MarkedMethod method;
  private final MarkedLoop loop;
  private final Statement body;
  private final Program program;
  private final SourceText source;
  private final List<PrivateVariable> privates = new ArrayList<>();
  private final List<ReductionPatterns.Found> reductions = new ArrayList<>();
  private final List<InductionVariable> inductions = new ArrayList<>();
  private final List<Packing> packings = new ArrayList<>();
  private final Map<Variable, Expression> carried = new LinkedHashMap<>();
  private final List<Finding> refusals = new ArrayList<>();
  private final List<Statement> jumps;
  private final ExitValues exitValues;
  private final List<EarlyExits.Value> atExits = new ArrayList<>();
  private final Map<Variable, Expression> handedOn = new LinkedHashMap<>();
  private Optional<Scan> scan = Optional.empty();
  private final List<Finding> scanRefusal = new ArrayList<>();

  private Scalars(MarkedMethod method, MarkedLoop loop, Statement body, Program program) {
    this.program = program;
    this.method = method;
    this.loop = loop;
    this.body = body;
    this.source = method.declaration().source();
    this.jumps = Jumps.leaving(body, loop.label());
    this.exitValues = new ExitValues(method.declaration(), body, jumps);
  }

  /** Classifies every variable declared outside the loop and assigned in its body. */
  public static Scalars of(MarkedMethod method, MarkedLoop loop, Statement body, Program program) {
    return of(method, loop, body, Set.of(), program);
  }

  /** The same without {@code others}, of which somebody else takes care. */
  public static Scalars of(
      MarkedMethod method, MarkedLoop loop, Statement body, Set<Variable> others, Program program) {
    Scalars scalars = new Scalars(method, loop, body, program);
    Set<Variable> declared = Reads.declared(loop.loop());
    Set<Variable> written = Reads.written(body);
    Set<Variable> outer = new LinkedHashSet<>(Reads.used(body));
    outer.removeIf(
        variable ->
            !written.contains(variable)
                || declared.contains(variable)
                || others.contains(variable));
    Selections selections = Selections.in(loop.loop(), body, outer, program);
    for (Variable variable : outer) {
      Optional<ReductionPatterns.Found> selected = selections.of(variable);
      Optional<Expression.Call> unvouched = selections.unvouched(variable);
      if (selected.isPresent()) {
        scalars.reductions.add(selected.get());
      } else if (unvouched.isPresent()) {
        scalars.refuseUnvouched(variable, unvouched.get(), true);
      } else {
        scalars.classify(variable);
      }
    }
    for (Variable variable : Reads.used(body)) {
      if (!written.contains(variable)
          && !declared.contains(variable)
          && !others.contains(variable)) {
        AccumulatedObjects.find(method.declaration(), loop.loop(), body, variable, program)
            .ifPresent(outcome -> scalars.collect(variable, outcome));
      }
    }
    return scalars;
  }

  private void collect(Variable variable, AccumulatedObjects.Outcome outcome) {
    outcome.found().ifPresent(reductions::add);
    outcome
        .obstacle()
        .ifPresent(
            why ->
                refusals.add(
                    new Finding(
                        Code.COMBINER,
                        source,
                        why.place(),
                        variable + " is REDUCED, but " + why.reason(),
                        List.of(),
                        why.fix())));
  }

  /** One finding for all that is chosen by one comparison. */
  private void refuseUnvouched(Variable variable, Expression.Call call, boolean isChoice) {
    if (refusals.stream().noneMatch(known -> known.span().equals(call.span()))) {
      refusals.add(
          new Finding(
              Code.UNVOUCHED_OPERATION,
              source,
              call.span(),
              variable
                  + (isChoice ? " is chosen by " : " is folded by ")
                  + call.method()
                  + ", of which nobody says that it is "
                  + (isChoice ? "an order" : "associative"),
              List.of(
                  isChoice
                      ? "chunks compare candidates that the loop would not compare: if a is before"
                          + " b and b before c, a must be before c"
                      : "chunks combine what they have found, and the region combines that: a with"
                          + " (b with c) must be (a with b) with c"),
              "if it is, say so: @Shared(Sharing.REDUCED) " + variable.type() + " " + variable));
    }
  }

  /** Variables of which each chunk has its own. */
  public List<PrivateVariable> privates() {
    return privates;
  }

  /** Variables that are folded. */
  public List<ReductionPatterns.Found> reductions() {
    return reductions;
  }

  /** How the loop may end early, with the variables that are assigned then. */
  public EarlyExits exits() {
    return new EarlyExits(jumps, List.copyOf(atExits));
  }

  /** Variables of which an iteration reads what an earlier one has assigned. */
  public Set<Variable> carried() {
    return carried.keySet();
  }

  /** Variables to which every iteration adds the same amount; after {@link #settle}. */
  public List<InductionVariable> inductions() {
    return inductions;
  }

  /** Arrays that are filled one element after the other; after {@link #settle}. */
  public List<Packing> packings() {
    return packings;
  }

  /** Variables that carry values from iteration to iteration; after {@link #settle}. */
  public List<Finding> refusals() {
    return refusals;
  }

  /**
   * Decides on the {@link #carried()} variables.
   *
   * @param amounts what every iteration adds to some of them
   * @param flags folds of others that are read in no way that matters
   * @param refused variables of which others tell what is wrong
   */
  public void settle(
      Map<Variable, Polynomial> amounts, List<Reduction> flags, Set<Variable> refused) {
    List<Finding> others = List.copyOf(refusals);
    refusals.clear();
    carried.keySet().removeAll(refused);
    for (Reduction flag : flags) {
      Variable variable = flag.variable().orElseThrow();
      carried.remove(variable);
      // Where the only iteration that sets it ends the loop, it is a flag nevertheless.
      atExits.removeIf(value -> value.variable().equals(variable));
      reductions.add(new ReductionPatterns.Found(flag, List.of()));
    }
    carried.forEach(
        (variable, read) -> {
          Optional<InductionVariable> induction =
              Optional.ofNullable(amounts.get(variable))
                  .map(amount -> induction(variable, amount))
                  .filter(known -> known.amount().symbols().stream().allMatch(Scalars::isPlain));
          if (induction.isEmpty()) {
            Packing.of(loop.loop(), body, variable)
                .ifPresentOrElse(this::pack, () -> handedOn.put(variable, read));
            return;
          }
          Optional<Expression> later = readAfter(variable);
          if (later.isPresent() && !jumps.isEmpty()) {
            refuseLastValue(variable, later.get());
          } else {
            inductions.add(induction.get());
          }
        });
    settleHandedOn();
    refusals.addAll(others);
  }

  /** A variable to which iterations add a sum, in which their number may occur. */
  private InductionVariable induction(Variable variable, Polynomial amount) {
    boolean isUsed = readAfter(variable).isPresent();
    boolean anyTime = isUsed && loop.insideTry();
    for (Symbol symbol : amount.symbols()) {
      if (symbol instanceof Symbol.Index index) {
        BigInteger rise =
            amount.coefficient(index).flatMap(Polynomial::constant).orElse(BigInteger.ZERO);
        return new InductionVariable(
            variable, amount.substitute(index, Polynomial.of(0)), rise, isUsed, anyTime);
      }
    }
    return new InductionVariable(variable, amount, BigInteger.ZERO, isUsed, anyTime);
  }

  private void pack(Packing packing) {
    packings.add(packing);
    Reduction count =
        new Reduction(
            Optional.of(packing.counter()),
            Optional.empty(),
            packing.counter().type(),
            Reduction.Operation.SUM,
            Reduction.Style.NONE);
    reductions.add(new ReductionPatterns.Found(count, List.of()));
  }

  /** Variables that iterations hand on: together they are a scan, or each is refused. */
  private void settleHandedOn() {
    List<Finding> refused = new ArrayList<>();
    handedOn.forEach((variable, read) -> refused.add(carried(variable, read)));
    Set<Variable> own = new HashSet<>();
    privates.forEach(each -> own.add(each.variable()));
    scan =
        handedOn.isEmpty() || !jumps.isEmpty()
            ? Optional.empty()
            : ScanPattern.find(body, handedOn.keySet(), own);
    (scan.isPresent() ? scanRefusal : refusals).addAll(refused);
  }

  /** The variables that iterations hand on, if that can be done; after {@link #settle}. */
  public Optional<Scan> scan() {
    return scan;
  }

  /** What is told of the {@link #scan()} where it cannot be generated. */
  public List<Finding> scanRefusal() {
    return scanRefusal;
  }

  /** A variable, or a field that can be read wherever the loop stands, or the size of one. */
  private static boolean isPlain(Symbol symbol) {
    return (symbol instanceof Symbol.Value || symbol instanceof Symbol.Size)
        && symbol
            .followed()
            .filter(
                path -> path.fields().size() == (path.root() instanceof Path.Root.OfThis ? 1 : 0))
            .isPresent();
  }

  private Optional<Expression> readAfter(Variable variable) {
    if (variable.kind() == Variable.Kind.FIELD) {
      return Optional.of(new Expression.Local(loop.loop().span(), variable));
    }
    boolean far = jumps.stream().anyMatch(Scalars::isFar);
    if (far) {
      return Liveness.readOutside(method.declaration().body(), loop.loop().span(), variable);
    }
    return Liveness.readAfter(method.declaration().body(), loop.loop().span(), variable);
  }

  /** Whether a jump may lead away from what follows the loop. */
  private static boolean isFar(Statement jump) {
    return jump instanceof Statement.Continue
        || (jump instanceof Statement.Break exit && exit.label().isPresent());
  }

  private void classify(Variable variable) {
    Optional<ReductionPatterns.Found> reduction =
        variable.sharing() == Sharing.PRIVATE
            ? Optional.empty()
            : ReductionPatterns.find(body, Accumulator.of(variable));
    if (reduction.isPresent()) {
      reductions.add(reduction.get());
      return;
    }
    Optional<ReductionPatterns.Found> linear =
        variable.sharing() == Sharing.NONE ? LinearUpdates.find(body, variable) : Optional.empty();
    if (linear.isPresent()) {
      reductions.add(linear.get());
      return;
    }
    Optional<ObjectFolds.Outcome> fold =
        variable.sharing() == Sharing.PRIVATE
            ? Optional.empty()
            : ObjectFolds.find(body, variable, program);
    if (fold.isPresent()) {
      if (fold.get().obstacle().isPresent()) {
        collect(variable, new AccumulatedObjects.Outcome(Optional.empty(), fold.get().obstacle()));
        return;
      }
      fold.get()
          .unvouched()
          .ifPresentOrElse(
              call -> refuseUnvouched(variable, call, false),
              () -> reductions.add(fold.get().found()));
      return;
    }
    Optional<EarlyExits.Value> atExit = exitValues.find(variable);
    if (atExit.isPresent() && !loop.insideTry() && readAfter(variable).isPresent()) {
      atExits.add(atExit.get());
      return;
    }
    AssignmentFlow flow = AssignmentFlow.of(variable, body, exitValues.staying());
    if (flow.exposedRead().isPresent()) {
      carried.put(variable, flow.exposedRead().get());
      return;
    }
    Optional<Expression> later = readAfter(variable);
    boolean always = flow.assignedAtEnd() && flow.assignedAtExits();
    if (later.isPresent() && (!always || loop.insideTry())) {
      Optional<List<Statement>> assignments = PlainAssignments.of(body, variable);
      assignments.ifPresentOrElse(
          known -> privates.add(new PrivateVariable(variable, true, known)),
          () -> refuseLastValue(variable, later.get()));
      return;
    }
    privates.add(new PrivateVariable(variable, later.isPresent()));
  }

  private Finding carried(Variable variable, Expression read) {
    Span write = firstWrite(variable);
    List<Finding.Place> places = List.of(new Finding.Place(source, write, "assigned"));
    if (ScanUpdates.isRounded(body, variable)) {
      return new Finding(
          Code.ROUNDED_SCAN,
          source,
          read.span(),
          "variable "
              + variable
              + " is a running total of type "
              + variable.type()
              + ", whose values on the way would be rounded otherwise",
          List.of(
              "its value is used in each iteration, and assigned at "
                  + source.name()
                  + ":"
                  + write.line()
                  + ": "
                  + source.inline(write),
              "in parallel, chunks would be added up first, and each value would be another one"),
          "let the total count in a long, in units that are exact, or remove @Parallel",
          places);
    }
    return new Finding(
        Code.CARRIED_SCALAR,
        source,
        read.span(),
        "variable " + variable + " carries its value from one iteration to the next",
        List.of(
            "read here before the iteration has assigned it; assigned at "
                + source.name()
                + ":"
                + write.line()
                + ": "
                + source.inline(write),
            "flow dependence of distance 1 at least, e.g. the first iteration and the second"),
        Packing.inPlace(loop.loop(), body, variable)
            .map(array -> "fill another array than " + array + ", which the loop goes through")
            .orElse("declare " + variable + " inside the loop, or " + otherwise(variable)),
        places);
  }

  /** What a variable of that type may do in a loop. */
  private static String otherwise(Variable variable) {
    if (variable.type() == Type.Primitive.BOOLEAN) {
      return "only set it, as in " + variable + " |= x, or leave the loop where it is set";
    }
    return variable.type().isReference() && !variable.type().is("java.lang.String")
        ? "leave the loop where it is found"
        : "use it only in updates of one kind such as " + variable + " += x";
  }

  private void refuseLastValue(Variable variable, Expression read) {
    String reason =
        loop.insideTry()
            ? "an exception may end the loop at any assignment, and the try statement around it"
                + " goes on with the value"
            : carried.containsKey(variable)
                ? "the loop may end early, and how far the variable has come by then is not kept"
                : "not every iteration assigns it, and it cannot be noted which one does: one of"
                    + " the assignments is part of a larger expression or of the header of a"
                    + " loop";
    refusals.add(
        new Finding(
            Code.CONDITIONAL_LAST_VALUE,
            source,
            firstWrite(variable),
            "the value that the loop leaves in variable " + variable + " is used afterwards",
            List.of(
                "read at "
                    + source.name()
                    + ":"
                    + read.span().line()
                    + ": "
                    + source.inline(read.span()),
                reason),
            loop.insideTry()
                ? "move the loop out of the try statement, or declare "
                    + variable
                    + " inside the loop"
                : "assign " + variable + " in a statement of its own, or in every iteration",
            List.of(new Finding.Place(source, read.span(), "read afterwards"))));
  }

  private Span firstWrite(Variable variable) {
    Span[] found = {loop.loop().span()};
    Nodes.eachExpression(
        body,
        expression -> {
          boolean writes =
              Nodes.target(expression)
                  .filter(
                      target ->
                          target instanceof Expression.Local local
                              && local.variable().equals(variable))
                  .isPresent();
          if (writes && found[0].equals(loop.loop().span())) {
            found[0] = expression.span();
          }
        });
    return found[0];
  }
}
