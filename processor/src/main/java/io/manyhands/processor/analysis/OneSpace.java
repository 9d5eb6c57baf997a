package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.InnerLoop;
import io.manyhands.processor.model.IterationSpace;
import io.manyhands.processor.model.LoopFacts;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.MovedUpdates;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Settings;
import io.manyhands.processor.model.StandIns;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Substitution;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Two nested loops as one space of iterations, as in Wolfe, High Performance Compilers for Parallel
 * Computing, chapter 9 (loop coalescing): where the outer loop has few iterations, some of the
 * inner one's are a share of work as well.
 *
 * <p>The outer iterations are known to be independent. The inner loop is decided as if it were the
 * marked one, with what stands in front of it in each of its iterations: a part of it will repeat
 * that. It must need no check besides those that the outer loop makes.
 */
final class OneSpace {
  /** With so many iterations, or so few inside, nothing is gained on any machine. */
  private static final long MANY = 1_024;

  private static final long HARDLY_ANY = 4;

  private final MarkedMethod method;
  private final MarkedLoop loop;
  private final Program program;

  OneSpace(MarkedMethod method, MarkedLoop loop, Program program) {
    this.method = method;
    this.loop = HeaderVariables.withCounterAlone(loop);
    this.program = program;
  }

  /** The verdict with the loop inside, if the two may run so. */
  Verdict widen(Verdict verdict) {
    return Optional.of(verdict)
        .filter(Verdict::isAccepted)
        .flatMap(Verdict::facts)
        .filter(facts -> isUsual() && isPlain(facts))
        .flatMap(
            facts ->
                inner()
                    .filter(inner -> isIndependent(inner, facts))
                    .map(inner -> facts.with(inner, told(inner, facts))))
        .map(
            facts ->
                new Verdict(
                    Optional.of(facts),
                    verdict.refusals(),
                    verdict.reasons(),
                    verdict.blamed(),
                    verdict.isSettled()))
        .orElse(verdict);
  }

  private List<String> told(InnerLoop inner, LoopFacts facts) {
    List<String> sentences = new ArrayList<>(facts.proofs());
    sentences.add(
        "No iteration of the loop inside, over "
            + inner.space().variable()
            + ", needs another one either: where outer iterations are few, the two loops run as one"
            + " space of iterations.");
    return List.copyOf(sentences);
  }

  /** Whether nobody has said how the loop shall be divided, and nothing else stands in it. */
  private boolean isUsual() {
    Settings settings = loop.settings();
    return settings.engine().equals(Settings.DEFAULT.engine())
        && settings.schedule().equals(Settings.DEFAULT.schedule())
        && settings.chunk() == 0
        && method.futures().isEmpty();
  }

  /** Whether iterations leave nothing behind but elements and fields. */
  private static boolean isPlain(LoopFacts facts) {
    return facts.privates().isEmpty()
        && facts.inductions().isEmpty()
        && facts.reductions().isEmpty()
        && !facts.replayed()
        && facts.moved().equals(MovedUpdates.NONE)
        && facts.lock().isEmpty()
        && facts.exits().isEmpty()
        && facts.scan().isEmpty()
        && facts.exchange().isEmpty()
        && facts.collected().isEmpty()
        && facts.ordered().isEmpty()
        && facts.scratch().isEmpty()
        && facts.checked().isEmpty()
        && facts.standIns().equals(StandIns.NONE)
        && facts.guards().stream().noneMatch(Guard.InBlocks.class::isInstance)
        && facts.guards().stream().noneMatch(Guard.Copies.class::isInstance);
  }

  /** The loop inside, if all that stands in front of it may be evaluated again. */
  private Optional<InnerLoop> inner() {
    if (!isWritten(loop.loop()) || !isIndexed(loop.loop())) {
      return Optional.empty();
    }
    List<Statement> statements = statements();
    int last = statements.size() - 1;
    if (last < 0 || !(statements.get(last) instanceof Statement.For inner)) {
      return Optional.empty();
    }
    boolean repeatable =
        statements.subList(0, last).stream()
            .allMatch(
                statement ->
                    statement instanceof Statement.Declaration declaration
                        && declaration.initializer().filter(RepeatedValues::mayBe).isPresent());
    return repeatable ? inner(inner) : Optional.empty();
  }

  /** What an outer iteration does. */
  private List<Statement> statements() {
    Statement body =
        loop.loop() instanceof Statement.ForEach each
            ? each.body()
            : ((Statement.For) loop.loop()).body();
    return body instanceof Statement.Block block ? block.statements() : List.of(body);
  }

  /** Whether a number of type {@code int} tells its iterations. */
  private static boolean isIndexed(Statement outer) {
    IterationSpace space = LoopForm.of(outer).space().orElse(null);
    if (space instanceof IterationSpace.Elements elements) {
      return elements.isArray();
    }
    return space instanceof IterationSpace.Counted counted
        && counted.variable().type() == Type.Primitive.INT
        && counted.step().constant().isPresent()
        && distance(counted).stream()
            .noneMatch(far -> far / Math.abs(counted.step().constant().get()) >= MANY);
  }

