package io.manyhands.processor.reading;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects every name that a tree declares or uses. */
final class TreeNames extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final Set<String> names = new TreeSet<>();

  private TreeNames() {}

  static Set<String> in(Tree tree) {
    TreeNames scanner = new TreeNames();
    scanner.scan(tree, null);
    return scanner.names;
  }

  private void add(@Nullable CharSequence name) {
    if (name != null) {
      names.add(name.toString());
    }
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
    add(tree.getName());
    return super.visitIdentifier(tree, null);
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
    add(tree.getIdentifier());
    return super.visitMemberSelect(tree, null);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
    add(tree.getName());
    return super.visitMemberReference(tree, null);
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    add(tree.getName());
    return super.visitVariable(tree, null);
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
    add(tree.getName());
    return super.visitMethod(tree, null);
  }

  @Override
  public @Nullable Void visitTypeParameter(TypeParameterTree tree, @Nullable Void unused) {
    add(tree.getName());
    return super.visitTypeParameter(tree, null);
  }

  @Override
  public @Nullable Void visitLabeledStatement(LabeledStatementTree tree, @Nullable Void unused) {
    add(tree.getLabel());
    return super.visitLabeledStatement(tree, null);
  }

  @Override
  public @Nullable Void visitBreak(BreakTree tree, @Nullable Void unused) {
    add(tree.getLabel());
    return super.visitBreak(tree, null);
  }

  @Override
  public @Nullable Void visitContinue(ContinueTree tree, @Nullable Void unused) {
    add(tree.getLabel());
    return super.visitContinue(tree, null);
  }
}
