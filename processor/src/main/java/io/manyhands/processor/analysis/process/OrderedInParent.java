package io.manyhands.processor.analysis.process;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.OrderedPart;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The statements of a loop that run in the order of the iterations, in the parent, on what
 * iterations in worker processes have handed over.
 *
 * @param part the statements' text, and what they get
 * @param body the whole body of the loop
 */
public record OrderedInParent(OrderedPart part, Statement body) {

  /**
   * The statements of a loop, if it has some.
   *
   * @param part what is known of them
   * @param body the whole body of the loop
   */
  public static Optional<OrderedInParent> of(Optional<OrderedPart> part, Statement body) {
    return part.map(known -> new OrderedInParent(known, body));
  }

  /** Comparisons that could tell a copy from the original. */
  List<Finding> identities(SourceText source, Program program) {
    List<Finding> findings = new ArrayList<>();
    for (Statement statement : statements()) {
      Nodes.eachExpression(
          statement, each -> identity(source, each, program).ifPresent(findings::add));
      for (MethodDeclaration method : ReachedCode.from(statement, program)) {
        Nodes.eachExpression(
            method.body(),
            each -> identity(method.source(), each, program).ifPresent(findings::add));
      }
    }
    return findings;
  }

  private static Optional<Finding> identity(SourceText source, Expression part, Program program) {
    return Identities.compared(source, part, program)
        .or(() -> new IdentityHashes(program).seen(source, part));
  }

  /** Uses of scratch objects: what iterations have left in theirs is in another process. */
  List<Finding> scratch(SourceText source, Program program) {
    List<Finding> findings = new ArrayList<>();
    for (Statement statement : statements()) {
      Nodes.eachExpression(
          statement,
          each -> {
            if (!isComputedBefore(each)) {
              scratch(source, each, program).ifPresent(findings::add);
            }
          });
      for (MethodDeclaration method : ReachedCode.from(statement, program)) {
        Nodes.eachExpression(
            method.body(),
            each -> scratch(method.source(), each, program).ifPresent(findings::add));
      }
    }
    return findings;
  }

  private Optional<Finding> scratch(SourceText source, Expression each, Program program) {
    return each instanceof Expression.FieldAccess access && program.isScratch(access.field())
        ? Optional.of(
            new Finding(
                Code.NOT_IN_ORDER,
                source,
                each.span(),
                access.field().name()
                    + " is used in the part in order, and what the iteration has put into it is in"
                    + " another process",
                List.of("each worker process has an object of its own"),
                "read what is needed of it into a local variable before line "
                    + part.text().line()))
        : Optional.empty();
  }

  private boolean isComputedBefore(Expression each) {
    return part.computed().stream().anyMatch(value -> value.span().contains(each.span()));
  }

  /** The outermost statements of the part. */
  private List<Statement> statements() {
    List<Statement> found = new ArrayList<>();
    Nodes.eachStatement(
        body,
        statement -> {
          Span span = statement.span();
          boolean isNew = found.stream().noneMatch(known -> known.span().contains(span));
          if (part.text().contains(span) && isNew) {
            found.add(statement);
          }
        });
    return found;
  }
}
