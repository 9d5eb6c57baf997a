package io.manyhands.processor.reporting;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import org.jspecify.annotations.Nullable;

/**
 * Looks for {@code @SuppressWarnings("manyhands")} on a declaration around a place. The warning is
 * a note then, so that a build with {@code -Werror} passes and nothing is silent.
 */
final class Suppression extends TreeScanner<Boolean, @Nullable Void> {
  private static final String NAME = "manyhands";

  private final SourcePositions positions;
  private final CompilationUnitTree unit;
  private final int offset;

  private Suppression(SourcePositions positions, CompilationUnitTree unit, int offset) {
    this.positions = positions;
    this.unit = unit;
    this.offset = offset;
  }

  static boolean covers(SourcePositions positions, CompilationUnitTree unit, int offset) {
    return new Suppression(positions, unit, offset).scan(unit, null);
  }

  @Override
  public Boolean scan(@Nullable Tree tree, @Nullable Void nothing) {
    return tree != null && Boolean.TRUE.equals(super.scan(tree, null));
  }

  @Override
  public Boolean reduce(@Nullable Boolean one, @Nullable Boolean other) {
    return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
  }

  @Override
  public Boolean visitClass(ClassTree type, @Nullable Void nothing) {
    return contains(type) && (isOn(type.getModifiers()) || super.visitClass(type, null));
  }

  @Override
  public Boolean visitMethod(MethodTree method, @Nullable Void nothing) {
    return contains(method) && (isOn(method.getModifiers()) || super.visitMethod(method, null));
  }

  private boolean contains(Tree tree) {
    return positions.getStartPosition(unit, tree) <= offset
        && offset < positions.getEndPosition(unit, tree);
  }

  private static boolean isOn(ModifiersTree modifiers) {
    return modifiers.getAnnotations().stream()
        .filter(annotation -> isNamed(annotation.getAnnotationType().toString()))
        .anyMatch(Suppression::names);
  }

  private static boolean isNamed(String annotation) {
    return annotation.equals("SuppressWarnings") || annotation.equals("java.lang.SuppressWarnings");
  }

  private static boolean names(AnnotationTree annotation) {
    return Boolean.TRUE.equals(
        new TreeScanner<Boolean, @Nullable Void>() {
          @Override
          public Boolean visitLiteral(LiteralTree literal, @Nullable Void nothing) {
            return NAME.equals(literal.getValue());
          }

          @Override
          public Boolean reduce(@Nullable Boolean one, @Nullable Boolean other) {
            return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
          }
        }.scan(annotation.getArguments(), null));
  }
}
