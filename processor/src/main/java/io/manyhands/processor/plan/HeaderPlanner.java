package io.manyhands.processor.plan;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.IterationSpace;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses how a chunk walks through its iterations. */
final class HeaderPlanner {
  private static final Map<Type, String> BOXES =
      Map.of(
          Type.Primitive.BOOLEAN, "Boolean",
          Type.Primitive.BYTE, "Byte",
          Type.Primitive.SHORT, "Short",
          Type.Primitive.CHAR, "Character",
          Type.Primitive.INT, "Integer",
          Type.Primitive.LONG, "Long",
          Type.Primitive.FLOAT, "Float",
          Type.Primitive.DOUBLE, "Double");

  private HeaderPlanner() {}

  static Header plan(AcceptedLoop loop, MarkedMethod method, Names names) {
    if (loop.facts().space() instanceof IterationSpace.Counted space) {
      return counted(space, (Statement.For) loop.marked().loop(), names);
    }
    return elements((IterationSpace.Elements) loop.facts().space(), method, names);
  }

  private static Header counted(IterationSpace.Counted space, Statement.For loop, Names names) {
    Optional<Span> update =
        loop.updates().size() == 1 && !namesOwn(loop.updates().get(0), loop.body())
            ? Optional.of(loop.updates().get(0).span())
            : Optional.empty();
    boolean constant = space.step().constant().isPresent();
    boolean plain = space.step().symbolic().filter(Expression.Local.class::isInstance).isPresent();
    List<Statement.Declaration> before =
        loop.initializers().stream()
            .map(Statement.Declaration.class::cast)
            .filter(declaration -> !declaration.variable().equals(space.variable()))
            .toList();
    return constant || (plain && update.isPresent())
        ? new Header.Counted(space, before, update, Optional.empty())
        : new Header.Counted(space, before, Optional.empty(), Optional.of(names.fresh("step")));
  }

  /** Whether a step that ends the body of a while loop names a constant that the body declares. */
  private static boolean namesOwn(Expression update, Statement body) {
    return Nodes.names(update, Reads.declared(body));
  }

  private static Header elements(IterationSpace.Elements space, MarkedMethod method, Names names) {
    String index = names.firstFree("k", "i", "index");
    Optional<String> given = given(space.source());
    boolean evaluated = !(space.source() instanceof Expression.Local) || given.isPresent();
    Optional<Type> sourceType =
        Optional.of(space.source().type())
            .filter(type -> TypeStandIns.unspellable(method, type).isEmpty());
    if (space.isArray()) {
      String array = evaluated ? names.fresh("elements") : name(space.source());
      Type type = space.source().type();
      return new Header.Elements(space, index, array, type, array, evaluated, sourceType);
    }
    String list = evaluated ? given.orElseGet(() -> names.fresh("list")) : name(space.source());
    given.ifPresent(names::fresh);
    String elements = names.fresh("elements");
    return new Header.Elements(
        space, index, elements, snapshotType(space, method), list, evaluated, sourceType);
  }

  /** The name under which checks know what the source gives. */
  private static Optional<String> given(Expression source) {
    return source instanceof Expression.Local local
            && local.variable().kind() == Variable.Kind.SOURCE
        ? Optional.of(local.variable().name())
        : Optional.empty();
  }

  private static String name(Expression source) {
    return ((Expression.Local) source).variable().name();
  }

  /** A list of what the source holds, or of something at least as special as the variable. */
  private static Type snapshotType(IterationSpace.Elements space, MarkedMethod method) {
    Type element = new Type.Wildcard(Optional.of(boxed(space.variable().type())), Optional.empty());
    if (space.source().type() instanceof Type.Declared list
        && list.arguments().size() == 1
        && TypeStandIns.unspellable(method, list).isEmpty()) {
      element = list.arguments().get(0);
    }
    return new Type.Declared("java.util", List.of("List"), List.of(element), true, false, true);
  }

  private static Type boxed(Type type) {
    return BOXES.containsKey(type)
        ? new Type.Declared("java.lang", List.of(BOXES.get(type)), List.of(), true, true, false)
        : type;
  }
}
