package io.manyhands.processor.plan;

import io.manyhands.processor.model.Collected;
import io.manyhands.processor.model.EarlyExits;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.InductionVariable;
import io.manyhands.processor.model.IterationSpace;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.PrivateVariable;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the variables of a method that the text of a chunk mentions. */
final class Captures {
  private final MethodContext method;
  private final AcceptedLoop loop;
  private final List<Span> text;
  private final Map<Variable, Statement.Declaration> declarations = new HashMap<>();

  Captures(MethodContext method, AcceptedLoop loop, List<Span> text) {
    this.method = method;
    this.loop = loop;
    this.text = text;
    addDeclarations(method.planned().marked().declaration());
    method.planned().marked().inner().forEach(this::addDeclarations);
  }

  private void addDeclarations(MethodDeclaration of) {
    Nodes.eachStatement(
        of.body(),
        statement -> {
          if (statement instanceof Statement.Declaration local) {
            declarations.put(local.variable(), local);
          }
        });
  }

  private MethodDeclaration declaration() {
    return method.planned().marked().around(loop.marked());
  }

  /**
   * The variables to pass, in the order in which analysis met them.
   *
   * @param before variables that are declared in front of the loop
   */
  List<Variable> variables(LoopPlace place, List<Variable> before) {
    Set<Variable> candidates = new LinkedHashSet<>(loop.facts().captured());
    candidates.addAll(before);
    candidates.addAll(place.visible(declaration()));
    candidates.removeAll(ownVariables());
    candidates.removeIf(
        variable ->
            !isSourceArray(variable)
                && variable.kind() != Variable.Kind.COPY
                && text.stream()
                    .noneMatch(span -> method.text().mentionsVariable(variable.name(), span)));
    return List.copyOf(candidates);
  }

  private Set<Variable> ownVariables() {
    Set<Variable> own = new LinkedHashSet<>();
    own.add(loop.facts().space().variable());
    loop.facts().privates().stream().map(PrivateVariable::variable).forEach(own::add);
    loop.facts().inductions().stream().map(InductionVariable::variable).forEach(own::add);
    loop.facts().scan().ifPresent(scan -> own.addAll(scan.variables()));
    loop.facts().exits().values().stream().map(EarlyExits.Value::variable).forEach(own::add);
    loop.facts().reductions().stream()
        .map(Reduction::variable)
        .flatMap(Optional::stream)
        .forEach(own::add);
    loop.facts().collected().stream()
        .map(Collected::variable)
        .flatMap(Optional::stream)
        .forEach(own::add);
    return own;
  }

  private boolean isSourceArray(Variable variable) {
    return loop.facts().space() instanceof IterationSpace.Elements elements
        && elements.isArray()
        && elements.source() instanceof Expression.Local local
        && local.variable().equals(variable);
  }

  /** The value of a local constant, which the text may use where Java wants a constant. */
  Optional<Object> constant(Variable variable) {
    return Optional.ofNullable(declarations.get(variable))
        .filter(local -> isPlain(variable.type()))
        .filter(local -> method.text().hasWord("final", local.span()))
        .flatMap(Statement.Declaration::initializer)
        .flatMap(
            value ->
                value instanceof Expression.Literal literal ? literal.value() : Optional.empty());
  }

  /** A box of the same value would be another object. */
  private static boolean isPlain(Type type) {
    return type instanceof Type.Primitive || type.is("java.lang.String");
  }

  /** The variables among {@code captured} that a lambda expression must not mention. */
  List<Variable> reassigned(List<Variable> captured) {
    List<Variable> reassigned = new ArrayList<>();
    for (Variable variable : captured) {
      boolean initialized =
          Optional.ofNullable(declarations.get(variable))
              .flatMap(Statement.Declaration::initializer)
              .isPresent();
      if (method.text().assignments(variable.name()) > (initialized ? 1 : 0)) {
        reassigned.add(variable);
      }
    }
    return reassigned;
  }
}
