package io.manyhands.processor.analysis.recursion;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.MethodEffects;
import io.manyhands.processor.analysis.effect.Refusals;
import io.manyhands.processor.analysis.range.LinearSum;
import io.manyhands.processor.analysis.range.Unknown;
import io.manyhands.processor.model.CallGroup;
import io.manyhands.processor.model.CallLoop;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.RecursionFacts;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Symbol;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The questions put to a marked recursive method, in order: its form, the calls that do not need
 * each other's results, and whether any call changes what outlives it.
 *
 * <p>The last one is answered for all calls at once. The method's body is executed symbolically
 * with nothing known of its arguments, which stands for every call at any depth: if it writes to
 * objects of its own alone, no call can see whether another one runs.
 */
public final class RecursionAnalysis {
  private final MarkedMethod method;
  private final MethodDeclaration declaration;
  private final Program program;
  private final SourceText source;
  private final List<Finding> structural = new ArrayList<>();
  private final Refusals refusals = new Refusals();

  /** Why calls write different objects, if they do. */
  private Optional<Subtrees.Proof> nodes = Optional.empty();

  private RecursionAnalysis(MarkedMethod method, Program program) {
    this.method = method;
    this.declaration = method.declaration();
    this.program = program;
    this.source = declaration.source();
  }

  /**
   * Decides one method.
   *
   * @param method the marked method, which calls itself
   * @param program the methods whose source is at hand
   */
  public static RecursionVerdict of(MarkedMethod method, Program program) {
    return new RecursionAnalysis(method, program).decide();
  }

  private RecursionVerdict decide() {
    structural.addAll(RecursionForm.check(method));
    CallGroups groups = CallGroups.in(declaration);
    CallLoops loops = CallLoops.in(declaration);
    if (groups.all().isEmpty() && loops.all().isEmpty()) {
      structural.add(new Independence(declaration).refusal(groups, loops));
    }
    if (!structural.isEmpty()) {
      return new RecursionVerdict(Optional.empty(), structural);
    }
    CalledMethods called = new CalledMethods(declaration, program);
    called.callerOf(declaration.method()).ifPresent(other -> refuseDetour(other.toString()));
    called.all().forEach(this::refuseOverflowHandlers);
    Optional<Sections.Proof> sections = checkCalls(called, groups.all(), loops.all());
    List<CallLoop> divided = loops.all();
    if (refusals.all().isEmpty()) {
      if (nodes.isEmpty()) {
        groups.all().forEach(group -> checkGroup(group, sections.isPresent()));
      }
      divided = independent(loops, groups.all().isEmpty(), sections.isPresent());
    }
    List<Finding> all = refusals.all();
    boolean unread = all.stream().anyMatch(finding -> finding.code() == Code.UNSUPPORTED);
    return unread
        ? new RecursionVerdict(Optional.empty(), all)
        : new RecursionVerdict(Optional.of(facts(groups, divided, all.isEmpty(), sections)), all);
  }

  /** Loops whose calls may begin together; where there is nothing else, the others are refused. */
  private List<CallLoop> independent(CallLoops loops, boolean alone, boolean callsWrite) {
    if (nodes.isPresent()) {
      return nodes.get().loops();
    }
    if (callsWrite) {
      return List.of();
    }
    List<CallLoop> divided = new ArrayList<>();
    List<Finding> reasons = new ArrayList<>();
    for (CallLoop loop : loops.all()) {
      Optional<Finding> reason = new LoopEffects(method, program).obstacle(loop);
      reason.ifPresentOrElse(reasons::add, () -> divided.add(loop));
    }
    if (alone && divided.isEmpty()) {
      reasons.forEach(refusals::add);
      return loops.all();
    }
    return divided;
  }

  private RecursionFacts facts(
      CallGroups groups, List<CallLoop> loops, boolean proved, Optional<Sections.Proof> sections) {
    List<String> proofs = new ArrayList<>();
    boolean withoutEffects = proved && sections.isEmpty() && nodes.isEmpty();
    if (withoutEffects) {
      proofs.add("A call changes nothing that outlives it.");
    }
    if (proved && sections.isPresent()) {
      proofs.add(
          "Of arrays that others may use, a call reads and writes only elements "
              + sections.get().section()
              + "; those of calls that run at the same time are different.");
    }
    if (proved && nodes.isPresent()) {
      proofs.add(nodes.get().describe());
    }
    for (CallGroup group : groups.all()) {
      for (Expression.Call call : group.forked()) {
        proofs.add(source.inline(call.span()) + " does not use the result of a call before it.");
      }
    }
    for (CallLoop loop : loops) {
      proofs.add(
          "The loop in line "
              + loop.loop().span().line()
              + " does not need the results of "
              + source.inline(loop.call().span())
              + " to go on, and changes nothing that these calls read.");
    }
    List<Guard.AtLeast> conditions =
        sections.map(proof -> conditions(proof.conditions())).orElse(List.of());
    boolean exact = !declaration.method().isFixed();
    Optional<RecursionFacts.Node> node =
        nodes.filter(found -> proved).map(found -> new RecursionFacts.Node(found.node()));
    return new RecursionFacts(groups.all(), loops, proofs, exact, withoutEffects, conditions, node);
  }

