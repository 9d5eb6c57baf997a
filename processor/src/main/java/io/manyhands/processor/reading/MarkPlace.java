package io.manyhands.processor.reading;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import io.manyhands.processor.reporting.Code;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Judges the places that {@code @Parallel} stands in. */
final class MarkPlace {
  private static final String TO_LOOP =
      "put @Parallel on the variable of a for loop or on the method around one";
  private static final String OWN_METHOD = "move the loop to a method of its own";

  private final Attribution attribution;

  MarkPlace(Attribution attribution) {
    this.attribution = attribution;
  }

  /** What is wrong with the place, if anything is. */
  Optional<Complaint> complaint(Mark mark) {
    Complaint complaint = onDeclaration(mark);
    if (complaint == null || complaint.code() == Code.NOT_AVAILABLE) {
      Complaint around = inPlace(mark.annotated());
      complaint = around == null ? complaint : around;
    }
    return Optional.ofNullable(complaint);
  }

  private static @Nullable Complaint onDeclaration(Mark mark) {
    Tree annotated = mark.annotated().getLeaf();
    if (annotated instanceof MethodTree method) {
      return onMethod(method);
    }
    return annotated instanceof VariableTree variable
        ? onVariable(variable, mark.annotated().getParentPath())
        : misplaced("@Parallel stands on a declaration that is no loop", TO_LOOP);
  }

  private static @Nullable Complaint onMethod(MethodTree method) {
    if (method.getName().contentEquals("<init>")) {
      return misplaced("@Parallel stands on a constructor", "put it on the loops in it");
    }
    return method.getBody() == null
        ? misplaced(
            "@Parallel stands on a method without a body",
            "put it on the methods that implement this one")
        : null;
  }

  private static @Nullable Complaint onVariable(VariableTree variable, TreePath parent) {
    Tree around = parent.getLeaf();
    if (around instanceof EnhancedForLoopTree) {
      return null;
    }
    if (around instanceof ForLoopTree loop) {
      return loop.getInitializer().get(0) == variable
          ? null
          : misplaced("@Parallel stands on a second variable of the loop", "mark the first one");
    }
    if (around instanceof BlockTree || around instanceof CaseTree) {
      return onLocal(variable, around);
    }
    return misplaced("@Parallel stands on " + describe(around), TO_LOOP);
  }

  private static @Nullable Complaint onLocal(VariableTree variable, Tree around) {
    if (variable.getInitializer() == null) {
      return misplaced("@Parallel stands on a local variable without a value", TO_LOOP);
    }
    return isOneOfSeveral(variable, around)
        ? misplaced(
            "@Parallel stands on several variables", "declare the one that is meant by itself")
        : null;
  }

  /** {@code int a = 1, b = 2;} has one modifier tree for both. */
  private static boolean isOneOfSeveral(VariableTree variable, Tree around) {
    List<? extends StatementTree> all =
        around instanceof BlockTree block ? block.getStatements() : caseStatements(around);
    return all.stream()
        .anyMatch(
            other ->
                other != variable
                    && other instanceof VariableTree declared
                    && declared.getModifiers() == variable.getModifiers());
  }

  private static List<? extends StatementTree> caseStatements(Tree tree) {
    List<? extends StatementTree> statements = ((CaseTree) tree).getStatements();
    return statements == null ? List.of() : statements;
  }

  private static String describe(Tree around) {
    if (around instanceof ClassTree) {
      return "a field";
    }
    if (around instanceof TryTree) {
      return "a resource";
    }
    if (around instanceof CatchTree) {
      return "an exception parameter";
    }
    return around instanceof MethodTree || around instanceof LambdaExpressionTree
        ? "a parameter"
        : "a variable that is not that of a loop";
  }

