package io.manyhands.processor.plan;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Edit;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.MarkedLoop.Obstacle;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Classes that variables hide: where a name could mean either, it means the variable (section 6.4.2
 * of the Java Language Specification). Where the user writes {@code limit}, and means a static
 * field of his class, the generated source has {@code Sizes.limit}.
 */
public final class HiddenClasses {
  private HiddenClasses() {}

  /** The names of the variables that the generated form of a method may declare. */
  public static Set<String> names(PlannedMethod planned) {
    Set<String> names = new LinkedHashSet<>(variables(planned.marked().declaration()));
    planned.marked().inner().forEach(function -> names.addAll(variables(function)));
    planned
        .accepted()
        .forEach(
            loop ->
                loop.facts().moved().methods().stream()
                    .map(MarkedMethod::declaration)
                    .forEach(called -> names.addAll(variables(called))));
    for (Edit edit : planned.edits()) {
      if (edit instanceof Edit.FieldReference reference && isCopied(reference.field())) {
        names.add(reference.field().name());
      }
    }
    return names;
  }

  /** Whether the generated method may read a field into a variable; others it names. */
  private static boolean isCopied(Field field) {
    return !field.isStatic() || !field.visible();
  }

  private static Set<String> variables(MethodDeclaration method) {
    Set<String> names = new LinkedHashSet<>();
    method.parameters().stream().map(Variable::name).forEach(names::add);
    Reads.declared(method.body()).stream().map(Variable::name).forEach(names::add);
    return names;
  }

  /**
   * What stands in the way of the method: hidden classes of its own package. Others can be named
   * together with their package.
   */
  static List<Obstacle> obstacles(PlannedMethod planned) {
    Set<String> variables = names(planned);
    MarkedMethod marked = planned.marked();
    List<Obstacle> found = new ArrayList<>();
    for (Edit edit : planned.edits()) {
      named(edit, marked.declaration().source())
          .filter(type -> type.packageName().equals(marked.host().type().packageName()))
          .map(type -> type.names().get(0))
          .filter(variables::contains)
          .ifPresent(name -> found.add(hidden(name, edit.span())));
    }
    return found;
  }

  /** The class that stands in front of a member in the generated source. */
  private static Optional<Type.Declared> named(Edit edit, SourceText source) {
    if (edit instanceof Edit.FieldReference reference && reference.field().isStatic()) {
      return Optional.of(reference.field().owner());
    }
    if (edit instanceof Edit.MethodReference reference && reference.method().isStatic()) {
      return Optional.of(reference.method().owner());
    }
    return edit instanceof Edit.TypeName name && isQualifier(name.span(), source)
        ? Optional.of(name.type())
        : Optional.empty();
  }

  private static boolean isQualifier(Span span, SourceText source) {
    String behind = source.text().substring(span.end()).stripLeading();
    return behind.startsWith(".") || behind.startsWith("::");
  }

  private static Obstacle hidden(String name, Span place) {
    return new Obstacle(
        StubObstacles.IMMOVABLE,
        place,
        "a variable called " + name + " hides the class that the generated source names here",
        "rename the variable");
  }
}