  private static List<Guard.AtLeast> conditions(List<LinearSum> sums) {
    List<Guard.AtLeast> guards = new ArrayList<>();
    for (LinearSum sum : sums) {
      Polynomial polynomial = Polynomial.of(0);
      for (Map.Entry<Unknown, BigInteger> term : sum.terms().entrySet()) {
        Path parameter = Path.of(((Unknown.AtEntry) term.getKey()).parameter());
        polynomial =
            polynomial.plus(
                Polynomial.of(new Symbol.Value(parameter)).times(Polynomial.of(term.getValue())));
      }
      guards.add(new Guard.AtLeast(polynomial, sum.constant().negate()));
    }
    return guards;
  }

  private void refuseDetour(String through) {
    refusals.add(
        new Finding(
            Code.NOT_DIVISIBLE,
            source,
            declaration.span(),
            "the method also calls itself through " + through,
            List.of("below the cut-off only direct calls can stay on the sequential form"),
            "call the method directly"));
  }

  private void refuseOverflowHandlers(MethodDeclaration reached) {
    Overflows.in(reached)
        .ifPresent(
            handler ->
                refusals.add(
                    new Finding(
                        Code.NOT_DIVISIBLE,
                        reached.source(),
                        handler.span(),
                        "a try statement may swallow a StackOverflowError",
                        List.of("how deep the stack is differs from thread to thread"),
                        "catch exceptions, not errors, and do not leave a finally block")));
  }

  /** Whether a call, at any depth, changes what was there before it. */
  private Optional<Sections.Proof> checkCalls(
      CalledMethods called, List<CallGroup> groups, List<CallLoop> loops) {
    Refusals found = new Refusals();
    MethodEffects effects =
        MethodEffects.of(method, declaration.body().statements(), program, found);
    found.all().forEach(refusals::add);
    Sections sections = new Sections(declaration, called, program, groups, effects);
    Optional<Sections.Proof> proof =
        effects.sharedWrites().isEmpty() || groups.isEmpty() ? Optional.empty() : sections.find();
    if (proof.isEmpty() && !effects.sharedWrites().isEmpty()) {
      nodes = new Subtrees(method, program, groups, loops, effects).find();
      nodes.filter(proved -> !proved.unsaid().isEmpty()).ifPresent(this::refuseNodes);
    }
    if (proof.isEmpty() && nodes.isEmpty()) {
      effects.sharedWrites().forEach(write -> refuseWrite(write, sections.obstacle()));
    }
    for (Path list : effects.lists()) {
      refusals.add(
          new Finding(
              Code.UNKNOWN_CALL,
              source,
              declaration.span(),
              "what kind of list " + list + " is cannot be checked before every call",
              List.of(),
              "use an array"));
    }
    return proof;
  }

  private void refuseWrite(Access write, Optional<Sections.Obstacle> obstacle) {
    boolean element = obstacle.isPresent() && write instanceof Access.OfElement;
    refusals.add(
        Code.CALLS_WRITE,
        write.site(),
        "a call writes " + write.site().text() + ", which other calls may use",
        element
            ? List.of("that calls write different elements is not proved: " + why(obstacle.get()))
            : List.of("calls that run at the same time would write it in any order"),
        element
            ? "keep indexes between the bounds that the call is passed, as in while (i < hi && a[i]"
                + " < pivot) i++, or return the values, and combine what the calls return"
            : "return the value, and combine what the calls return");
  }

  private void refuseNodes(Subtrees.Proof found) {
    List<String> names = found.unsaid().stream().map(Field::name).sorted().toList();
    refusals.add(
        Code.SHARED_NODES,
        found.write().site(),
        "a call writes "
            + found.write().site().text()
            + ", and calls may reach the same object through "
            + String.join(" and ", names),
        List.of("nothing says that no object hangs below two others"),
        "if the objects form a tree, say so: @Shared(Sharing.DISJOINT) in front of "
            + String.join(" and ", names));
  }

  private String why(Sections.Obstacle obstacle) {
    return "in line "
        + obstacle.span().line()
        + ", "
        + source.inline(obstacle.span())
        + ": "
        + obstacle.reason();
  }

  /** Whether what stands between the calls changes what they read. */
  private void checkGroup(CallGroup group, boolean elementsAreApart) {
    Refusals found = new Refusals();
    MethodEffects effects = MethodEffects.of(method, group.statements(), program, found);
    List<Finding> unknown = found.all();
    OwnObjects own = new OwnObjects(declaration, program);
    for (Access write : effects.sharedWrites()) {
      if ((elementsAreApart && write instanceof Access.OfElement) || own.isOwn(write, group)) {
        continue;
      }
      refuseBetween(
          group,
          new Finding(
              Code.CALLS_WRITE, write.site().source(), write.site().span(), "", List.of(), ""));
    }
    unknown.forEach(finding -> refuseBetween(group, finding));
  }

  private void refuseBetween(CallGroup group, Finding place) {
    Expression.Call first = group.forked().get(0);
    refusals.add(
        new Finding(
            Code.DEPENDENT_CALLS,
            place.source(),
            place.span(),
            "what "
                + source.inline(first.span())
                + " reads may change before it: "
                + place.source().inline(place.span()),
            List.of("the call would begin before this statement"),
            "move the statement in front of all recursive calls, or behind them"));
  }
}
