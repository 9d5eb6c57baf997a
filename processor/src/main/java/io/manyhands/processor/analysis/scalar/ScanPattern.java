package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.Scan;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Recognizes a scan (a prefix sum, a running maximum): one statement of the body folds into the
 * variable, and all that it needs can be computed without the rest of the iteration. After
 * Blelloch, "Prefix Sums and Their Applications", 1990, in two passes over chunks.
 *
 * <p>The slice is computed before any iteration writes anything. So it may read memory only at a
 * point that the iteration reaches before it has written something itself; that no other iteration
 * writes there is what the comparison of all accesses shows.
 */
final class ScanPattern {
  private final Variable variable;
  private final Set<Variable> known;
  private final Set<Variable> changing;
  private final Set<Variable> late = new LinkedHashSet<>();

  private ScanPattern(Variable variable, Set<Variable> own, Set<Variable> changing) {
    this.variable = variable;
    this.known = new HashSet<>(own);
    this.changing = changing;
  }

  /**
   * The scan of {@code variable} that a loop performs, if it is one.
   *
   * @param body body of the marked loop
   * @param counter the loop variable
   */
  static Optional<Scan> find(Statement body, Variable variable, Variable counter) {
    boolean integral =
        variable.type() == Type.Primitive.INT || variable.type() == Type.Primitive.LONG;
    if (!integral || !(body instanceof Statement.Block block)) {
      return Optional.empty();
    }
    Set<Variable> written = Reads.written(body);
    if (written.contains(counter)) {
      return Optional.empty();
    }
    Set<Variable> changing = new HashSet<>(written);
    changing.addAll(Reads.declared(body));
    return new ScanPattern(variable, Set.of(counter), changing).find(block.statements());
  }

  private Optional<Scan> find(List<Statement> statements) {
    List<Statement> slice = new ArrayList<>();
    boolean pure = true;
    for (Statement statement : statements) {
      Optional<Update> update =
          ReductionPatterns.match(statement, Accumulator.of(variable)).filter(ScanPattern::isPlain);
      if (update.isPresent()) {
        return isLast(statement, statements) && isComputable(statement, pure)
            ? Optional.of(scan(update.get(), slice, statement))
            : Optional.empty();
      }
      if (Reads.written(statement).contains(variable) || mayLeave(statement)) {
        return Optional.empty();
      }
      if (pure && statement instanceof Statement.Declaration local && isComputable(local, true)) {
        known.add(local.variable());
        slice.add(local);
      } else {
        pure = false;
        known.removeAll(Reads.written(statement));
      }
    }
    return Optional.empty();
  }

  private Scan scan(Update update, List<Statement> declarations, Statement fold) {
    List<Statement> slice = new ArrayList<>(declarations);
    slice.add(fold);
    return new Scan(
        new Reduction(
            Optional.of(variable),
            Optional.empty(),
            variable.type(),
            update.operation(),
            update.style()),
        List.copyOf(slice),
        List.copyOf(late));
  }

  private static boolean isPlain(Update update) {
    return update.statement() instanceof Statement.Evaluate
        && update.skipped().isEmpty()
        && (update.style() == Reduction.Style.NONE || update.style() == Reduction.Style.LIBRARY);
  }

  /** Whether nothing else in the body folds into the variable or sets it. */
  private boolean isLast(Statement fold, List<Statement> statements) {
    return statements.stream()
        .noneMatch(other -> other != fold && Reads.written(other).contains(variable));
  }

  /** Whether the iteration may be over before the fold is reached. */
  private static boolean mayLeave(Statement statement) {
    boolean[] found = {false};
    Nodes.eachStatement(
        statement,
        inner ->
            found[0] |=
                inner instanceof Statement.Continue
                    || inner instanceof Statement.Break
                    || inner instanceof Statement.Return
                    || inner instanceof Statement.Try
                    || inner instanceof Statement.Unsupported);
    return found[0];
  }

  /** Whether a statement of the slice can be executed on its own. */
  private boolean isComputable(Statement statement, boolean mayReadMemory) {
    List<Expression> parts = Nodes.expressions(statement);
    boolean isFold = statement instanceof Statement.Evaluate;
    boolean[] computable = {parts.size() == 1};
    parts.forEach(
        whole ->
            Nodes.each(
                whole,
                part ->
                    computable[0] &=
                        (isFold && (part == whole || isVariable(part)))
                            || isComputable(part, mayReadMemory)));
    return computable[0];
  }

  private boolean isVariable(Expression part) {
    return part instanceof Expression.Local local && local.variable().equals(variable);
  }

  /** Whether it is an element of an array of which it can be checked that nobody writes it. */
  private boolean isLateRead(Expression.ArrayAccess access) {
    boolean plain =
        access.array() instanceof Expression.Local local
            && access.type() instanceof Type.Primitive
            && !changing.contains(local.variable())
            && !known.contains(local.variable());
    if (plain) {
      late.add(((Expression.Local) access.array()).variable());
    }
    return plain;
  }

  private boolean isComputable(Expression part, boolean mayReadMemory) {
    if (part instanceof Expression.Local local) {
      return known.contains(local.variable()) || !changing.contains(local.variable());
    }
    if (part instanceof Expression.ArrayLength length) {
      return mayReadMemory || length.array() instanceof Expression.Local;
    }
    if (part instanceof Expression.ArrayAccess access) {
      return mayReadMemory || isLateRead(access);
    }
    if (part instanceof Expression.Call call) {
      return call.method().owner().is("java.lang.Math") && !call.method().name().equals("random");
    }
    return part.type() instanceof Type.Primitive
        && (part instanceof Expression.Literal
            || part instanceof Expression.Unary
            || part instanceof Expression.Binary
            || part instanceof Expression.Conditional
            || part instanceof Expression.Cast);
  }
}
