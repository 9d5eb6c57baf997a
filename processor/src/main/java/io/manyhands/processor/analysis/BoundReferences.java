package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Substitution;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.Optional;
import java.util.Set;

/**
 * {@code out::add} as {@code x -> out.add(x)}, where {@code out} is a variable for an object of the
 * JDK that the loop does not assign: so it is known as what the loop adds to.
 */
final class BoundReferences {
  private BoundReferences() {}

  /** The loop with such references as functions with parameters. */
  static MarkedLoop inlined(MarkedLoop marked) {
    Set<Variable> written = Reads.written(marked.loop());
    boolean[] found = {false};
    Nodes.eachExpression(marked.loop(), part -> found[0] |= inlined(part, written).isPresent());
    if (!found[0]) {
      return marked;
    }
    return marked.with(new Substitution(part -> inlined(part, written)).in(marked.loop()));
  }

  private static Optional<Expression> inlined(Expression part, Set<Variable> written) {
    if (!(part instanceof Expression.Lambda function)
        || function.receiver().isEmpty()
        || !(function.receiver().get().initializer().orElse(null)
            instanceof Expression.Local object)
        || written.contains(object.variable())
        || !isOfLibrary(object.type())) {
      return Optional.empty();
    }
    return Optional.of(Substitution.unbound(function, object));
  }

  private static boolean isOfLibrary(Type type) {
    return type instanceof Type.Declared declared
        && (declared.packageName().startsWith("java.util") || type.is("java.lang.StringBuilder"));
  }
}
