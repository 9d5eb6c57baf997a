package io.manyhands.processor.reading;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import java.util.List;
import java.util.Optional;

/**
 * A marked local variable with a {@code while} loop behind it that goes by it, and the statements
 * behind both.
 *
 * @param variable the variable
 * @param loop the loop
 * @param isNext whether no other statement stands between the two
 * @param following what comes then
 */
record WhileMark(
    VariableTree variable,
    WhileLoopTree loop,
    boolean isNext,
    List<? extends StatementTree> following) {

  /** The loop of {@code variable}, a statement directly in {@code around}, if it has one. */
  static Optional<WhileMark> of(VariableTree variable, Tree around) {
    List<? extends StatementTree> all = statements(around);
    int next = all.indexOf(variable) + 1;
    return next < all.size() ? of(variable, all.subList(next, all.size())) : Optional.empty();
  }

  /** The same in a list of statements that begins behind the variable. */
  static Optional<WhileMark> of(VariableTree variable, List<? extends StatementTree> rest) {
    for (int k = 0; k < rest.size(); k++) {
      StatementTree next = rest.get(k);
      while (next instanceof LabeledStatementTree labeled) {
        next = labeled.getStatement();
      }
      if (next instanceof WhileLoopTree loop && goesBy(variable, loop)) {
        return Optional.of(new WhileMark(variable, loop, k == 0, rest.subList(k + 1, rest.size())));
      }
    }
    return Optional.empty();
  }

  /** A value that the loop only reads is computed in front of it, like any other. */
  private static boolean goesBy(VariableTree variable, WhileLoopTree loop) {
    String name = variable.getName().toString();
    return TreeNames.in(loop.getCondition()).contains(name)
        && (WalkingLoop.isChangedIn(name, loop) || WalkingLoop.isAskedForMore(name, loop));
  }

  private static List<? extends StatementTree> statements(Tree around) {
    if (around instanceof BlockTree block) {
      return block.getStatements();
    }
    List<? extends StatementTree> ofCase =
        around instanceof CaseTree branch ? branch.getStatements() : null;
    return ofCase == null ? List.of() : ofCase;
  }
}
