package io.manyhands.processor.analysis.recursion;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.MethodEffects;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.analysis.effect.PlainTypes;
import io.manyhands.processor.analysis.effect.Refusals;
import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.CallGroup;
import io.manyhands.processor.model.CallLoop;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.MarkedMethod;
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
import java.util.stream.Collectors;

/**
 * Looks for an object of which every call of a recursive method writes nothing but what hangs below
 * it: the call gets one node of a tree, and gives nodes below it to calls. That fields make a tree
 * is the user's word, {@code @Shared(DISJOINT)}: no object is reached through them on two ways.
 *
 * <p>The proof is an induction over the depth of calls, as for {@link Sections}: recursive calls
 * are taken to keep to their nodes, and the body with them must keep to its own.
 */
final class Subtrees {
  /**
   * A proof.
   *
   * @param node the parameter, empty for the receiver
   * @param links the fields that lead to other nodes
   * @param loops the loops whose calls write different nodes
   * @param unsaid those of which the user has not said that they make a tree
   * @param write a write that rests on it
   */
  record Proof(
      Optional<Variable> node,
      Set<Field> links,
      List<CallLoop> loops,
      Set<Field> unsaid,
      Access write) {
    /** A sentence for the user. */
    String describe() {
      String below = links.stream().map(Field::name).sorted().collect(Collectors.joining(" and "));
      return "Of objects that others may use, a call writes only "
          + node.map(Variable::name).orElse("this")
          + " and what hangs below it; that no object is reached through "
          + below
          + " on two ways is said by @Shared(DISJOINT), and looked at under manyhands.check.";
    }
  }

  private final MarkedMethod method;
  private final List<CallGroup> groups;
  private final List<CallLoop> loops;
  private final MethodEffects all;
  private final RecursiveCalls recursion;
  private final Program program;
  private final Set<Field> written = new LinkedHashSet<>();

  Subtrees(
      MarkedMethod method,
      Program program,
      List<CallGroup> groups,
      List<CallLoop> loops,
      MethodEffects effects) {
    this.method = method;
    this.groups = groups;
    this.loops = loops;
    this.all = effects;
    this.recursion = new RecursiveCalls(method.declaration().method());
    this.program = new WithoutCalls(program, method.declaration());
  }

  /** An object that calls keep to, if there is one. */
  Optional<Proof> find() {
    Type result = method.returnType();
    if (!(result instanceof Type.Primitive) && !PlainTypes.isPlain(result)) {
      return Optional.empty(); // a call that does nothing returns no object, either
    }
    for (Access write : all.sharedWrites()) {
      if (!(write instanceof Access.OfField field) || field.object().isEmpty()) {
        return Optional.empty();
      }
      written.add(field.field());
    }
    Statement.Block body = method.declaration().body();
    Optional<List<Access>> own = accesses(body.statements());
    if (own.isEmpty() || written.isEmpty()) {
      return Optional.empty();
    }
    List<Optional<Variable>> candidates = new ArrayList<>();
    if (!method.declaration().method().isStatic()) {
      candidates.add(Optional.empty());
    }
    Set<Variable> assigned = Reads.written(body);
    method.declaration().parameters().stream()
        .filter(parameter -> parameter.type() instanceof Type.Declared)
        .filter(parameter -> !assigned.contains(parameter))
        .forEach(parameter -> candidates.add(Optional.of(parameter)));
    return candidates.stream().flatMap(node -> prove(node, own.get()).stream()).findFirst();
  }

  private Optional<Proof> prove(Optional<Variable> node, List<Access> own) {
    NodePaths paths = new NodePaths(method.declaration(), node);
    Set<Field> links = new LinkedHashSet<>();
    for (Expression.Call call : recursion.all(method.declaration().body())) {
      Optional<List<Field>> path = passed(call, node).flatMap(paths::of);
      if (path.isEmpty()) {
        return Optional.empty();
      }
      links.addAll(path.get());
    }
    boolean keeps =
        links.stream().noneMatch(written::contains)
            && own.stream().allMatch(access -> isWithin(access, node, links))
            && groups.stream().allMatch(group -> areApart(group, node, paths, links));
    if (!keeps) {
      return Optional.empty();
    }
    List<CallLoop> divided = loops.stream().filter(loop -> areApart(loop, node)).toList();
    if (groups.isEmpty() && divided.isEmpty()) {
      return Optional.empty();
    }
    Set<Field> unsaid = new LinkedHashSet<>(links);
    unsaid.removeIf(link -> link.sharing() == Sharing.DISJOINT);
    Access write =
        own.stream()
            .filter(Access::isWrite)
            .filter(
                access ->
                    access instanceof Access.OfField field && depth(field, node, links).isPresent())
            .findFirst()
            .orElse(all.sharedWrites().get(0));
    return Optional.of(new Proof(node, links, divided, unsaid, write));
  }

  private Optional<Expression> passed(Expression.Call call, Optional<Variable> node) {
    return node.isEmpty()
        ? call.receiver()
        : Optional.of(call.arguments().get(method.declaration().parameters().indexOf(node.get())));
  }

