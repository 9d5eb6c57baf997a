package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.analysis.flow.AssignmentFlow;
import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Scan;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Recognizes a scan (prefix sums, a running maximum, the latest value that was not missing): what
 * an iteration folds into the variables that it hands on can be computed without the rest of the
 * iteration, and without what the others hand on. After G. E. Blelloch, "Prefix Sums and Their
 * Applications", 1990, in two passes over chunks.
 *
 * <p>What the first pass reads in memory must be what the iteration itself would read: that is left
 * to others, who know what is written.
 */
final class ScanPattern {
  /** Classes whose methods compute values from values, and read nothing that changes. */
  private static final Set<String> VALUES =
      Set.of(
          "java.lang.Math",
          "java.lang.StrictMath",
          "java.lang.String",
          "java.lang.Character",
          "java.lang.Boolean",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Float",
          "java.lang.Double");

  private ScanPattern() {}

  /**
   * The scan of {@code variables} that a loop performs, if it is one.
   *
   * @param body body of the marked loop
   * @param variables what iterations hand on
   * @param privates variables that an iteration assigns before it reads them
   */
  static Optional<Scan> find(Statement body, Set<Variable> variables, Set<Variable> privates) {
    Optional<ScanUpdates> updates = ScanUpdates.of(body, variables);
    Optional<ScanSlice> slice = updates.flatMap(all -> ScanSlice.of(body, all));
    if (slice.isEmpty() || !updates.get().areAllUses(slice.get().kept())) {
      return Optional.empty();
    }
    Set<Variable> own = Reads.declared(body);
    List<Variable> locals = new ArrayList<>(slice.get().needed());
    locals.removeAll(own);
    Set<Variable> assigned = new HashSet<>(slice.get().needed());
    assigned.addAll(variables);
    boolean computable =
        privates.containsAll(locals)
            && slice.get().kept().stream().allMatch(whole -> isComputable(whole, assigned));
    return computable
        ? Optional.of(
            new Scan(
                updates.get().reductions(),
                updates.get().latest(),
                slice.get().cuts(),
                List.copyOf(locals),
                List.of(),
                updates.get().reductions().isEmpty()
                    && variables.stream().allMatch(each -> isAlwaysAssigned(body, each))))
        : Optional.empty();
  }

  /** Whether every iteration assigns a variable, and none folds into it. */
  private static boolean isAlwaysAssigned(Statement body, Variable variable) {
    return PlainAssignments.of(body, variable).isPresent()
        && AssignmentFlow.of(variable, body).assignedAtEnd();
  }

  private static boolean isComputable(Expression whole, Set<Variable> assigned) {
    boolean[] computable = {true};
    Nodes.each(whole, part -> computable[0] &= isHarmless(part, assigned));
    return computable[0];
  }

  /** Whether turning it into text, or comparing it, calls nothing of the program's own. */
  private static boolean isValue(Expression operand) {
    return operand.type() instanceof Type.Primitive || operand.type().is("java.lang.String");
  }

  /** Whether evaluating a part once more does nothing but to assign variables of the slice. */
  private static boolean isHarmless(Expression part, Set<Variable> assigned) {
    Optional<Expression> target = Nodes.target(part);
    if (target.isPresent()) {
      return target.get() instanceof Expression.Local local && assigned.contains(local.variable());
    }
    if (part instanceof Expression.Call call) {
      return VALUES.contains(call.method().owner().qualifiedName())
          && !call.method().name().equals("random")
          && !call.method().name().startsWith("get") // system properties, or another's array
          && call.arguments().stream().allMatch(ScanPattern::isValue);
    }
    if (part instanceof Expression.Binary binary) {
      return isValue(binary.left()) && isValue(binary.right());
    }
    return !(part instanceof Expression.NewObject
        || part instanceof Expression.NewArray
        || part instanceof Expression.Lambda
        || part instanceof Expression.SwitchExpression
        || part instanceof Expression.Unsupported);
  }
}