  private @Nullable Complaint inPlace(TreePath annotated) {
    boolean isValue = isOfValue(annotated);
    TreePath at = annotated;
    if (isOfLoop(annotated)) {
      at = InnerBodies.methodAround(attribution, annotated).orElse(annotated);
    }
    while (!(at.getLeaf() instanceof MethodTree)) {
      at = at.getParentPath();
      if (at == null || at.getLeaf() instanceof ClassTree) {
        return unmovable("an initializer", isValue);
      }
      if (at.getLeaf() instanceof LambdaExpressionTree && !isValue) {
        return unmovable("a lambda expression", isValue);
      }
    }
    MethodTree method = (MethodTree) at.getLeaf();
    Complaint inClass = inClass(at, isValue);
    if (inClass != null || !method.getName().contentEquals("<init>")) {
      return inClass;
    }
    return isValue ? unmovable("a constructor", true) : inConstructor(at, annotated);
  }

  private @Nullable Complaint inConstructor(TreePath constructor, TreePath annotated) {
    MethodTree method = (MethodTree) constructor.getLeaf();
    Optional<StatementTree> call = ConstructorPlace.call(method.getBody());
    for (TreePath at = annotated; at != constructor; at = at.getParentPath()) {
      if (call.filter(at.getLeaf()::equals).isPresent()) {
        return unmovable("what a constructor gives to another one", false);
      }
    }
    return ConstructorPlace.obstacle(attribution, constructor)
        .map(obstacle -> unmovable(obstacle, false))
        .orElse(null);
  }

  /** A variable that is computed beside what follows, and counts no iterations. */
  private static boolean isOfValue(TreePath annotated) {
    Tree around = annotated.getParentPath().getLeaf();
    return annotated.getLeaf() instanceof VariableTree variable
        && (around instanceof BlockTree || around instanceof CaseTree)
        && WhileMark.of(variable, around).isEmpty();
  }

  private static boolean isOfLoop(TreePath annotated) {
    return annotated.getLeaf() instanceof VariableTree
        && LoopSites.isLoop(annotated.getParentPath().getLeaf());
  }

  private @Nullable Complaint inClass(TreePath method, boolean isValue) {
    TreePath at = method.getParentPath();
    while (attribution.trees.getElement(at) instanceof TypeElement type
        && type.getNestingKind() == NestingKind.MEMBER) {
      at = at.getParentPath();
    }
    if (!(attribution.trees.getElement(at) instanceof TypeElement type)) {
      return null;
    }
    return switch (type.getNestingKind()) {
      case ANONYMOUS -> unmovable("an anonymous class", isValue);
      case LOCAL -> unmovable("a local class", isValue);
      case TOP_LEVEL -> hasName(at) ? null : unmovable("a source file without a class", isValue);
      default -> null;
    };
  }

  /**
   * Whether a class is declared: that of a compact source file (section 8.1.8 of the Java Language
   * Specification, Java 25) begins where its first member does, and no other class can name it.
   */
  private boolean hasName(TreePath type) {
    SourcePositions positions = attribution.trees.getSourcePositions();
    CompilationUnitTree unit = type.getCompilationUnit();
    long start = positions.getStartPosition(unit, type.getLeaf());
    return start >= 0
        && ((ClassTree) type.getLeaf())
            .getMembers().stream()
                .filter(member -> !isConstructor(member))
                .allMatch(member -> positions.getStartPosition(unit, member) > start);
  }

  /** The compiler's own has the place of its class. */
  private static boolean isConstructor(Tree member) {
    return member instanceof MethodTree method && method.getName().contentEquals("<init>");
  }

  private static Complaint unmovable(String where, boolean isValue) {
    return new Complaint(
        Code.HOST_PLACE,
        "@Parallel stands in " + where + ", whose code cannot be moved",
        isValue
            ? "move the variable and what is done with it to a method of a named class, and call it"
                + " here"
            : OWN_METHOD + " in a named class");
  }

  private static Complaint misplaced(String headline, String fix) {
    return new Complaint(Code.MISPLACED, headline, fix);
  }
}