  /** Whether an access is of nothing that calls write, or of a node that hangs below this one. */
  private boolean isWithin(Access access, Optional<Variable> node, Set<Field> links) {
    if (access instanceof Access.OfEverything || access instanceof Access.OfAtomic) {
      return false;
    }
    if (!(access instanceof Access.OfField field) || !written.contains(field.field())) {
      return !(access instanceof Access.OfElement element && element.isWrite())
          || ((Access.OfElement) access).array() instanceof Place.Fresh;
    }
    return field.object().filter(place -> place instanceof Place.Fresh).isPresent()
        || depth(field, node, links).isPresent();
  }

  /** How many links lead from the node of this call to the one that is accessed. */
  private static Optional<Integer> depth(
      Access.OfField access, Optional<Variable> node, Set<Field> links) {
    if (!(access.object().orElse(null) instanceof Place.Shared shared)
        || !shared.subscripts().isEmpty()
        || !links.containsAll(shared.base().fields())) {
      return Optional.empty();
    }
    Path.Root root = shared.base().root();
    boolean same =
        node.isPresent()
            ? root instanceof Path.Root.OfVariable of && of.variable().equals(node.get())
            : root instanceof Path.Root.OfThis;
    return same ? Optional.of(shared.base().fields().size()) : Optional.empty();
  }

  /**
   * No two calls of a group get nodes of which one hangs below the other, and nothing else does.
   */
  private boolean areApart(
      CallGroup group, Optional<Variable> node, NodePaths paths, Set<Field> links) {
    List<PossibleCall> calls = new ArrayList<>();
    group
        .statements()
        .forEach(
            statement ->
                recursion
                    .all(statement)
                    .forEach(call -> calls.add(new PossibleCall(call, group.testsOf(call)))));
    for (int one = 0; one < calls.size(); one++) {
      for (int other = one + 1; other < calls.size(); other++) {
        if (!calls.get(one).excludes(calls.get(other))
            && !diverge(
                paths.of(passed(calls.get(one).call(), node).orElseThrow()).orElseThrow(),
                paths.of(passed(calls.get(other).call(), node).orElseThrow()).orElseThrow())) {
          return false;
        }
      }
    }
    return accesses(group.statements())
            .filter(all -> all.stream().allMatch(access -> isAbove(access, node, links)))
            .isPresent()
        && group.forked().stream().allMatch(call -> canBeginEarly(group, call));
  }

  /**
   * Whether each iteration of a loop gives another node to its call, and the loop neither writes
   * anything nor looks at what calls write, while calls run.
   */
  private boolean areApart(CallLoop loop, Optional<Variable> node) {
    boolean elements =
        loop.loop() instanceof Statement.ForEach each
            && passed(loop.call(), node).orElse(null) instanceof Expression.Local local
            && local.variable().equals(each.element())
            && !Reads.written(each.body()).contains(each.element());
    LoopParts parts = LoopParts.of(loop.loop(), recursion).orElseThrow();
    List<List<Statement>> pieces = new ArrayList<>(parts.pieces());
    pieces.add(parts.rest());
    return elements
        && pieces.stream()
            .allMatch(
                piece ->
                    accesses(piece)
                        .filter(all -> all.stream().noneMatch(this::concernsWritten))
                        .isPresent());
  }

  /** The row may write the node itself meanwhile: what a call is passed must not depend on that. */
  private boolean canBeginEarly(CallGroup group, Expression.Call call) {
    List<Expression> looked = new ArrayList<>(call.arguments());
    call.receiver().ifPresent(looked::add);
    group.testsOf(call).forEach(test -> looked.add(test.condition()));
    List<Statement> statements = new ArrayList<>();
    looked.forEach(each -> statements.add(new Statement.Evaluate(each.span(), each)));
    return accesses(statements)
        .filter(all -> all.stream().noneMatch(this::concernsWritten))
        .isPresent();
  }

  private boolean concernsWritten(Access access) {
    return access.isWrite()
        || access instanceof Access.OfEverything
        || (access instanceof Access.OfField field && written.contains(field.field()));
  }

  /** What statements of the method do apart from recursive calls; empty if it is not known. */
  private Optional<List<Access>> accesses(List<Statement> statements) {
    Refusals found = new Refusals();
    MethodEffects effects = MethodEffects.of(method, statements, program, found);
    return found.all().isEmpty() && effects.lists().isEmpty()
        ? Optional.of(effects.accesses())
        : Optional.empty();
  }

  private static boolean diverge(List<Field> one, List<Field> other) {
    for (int k = 0; k < Math.min(one.size(), other.size()); k++) {
      if (!one.get(k).equals(other.get(k))) {
        return true;
      }
    }
    return false;
  }

  /** Whether an access of a row is of nothing that calls below this one read or write. */
  private boolean isAbove(Access access, Optional<Variable> node, Set<Field> links) {
    if (access instanceof Access.OfField field
        && (field.isWrite() || written.contains(field.field()))) {
      return field.object().filter(place -> place instanceof Place.Fresh).isPresent()
          || depth(field, node, links).filter(depth -> depth == 0).isPresent();
    }
    return isWithin(access, node, links);
  }
}
