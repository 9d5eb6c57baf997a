package io.manyhands.processor.analysis.ordered;

import io.manyhands.processor.analysis.flow.Jumps;
import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.analysis.scalar.Scalars;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.OrderedPart;
import io.manyhands.processor.model.PrivateVariable;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A loop that keeps something in order ({@code @Shared(ORDERED)}): its iterations are divided into
 * a part that may run at any time and a part that follows in the order of the iterations.
 *
 * <p>Variables that iterations hand on to each other belong to the second part, annotated or not,
 * so that what they end up with is what the sequential loop leaves in them.
 */
public final class OrderedLoop {
  private final MarkedMethod method;
  private final MarkedLoop loop;
  private final Statement body;
  private final Optional<Set<Variable>> implied;
  private final List<Statement> jumps;
  private final List<Finding> findings = new ArrayList<>();
  private Optional<OrderedPart> part = Optional.empty();
  private Statement rest;

  private OrderedLoop(
      MarkedMethod method, MarkedLoop loop, Statement body, Optional<Set<Variable>> implied) {
    this.implied = implied;
    this.jumps = Jumps.leaving(body, loop.label());
    this.method = method;
    this.loop = loop;
    this.body = body;
    this.rest = body;
  }

  /**
   * Divides a loop; one that keeps nothing in order stays whole.
   *
   * @param implied collections to keep in order beside what the user says; empty if the loop is
   *     divided only where the user wants it
   */
  public static OrderedLoop of(
      MarkedMethod method,
      MarkedLoop loop,
      Statement body,
      Program program,
      Optional<Set<Variable>> implied) {
    OrderedLoop ordered = new OrderedLoop(method, loop, body, implied);
    if (implied.isPresent()
        || new Touching(Set.of(), Set.of(), program).in(body)
        || !ordered.declared().isEmpty()) {
      ordered.divide(program);
    }
    return ordered;
  }

  /** Its file. */
  public SourceText source() {
    return method.declaration().source();
  }

  /** The part in order, if there is one. */
  public Optional<OrderedPart> part() {
    return part;
  }

  /** What is left of the body. */
  public Statement rest() {
    return rest;
  }

  /** The local variables that the part in order assigns: the rest does not use them. */
  public Set<Variable> apart() {
    return part.map(OrderedPart::variables).orElse(Set.of());
  }

  /**
   * What is left of the body and of the ways out of the loop: in order, those are where they stand.
   */
  public Statement withoutExits() {
    return part.isPresent() && !jumps.isEmpty() ? rest : body;
  }

  /** Why it cannot be divided. */
  public List<Finding> findings() {
    return findings;
  }

  /** Variables from outside the loop that are declared so. */
  private Set<Variable> declared() {
    Set<Variable> inside = Reads.declared(loop.loop());
    Set<Variable> variables = new LinkedHashSet<>();
    for (Variable variable : Reads.used(loop.loop())) {
      if (variable.sharing() == Sharing.ORDERED && !inside.contains(variable)) {
        variables.add(variable);
      }
    }
    return variables;
  }

  private void divide(Program program) {
    Set<Variable> kept = declared();
    implied.ifPresent(kept::addAll);
    kept.addAll(carried(program));
    Touching touching = new Touching(kept, Set.copyOf(jumps), program);
    Optional<Ending> ending = Ending.of(body, touching);
    if (header().stream().anyMatch(touching::in)) {
      refuse(
          Code.NOT_IN_ORDER,
          loop.loop().span(),
          names(touching) + " is ORDERED, but the header of the loop uses it",
          "read what the header needs into a local variable before the loop");
    }
    if (ending.isEmpty()) {
      return;
    }
    take(ending.get(), touching, program);
  }

