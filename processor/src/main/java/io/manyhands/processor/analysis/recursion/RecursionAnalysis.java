package io.manyhands.processor.analysis.recursion;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.MethodEffects;
import io.manyhands.processor.analysis.effect.Refusals;
import io.manyhands.processor.model.CallGroup;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.RecursionFacts;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.List;
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
    if (groups.all().isEmpty()) {
      structural.add(new Independence(declaration).refusal(groups));
    }
    if (!structural.isEmpty()) {
      return new RecursionVerdict(Optional.empty(), structural);
    }
    CalledMethods called = new CalledMethods(declaration, program);
    called.callerOf(declaration.method()).ifPresent(other -> refuseDetour(other.toString()));
    called.all().forEach(this::refuseOverflowHandlers);
    checkCalls();
    if (refusals.all().isEmpty()) {
      groups.all().forEach(this::checkGroup);
    }
    List<Finding> all = refusals.all();
    boolean unread = all.stream().anyMatch(finding -> finding.code() == Code.UNSUPPORTED);
    return unread
        ? new RecursionVerdict(Optional.empty(), all)
        : new RecursionVerdict(Optional.of(facts(groups, all.isEmpty())), all);
  }

  private RecursionFacts facts(CallGroups groups, boolean proved) {
    List<String> proofs = new ArrayList<>();
    if (proved) {
      proofs.add("A call changes nothing that outlives it.");
    }
    for (CallGroup group : groups.all()) {
      for (Expression.Call call : group.forked()) {
        proofs.add(source.inline(call.span()) + " does not use the result of a call before it.");
      }
    }
    return new RecursionFacts(groups.all(), proofs, !declaration.method().isFixed(), proved);
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
  private void checkCalls() {
    Refusals found = new Refusals();
    MethodEffects effects =
        MethodEffects.of(method, declaration.body().statements(), program, found);
    found.all().forEach(refusals::add);
    effects.sharedWrites().forEach(this::refuseWrite);
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
  }

  private void refuseWrite(Access write) {
    boolean element = write instanceof Access.OfElement;
    refusals.add(
        Code.CALLS_WRITE,
        write.site(),
        "a call writes " + write.site().text() + ", which other calls may use",
        element
            ? List.of(
                "that calls write different sections of an array is not proved in this release")
            : List.of("calls that run at the same time would write it in any order"),
        "return the value, and combine what the calls return");
  }

  /** Whether what stands between the calls changes what they read. */
  private void checkGroup(CallGroup group) {
    Refusals found = new Refusals();
    MethodEffects effects = MethodEffects.of(method, group.statements(), program, found);
    List<Finding> unknown = found.all();
    for (Access write : effects.sharedWrites()) {
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
