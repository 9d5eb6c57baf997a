package io.manyhands.processor.reading;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.manyhands.processor.model.Span;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * What all names in a method or in static initializers mean, as text: the same for two attributions
 * of one source if and only if both found the same symbols.
 */
public final class SymbolFingerprint {
  private SymbolFingerprint() {}

  /**
   * The fingerprint of the method at the end of {@code member}, or of the static initializers of
   * the class there, in an attributed unit.
   */
  public static String of(TreePath member, Trees trees, Types types) {
    Writer writer = new Writer(member, trees, types);
    if (member.getLeaf() instanceof ClassTree type) {
      for (Tree initializer : InitializerTranslator.members(type)) {
        writer.scan(new TreePath(member, initializer), null);
      }
    } else {
      writer.scan(member, null);
      writer.scanInitializers(member);
    }
    return writer.text.toString();
  }

  /** The fingerprint of the method or class that stands at {@code span} in {@code unit}. */
  public static Optional<String> of(CompilationUnitTree unit, Span span, Trees trees, Types types) {
    return memberAt(unit, span, trees).map(member -> of(member, trees, types));
  }

  /** The method, constructor or class declared at {@code span}. */
  public static Optional<TreePath> memberAt(CompilationUnitTree unit, Span span, Trees trees) {
    SourcePositions positions = trees.getSourcePositions();
    TreePath[] found = new TreePath[1];
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
        boolean mayBeIn =
            tree == unit
                || (tree != null
                    && positions.getStartPosition(unit, tree) <= span.start()
                    && positions.getEndPosition(unit, tree) >= span.end());
        return mayBeIn ? super.scan(tree, null) : null;
      }

      @Override
      public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
        return isThere(tree) ? null : super.visitMethod(tree, null);
      }

      @Override
      public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        return isThere(tree) ? null : super.visitClass(tree, null);
      }

      private boolean isThere(Tree tree) {
        boolean isThere =
            positions.getStartPosition(unit, tree) == span.start()
                && positions.getEndPosition(unit, tree) == span.end();
        if (isThere) {
          found[0] = getCurrentPath();
        }
        return isThere;
      }
    }.scan(unit, null);
    return Optional.ofNullable(found[0]);
  }

  /** Writes one line for each name. */
  private static final class Writer extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final StringBuilder text = new StringBuilder();
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final Trees trees;
    private final Types types;
    private final long start;

    Writer(TreePath method, Trees trees, Types types) {
      this.trees = trees;
      this.types = types;
      unit = method.getCompilationUnit();
      positions = trees.getSourcePositions();
      start = positions.getStartPosition(unit, method.getLeaf());
    }

    /** A constructor runs the instance initializers of its class. */
    void scanInitializers(TreePath method) {
      TreePath owner = method.getParentPath();
      boolean isConstructor = ((MethodTree) method.getLeaf()).getName().contentEquals("<init>");
      if (isConstructor && owner.getLeaf() instanceof ClassTree type) {
        for (Tree member : type.getMembers()) {
          if (member instanceof VariableTree || member instanceof BlockTree) {
            scan(new TreePath(owner, member), null);
          }
        }
      }
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
      super.scan(tree, null);
      if (tree != null && getCurrentPath() != null && isName(tree)) {
        TreePath path = new TreePath(getCurrentPath(), tree);
        write(positions.getEndPosition(unit, tree), trees.getElement(path));
      }
      return null;
    }

    private static boolean isName(Tree tree) {
      return tree instanceof IdentifierTree
          || tree instanceof MemberSelectTree
          || tree instanceof MethodInvocationTree
          || tree instanceof NewClassTree
          || tree instanceof MemberReferenceTree
          || tree instanceof VariableTree;
    }

    private void write(long end, @Nullable Element element) {
      if (end < 0) {
        return;
      }
      text.append(end - start).append(' ');
      if (element == null) {
        text.append("?\n");
        return;
      }
      text.append(element.getKind()).append(' ').append(owner(element)).append(' ');
      text.append(element.getSimpleName()).append(' ').append(erased(element)).append(' ');
      text.append(modifiers(element));
      BodyScope.constant(element).ifPresent(value -> text.append(' ').append(value));
      text.append('\n');
    }

    /** Whether an enum is abstract, sealed or final, javac finds out only when it comes to it. */
    private static Set<Modifier> modifiers(Element element) {
      Set<Modifier> modifiers = new LinkedHashSet<>(element.getModifiers());
      if (element.getKind() == ElementKind.ENUM) {
        modifiers.removeAll(Set.of(Modifier.ABSTRACT, Modifier.SEALED, Modifier.FINAL));
      }
      return modifiers;
    }

    /** Of a package not its module: the source may have been analyzed outside of that. */
    private static CharSequence owner(Element element) {
      if (element instanceof PackageElement named) {
        return named.getQualifiedName();
      }
      Element owner = element.getEnclosingElement();
      while (owner != null && !(owner instanceof QualifiedNameable)) {
        owner = owner.getEnclosingElement();
      }
      return owner instanceof QualifiedNameable named ? named.getQualifiedName() : "";
    }

    private String erased(Element element) {
      TypeMirror type = element.asType();
      boolean hasErasure = type.getKind() != TypeKind.PACKAGE && type.getKind() != TypeKind.MODULE;
      return hasErasure ? types.erasure(type).toString() : "";
    }
  }
}
