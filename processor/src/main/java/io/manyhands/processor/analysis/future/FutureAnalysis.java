package io.manyhands.processor.analysis.future;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.MethodEffects;
import io.manyhands.processor.analysis.effect.Refusals;
import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.FutureFacts;
import io.manyhands.processor.model.MarkedFuture;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Settings;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The questions put to a marked local variable, in order: its form, what runs beside it, and
 * whether the two can tell.
 *
 * <p>The statements up to the first use must write nothing that outlives them, and the value's
 * computation nothing that they touch. The first makes exceptions right: if the computation throws,
 * the sequential program would not have come to those statements, and nobody sees that they ran. If
 * they throw, the computation is waited for, and its exception comes first as it would have.
 */
public final class FutureAnalysis {
  private final MarkedMethod method;
  private final MarkedFuture future;
  private final Program program;
  private final SourceText source;
  private final List<Finding> refusals = new ArrayList<>();

  /** Whether the receiver is taken to be of the class that declares the method. */
  private boolean exactly;

  /** Whether the computation changes nothing that was there before it. */
  private boolean withoutEffects;

  private FutureAnalysis(MarkedMethod method, MarkedFuture future, Program program) {
    this.method = method;
    this.future = future;
    this.program = program;
    this.source = method.declaration().source();
  }

  /**
   * Decides one variable.
   *
   * @param method the method that it stands in
   * @param future the marked variable
   * @param thrown the checked exceptions that its value may throw
   * @param program the methods whose source is at hand
   */
  public static FutureVerdict of(
      MarkedMethod method, MarkedFuture future, List<Type> thrown, Program program) {
    return new FutureAnalysis(method, future, program).decide(thrown);
  }

  private FutureVerdict decide(List<Type> thrown) {
    method.obstacles().forEach(this::refuse);
    checkSettings();
    Optional<Statement.Declaration> declaration = future.declaration();
    Optional<Neighborhood> around =
        declaration.flatMap(it -> Neighborhood.of(it, method.declaration().body()));
    if (around.isEmpty()) {
      if (declaration.filter(it -> stands(it)).isPresent()) {
        refuse(future.mark(), "no statements follow it in a block", "remove @Parallel");
      } else {
        refuse(
            future.mark(),
            "it stands inside an expression that is not followed",
            "move the variable and what is done with it to a method of its own");
      }
      return new FutureVerdict(Optional.empty(), refusals);
    }
    Expression value = declaration.orElseThrow().initializer().orElseThrow();
    checkForm(declaration.orElseThrow(), value, thrown);
    checkPlace(declaration.orElseThrow(), around.get());
    if (!refusals.isEmpty()) {
      return new FutureVerdict(Optional.empty(), refusals);
    }
    checkEffects(declaration.orElseThrow(), around.get());
    if (!refusals.isEmpty() && canBeExact()) {
      List<Finding> before = List.copyOf(refusals);
      refusals.clear();
      exactly = true;
      checkEffects(declaration.orElseThrow(), around.get());
      if (!refusals.isEmpty()) {
        exactly = false;
        refusals.clear();
        refusals.addAll(before);
      }
    }
    boolean unread = refusals.stream().anyMatch(finding -> finding.code() == Code.UNSUPPORTED);
    FutureFacts facts =
        new FutureFacts(
            future,
            declaration.orElseThrow(),
            around.get().use(),
            around.get().rest(),
            thrown.stream().findFirst(),
            exactly,
            refusals.isEmpty() && withoutEffects,
            proofs(value));
    return new FutureVerdict(unread ? Optional.empty() : Optional.of(facts), refusals);
  }

  /** Whether it is one of the statements of the method, and not inside an expression. */
  private boolean stands(Statement.Declaration declaration) {
    boolean[] found = {false};
    statements(method.declaration().body(), each -> found[0] |= each == declaration);
    return found[0];
  }

  private static void statements(Statement statement, Consumer<Statement> visitor) {
    visitor.accept(statement);
    Nodes.inner(statement).forEach(inner -> statements(inner, visitor));
  }

  /** Whether it makes sense to ask for the receiver's class: an interface is nobody's. */
  private boolean canBeExact() {
    return !method.isStatic() && !method.host().type().isInterface();
  }

  private List<String> proofs(Expression value) {
    String text = source.inline(value.span());
    return refusals.isEmpty()
        ? List.of(
            "What runs beside " + text + " changes nothing that outlives it.",
            text + " changes nothing that this reads.")
        : List.of();
  }

  private void checkSettings() {
    Settings given = future.settings();
    Settings plain = Settings.DEFAULT;
    if (!given.engine().equals(plain.engine())
        || !given.schedule().equals(plain.schedule())
        || given.chunk() != plain.chunk()
        || given.parallelism() != plain.parallelism()
        || given.timeoutMillis() != plain.timeoutMillis()) {
      refuse(
          future.mark(),
          "engine, schedule, chunk, parallelism and timeoutMillis are about iterations, and a value"
              + " has none",
          "leave the member out");
    }
  }

