package io.manyhands.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A method with at least one marked loop, or marked itself, and what it takes to move its text
 * elsewhere.
 *
 * @param host the class that declares it
 * @param declaration the method
 * @param typeParameters the method's own type parameters
 * @param returnType declared result type
 * @param thrown declared exceptions
 * @param bodySpan its body, braces included
 * @param loops its marked loops in source order
 * @param recursion that it is marked itself and recursive
 * @param edits how names in its body are written from outside the host class, in source order
 * @param obstacles what keeps its text from being moved
 * @param futures its marked local variables in source order
 * @param standIns the classes in it that have no name outside the host
 * @param localNames every name declared or used in it, so that a new one can avoid them
 * @param inner the lambda expressions and methods of local classes in it that have marked loops,
 *     each seen as a method: what it uses of the variables around it are its parameters
 * @param construction which part of its code moves, if it is a constructor
 */
public record MarkedMethod(
    HostClass host,
    MethodDeclaration declaration,
    List<TypeParameter> typeParameters,
    Type returnType,
    List<Type> thrown,
    Span bodySpan,
    List<MarkedLoop> loops,
    Optional<MarkedRecursion> recursion,
    List<Edit> edits,
    List<MarkedLoop.Obstacle> obstacles,
    List<MarkedFuture> futures,
    List<StandIn> standIns,
    java.util.Set<String> localNames,
    List<MethodDeclaration> inner,
    Optional<Construction> construction) {
  /** The same method with further edits. */
  public MarkedMethod withEdits(List<Edit> more) {
    List<Edit> all = new java.util.ArrayList<>(edits);
    all.addAll(more);
    return new MarkedMethod(
        host,
        declaration,
        typeParameters,
        returnType,
        thrown,
        bodySpan,
        loops,
        recursion,
        List.copyOf(all),
        obstacles,
        futures,
        standIns,
        localNames,
        inner,
        construction);
  }

  /** The same method with further classes that have no name outside the host. */
  public MarkedMethod withStandIns(List<StandIn> more) {
    List<StandIn> all = new java.util.ArrayList<>(standIns);
    all.addAll(more);
    return new MarkedMethod(
        host,
        declaration,
        typeParameters,
        returnType,
        thrown,
        bodySpan,
        loops,
        recursion,
        edits,
        obstacles,
        futures,
        List.copyOf(all),
        localNames,
        inner,
        construction);
  }

  /** Whether the generated class declares a class in the place of {@code type} for this method. */
  public boolean hasStandIn(Type.Declared type) {
    return standIns.stream().anyMatch(each -> each.type().binaryName().equals(type.binaryName()));
  }

  /** The innermost method or function that has {@code loop} in it. */
  public MethodDeclaration around(MarkedLoop loop) {
    return around(loop.loop().span());
  }

  private MethodDeclaration around(Span span) {
    MethodDeclaration around = declaration;
    for (MethodDeclaration each : inner) {
      if (each.span().contains(span) && around.span().contains(each.span())) {
        around = each;
      }
    }
    return around;
  }

  /** The method as {@code loop} sees it: only what the innermost function around it does. */
  public MarkedMethod seenFrom(MarkedLoop loop) {
    return seenFrom(around(loop));
  }

  /** The method as {@code future} sees it: only what the innermost function around it does. */
  public MarkedMethod seenFrom(MarkedFuture future) {
    return seenFrom(around(future.mark()));
  }

  private MarkedMethod seenFrom(MethodDeclaration around) {
    return around.span().equals(declaration.span())
        ? this
        : new MarkedMethod(
            host,
            around,
            typeParameters,
            around.method().returnType(),
            thrown,
            around.body().span(),
            loops,
            recursion,
            edits,
            obstacles,
            futures,
            standIns,
            localNames,
            inner,
            construction);
  }

  /** Whether the method has no receiver. */
  public boolean isStatic() {
    return declaration.method().isStatic();
  }
}
