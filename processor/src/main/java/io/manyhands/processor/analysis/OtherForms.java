package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.collect.ImpliedOrder;
import io.manyhands.processor.analysis.dependence.MemoryConflicts;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.LoopFacts;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Forms of a refused loop in which something else stands in the place of what is in the way. Each
 * looks at the refusals first: it is tried only where it may help.
 */
final class OtherForms {
  /** All of them; the first that is accepted speaks. */
  private static final List<BiFunction<Attempt, Verdict, Optional<Verdict>>> ALL =
      List.of(
          Implementations::leftOut,
          OtherForms::withLocalFields,
          OtherForms::withLocalPlaces,
          OtherForms::withCopies,
          OtherForms::withOwnObjects,
          OtherForms::peeled,
          OtherForms::inOrder,
          OtherForms::foldingInOrder);

  private OtherForms() {}

  /** The verdict on the first form that is accepted. */
  static Optional<Verdict> of(Attempt written, Verdict refused) {
    return ALL.stream()
        .map(form -> form.apply(written, refused))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Variables in the place of the fields that the loop assigns. */
  private static Optional<Verdict> withLocalFields(Attempt written, Verdict refused) {
    if (refused.refusals().stream()
        .noneMatch(each -> each.code() == Code.SHARED_FIELD || each.code() == Code.UPDATE_ORDER)) {
      return Optional.empty();
    }
    return LocalFields.of(written.method(), written.loop())
        .map(written::rewritten)
        .flatMap(
            local -> {
              Verdict verdict = local.decide();
              return Optional.of(verdict)
                  .filter(Verdict::isAccepted)
                  .or(() -> inOrder(local, verdict));
            });
  }

  /** Variables also in the place of fields of other objects, and of elements of arrays. */
  private static Optional<Verdict> withLocalPlaces(Attempt written, Verdict refused) {
    if (written.loop().settings().inProcesses()
        || refused.refusals().stream().noneMatch(each -> isAboutPlace(each.code()))) {
      return Optional.empty();
    }
    Optional<Attempt> fields =
        LocalFields.of(written.method(), written.loop()).map(written::rewritten);
    return fields.flatMap(OtherForms::withLocalPlaces).or(() -> withLocalPlaces(written));
  }

  private static Optional<Verdict> withLocalPlaces(Attempt attempt) {
    Set<Field> own =
        attempt.form().fields().map(fields -> fields.variables().keySet()).orElse(Set.of());
    return LocalPlaces.of(attempt.method(), attempt.loop(), own)
        .map(attempt::rewritten)
        .map(ForwardSubstitution::decide)
        .filter(Verdict::isAccepted)
        .filter(verdict -> isInChunks(verdict.facts().orElseThrow()))
        // Under a lock that is taken at the end they would be read before it is held.
        .filter(verdict -> verdict.facts().orElseThrow().atEnd().isEmpty());
  }

  private static boolean isAboutPlace(Code code) {
    return switch (code) {
      case SHARED_FIELD,
          ANTI_DEPENDENCE,
          FLOW_DEPENDENCE,
          OUTPUT_DEPENDENCE,
          ASSUMED_DEPENDENCE,
          UPDATE_ORDER ->
          true;
      default -> false;
    };
  }

  /** Copies of the arrays that it reads ahead. */
  private static Optional<Verdict> withCopies(Attempt written, Verdict refused) {
    boolean isAnti =
        refused.refusals().stream()
            .anyMatch(
                each ->
                    each.code() == Code.ANTI_DEPENDENCE || each.code() == Code.ASSUMED_DEPENDENCE);
    return withCopies(written, copies -> isAnti || copies.isGuarded());
  }

  /** Copies of the arrays that it reads at a distance, where that has to be large without. */
  static Optional<Verdict> withCopiesAtDistance(Attempt written, Verdict accepted) {
    List<Guard> guards = accepted.facts().orElseThrow().guards();
    return withCopies(written, copies -> guards.stream().anyMatch(copies::isAboutDistance));
  }

  private static Optional<Verdict> withCopies(Attempt written, Predicate<ReadsAhead> isWanted) {
    return ReadsAhead.of(written.loop(), written.method().localNames(), written.program())
        .filter(isWanted)
        .map(copies -> written.as(Form.of(copies)).decide())
        .filter(Verdict::isAccepted)
        .filter(verdict -> isInChunks(verdict.facts().orElseThrow()));
  }

  /** New objects for each chunk in the place of those that iterations fill before they use them. */
  private static Optional<Verdict> withOwnObjects(Attempt written, Verdict refused) {
    return ScratchObjects.of(written)
        .map(made -> ForwardSubstitution.decide(written.rewritten(made)))
        .filter(Verdict::isAccepted)
        .filter(verdict -> isInChunks(verdict.facts().orElseThrow()));
  }

  /**
   * The first and the last iteration by themselves, if they keep the others from being independent.
   */
  private static Optional<Verdict> peeled(Attempt written, Verdict refused) {
    return PeeledLoop.of(written.loop()).stream()
        .map(written::rewritten)
        .map(OtherForms::decidedWithCopies)
        .flatMap(Optional::stream)
        .filter(verdict -> isOnePass(verdict.facts().orElseThrow()))
        .filter(verdict -> isLikely(verdict.facts().orElseThrow()))
        .filter(verdict -> PeeledLoop.canAskAgain(verdict.facts().orElseThrow()))
        .findFirst();
  }

  /** Whether it takes no accident for iterations to be independent. */
  private static boolean isLikely(LoopFacts facts) {
    List<Guard.AtLeast> bounds =
        facts.guards().stream()
            .filter(Guard.AtLeast.class::isInstance)
            .map(Guard.AtLeast.class::cast)
            .toList();
    return MemoryConflicts.areLikely(facts.guards())
        && bounds.stream().noneMatch(one -> bounds.stream().anyMatch(one::leavesOneValue));
  }

  private static boolean isOnePass(LoopFacts facts) {
    return facts.scan().isEmpty()
        && facts.ordered().isEmpty()
        && facts.exits().isEmpty()
        && !facts.replayed();
  }

  private static Optional<Verdict> decidedWithCopies(Attempt attempt) {
    Verdict verdict = ForwardSubstitution.decide(attempt);
    if (verdict.isAccepted()) {
      return Optional.of(verdict);
    }
    return ReadsAhead.of(attempt.loop(), attempt.method().localNames(), attempt.program())
        .map(copies -> attempt.as(attempt.form().reading(copies)).decide())
        .filter(Verdict::isAccepted);
  }

  /** Whether all that reads an array is the text that chunks repeat. */
  private static boolean isInChunks(LoopFacts facts) {
    return isOnePass(facts)
        && facts.reductions().stream().allMatch(each -> each.folding().isEmpty());
  }

  /** The state of the loop in order, behind the rest of its iterations. */
  private static Optional<Verdict> inOrder(Attempt written, Verdict refused) {
    if (refused.refusals().stream().noneMatch(OtherForms::isAboutState)) {
      return Optional.empty();
    }
    return ImpliedOrder.of(written.method(), written.loop(), written.program())
        .map(kept -> written.as(written.form().keeping(kept)).decide())
        .filter(Verdict::isAccepted);
  }

  /** Folds into elements in order, behind the terms, if the sequential loop's bits are wanted. */
  private static Optional<Verdict> foldingInOrder(Attempt written, Verdict refused) {
    if (refused.refusals().stream().noneMatch(each -> each.code() == Code.EXACT_RESULT)) {
      return Optional.empty();
    }
    return ExactInOrder.of(written.loop())
        .map(kept -> written.as(written.form().keeping(kept)).decide())
        .filter(Verdict::isAccepted);
  }

  /** Whether a loop is refused for what iterations find that earlier ones have left. */
  private static boolean isAboutState(Finding finding) {
    return switch (finding.code()) {
      case CARRIED_SCALAR,
          CONDITIONAL_LAST_VALUE,
          ROUNDED_SCAN,
          COLLECTION_READ,
          COLLECTION_FUNCTION ->
          true;
      default -> false;
    };
  }
}
