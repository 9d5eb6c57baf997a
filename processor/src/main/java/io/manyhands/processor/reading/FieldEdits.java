package io.manyhands.processor.reading;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.util.TreePath;
import io.manyhands.processor.model.Edit;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Type;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** The edits of references to fields. */
final class FieldEdits {
  private final Attribution attribution;
  private final SourceSpans spans;
  private final TypeElement host;
  private final TextChanges changes;
  private final MemberEdits members;

  FieldEdits(
      Attribution attribution,
      SourceSpans spans,
      TypeElement host,
      TextChanges changes,
      MemberEdits members) {
    this.attribution = attribution;
    this.spans = spans;
    this.host = host;
    this.changes = changes;
    this.members = members;
  }

  /**
   * A reference to {@code field} whose value is used, or whose field is visible.
   *
   * @return whether the edit takes in all that stands before the dot
   */
  boolean read(TreePath path, VariableElement field) {
    return reference(path, field, new Edit.Use.Read());
  }

  private boolean reference(TreePath path, VariableElement field, Edit.Use use) {
    Span span = spans.of(path.getLeaf());
    boolean isStatic = MemberEdits.isStatic(field);
    boolean isAssigned = use instanceof Edit.Use.Write;
    boolean visible = members.isVisible(field) && !(isAssigned && isFinal(field));
    Target target = Target.of(attribution, path, host);
    if (members.isOfBody(field, target)) {
      return true;
    }
    List<Field> through = List.of();
    switch (target.kind()) {
      case SUPER -> {
        return false;
      }
      case ABSENT -> {
        if (!isStatic && !members.isOwn(field)) {
          Optional<List<Field>> around = members.around(field);
          if (around.isEmpty() || members.isInherited(field)) {
            members.ofEnclosingInstance(span, field);
            return true;
          }
          through = around.get();
        }
      }
      case TYPE -> {
        if (visible && isFinal(field)) {
          return false;
        }
      }
      case OBJECT -> {
        if (visible && (!isStatic || isFinal(field))) {
          return false;
        }
        if (isStatic) {
          members.throughObject(span, field);
        }
      }
      case THIS -> {}
    }
    if (!visible) {
      members.requireAccessor(span, field, target);
    }
    boolean onObject = target.kind() == Target.Kind.OBJECT;
    Optional<Span> object = target.path().filter(p -> onObject).map(p -> spans.of(p.getLeaf()));
    boolean onThis = !isStatic && !onObject && through.isEmpty();
    Field seen = isAssigned ? members.seen(field).hidden() : members.seen(field);
    changes.add(new Edit.FieldReference(span, seen, object, onThis, use, through));
    return !onObject;
  }

  /**
   * An assignment to, or step of, what may be an invisible field.
   *
   * @return the object before the dot, which is still to be read, if the assignment needs an edit
   */
  Optional<Write> write(
      TreePath assignment,
      ExpressionTree assigned,
      Optional<Operator> operator,
      Optional<ExpressionTree> value) {
    TreePath path = Target.withoutParentheses(new TreePath(assignment, assigned));
    if (!(attribution.trees.getElement(path) instanceof VariableElement field)
        || !Members.isField(field)
        || (members.isVisible(field) && !isFinal(field))) {
      return Optional.empty();
    }
    Span whole = spans.of(assignment.getLeaf());
    Edit.Use.Result result = result(assignment);
    if (result == Edit.Use.Result.BEFORE && !isInteger(field)) {
      changes.immovable(
          whole,
          "its method uses what the private field " + field.getSimpleName() + " held before a step",
          "make the step a statement of its own");
    }
    boolean twice = operator.isPresent();
    Optional<ExpressionTree> object = object(path);
    if (twice && !object.map(FieldEdits::isSimple).orElse(true)) {
      changes.immovable(
          whole,
          "its method updates the private field " + field.getSimpleName() + " of a computed object",
          "keep the object in a local variable");
    }
    Optional<Span> valueSpan = value.map(spans::of);
    boolean absorbed =
        reference(
            path,
            field,
            new Edit.Use.Write(
                whole, operator, valueSpan, result, narrows(assignment, field, operator, value)));
    return Optional.of(new Write(absorbed ? Optional.empty() : object));
  }

  private Edit.Use.Result result(TreePath assignment) {
    TreePath around = assignment.getParentPath();
    if (around.getLeaf() instanceof ExpressionStatementTree || isBodyWithoutResult(around)) {
      return Edit.Use.Result.UNUSED;
    }
    return switch (assignment.getLeaf().getKind()) {
      case POSTFIX_INCREMENT, POSTFIX_DECREMENT -> Edit.Use.Result.BEFORE;
      default -> Edit.Use.Result.STORED;
    };
  }

  /**
   * Whether only a constant may be assigned so: {@code byte last = 0}, {@code Character c = 65}.
   */
  private boolean narrows(
      TreePath assignment,
      VariableElement field,
      Optional<Operator> operator,
      Optional<ExpressionTree> value) {
    Type type = attribution.typeTranslator.translate(field.asType()).unboxed();
    boolean isNarrow = type instanceof Type.Primitive primitive && primitive.bits() < 32;
    return isNarrow
        && operator.isEmpty()
        && value
            .map(tree -> attribution.trees.getTypeMirror(new TreePath(assignment, tree)))
            .map(attribution.typeTranslator::translate)
            .filter(given -> !given.unboxed().equals(type))
            .isPresent();
  }

  /** Whether it is a function that returns nothing: {@code () -> count++}. */
  private boolean isBodyWithoutResult(TreePath path) {
    return path.getLeaf() instanceof LambdaExpressionTree
        && FunctionTranslator.signature(path, attribution)
            .filter(FunctionTranslator.Signature::isVoid)
            .isPresent();
  }

  /** Whether a step back from the value after a step is the value before it. */
  private static boolean isInteger(VariableElement field) {
    return switch (field.asType().getKind()) {
      case BYTE, SHORT, CHAR, INT, LONG -> true;
      default -> false;
    };
  }

  /** One that is not final may be a reduction, which needs to know all its occurrences. */
  private static boolean isFinal(VariableElement field) {
    return field.getModifiers().contains(Modifier.FINAL);
  }

  /** A changed assignment: what before the dot of its target has edits of its own. */
  record Write(Optional<ExpressionTree> object) {}

  private static Optional<ExpressionTree> object(TreePath path) {
    return path.getLeaf() instanceof MemberSelectTree select
        ? Optional.of(select.getExpression())
        : Optional.empty();
  }

  /** Whether evaluating {@code tree} twice is the same as evaluating it once. */
  private static boolean isSimple(ExpressionTree tree) {
    if (tree instanceof ParenthesizedTree parentheses) {
      return isSimple(parentheses.getExpression());
    }
    if (tree instanceof MemberSelectTree select) {
      return isSimple(select.getExpression());
    }
    if (tree instanceof ArrayAccessTree element) {
      return isSimple(element.getExpression()) && isSimple(element.getIndex());
    }
    return tree instanceof IdentifierTree || tree instanceof LiteralTree;
  }
}
