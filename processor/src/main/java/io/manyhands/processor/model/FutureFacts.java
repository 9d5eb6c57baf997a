package io.manyhands.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * What analysis found out about a value that may be computed beside the statements that follow it.
 *
 * @param future the variable
 * @param declaration its declaration
 * @param use the statement of the same block that it is joined in front of, if there is one
 * @param rest the rest of the block, behind the declaration
 * @param thrown the checked exception that the computation may throw
 * @param exactReceiver whether the receiver has to be of the class that declares the method: a
 *     check at run time
 * @param withoutEffects whether it is proved that the computation changes nothing that outlives it
 * @param proofs one sentence for each fact that the decision rests on
 */
public record FutureFacts(
    MarkedFuture future,
    Statement.Declaration declaration,
    Optional<Statement> use,
    Span rest,
    Optional<Type> thrown,
    boolean exactReceiver,
    boolean withoutEffects,
    List<String> proofs) {
  /** What is computed. */
  public Expression value() {
    return declaration.initializer().orElseThrow();
  }

  /** The declaration and the rest of its block. */
  public Span whole() {
    Span first = declaration.span();
    return new Span(
        first.start(), rest.end(), first.line(), first.column(), rest.endLine(), rest.endColumn());
  }
}
