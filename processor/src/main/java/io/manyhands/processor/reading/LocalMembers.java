package io.manyhands.processor.reading;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Names that mean something in a method's text: those in it, and those that its classes inherit.
 */
final class LocalMembers extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final Attribution attribution;
  private final Set<String> names;

  private LocalMembers(Attribution attribution, Set<String> names) {
    this.attribution = attribution;
    this.names = names;
  }

  /** All names that a new one in the method could be taken for. */
  static Set<String> namesIn(Attribution attribution, TreePath method) {
    Set<String> names = new TreeSet<>(TreeNames.in(method.getLeaf()));
    new LocalMembers(attribution, names).scan(method, null);
    return names;
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    if (attribution.trees.getElement(getCurrentPath()) instanceof TypeElement type) {
      attribution
          .elements
          .getAllMembers(type)
          .forEach(member -> names.add(member.getSimpleName().toString()));
    }
    return super.visitClass(tree, null);
  }
}