  /** From the first value to the bound, if both are known. */
  private static OptionalLong distance(IterationSpace.Counted space) {
    OptionalLong first = number(space.first());
    OptionalLong bound = number(space.bound());
    return first.isPresent() && bound.isPresent()
        ? OptionalLong.of(Math.abs(bound.getAsLong() - first.getAsLong()))
        : OptionalLong.empty();
  }

  private static OptionalLong number(Expression expression) {
    return expression instanceof Expression.Literal literal
            && literal.value().isPresent()
            && literal.value().get() instanceof Integer value
        ? OptionalLong.of(value)
        : OptionalLong.empty();
  }

  private Optional<InnerLoop> inner(Statement.For inner) {
    boolean declaresInt =
        inner.initializers().size() == 1
            && text(inner.initializers().get(0)).startsWith("int")
            && isWritten(inner);
    return declaresInt
        ? LoopForm.of(inner)
            .space()
            .filter(IterationSpace.Counted.class::isInstance)
            .map(IterationSpace.Counted.class::cast)
            .filter(space -> space.variable().type() == Type.Primitive.INT)
            .filter(space -> space.relation() == Operator.LESS && space.step().is(1))
            .filter(HeaderComparison::isAsWritten)
            .filter(space -> distance(space).stream().noneMatch(count -> count <= HARDLY_ANY))
            .filter(space -> RepeatedValues.mayBe(space.bound()))
            .filter(space -> RepeatedValues.needsNoMemory(space.first()))
            .map(space -> new InnerLoop(inner, space))
        : Optional.empty();
  }

  /** Whether it is no {@code while} loop that has been read as another one. */
  private boolean isWritten(Statement counted) {
    return text(counted).startsWith("for");
  }

  private String text(Statement statement) {
    return method.declaration().source().cut(statement.span());
  }

  private boolean isIndependent(InnerLoop inner, LoopFacts facts) {
    List<Statement.Declaration> before =
        statements().stream()
            .filter(Statement.Declaration.class::isInstance)
            .map(Statement.Declaration.class::cast)
            .toList();
    Set<Variable> outside = new HashSet<>(Reads.written(inner.loop()));
    outside.removeAll(Reads.declared(inner.loop()));
    return outside.isEmpty()
        && alone(inner, before)
            .map(alone -> RegionAnalysis.alone(method, marked(alone), program))
            .filter(Verdict::isAccepted)
            .flatMap(Verdict::facts)
            .filter(OneSpace::isPlain)
            .filter(found -> found.guards().stream().allMatch(guard -> isChecked(guard, facts)))
            .isPresent();
  }

  /** Whether a check of the outer loop is also this one. */
  private static boolean isChecked(Guard guard, LoopFacts facts) {
    return facts.guards().stream()
        .anyMatch(
            known ->
                known.equals(guard)
                    || (known instanceof Guard.DistinctRows wide
                        && guard instanceof Guard.DistinctRows rows
                        && isPartOf(rows, wide)));
  }

  private static boolean isPartOf(Guard.DistinctRows rows, Guard.DistinctRows wide) {
    Set<Path> compared = new HashSet<>(wide.written());
    compared.addAll(wide.read());
    return rows.depth() == wide.depth()
        && rows.others().isEmpty()
        && wide.written().containsAll(rows.written())
        && compared.containsAll(rows.read());
  }

  /** The inner loop as one that stands for itself: its header needs nothing of what it declares. */
  private static Optional<Statement.For> alone(
      InnerLoop inner, List<Statement.Declaration> before) {
    Map<Variable, Expression> values = new HashMap<>();
    Substitution substitution =
        new Substitution(
            expression ->
                expression instanceof Expression.Local local
                    ? Optional.ofNullable(values.get(local.variable()))
                    : Optional.empty());
    List<Statement> body = new ArrayList<>(before);
    for (Statement.Declaration declaration : before) {
      Expression value = declaration.initializer().orElseThrow();
      if (value.type().equals(declaration.variable().type())) {
        values.put(declaration.variable(), substitution.in(value));
      }
    }
    Statement.For loop = inner.loop();
    body.add(loop.body());
    Statement.For alone =
        new Statement.For(
            loop.span(),
            loop.initializers().stream().map(substitution::in).toList(),
            loop.condition().map(substitution::in),
            loop.updates(),
            new Statement.Block(loop.body().span(), List.copyOf(body)));
    Set<Variable> own = new HashSet<>();
    before.forEach(declaration -> own.add(declaration.variable()));
    Statement header =
        new Statement.For(
            loop.span(),
            alone.initializers(),
            alone.condition(),
            alone.updates(),
            new Statement.Block(loop.body().span(), List.of()));
    return Reads.used(header).stream().noneMatch(own::contains)
        ? Optional.of(alone)
        : Optional.empty();
  }

  private MarkedLoop marked(Statement.For alone) {
    return new MarkedLoop(
        alone,
        Optional.empty(),
        loop.settings(),
        loop.mark(),
        false,
        loop.insideTry(),
        Optional.of(loop.loop().span()),
        Optional.empty());
  }
}
