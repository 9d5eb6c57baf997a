package io.manyhands.processor.inlining;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import java.util.HashSet;
import java.util.Set;

/**
 * What the names in some text mean: fields, methods and classes. Text that stands elsewhere must
 * not mean others, as it would where a name is hidden or another method is nearer there.
 */
final class Meanings {
  private static final String CHECK =
      "java.util.Objects.requireNonNull(Ljava/lang/Object;)Ljava/lang/Object;";

  private final Set<String> members = new HashSet<>();
  private final Set<String> types = new HashSet<>();

  private Meanings() {}

  /** Those of a loop and of the methods whose text may stand in it. */
  static Meanings of(Statement loop, Iterable<MethodDeclaration> methods) {
    Meanings all = new Meanings();
    all.add(loop);
    all.members.add(CHECK);
    for (MethodDeclaration method : methods) {
      all.add(method.body());
      method.parameters().forEach(each -> all.types.add(each.type().descriptor()));
      all.types.add(method.method().returnType().descriptor());
      all.types.add(method.method().owner().descriptor());
    }
    return all;
  }

  /** Whether nothing in a statement means something else. */
  boolean has(Statement other) {
    Meanings there = new Meanings();
    there.add(other);
    return members.containsAll(there.members) && types.containsAll(there.types);
  }

  private void add(Statement statement) {
    Reads.declared(statement).forEach(each -> types.add(each.type().descriptor()));
    Nodes.eachExpression(statement, this::add);
  }

  private void add(Expression part) {
    types.add(part.type().descriptor());
    if (part instanceof Expression.Call call) {
      members.add(call.method().key());
    } else if (part instanceof Expression.NewObject made) {
      members.add(made.constructor().key());
    } else if (part instanceof Expression.FieldAccess access) {
      members.add(access.field().key());
    } else if (part instanceof Expression.InstanceOf test) {
      add(test.tested());
    }
  }

  private void add(Type tested) {
    types.add(tested.descriptor());
  }
}
