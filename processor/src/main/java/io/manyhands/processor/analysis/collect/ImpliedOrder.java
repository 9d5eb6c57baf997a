package io.manyhands.processor.analysis.collect;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Guard.Collects.Kind;
import io.manyhands.processor.model.IterationSpace;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Collections whose state a loop looks at while it changes them, {@code if (seen.add(x))
 * out.add(y);}: what touches them can follow in the order of the iterations, as the loop says it,
 * if it is known of every call what it does. Called decoupled software pipelining (Ottoni et al.,
 * 2005) where it is done with queues.
 */
public final class ImpliedOrder {
  private static final Set<String> LOOKING =
      Set.of(
          "charAt",
          "contains",
          "containsKey",
          "containsValue",
          "get",
          "getFirst",
          "getLast",
          "getOrDefault",
          "isEmpty",
          "length",
          "peek",
          "peekFirst",
          "peekLast",
          "size");

  private static final Set<String> CHANGING =
      Set.of(
          "add",
          "addFirst",
          "addLast",
          "append",
          "clear",
          "offer",
          "offerFirst",
          "offerLast",
          "poll",
          "pollFirst",
          "pollLast",
          "pop",
          "push",
          "put",
          "putIfAbsent",
          "remove",
          "removeFirst",
          "removeLast",
          "set",
          "setLength");

  private final OwnCollections own;
  private final PlainKeys keys;
  private final List<Expression> all = new ArrayList<>();
  private final Set<Variable> kept = new LinkedHashSet<>();
  private boolean understood = true;

  private ImpliedOrder(MarkedMethod method, MarkedLoop loop, Program program) {
    this.own = new OwnCollections(method, loop);
    this.keys = new PlainKeys(program.classes());
    Nodes.eachExpression(loop.loop(), all::add);
  }

  /**
   * The collections in local variables that {@code loop} changes.
   *
   * @return empty if one of them cannot be kept in order, or if the user says what is shared
   */
  public static Optional<Set<Variable>> of(MarkedMethod method, MarkedLoop loop, Program program) {
    boolean isAsked =
        loop.settings().unproven().equals("TRUST")
            || Reads.used(loop.loop()).stream()
                .anyMatch(variable -> variable.sharing() != Sharing.NONE);
    if (isAsked) {
      return Optional.empty();
    }
    ImpliedOrder order = new ImpliedOrder(method, loop, program);
    order.find(loop.loop());
    return order.understood ? Optional.of(order.kept) : Optional.empty();
  }

  /**
   * Checks that those which the method has not created itself are of the JDK's classes, and show
   * nothing of themselves in what iterations read at any time.
   *
   * @param read the lists that the loop reads
   */
  public static List<Guard> guards(
      MarkedMethod method,
      MarkedLoop loop,
      IterationSpace space,
      Set<Variable> kept,
      Set<Path> read) {
    boolean goesThrough = space instanceof IterationSpace.Elements all && !all.isArray();
    OwnCollections own = new OwnCollections(method, loop);
    List<Guard> guards = new ArrayList<>();
    for (Variable variable : kept) {
      if (own.creation(variable).isEmpty() && !(variable.type() instanceof Type.Array)) {
        Path path = Path.of(variable);
        guards.add(
            CollectionTypes.isText(variable.type())
                ? new Guard.NotNull(path)
                : new Guard.Collects(path, kind(variable)));
        if (goesThrough) {
          guards.add(new Guard.Apart(Optional.empty(), "what the loop goes through", path));
        }
        read.stream()
            .filter(list -> !list.equals(path))
            .forEach(list -> guards.add(new Guard.Apart(Optional.of(list), "" + list, path)));
      }
    }
    return guards;
  }

  /** What leads to those of {@code kept} that others may know: the method has not made them. */
  public static List<Path> foreign(MarkedMethod method, MarkedLoop loop, Set<Variable> kept) {
    OwnCollections own = new OwnCollections(method, loop);
    return kept.stream()
        .filter(each -> !CollectionTypes.isText(each.type()) && own.creation(each).isEmpty())
        .map(Path::of)
        .toList();
  }

  private static Kind kind(Variable variable) {
    if (CollectionTypes.isCollection(variable.type())) {
      return Kind.PLAIN;
    }
    return CollectionTypes.keeps(variable.type()) ? Kind.KEEPS : Kind.LOOKS_UP;
  }

  private void find(Statement loop) {
    Set<Variable> inside = Reads.declared(loop);
    Set<Variable> written = Reads.written(loop);
    for (Expression part : all) {
      if (part instanceof Expression.Call call
          && !LOOKING.contains(call.method().name())
          && first(call).orElse(null) instanceof Expression.Local local
          && !inside.contains(local.variable())
          && CollectionTypes.isKnown(local.variable().type())) {
        kept.add(local.variable());
        understood &= !written.contains(local.variable());
      }
    }
    kept.forEach(variable -> understood &= isUnderstood(variable));
  }

  /** What the first call of a chain is made of: {@code text.append(a).append(b)}. */
  private static Optional<Expression> first(Expression.Call call) {
    Optional<Expression> receiver = call.receiver();
    return receiver.orElse(null) instanceof Expression.Call inner
            && CollectionTypes.isText(inner.type())
        ? first(inner)
        : receiver;
  }

  /** Whether the loop does nothing with it but call methods that are known. */
  private boolean isUnderstood(Variable variable) {
    long mentions = all.stream().filter(part -> isNamed(part, variable)).count();
    List<Expression.Call> calls = new ArrayList<>();
    for (Expression part : all) {
      if (part instanceof Expression.Call call
          && first(call).filter(receiver -> isNamed(receiver, variable)).isPresent()) {
        calls.add(call);
      }
    }
    long receivers =
        calls.stream()
            .filter(call -> call.receiver().filter(named -> isNamed(named, variable)).isPresent())
            .count();
    return mentions == receivers
        && calls.stream().allMatch(call -> isKnown(call, own.type(variable)))
        && (own.creation(variable).isPresent() || !CollectionTypes.isJoiner(variable.type()));
  }

  /** Whether a call does to the collection what its name says, and nothing to anybody else. */
  private boolean isKnown(Expression.Call call, Type actual) {
    String name = call.method().name();
    boolean keeps = CollectionTypes.keeps(call.method().owner()) && !CollectionTypes.isHeap(actual);
    boolean stores = keeps && !name.equals("remove") && !name.startsWith("contains");
    boolean isValue = call.arguments().isEmpty() || keys.areValues(call.arguments().get(0).type());
    boolean isText = CollectionTypes.isText(call.method().owner());
    boolean plain =
        !isText
            || call.arguments().stream().allMatch(argument -> PlainKeys.isPlain(argument.type()));
    return (LOOKING.contains(name) || CHANGING.contains(name)) && (stores || isValue) && plain;
  }

  private static boolean isNamed(Expression part, Variable variable) {
    return part instanceof Expression.Local local && local.variable().equals(variable);
  }
}
