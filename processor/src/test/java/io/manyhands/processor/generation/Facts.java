package io.manyhands.processor.generation;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.IterationSpace;
import io.manyhands.processor.model.LoopFacts;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.PrivateVariable;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Symbol;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What analysis would say about a loop, said by a test. */
final class Facts {
  private final MarkedMethod method;
  private final Statement loop;
  private final List<PrivateVariable> privates = new ArrayList<>();
  private final List<Reduction> reductions = new ArrayList<>();
  private final List<Guard> guards = new ArrayList<>();
  private final List<Type> thrown = new ArrayList<>();
  private final List<String> proofs = new ArrayList<>();
  private boolean replayed;

  Facts(MarkedMethod method, MarkedLoop loop) {
    this.method = method;
    this.loop = loop.loop();
    if (this.loop instanceof Statement.ForEach each
        && !(each.source().type() instanceof Type.Array)) {
      guards.add(new Guard.PlainList(method.declaration().source().inline(each.source().span())));
    }
  }

  Facts reduce(String name, Reduction.Operation operation) {
    return reduce(name, operation, Reduction.Style.NONE);
  }

  Facts reduce(String name, Reduction.Operation operation, Reduction.Style style) {
    Optional<Variable> variable =
        variables().stream().filter(v -> v.name().equals(name)).findFirst();
    Optional<Field> field =
        variable.isPresent()
            ? Optional.empty()
            : Optional.of(field(name.substring(name.indexOf('.') + 1)));
    Type type = variable.map(Variable::type).orElseGet(() -> field.orElseThrow().type());
    reductions.add(new Reduction(variable, field, type, operation, style));
    return this;
  }

  Facts own(String name) {
    privates.add(new PrivateVariable(variable(name), false));
    return this;
  }

  Facts last(String name) {
    privates.add(new PrivateVariable(variable(name), true));
    return this;
  }

  Facts distinct(String one, String other) {
    guards.add(new Guard.DistinctArrays(path(one), path(other)));
    return this;
  }

  Facts distinctRows(List<String> written, List<String> read) {
    guards.add(
        new Guard.DistinctRows(
            1, written.stream().map(this::path).toList(), read.stream().map(this::path).toList()));
    return this;
  }

  /** {@code factor * product(symbols) + ...}, given as alternating factors and paths. */
  Facts atLeast(long least, Object... terms) {
    Polynomial sum = Polynomial.of(0);
    for (int k = 0; k < terms.length; k += 2) {
      Polynomial product = Polynomial.of((Integer) terms[k]);
      for (String factor : ((String) terms[k + 1]).split("\\*", -1)) {
        boolean length = factor.endsWith(".length");
        Path path = path(length ? factor.substring(0, factor.length() - 7) : factor);
        product =
            product.times(Polynomial.of(length ? new Symbol.Length(path) : new Symbol.Value(path)));
      }
      sum = sum.plus(product);
    }
    guards.add(new Guard.AtLeast(sum, BigInteger.valueOf(least)));
    return this;
  }

  Facts countable() {
    guards.add(new Guard.Countable(space().variable().name()));
    return this;
  }

  Facts throwing(Type type) {
    thrown.add(type);
    return this;
  }

  Facts proof(String sentence) {
    proofs.add(sentence);
    return this;
  }

  Facts replayed() {
    replayed = true;
    return this;
  }

  LoopFacts toFacts() {
    return new LoopFacts(
        space(),
        privates,
        List.of(),
        reductions,
        guards,
        List.of(),
        invariant(),
        thrown,
        proofs,
        replayed,
        io.manyhands.processor.model.MovedUpdates.NONE);
  }

  private Path path(String text) {
    String[] names = text.split("\\.", -1);
    Path path = names[0].equals("this") ? ofThis() : Path.of(variable(names[0]));
    for (int k = 1; k < names.length; k++) {
      path = path.then(field(names[k]));
    }
    return path;
  }

  private Path ofThis() {
    return new Path(new Path.Root.OfThis(method.host().type()), List.of());
  }

  private Set<Variable> variables() {
    Set<Variable> all = new LinkedHashSet<>(method.declaration().parameters());
    Nodes.eachStatement(
        method.declaration().body(),
        statement -> {
          if (statement instanceof Statement.Declaration local) {
            all.add(local.variable());
          }
        });
    return all;
  }

  private Variable variable(String name) {
    return variables().stream().filter(v -> v.name().equals(name)).findFirst().orElseThrow();
  }

  private List<Expression.FieldAccess> accesses() {
    List<Expression.FieldAccess> all = new ArrayList<>();
    Nodes.eachExpression(
        method.declaration().body(),
        expression -> {
          if (expression instanceof Expression.FieldAccess access) {
            all.add(access);
          }
        });
    return all;
  }

  private Field field(String name) {
    return accesses().stream()
        .map(Expression.FieldAccess::field)
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Set<Field> invariant() {
    Set<Field> read = new LinkedHashSet<>();
    Set<Field> written = new LinkedHashSet<>();
    Nodes.eachExpression(
        loop,
        expression -> {
          if (expression instanceof Expression.FieldAccess access) {
            read.add(access.field());
          }
          Nodes.target(expression)
              .filter(Expression.FieldAccess.class::isInstance)
              .ifPresent(target -> written.add(((Expression.FieldAccess) target).field()));
        });
    read.removeAll(written);
    return read;
  }

  private IterationSpace space() {
    if (loop instanceof Statement.ForEach each) {
      return new IterationSpace.Elements(
          each.element(), each.source(), each.source().type() instanceof Type.Array);
    }
    Statement.For basic = (Statement.For) loop;
    Statement.Declaration start = (Statement.Declaration) basic.initializers().get(0);
    Expression.Binary test = (Expression.Binary) basic.condition().orElseThrow();
    boolean mirrored =
        !(test.left() instanceof Expression.Local local
            && local.variable().equals(start.variable()));
    return new IterationSpace.Counted(
        start.variable(),
        start.initializer().orElseThrow(),
        mirrored ? test.operator().mirrored() : test.operator(),
        mirrored ? test.left() : test.right(),
        step(basic.updates().get(0)));
  }

  private static IterationSpace.Step step(Expression update) {
    if (update instanceof Expression.Step step) {
      return new IterationSpace.Step(
          Optional.of(step.increment() ? 1L : -1L), Optional.empty(), false);
    }
    Expression.CompoundAssignment assignment = (Expression.CompoundAssignment) update;
    boolean negated = assignment.operator() == Operator.MINUS;
    if (assignment.value() instanceof Expression.Literal literal && literal.value().isPresent()) {
      long size = ((Number) literal.value().get()).longValue();
      return new IterationSpace.Step(
          Optional.of(negated ? -size : size), Optional.empty(), negated);
    }
    return new IterationSpace.Step(Optional.empty(), Optional.of(assignment.value()), negated);
  }
}
