package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.Reduction.Operation;
import io.manyhands.processor.model.Reduction.Style;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Statements that add to an atomic number: {@code count.incrementAndGet();}. */
public final class CounterUpdates {
  private static final Set<String> NUMBERS =
      Set.of(
          "java.util.concurrent.atomic.AtomicInteger",
          "java.util.concurrent.atomic.AtomicLong",
          "java.util.concurrent.atomic.LongAdder");

  private CounterUpdates() {}

  /** The reduction, if every occurrence of the number is such a statement. */
  public static Optional<ReductionPatterns.Found> find(Statement body, Accumulator number) {
    if (!(number.type() instanceof Type.Declared type) || !NUMBERS.contains(type.qualifiedName())) {
      return Optional.empty();
    }
    List<Update> updates = new ArrayList<>();
    int[] occurrences = {0};
    Nodes.eachStatement(
        body, statement -> match(statement, number).ifPresent(update -> updates.add(update)));
    Nodes.eachExpression(body, part -> occurrences[0] += number.isMentioned(part) ? 1 : 0);
    return updates.size() == occurrences[0] && !updates.isEmpty()
        ? Optional.of(
            new ReductionPatterns.Found(
                new Reduction(
                    number.variable(),
                    number.field(),
                    type,
                    Operation.SUM,
                    Style.NONE,
                    true,
                    Optional.empty(),
                    false),
                List.copyOf(updates)))
        : Optional.empty();
  }

  private static Optional<Update> match(Statement statement, Accumulator number) {
    boolean adds =
        statement instanceof Statement.Evaluate evaluate
            && evaluate.expression() instanceof Expression.Call call
            && call.receiver().filter(number::is).isPresent();
    return adds ? Update.plain(statement, Operation.SUM, 1) : Optional.empty();
  }
}
