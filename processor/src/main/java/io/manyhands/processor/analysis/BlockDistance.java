package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.IterationSpace;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Symbol;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The distance between iterations that meet, as in {@code out[i] = in[i] + out[i - delay];}: fewer
 * iterations than that do not need each other. A guess from the text, which the comparison of all
 * accesses confirms or not.
 */
final class BlockDistance {
  private final Variable counter;
  private final Set<Variable> written;
  private Optional<Polynomial> symbolic = Optional.empty();
  private long constant = Long.MAX_VALUE;

  private BlockDistance(Variable counter, Set<Variable> written) {
    this.counter = counter;
    this.written = written;
  }

  /** A distance worth trying, if a loop that counts one by one has some. */
  static Optional<Polynomial> of(MarkedLoop marked) {
    if (!(LoopForm.of(marked.loop()).space().orElse(null) instanceof IterationSpace.Counted space)
        || space.isLong()
        || !(space.step().is(1) || space.step().is(-1))) {
      return Optional.empty();
    }
    Statement body = LoopForm.of(marked.loop()).body();
    BlockDistance distance = new BlockDistance(space.variable(), Reads.written(body));
    distance.search(body);
    if (distance.symbolic.isPresent()) {
      return distance.symbolic;
    }
    boolean pays = distance.constant >= Guard.InBlocks.LEAST && distance.constant < Long.MAX_VALUE;
    return pays ? Optional.of(Polynomial.of(distance.constant)) : Optional.empty();
  }

  private void search(Statement body) {
    List<Expression.ArrayAccess> all = new ArrayList<>();
    List<Expression.ArrayAccess> stored = new ArrayList<>();
    Nodes.eachExpression(
        body,
        part -> {
          if (part instanceof Expression.ArrayAccess access) {
            all.add(access);
          }
          if (Nodes.target(part).orElse(null) instanceof Expression.ArrayAccess target) {
            stored.add(target);
          }
        });
    for (Expression.ArrayAccess write : stored) {
      for (Expression.ArrayAccess other : all) {
        if (isSame(write.array(), other.array())) {
          consider(write.index());
          consider(other.index());
        }
      }
    }
  }

  private static boolean isSame(Expression one, Expression other) {
    if (one instanceof Expression.Local mine && other instanceof Expression.Local theirs) {
      return mine.variable().equals(theirs.variable());
    }
    return one instanceof Expression.FieldAccess mine
        && other instanceof Expression.FieldAccess theirs
        && mine.field().equals(theirs.field());
  }

  /** Takes {@code d} of {@code i - d} and {@code i + d}. */
  private void consider(Expression index) {
    if (!(index instanceof Expression.Binary binary)
        || !(binary.operator() == Operator.PLUS || binary.operator() == Operator.MINUS)
        || !(binary.left() instanceof Expression.Local local)
        || !local.variable().equals(counter)) {
      return;
    }
    if (binary.right() instanceof Expression.Literal literal
        && literal.value().orElse(null) instanceof Integer number
        && number != 0) {
      constant = Math.min(constant, Math.abs((long) number));
    } else if (binary.right() instanceof Expression.Local amount
        && amount.type() == Type.Primitive.INT
        && !written.contains(amount.variable())) {
      symbolic = Optional.of(Polynomial.of(new Symbol.Value(Path.of(amount.variable()))));
    }
  }
}
