package io.manyhands.processor.reading;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells by syntax alone whether a source file carries {@code @Parallel}. */
public final class MarkScanner {
  private static final String PACKAGE = "io.manyhands.annotations";
  private static final String SIMPLE = "Parallel";
  private static final String QUALIFIED = PACKAGE + "." + SIMPLE;

  private MarkScanner() {}

  /** Whether any annotation in {@code unit}, parsed but not attributed, can be a mark. */
  public static boolean hasMark(CompilationUnitTree unit) {
    return firstMark(unit).isPresent();
  }

  /** The first annotation in {@code unit}, parsed but not attributed, that can be a mark. */
  static Optional<AnnotationTree> firstMark(CompilationUnitTree unit) {
    boolean simpleCounts = simpleNameIsMark(unit);
    List<AnnotationTree> found = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitAnnotation(AnnotationTree annotation, Void unused) {
        String name = annotation.getAnnotationType().toString();
        if (name.equals(QUALIFIED) || (simpleCounts && name.equals(SIMPLE))) {
          found.add(annotation);
        }
        return super.visitAnnotation(annotation, null);
      }

      @Override
      public Void scan(Tree tree, Void unused) {
        return found.isEmpty() ? super.scan(tree, null) : null;
      }
    }.scan(unit, null);
    return found.stream().findFirst();
  }

  private static boolean simpleNameIsMark(CompilationUnitTree unit) {
    boolean onDemand =
        unit.getPackageName() != null && unit.getPackageName().toString().equals(PACKAGE);
    for (ImportTree imported : unit.getImports()) {
      String name = imported.getQualifiedIdentifier().toString();
      if (!imported.isStatic() && name.endsWith("." + SIMPLE)) {
        return name.equals(QUALIFIED);
      }
      // The bare package name is the module of that name, in "import module".
      onDemand |= name.equals(PACKAGE + ".*") || name.equals(PACKAGE);
    }
    return onDemand;
  }
}
