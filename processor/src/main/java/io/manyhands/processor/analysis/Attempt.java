package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.effect.Reach;
import io.manyhands.processor.analysis.flow.Jumps;
import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.analysis.process.ProgramInWorker;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A marked loop in the form in which it is to be decided.
 *
 * @param method the method around it
 * @param loop the loop
 * @param program the methods whose source is at hand
 * @param form what is seen in it
 */
record Attempt(MarkedMethod method, MarkedLoop loop, Program program, Form form) {

  /** A loop as written, except that variables which go along with its counter follow from it. */
  static Attempt asWritten(MarkedMethod method, MarkedLoop loop, Program program) {
    return new Attempt(method, HeaderVariables.withCounterAlone(loop), program, Form.AS_WRITTEN);
  }

  /** The same loop in another form. */
  Attempt as(Form other) {
    return new Attempt(method, loop, program, other);
  }

  /** Another text of the same loop. */
  Attempt rewritten(RecurrencePattern.Rewritten other) {
    return new Attempt(
        method,
        HeaderVariables.withCounterAlone(other.loop()),
        program,
        Form.handingOn(other.previous()));
  }

  /** The text with variables in the place of fields. */
  Attempt rewritten(LocalFields others) {
    return new Attempt(method, others.loop(), program, Form.of(others));
  }

  /** The text with variables in the place of fields of other objects and of elements. */
  Attempt rewritten(LocalPlaces others) {
    return new Attempt(method, others.loop(), program, form.with(others));
  }

  /** The loop without iterations that run by themselves. */
  Attempt rewritten(PeeledLoop peeled) {
    return new Attempt(method, peeled.loop(), program, Form.without(peeled.alone()));
  }

  /** The text with objects that are made in each iteration. */
  Attempt rewritten(ScratchObjects made) {
    return new Attempt(method, made.loop(), program, Form.of(made));
  }

  /** The file of the loop. */
  SourceText source() {
    return method.declaration().source();
  }

  /** Paths that start at something in scope before the loop, and lead through no casts. */
  Predicate<Path> nameable() {
    return checkable().and(path -> !(path.root() instanceof Path.Root.OfCast));
  }

  /** Paths that a check in front of the loop can follow. */
  Predicate<Path> checkable() {
    Set<Variable> inside = Reads.declared(loop.loop());
    Reach reach = new Reach(method.host().type(), program);
    return path -> isInScope(path, inside) && reach.follows(path);
  }

  private static boolean isInScope(Path path, Set<Variable> inside) {
    if (path.root() instanceof Path.Root.OfCast cast) {
      return isInScope(cast.object(), inside);
    }
    return !(path.root() instanceof Path.Root.OfVariable root)
        || (root.variable().kind() != Variable.Kind.BINDING && !inside.contains(root.variable()));
  }

  private Attempt inWorkers(Statement body) {
    return loop.settings().inProcesses()
        ? new Attempt(method, loop, ProgramInWorker.of(method, loop, body, program), form)
        : this;
  }

  /** The verdict on this form. */
  Verdict decide() {
    List<Finding> refusals = new ArrayList<>();
    method.obstacles().forEach(obstacle -> refusals.add(Finding.of(source(), obstacle)));
    loop.obstacle().ifPresent(obstacle -> refusals.add(Finding.of(source(), obstacle)));
    LoopForm header = LoopForm.of(loop.loop());
    if (header.space().isEmpty()) {
      refusals.add(
          new Finding(
              Code.NOT_COUNTED,
              source(),
              header.place(),
              "the iterations cannot be counted before the loop starts: " + header.reason(),
              List.of(),
              "write for (int i = first; i < bound; i += step) with values that do not change, or"
                  + " iterate over an array or a List"));
    }
    refusals.addAll(
        SpeculationCheck.form(source(), header.body(), Jumps.leaving(header.body(), loop.label())));
    return refusals.isEmpty()
        ? new LoopDecision(inWorkers(header.body()), header.space().orElseThrow(), header.body())
            .verdict()
        : new Verdict(Optional.empty(), List.copyOf(refusals));
  }
}
