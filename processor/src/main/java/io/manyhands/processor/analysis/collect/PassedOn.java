package io.manyhands.processor.analysis.collect;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.analysis.scalar.Accumulator;
import io.manyhands.processor.model.Collected.Form;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code note(out, x);}: methods of the program that only add to the collection they are given. */
final class PassedOn {
  private static final int DEEPEST = 3;

  private final Program program;
  private final int depth;

  PassedOn(Program program) {
    this(program, 0);
  }

  /** Knows which calls give the same twice. */
  Getters getters() {
    return new Getters(program);
  }

  /** Whether a class of the program has a method of its own in the place of one of the JDK's. */
  boolean isOverridden(Method method) {
    return !program.implementations(method, method.owner()).isEmpty();
  }

  private PassedOn(Program program, int depth) {
    this.program = program;
    this.depth = depth;
  }

  /** What a statement adds to {@code target} by giving it to a method. */
  Optional<Addition> match(Statement statement, Target target) {
    if (depth == DEEPEST
        || !(statement instanceof Statement.Evaluate evaluate)
        || !(evaluate.expression() instanceof Expression.Call call)
        || call.receiver().filter(target::occursIn).isPresent()) {
      return Optional.empty();
    }
    List<Expression> others = new ArrayList<>(call.arguments());
    Optional<Expression> passed = others.stream().filter(target::is).findFirst();
    passed.ifPresent(others::remove);
    return passed.isPresent() && target.isFreeOf(others)
        ? declaration(call.method()).flatMap(helper -> match(call, passed.get(), target, helper))
        : Optional.empty();
  }

  private Optional<MethodDeclaration> declaration(Method method) {
    return method.isStatic() || method.isFixed()
        ? program.declaration(method).filter(found -> !found.isSynchronized())
        : Optional.empty();
  }

  private Optional<Addition> match(
      Expression.Call call, Expression passed, Target target, MethodDeclaration helper) {
    int position = call.arguments().indexOf(passed);
    boolean packed = helper.method().isVarargs() && position >= helper.parameters().size() - 1;
    if (packed) {
      return Optional.empty();
    }
    Variable parameter = helper.parameters().get(position);
    if (!isSameKind(parameter.type(), target.type())
        || Reads.written(helper.body()).contains(parameter)) {
      return Optional.empty();
    }
    Accumulator accumulator = Accumulator.of(parameter);
    List<Addition> additions =
        AdditionSearch.of(
            helper.body(),
            new Target.Held(accumulator, target.actual()),
            new PassedOn(program, depth + 1));
    boolean explained =
        additions.stream().map(Addition::form).distinct().count() == 1
            && !(additions.get(0).form() instanceof Form.Flagged)
            && AdditionSearch.otherUse(helper.body(), accumulator, additions).isEmpty();
    return explained ? Optional.of(addition(call, passed, additions)) : Optional.empty();
  }

  private static Addition addition(
      Expression.Call call, Expression passed, List<Addition> additions) {
    Map<Expression.Call, Set<Expression.Call>> inside = new HashMap<>();
    Set<Expression.Call> own = new HashSet<>();
    List<Expression> keys = new ArrayList<>();
    for (Addition addition : additions) {
      own.addAll(addition.calls());
      keys.addAll(addition.keys());
      inside.putAll(addition.inside());
    }
    inside.put(call, Set.copyOf(own));
    return new Addition(
        List.of(call),
        additions.get(0).form(),
        List.copyOf(keys),
        1,
        List.of(passed),
        Map.copyOf(inside));
  }

  /** Whether what the method knows of its parameter is what is known of the collection. */
  private static boolean isSameKind(Type parameter, Type type) {
    return CollectionTypes.isKnown(parameter)
        && CollectionTypes.isSpelled(parameter)
        && !CollectionTypes.isJoiner(type)
        && CollectionTypes.keeps(parameter) == CollectionTypes.keeps(type)
        && CollectionTypes.isSet(parameter) == CollectionTypes.isSet(type)
        && CollectionTypes.isMap(parameter) == CollectionTypes.isMap(type)
        && CollectionTypes.isText(parameter) == CollectionTypes.isText(type);
  }
}
