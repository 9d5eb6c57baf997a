package io.manyhands.processor.reading;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Finds what javac could not resolve: a class that another processor is yet to generate, say. */
final class Unresolved extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final Attribution attribution;
  private @Nullable Tree first;

  private Unresolved(Attribution attribution) {
    this.attribution = attribution;
  }

  /** The first part of the tree at the end of {@code path} without a proper type. */
  static Optional<Tree> firstIn(Attribution attribution, TreePath path) {
    Unresolved scanner = new Unresolved(attribution);
    scanner.scan(path, null);
    return Optional.ofNullable(scanner.first);
  }

  @Override
  public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
    if (tree == null || first != null) {
      return null;
    }
    if (tree instanceof ErroneousTree || isUnresolved(tree)) {
      first = tree;
      return null;
    }
    return super.scan(tree, null);
  }

  private boolean isUnresolved(Tree tree) {
    if (getCurrentPath() == null || !(tree instanceof ExpressionTree)) {
      return false;
    }
    TypeMirror type = attribution.trees.getTypeMirror(new TreePath(getCurrentPath(), tree));
    boolean neverAttributed =
        type == null && (tree instanceof MethodInvocationTree || tree instanceof NewClassTree);
    return neverAttributed || (type != null && mentionsError(type));
  }

  private static boolean mentionsError(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return mentionsError(array.getComponentType());
    }
    if (type.getKind() == TypeKind.ERROR) {
      return true;
    }
    return type instanceof DeclaredType declared
        && declared.getTypeArguments().stream().anyMatch(Unresolved::mentionsError);
  }

  @Override
  public @Nullable Void visitAnnotation(AnnotationTree tree, @Nullable Void unused) {
    return null;
  }
}
