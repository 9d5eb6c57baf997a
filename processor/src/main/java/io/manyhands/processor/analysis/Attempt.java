package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.flow.Jumps;
import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.StandIns;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A marked loop in the form in which it is to be decided: as written, in blocks that run one after
 * the other, or with variables in the place of elements that iterations hand on, or with something
 * else in the place of what is in the way.
 *
 * @param method the method around it
 * @param loop the loop
 * @param program the methods whose source is at hand
 * @param previous statements in which a variable stands for an element of an array
 * @param blocks the size of blocks that run one after the other
 * @param implied collections that are kept in order although nobody says so; empty if what
 *     iterations leave to each other follows in order only where the user wants it
 * @param fields fields that are variables while the loop runs
 * @param ahead arrays of which there are copies from before the loop
 */
record Attempt(
    MarkedMethod method,
    MarkedLoop loop,
    Program program,
    Map<RecurrencePattern.Found, Variable> previous,
    Optional<Blocks> blocks,
    Optional<Set<Variable>> implied,
    Optional<LocalFields> fields,
    Optional<ReadsAhead> ahead) {
  private Attempt(
      MarkedMethod method,
      MarkedLoop loop,
      Program program,
      Map<RecurrencePattern.Found, Variable> previous,
      Optional<Blocks> blocks) {
    this(
        method,
        loop,
        program,
        previous,
        blocks,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** A loop as written, except that variables which go along with its counter follow from it. */
  static Attempt asWritten(MarkedMethod method, MarkedLoop loop, Program program) {
    return new Attempt(
        method, HeaderVariables.withCounterAlone(loop), program, Map.of(), Optional.empty());
  }

  /** The same in blocks. */
  Attempt in(Blocks some) {
    return new Attempt(method, loop, program, previous, Optional.of(some));
  }

  /** Another text of the same loop. */
  Attempt rewritten(RecurrencePattern.Rewritten other) {
    return new Attempt(
        method,
        HeaderVariables.withCounterAlone(other.loop()),
        program,
        other.previous(),
        Optional.empty());
  }

  /** The same with collections that follow in order. */
  Attempt keeping(Set<Variable> collections) {
    return new Attempt(
        method,
        loop,
        program,
        previous,
        blocks,
        Optional.of(collections),
        fields,
        Optional.empty());
  }

  /** The same with variables in the place of fields. */
  Attempt with(LocalFields others) {
    return new Attempt(
        method,
        others.loop(),
        program,
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(others),
        Optional.empty());
  }

  /** The same with copies of arrays. */
  Attempt with(ReadsAhead copies) {
    return new Attempt(
        method,
        loop,
        program,
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(copies));
  }

  /** What this form has in the place of something that the text names. */
  StandIns standIns() {
    return new StandIns(
        fields.map(LocalFields::variables).orElse(Map.of()),
        ahead.map(ReadsAhead::snapshots).orElse(List.of()));
  }

  /** The file of the loop. */
  SourceText source() {
    return method.declaration().source();
  }

  /** Paths that start at something in scope before the loop. */
  Predicate<Path> nameable() {
    Set<Variable> inside = Reads.declared(loop.loop());
    return path ->
        !(path.root() instanceof Path.Root.OfCast)
            && (!(path.root() instanceof Path.Root.OfVariable root)
                || (root.variable().kind() != Variable.Kind.BINDING
                    && !inside.contains(root.variable())));
  }

  /** The verdict on this form. */
  Verdict decide() {
    List<Finding> refusals = new ArrayList<>();
    method.obstacles().forEach(obstacle -> refusals.add(Finding.of(source(), obstacle)));
    loop.obstacle().ifPresent(obstacle -> refusals.add(Finding.of(source(), obstacle)));
    LoopForm form = LoopForm.of(loop.loop());
    if (form.space().isEmpty()) {
      refusals.add(
          new Finding(
              Code.NOT_COUNTED,
              source(),
              form.place(),
              "the iterations cannot be counted before the loop starts: " + form.reason(),
              List.of(),
              "write for (int i = first; i < bound; i += step) with values that do not change, or"
                  + " iterate over an array or a List"));
    }
    refusals.addAll(
        SpeculationCheck.form(source(), form.body(), Jumps.leaving(form.body(), loop.label())));
    return refusals.isEmpty()
        ? new LoopDecision(this, form.space().orElseThrow(), form.body()).verdict()
        : new Verdict(Optional.empty(), List.copyOf(refusals));
  }
}
