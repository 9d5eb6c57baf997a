package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.dependence.MemoryConflicts;
import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.LoopFacts;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Where a marked loop is refused, another one of its nest may be the right one: a loop inside, or
 * the loop inside with the two exchanged.
 *
 * <p>Both are tried as if they were marked, and only told; nothing is moved.
 */
final class RightLoop {
  private static final int MOST_TRIED = 6;

  private final MarkedMethod method;
  private final MarkedLoop loop;
  private final Program program;

  RightLoop(MarkedMethod method, MarkedLoop loop, Program program) {
    this.method = method;
    this.loop = loop;
    this.program = program;
  }

  /** The refusal with what is known of the other loops of the nest. */
  Verdict advise(Verdict refused) {
    if (refused.refusals().stream().anyMatch(finding -> finding.code() == Code.TOO_LARGE)) {
      return refused;
    }
    List<Finding.Place> places = new ArrayList<>();
    Optional<String> help = exchanged(places).or(() -> inner(places));
    if (help.isEmpty()) {
      return refused;
    }
    List<Finding> findings = new ArrayList<>(refused.refusals());
    findings.set(0, with(findings.get(0), help.get(), places));
    return new Verdict(refused.facts(), List.copyOf(findings));
  }

  private static Finding with(Finding finding, String help, List<Finding.Place> more) {
    List<String> details = new ArrayList<>(finding.details());
    details.add(help);
    List<Finding.Place> related = new ArrayList<>(finding.related());
    related.addAll(more);
    return new Finding(
        finding.code(),
        finding.source(),
        finding.span(),
        finding.headline(),
        List.copyOf(details),
        finding.fix(),
        List.copyOf(related));
  }

  /** The outermost loop inside that could be marked instead. */
  private Optional<String> inner(List<Finding.Place> places) {
    List<Statement> tried = new ArrayList<>();
    Nodes.eachStatement(
        body(loop.loop()),
        statement -> {
          boolean counted =
              statement instanceof Statement.For || statement instanceof Statement.ForEach;
          if (counted && tried.size() < MOST_TRIED) {
            tried.add(statement);
          }
        });
    for (Statement candidate : tried) {
      Optional<LoopFacts> facts = accepted(candidate, isInTry(candidate));
      if (facts.isPresent()) {
        places.add(place(candidate, "could be marked instead"));
        return Optional.of(
            "help: the loop inside, over "
                + facts.get().space().variable()
                + " at line "
                + candidate.span().line()
                + ", can run in parallel"
                + checks(facts.get())
                + ": mark it instead");
      }
    }
    return Optional.empty();
  }

  /**
   * The two loops of a perfect nest exchanged. If the iterations of the one that is then the outer
   * loop are independent, each does the same in the same order before and after.
   */
  private Optional<String> exchanged(List<Finding.Place> places) {
    if (!(loop.loop() instanceof Statement.For outer)
        || !(only(outer.body()) instanceof Statement.For inner)
        || !isRectangular(outer, inner)) {
      return Optional.empty();
    }
    Statement swapped =
        new Statement.For(
            outer.span(),
            inner.initializers(),
            inner.condition(),
            inner.updates(),
            new Statement.For(
                inner.span(),
                outer.initializers(),
                outer.condition(),
                outer.updates(),
                inner.body()));
    return accepted(swapped, loop.insideTry())
        .filter(facts -> facts.reductions().isEmpty() && facts.inductions().isEmpty())
        .filter(facts -> facts.privates().stream().noneMatch(own -> own.lastValue()))
        .map(
            facts -> {
              places.add(place(inner, "could be the outer loop"));
              return "help: iterations of the loop inside, over "
                  + facts.space().variable()
                  + " at line "
                  + inner.span().line()
                  + ", never meet"
                  + checks(facts)
                  + ": exchange the two loops and mark that one, or mark it where it is";
            });
  }

  private static Statement only(Statement body) {
    return body instanceof Statement.Block block && block.statements().size() == 1
        ? only(block.statements().get(0))
        : body;
  }

  /** Whether neither header speaks of the other loop's variable or of what the body assigns. */
  private static boolean isRectangular(Statement.For outer, Statement.For inner) {
    Set<Variable> moving = new HashSet<>(Reads.written(outer));
    moving.addAll(Reads.declared(outer));
    return own(outer).stream().noneMatch(mentions(moving, outer))
        && own(inner).stream().noneMatch(mentions(moving, inner));
  }

  private static List<Expression> own(Statement.For header) {
    List<Expression> all = new ArrayList<>(header.updates());
    header.condition().ifPresent(all::add);
    header.initializers().forEach(statement -> all.addAll(Nodes.expressions(statement)));
    return all;
  }

  private static Predicate<Expression> mentions(Set<Variable> moving, Statement.For header) {
    Set<Variable> others = new HashSet<>(moving);
    header.initializers().forEach(statement -> others.removeAll(Reads.declared(statement)));
    return expression -> others.stream().anyMatch(variable -> Nodes.mentions(expression, variable));
  }

  private Optional<LoopFacts> accepted(Statement candidate, boolean insideTry) {
    MarkedLoop marked =
        new MarkedLoop(
            candidate,
            Optional.empty(),
            loop.settings(),
            loop.mark(),
            false,
            insideTry,
            Optional.of(loop.loop().span()),
            Optional.empty());
    Verdict verdict = RegionAnalysis.alone(method, marked, program);
    return verdict.isAccepted()
        ? verdict.facts().filter(facts -> MemoryConflicts.areLikely(facts.guards()))
        : Optional.empty();
  }

  private boolean isInTry(Statement candidate) {
    boolean[] found = {loop.insideTry()};
    Nodes.eachStatement(
        body(loop.loop()),
        statement ->
            found[0] |=
                statement instanceof Statement.Try && statement.span().contains(candidate.span()));
    return found[0];
  }

  private static Statement body(Statement loop) {
    if (loop instanceof Statement.For basic) {
      return basic.body();
    }
    return loop instanceof Statement.ForEach each
        ? each.body()
        : new Statement.Block(Span.NONE, List.of());
  }

  private Finding.Place place(Statement candidate, String role) {
    return new Finding.Place(method.declaration().source(), candidate.span(), role);
  }

  private static String checks(LoopFacts facts) {
    return facts.guards().isEmpty()
        ? ""
        : facts.guards().stream()
            .map(Guard::describe)
            .collect(Collectors.joining(" && ", " under the check ", ""));
  }
}
