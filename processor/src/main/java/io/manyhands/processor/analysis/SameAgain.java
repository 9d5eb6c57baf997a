package io.manyhands.processor.analysis;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Statement;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a constructor gives its object the same values each time. What it reads of memory is a
 * question for others; what is left are generators of random numbers without a seed.
 */
final class SameAgain {
  private static final Set<String> GENERATORS =
      Set.of("java.util.Random", "java.util.SplittableRandom");

  private final Program program;
  private final Set<Method> seen = new HashSet<>();

  private SameAgain(Program program) {
    this.program = program;
  }

  /** Whether no code that {@code constructor} may reach makes such a generator. */
  static boolean always(Method constructor, Program program) {
    return new SameAgain(program).isSteady(constructor);
  }

  private boolean isSteady(Method method) {
    Optional<MethodDeclaration> declaration =
        seen.add(method) ? program.declaration(method) : Optional.empty();
    return declaration.isEmpty()
        || (isSteady(declaration.get().body())
            && declaration.get().fieldInitializers().stream().allMatch(this::isSteady));
  }

  private boolean isSteady(Statement statement) {
    boolean[] steady = {true};
    Nodes.eachExpression(
        statement,
        part -> {
          if (part instanceof Expression.NewObject creation) {
            boolean isRandom =
                GENERATORS.contains(creation.constructor().owner().qualifiedName())
                    && creation.arguments().isEmpty();
            steady[0] &= !isRandom && isSteady(creation.constructor());
          } else if (part instanceof Expression.Call call) {
            steady[0] &= isSteady(call.method());
            program
                .implementations(call.method(), call.method().owner())
                .forEach(each -> steady[0] &= isSteady(each.method()));
          }
        });
    return steady[0];
  }
}
