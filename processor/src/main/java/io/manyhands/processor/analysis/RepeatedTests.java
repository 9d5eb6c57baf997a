package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.analysis.scalar.ReductionPatterns;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Folding;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tests that choose the best of some candidates: they are asked once more where the results of
 * chunks meet, which must not show. What may be done in any order is not harmless here.
 */
final class RepeatedTests {
  private static final String KEPT =
      "keep what is compared in a variable of its own: if (key < bestKey) { bestKey = key; ... }";

  private final SourceText source;
  private final Statement body;
  private final Expression test;
  private final List<Folding.Candidate> candidates;
  private final Set<String> called = new HashSet<>();
  private final Set<String> calledAgain = new HashSet<>();
  private boolean isOpen;

  private RepeatedTests(
      SourceText source, Statement body, Folding.Selection selection, Program program) {
    this.source = source;
    this.body = body;
    this.test = selection.condition();
    this.candidates = selection.candidates();
    Nodes.each(
        test,
        part -> {
          if (part instanceof Expression.Call call) {
            called.add("." + call.method().name());
            isOpen |= program.declaration(call.method()).isEmpty() && !isClosed(call);
            if (!isOfCandidate(call.span())) {
              calledAgain.add("." + call.method().name());
            }
          }
        });
  }

  /**
   * Looks at all choices.
   *
   * @param source the file
   * @param body body of the marked loop
   * @param reductions its folds
   * @param accesses what an iteration reads and writes
   * @param own arrays of which chunks have their own
   * @param copied called methods that fold or collect for the chunk that calls them
   * @param program the methods whose source is at hand
   */
  static List<Finding> check(
      SourceText source,
      Statement body,
      List<ReductionPatterns.Found> reductions,
      List<Access> accesses,
      Set<Path> own,
      Set<MethodDeclaration> copied,
      Program program) {
    List<Finding> findings = new ArrayList<>();
    reductions.stream()
        .flatMap(found -> found.reduction().selection().stream())
        .map(selection -> new RepeatedTests(source, body, selection, program))
        .forEach(
            test -> {
              if (test.changes(accesses, copied)) {
                findings.add(test.finding());
              } else {
                test.gone(accesses, own).map(test::finding).ifPresent(findings::add);
              }
            });
    return findings.stream().distinct().toList();
  }

  private boolean changes(List<Access> accesses, Set<MethodDeclaration> copied) {
    return copied.stream().anyMatch(method -> isReached("." + method.method().name()))
        || accesses.stream()
            .filter(access -> ShortCircuits.changesMemory(access, Set.of()))
            .anyMatch(this::isInTest);
  }

  /** A read of what is no longer there where the results of chunks meet. */
  private Optional<Access> gone(List<Access> accesses, Set<Path> own) {
    return accesses.stream()
        .filter(access -> !access.isWrite() && isOf(access, own) && isRepeated(access))
        .findFirst();
  }

  private static boolean isOf(Access access, Set<Path> arrays) {
    return access instanceof Access.OfElement element
        && element.array() instanceof Place.Shared shared
        && shared.subscripts().isEmpty()
        && arrays.contains(shared.base());
  }

  /** Whether it is not only the value of a candidate, which is known, that an access asks for. */
  private boolean isRepeated(Access access) {
    List<String> calls = access.site().calls();
    return calls.isEmpty()
        ? (isInTest(access) && !isOfCandidate(access.site().span()))
        : (isOpen || calledAgain.stream().anyMatch(calls.get(0)::endsWith));
  }

  private boolean isOfCandidate(Span part) {
    return candidates.stream().anyMatch(candidate -> candidate.span().contains(part));
  }

  /** Whether an access happens in the test, or in what it may call. */
  private boolean isInTest(Access access) {
    List<String> calls = access.site().calls();
    boolean isWithinBody =
        access.site().source().uri().equals(source.uri())
            && body.span().contains(access.site().span());
    if (calls.isEmpty()) {
      return test.span().contains(access.site().span()) || (!isWithinBody && !called.isEmpty());
    }
    return isReached(calls.get(0));
  }

  private boolean isReached(String method) {
    return isOpen || called.stream().anyMatch(method::endsWith);
  }

  /** Whether a method of the JDK calls none of the program, as functions and comparators may. */
  private static boolean isClosed(Expression.Call call) {
    Type.Declared owner = call.method().owner();
    boolean ofValue =
        owner.is("java.util.List")
            || call.receiver().filter(object -> !isValue(object.type())).isEmpty();
    return owner.is("java.lang.Enum")
        || (owner.packageName().startsWith("java.")
            && ofValue
            && call.arguments().stream().map(Expression::type).allMatch(RepeatedTests::isValue));
  }

  private static boolean isValue(Type type) {
    return type instanceof Type.Primitive
        || type.is("java.math.BigInteger")
        || type.is("java.math.BigDecimal")
        || (type instanceof Type.Declared declared
            && declared.packageName().startsWith("java.")
            && declared.isFinal());
  }

  private Finding finding(Access read) {
    String text = source.inline(test.span());
    return new Finding(
        Code.SHORT_CIRCUIT,
        source,
        test.span(),
        text + " would be asked once more, after its iteration",
        List.of(
            "the results of chunks are compared by it, too, and by then "
                + read.site().text()
                + " is not what it was"),
        KEPT);
  }

  private Finding finding() {
    String text = source.inline(test.span());
    return new Finding(
        Code.SHORT_CIRCUIT,
        source,
        test.span(),
        text + " would be asked more often than by the loop",
        List.of(
            "the results of chunks are compared by it, too, and what it calls changes something"),
        KEPT);
  }
}