  private void checkForm(Statement.Declaration declaration, Expression value, List<Type> thrown) {
    boolean[] calls = {false};
    boolean[] closed = {false};
    Nodes.each(
        value,
        part -> {
          calls[0] |= part instanceof Expression.Call || part instanceof Expression.NewObject;
          closed[0] |=
              Nodes.target(part).isPresent()
                  || part instanceof Expression.Unsupported
                  || (part instanceof Expression.InstanceOf test && test.binding().isPresent());
        });
    if (!calls[0]) {
      refuse(value.span(), "there is no call to make beside other work", "remove @Parallel");
    } else if (closed[0]) {
      refuse(
          value.span(),
          source.inline(value.span()) + " does more than call methods",
          "call a method that computes the value");
    }
    if (thrown.size() > 1) {
      refuse(
          value.span(),
          "more than one declared exception may come of it",
          "call a method that declares one of them");
    }
    if (source.cut(declaration.span()).chars().filter(letter -> letter == '@').count() > 1) {
      refuse(
          declaration.span(),
          "the variable carries other annotations, too",
          "leave them out, or remove @Parallel");
    }
  }

  private void checkPlace(Statement.Declaration declaration, Neighborhood around) {
    for (MarkedLoop loop : method.loops()) {
      if (loop.loop().span().contains(declaration.span())) {
        refuse(
            future.mark(),
            "it stands inside the parallel loop at line " + loop.loop().span().line(),
            "mark only one of the two");
      }
    }
    if (method.recursion().isPresent()) {
      refuse(future.mark(), "its method carries @Parallel, too", "mark only one of the two");
    }
    if (around.between().isEmpty() && !isBesideAnother(declaration)) {
      refuse(
          future.mark(),
          "it is used at once: nothing runs beside "
              + source.inline(declaration.initializer().orElseThrow().span()),
          "move statements that do not need " + declaration.variable() + " in front of its use");
    }
    Set<Variable> assigned = written(around.between());
    if (around.insideTry() && !assigned.isEmpty()) {
      refuse(
          future.mark(),
          "a try statement around it may see " + assigned.iterator().next() + " assigned too early",
          "move the statements to a method of their own");
    }
  }

  /** Whether another value is computed while the program comes to this one. */
  private boolean isBesideAnother(Statement.Declaration declaration) {
    return method.futures().stream()
        .flatMap(other -> other.declaration().stream())
        .flatMap(other -> Neighborhood.of(other, method.declaration().body()).stream())
        .anyMatch(other -> other.between().contains(declaration));
  }

  private static Set<Variable> written(List<Statement> statements) {
    Statement.Block block = new Statement.Block(Span.NONE, statements);
    Set<Variable> written = Reads.written(block);
    written.removeAll(Reads.declared(block));
    return written;
  }

  private void checkEffects(Statement.Declaration declaration, Neighborhood around) {
    MethodEffects ahead = effects(List.of(declaration));
    MethodEffects beside = effects(around.between());
    withoutEffects = ahead.sharedWrites().isEmpty();
    if (!refusals.isEmpty()) {
      return;
    }
    for (Access write : beside.sharedWrites()) {
      refuse(
          write,
          "what runs beside " + declaration.variable() + " writes " + write.site().text(),
          "an exception of "
              + source.inline(declaration.initializer().orElseThrow().span())
              + " would have kept the program from it",
          "move it behind the first use of " + declaration.variable());
    }
    for (Access write : ahead.sharedWrites()) {
      beside.accesses().stream()
          .filter(access -> Encounters.mayMeet(write, access))
          .findFirst()
          .ifPresent(
              access ->
                  refuse(
                      access,
                      access.site().text()
                          + " may be what "
                          + source.inline(declaration.initializer().orElseThrow().span())
                          + " writes",
                      "written at " + write.site().where() + ": " + write.site().text(),
                      "move it behind the first use of " + declaration.variable()));
    }
  }

  private MethodEffects effects(List<Statement> statements) {
    Refusals found = new Refusals();
    MethodEffects effects = MethodEffects.of(method, statements, program, exactly, found);
    refusals.addAll(found.all());
    for (Path list : effects.lists()) {
      refuse(
          statements.get(0).span(),
          "what kind of list " + list + " is, is not known",
          "use an array");
    }
    return effects;
  }

  private void refuse(MarkedLoop.Obstacle obstacle) {
    refusals.add(Finding.of(source, obstacle));
  }

  private void refuse(Span span, String headline, String fix) {
    refusals.add(new Finding(Code.NOT_BESIDE, source, span, headline, List.of(), fix));
  }

  private void refuse(Access access, String headline, String detail, String fix) {
    refusals.add(
        new Finding(
            Code.NOT_BESIDE,
            access.site().source(),
            access.site().span(),
            headline,
            List.of(detail),
            fix));
  }
}
