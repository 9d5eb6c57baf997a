package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.plan.Header;
import io.manyhands.processor.plan.RegionPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Headers that call objects, {@code i < xs.size()}. A list of the program's own may do anything
 * then, so that nothing but the loop as it was written may call it.
 */
final class CalledHeader {
  private CalledHeader() {}

  /** The check after which the header may be evaluated, if it needs one. */
  static Optional<CodeBlock> check(RegionPlan region, Header.Counted header, MemberAccess members) {
    return calls(header).isEmpty()
        ? Optional.empty()
        : Optional.of(GuardWriter.condition(region, members, asked(header)))
            .filter(check -> !check.isEmpty());
  }

  /** All other checks. */
  static CodeBlock otherChecks(RegionPlan region, Header.Counted header, MemberAccess members) {
    return GuardWriter.conditionBesides(region, members, asked(header));
  }

  /** What tells what the calls do; which methods run is no question of collections. */
  private static Predicate<Guard> asked(Header.Counted header) {
    boolean ofCollections =
        calls(header).stream()
            .allMatch(call -> call.method().owner().packageName().equals("java.util"));
    return guard ->
        (guard instanceof Guard.PlainList list && list.path().isPresent())
            || (guard instanceof Guard.Runs && !ofCollections);
  }

  private static List<Expression.Call> calls(Header.Counted header) {
    List<Expression.Call> calls = new ArrayList<>();
    for (Expression expression : List.of(header.space().first(), header.space().bound())) {
      Nodes.each(
          expression,
          part -> {
            if (part instanceof Expression.Call call && !isOfLanguage(call)) {
              calls.add(call);
            }
          });
    }
    return calls;
  }

  /** {@code Math.min(a, b)}, {@code text.length()}. */
  private static boolean isOfLanguage(Expression.Call call) {
    return call.method().owner().is("java.lang.Math")
        || call.receiver().filter(text -> text.type().is("java.lang.String")).isPresent();
  }
}
