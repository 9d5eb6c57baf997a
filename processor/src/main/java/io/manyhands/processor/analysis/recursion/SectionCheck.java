package io.manyhands.processor.analysis.recursion;

import io.manyhands.processor.analysis.range.Facts;
import io.manyhands.processor.analysis.range.LinearSum;
import io.manyhands.processor.analysis.range.NotFollowed;
import io.manyhands.processor.analysis.range.RangeExecution;
import io.manyhands.processor.analysis.range.RangeListener;
import io.manyhands.processor.analysis.range.Unknown;
import io.manyhands.processor.model.CallGroup;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One attempt at the proof that calls which run at the same time touch different elements. It is an
 * induction over the depth of calls: recursive calls are taken to keep to their section, and the
 * body with them must keep to its own.
 */
final class SectionCheck implements RangeListener {
  /** The attempt fails. */
  static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1;
    final transient Span span;

    /** Whether the attempt says nothing, since under what it assumes no call is made. */
    final boolean isVacuous;

    Failed(Span span, String reason) {
      this(span, reason, false);
    }

    Failed(Span span, String reason, boolean isVacuous) {
      super(reason, null, false, false);
      this.span = span;
      this.isVacuous = isVacuous;
    }
  }

  private final MethodDeclaration method;
  private final Program program;
  private final List<CallGroup> groups;
  private final Set<Type> written;
  private final Section section;
  private final Set<LinearSum> assumed;
  private final Origins origins;
  private final RecursiveCalls recursion;
  private final RangeExecution execution;
  private final Set<LinearSum> unkept = new LinkedHashSet<>();
  private final Set<Span> seen = new HashSet<>();
  private final Set<CallGroup> compared = new HashSet<>();
  private Optional<CallGroup> open = Optional.empty();
  private int steps;

  /**
   * An attempt.
   *
   * @param method the recursive method
   * @param called what it reaches
   * @param groups the calls that would run at the same time
   * @param written types of the elements that are stored to
   * @param section what calls are said to touch
   * @param assumed sums of parameters that are at least 0 in every call
   * @param scans whether it is found out where scans without a bound stop
   */
  SectionCheck(
      MethodDeclaration method,
      CalledMethods called,
      Program program,
      List<CallGroup> groups,
      Set<Type> written,
      Section section,
      Set<LinearSum> assumed,
      boolean scans) {
    this.method = method;
    this.program = program;
    this.groups = groups;
    this.written = written;
    this.section = section;
    this.assumed = assumed;
    this.origins = new Origins(method, called.all());
    this.recursion = new RecursiveCalls(method.method());
    this.execution = new RangeExecution(program, this, scans);
  }

  /**
   * Executes the method.
   *
   * @throws Failed if the section is not kept, or calls of a group touch the same elements
   * @throws NotFollowed if the method has something whose effects are not followed
   */
  void run() {
    Facts start = Facts.NONE;
    for (Variable parameter : method.parameters()) {
      if (parameter.type().isIntegral()) {
        LinearSum now = LinearSum.of(new Unknown.Of(parameter));
        start = start.zero(now.minus(LinearSum.of(new Unknown.AtEntry(parameter))));
      }
    }
    for (LinearSum sum : assumed) {
      start = start.atLeastZero(sum);
    }
    execution.execute(method, start);
    for (CallGroup group : groups) {
      if (!compared.contains(group)) {
        throw new Failed(group.forked().get(0).span(), "no call gets here", true);
      }
    }
  }

  /** Those of the assumptions that a recursive call may break. */
  Set<LinearSum> unkept() {
    return unkept;
  }

  /** Where elements were seen to be touched. */
  Set<Span> seen() {
    return seen;
  }

  /** Whether calls are said to keep to indexes, and not to arrays. */
  boolean isAboutIndexes() {
    return section instanceof Section.Between;
  }

  /** How far the attempt has come. */
  int steps() {
    return steps;
  }

  @Override
  public void element(Expression array, boolean isWrite, LinearSum index, Span span) {
    if (!execution.isSilent()) {
      seen.add(span);
    }
    if (array.type() instanceof Type.Array type && matters(type.component())) {
      touch(array, Optional.of(index), Optional.of(index.plus(1)), span);
    }
  }

  /** Whether an array with elements of {@code component} may be one that is written. */
  private boolean matters(Type component) {
    return written.contains(component)
        || (component.isReference() && written.stream().anyMatch(Type::isReference));
  }

  private void touch(
      Expression array, Optional<LinearSum> from, Optional<LinearSum> to, Span span) {
    if (open.isPresent()) {
      throw new Failed(
          span, "an element is read or written between calls that would run in parallel");
    }
    Origins.Origin origin = origins.of(array);
    if (origin instanceof Origins.Created) {
      return;
    }
    boolean keeps =
        section instanceof Section.Between bounds
            ? isWithin(bounds, from, to)
            : origin instanceof Origins.Passed;
    if (!keeps) {
      throw new Failed(
          span,
          section instanceof Section.Between bounds
              ? "it is not known that this index lies between "
                  + bounds.low()
                  + " and "
                  + bounds.high()
              : "this is not an array that was passed to the method or created by it");
    }
    steps += execution.isSilent() ? 0 : 1;
  }

  /** Whether the elements, if there are any, lie in the section of this call. */
  private boolean isWithin(
      Section.Between bounds, Optional<LinearSum> from, Optional<LinearSum> to) {
    if (from.isEmpty() || to.isEmpty()) {
      return false;
    }
    LinearSum last = to.get().plus(-1);
    Facts some = execution.facts().atLeastZero(last.minus(from.get()));
    return some.entails(from.get().minus(bounds.low())) && some.entails(bounds.high().minus(last));
  }

  @Override
  public boolean call(Expression.Call call, List<Optional<LinearSum>> arguments) {
    if (recursion.isOne(call)) {
      if (!execution.isSilent()) {
        descend(call, arguments);
      }
      return true;
    }
    Optional<MethodDeclaration> declared = program.declaration(call.method());
    if (declared.isPresent()) {
      if (!execution.canEnter(declared.get())) {
        throw new Failed(call.span(), "what this call does with arrays is not followed");
      }
      origins.bind(declared.get(), call.arguments());
      return false;
    }
    if (!execution.isSilent()) {
      touchParts(call, arguments);
    }
    return true;
  }

  private void touchParts(Expression.Call call, List<Optional<LinearSum>> arguments) {
    seen.add(call.span());
    for (LibrarySections.Part part : LibrarySections.of(call, arguments)) {
      boolean concerned =
          !(part.array().type() instanceof Type.Array type) || matters(type.component());
      if (concerned) {
        touch(part.array(), part.from(), part.to(), call.span());
      }
    }
  }

  @Override
  public void create(Expression.NewObject creation) {
    program
        .declaration(creation.constructor())
        .ifPresent(declared -> origins.bind(declared, creation.arguments()));
  }

  /** A recursive call keeps to its section: that must lie within the caller's. */
  private void descend(Expression.Call call, List<Optional<LinearSum>> arguments) {
    List<Variable> parameters = method.parameters();
    for (LinearSum sum : assumed) {
      Optional<LinearSum> next = Section.value(sum, parameters, arguments);
      if (next.isEmpty() || !execution.facts().entails(next.get())) {
        unkept.add(sum);
      }
    }
    if (section instanceof Section.Between bounds) {
      Optional<Section.Between> inner = Section.at(bounds, parameters, arguments);
      if (inner.isEmpty()
          || !isWithin(
              bounds, Optional.of(inner.get().low()), Optional.of(inner.get().high().plus(1)))) {
        throw new Failed(
            call.span(),
            "it is not known that this call keeps to the elements "
                + bounds.low()
                + " to "
                + bounds.high());
      }
    } else if (!arrays(call).stream()
        .allMatch(
            array ->
                origins.of(array) instanceof Origins.Passed
                    || origins.of(array) instanceof Origins.Created)) {
      throw new Failed(
          call.span(), "the call is passed an array that was neither passed nor created here");
    }
    steps++;
  }

  private List<Expression> arrays(Expression.Call call) {
    return call.arguments().stream()
        .filter(argument -> argument.type() instanceof Type.Array type && matters(type.component()))
        .toList();
  }

  @Override
  public void begin(Statement statement) {
    for (CallGroup group : groups) {
      if (group.statements().get(0) == statement) {
        compare(group);
        open = Optional.of(group);
      }
    }
  }

  @Override
  public void end(Statement statement) {
    if (open.isPresent()) {
      List<Statement> statements = open.get().statements();
      if (statements.get(statements.size() - 1) == statement) {
        open = Optional.empty();
      }
    }
  }

  /** No two calls of a group touch the same elements. */
  private void compare(CallGroup group) {
    if (group.branch().isPresent()) {
      throw new Failed(group.forked().get(0).span(), "the calls stand in a conditional expression");
    }
    if (!execution.facts().checked().isReached()) {
      throw new Failed(group.forked().get(0).span(), "no call gets here", true);
    }
    List<Expression.Call> calls = new ArrayList<>();
    group.statements().forEach(statement -> calls.addAll(recursion.all(statement)));
    for (int one = 0; one < calls.size(); one++) {
      for (int other = one + 1; other < calls.size(); other++) {
        if (!neverMeet(group, calls.get(one), calls.get(other))) {
          throw new Failed(
              calls.get(other).span(),
              "it is not known that this call and the one before it touch different elements");
        }
        steps++;
      }
    }
  }

  /** Whether the calls touch different elements, if both are made. */
  private boolean neverMeet(CallGroup group, Expression.Call one, Expression.Call other) {
    PossibleCall first = new PossibleCall(one, group.testsOf(one));
    PossibleCall second = new PossibleCall(other, group.testsOf(other));
    return first.excludes(second)
        || execution.assuming(
            second.behind(first.tests()).tests(),
            () -> {
              boolean both = execution.facts().checked().isReached();
              if (both) {
                compared.add(group);
              }
              return !both || areApart(one, other);
            });
  }

  private boolean areApart(Expression.Call one, Expression.Call other) {
    if (section instanceof Section.Between bounds) {
      Optional<Section.Between> first = Section.at(bounds, method.parameters(), values(one));
      Optional<Section.Between> second = Section.at(bounds, method.parameters(), values(other));
      return first.isPresent() && second.isPresent() && areApart(first.get(), second.get());
    }
    Set<Origins.Origin> touched = new HashSet<>();
    for (Expression array : arrays(one)) {
      touched.add(origins.of(array));
    }
    return touched.stream().allMatch(Origins.Created.class::isInstance)
        && arrays(other).stream()
            .map(origins::of)
            .allMatch(origin -> origin instanceof Origins.Created && !touched.contains(origin));
  }

  private boolean areApart(Section.Between one, Section.Between other) {
    Facts both =
        execution
            .facts()
            .atLeastZero(one.high().minus(one.low()))
            .atLeastZero(other.high().minus(other.low()));
    return both.entails(other.low().minus(one.high()).plus(-1))
        || both.entails(one.low().minus(other.high()).plus(-1));
  }

  /** The arguments where the group begins; the row assigns nothing that they mention. */
  private List<Optional<LinearSum>> values(Expression.Call call) {
    return execution.valuesOf(call.arguments());
  }
}
