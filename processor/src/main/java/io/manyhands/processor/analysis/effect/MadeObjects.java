package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Variables that hold one new object as long as they live: its class is known. */
public final class MadeObjects {
  private MadeObjects() {}

  /** The classes of the objects in such variables of a method. */
  public static Map<Variable, Type.Declared> in(Statement whole) {
    Set<Variable> assigned = Reads.written(whole);
    Map<Variable, Type.Declared> made = new HashMap<>();
    Nodes.eachStatement(
        whole,
        statement -> {
          if (statement instanceof Statement.Declaration declaration
              && declaration.initializer().orElse(null) instanceof Expression.NewObject creation
              && creation.type() instanceof Type.Declared type
              && !assigned.contains(declaration.variable())) {
            made.put(declaration.variable(), type);
          }
        });
    return made;
  }
}