  private void take(Ending ending, Touching touching, Program program) {
    Set<Variable> assigned = new LinkedHashSet<>();
    ending.statements().forEach(statement -> assigned.addAll(Reads.written(statement)));
    Set<Variable> own = new LinkedHashSet<>();
    ending.statements().forEach(statement -> own.addAll(Reads.declared(statement)));
    Set<Variable> inside = Reads.declared(loop.loop());
    Set<Variable> outer = new LinkedHashSet<>(assigned);
    outer.removeAll(inside);
    List<Expression> computed =
        Ahead.in(ending.statements().get(0), touching, assigned, OrderedLoop::isSpellable);
    rest = ending.rest(computed);
    Set<Variable> used = used(ending, computed);
    Set<Variable> restWrites = Reads.written(rest);
    List<Variable> handed = new ArrayList<>();
    for (Variable variable : used) {
      boolean fromRest = inside.contains(variable) || restWrites.contains(variable);
      if (fromRest && !own.contains(variable)) {
        handed.add(variable);
      }
    }
    check(ending, touching, handed, outer, program);
    part =
        Optional.of(
            new OrderedPart(
                ending.text(),
                List.copyOf(handed),
                computed,
                Set.copyOf(outer),
                List.copyOf(touching.names()),
                implied.orElse(Set.of()),
                jumps));
  }

  /** The variables that it uses itself, and not only what is computed before. */
  private static Set<Variable> used(Ending ending, List<Expression> computed) {
    Set<Variable> used = new LinkedHashSet<>();
    for (Statement statement : ending.statements()) {
      Nodes.eachExpression(
          statement,
          part -> {
            if (part instanceof Expression.Local local
                && computed.stream().noneMatch(value -> value.span().contains(part.span()))) {
              used.add(local.variable());
            }
          });
    }
    return used;
  }

  private void check(
      Ending ending,
      Touching touching,
      List<Variable> handed,
      Set<Variable> outer,
      Program program) {
    for (Variable variable : handed) {
      if (!isSpellable(variable.type())) {
        refuse(
            Code.NOT_IN_ORDER,
            ending.text(),
            "the part in order uses " + variable + ", whose type cannot be written down",
            "declare " + variable + " with a type that has a name");
      }
    }
    Set<Variable> before = new LinkedHashSet<>(Reads.used(rest));
    before.addAll(Reads.written(rest));
    for (Variable variable : outer) {
      if (before.contains(variable)) {
        refuse(
            Code.NOT_IN_ORDER,
            ending.text(),
            "the part in order assigns "
                + variable
                + ", which the statements before it use: an iteration would wait for the one"
                + " before",
            "let the statements before line " + ending.text().line() + " use another variable");
      }
    }
    boolean isEnough = implied.isEmpty() ? isWork(rest) : Heavy.is(rest, program);
    if (!isEnough) {
      refuse(
          Code.NOTHING_PARALLEL,
          ending.text(),
          "nothing is left to run in parallel: all work of an iteration touches "
              + names(touching)
              + ", which is ORDERED",
          "compute what the ordered statements need in statements before them");
    }
  }

  /** Variables that carry a value from iteration to iteration, or out of the loop. */
  private Set<Variable> carried(Program program) {
    Set<Variable> carried = new LinkedHashSet<>(Reads.written(body));
    carried.removeAll(Reads.declared(loop.loop()));
    Scalars.of(method, loop, body, program).privates().stream()
        .filter(own -> !own.lastValue())
        .map(PrivateVariable::variable)
        .forEach(carried::remove);
    return carried;
  }

  private List<Expression> header() {
    return Nodes.expressions(loop.loop());
  }

  private static boolean isWork(Statement statement) {
    boolean[] found = {false};
    Nodes.eachStatement(
        statement,
        inner -> {
          found[0] |=
              inner instanceof Statement.For
                  || inner instanceof Statement.ForEach
                  || inner instanceof Statement.While;
          Nodes.expressions(inner).forEach(part -> found[0] |= Ahead.isWork(part));
        });
    return found[0];
  }

  private static boolean isSpellable(Type type) {
    if (type instanceof Type.Array array) {
      return isSpellable(array.component());
    }
    if (type instanceof Type.Wildcard wildcard) {
      return wildcard.extendsBound().map(OrderedLoop::isSpellable).orElse(true)
          && wildcard.superBound().map(OrderedLoop::isSpellable).orElse(true);
    }
    return !(type instanceof Type.Unnameable)
        && (!(type instanceof Type.Declared declared)
            || (declared.accessible()
                && declared.arguments().stream().allMatch(OrderedLoop::isSpellable)));
  }

  private static String names(Touching touching) {
    return String.join(", ", touching.names());
  }

  private void refuse(Code code, Span place, String headline, String fix) {
    findings.add(new Finding(code, method.declaration().source(), place, headline, List.of(), fix));
  }
}
