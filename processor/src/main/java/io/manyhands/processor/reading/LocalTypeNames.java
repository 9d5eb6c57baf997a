package io.manyhands.processor.reading;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Finds names of local classes from outside a loop in it: its iterations run in another method. */
final class LocalTypeNames extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final Attribution attribution;
  private final Set<Element> declared = new HashSet<>();
  private @Nullable TreePath found;

  private LocalTypeNames(Attribution attribution) {
    this.attribution = attribution;
  }

  /** The first such name; new objects are told of elsewhere. */
  static Optional<TreePath> firstIn(Attribution attribution, TreePath loop) {
    LocalTypeNames scanner = new LocalTypeNames(attribution);
    scanner.scan(loop, null);
    return Optional.ofNullable(scanner.found);
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    Element type = attribution.trees.getElement(getCurrentPath());
    if (type != null) {
      declared.add(type);
    }
    return super.visitClass(tree, null);
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
    boolean creates = getCurrentPath().getParentPath().getLeaf() instanceof NewClassTree;
    if (found == null
        && !creates
        && attribution.trees.getElement(getCurrentPath()) instanceof TypeElement type
        && Access.isLocal(type)
        && !declared.contains(type)) {
      found = getCurrentPath();
    }
    return null;
  }
}
