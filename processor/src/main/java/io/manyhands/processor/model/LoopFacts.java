package io.manyhands.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What analysis found out about a loop that may run in parallel.
 *
 * @param space its iterations
 * @param privates variables of which each chunk has its own copy
 * @param inductions variables to which every iteration adds the same amount
 * @param reductions variables and fields that chunks accumulate and the region combines
 * @param guards checks at run time, empty for a proved loop
 * @param captured variables declared outside and only read inside, in order of first use
 * @param invariantFields fields of {@code this} and static fields only read inside
 * @param thrown checked exceptions that leave the body
 * @param proofs one sentence for each fact that the decision rests on
 * @param replayed whether an exception out of the parallel form is no answer: chunks may evaluate
 *     what the loop would have skipped, so the loop as written decides; it changes nothing else
 * @param moved updates of reductions outside the loop's own text
 * @param lock the lock that the calling thread holds meanwhile
 * @param exits how the loop may end early
 * @param scan the variable that iterations hand on, if they do
 * @param exchange what is sent, if chunks run in other processes
 * @param collected collections that iterations add to
 * @param ordered the end of each iteration that runs in the order of the iterations, if there is
 *     one
 * @param scratch arrays of which chunks have copies
 * @param checked the accesses that rest on the user's word
 * @param standIns what stands in the place of something else while the loop runs
 * @param inner the loop inside, if the two may run as one space of iterations
 * @param atEnd the locks that the calling thread takes one by one when the iterations have ended
 * @param lockedFolds the folds that take their locks one by one where the loop runs as it was
 *     written; none where that takes them once
 */
public record LoopFacts(
    IterationSpace space,
    List<PrivateVariable> privates,
    List<InductionVariable> inductions,
    List<Reduction> reductions,
    List<Guard> guards,
    List<Variable> captured,
    Set<Field> invariantFields,
    List<Type> thrown,
    List<String> proofs,
    boolean replayed,
    MovedUpdates moved,
    Optional<HeldLock> lock,
    EarlyExits exits,
    Optional<Scan> scan,
    Optional<Exchange> exchange,
    List<Collected> collected,
    Optional<OrderedPart> ordered,
    List<ScratchArray> scratch,
    CheckedAccesses checked,
    StandIns standIns,
    Optional<InnerLoop> inner,
    List<HeldLock> atEnd,
    List<LockedFold> lockedFolds) {
  /** The same, where the loop inside may be divided, too. */
  public LoopFacts with(InnerLoop nested, List<String> sentences) {
    return told(Optional.of(nested), sentences);
  }

  /** The same, of which more is told. */
  public LoopFacts telling(List<String> sentences) {
    return told(inner, Stream.concat(sentences.stream(), proofs.stream()).toList());
  }

  private LoopFacts told(Optional<InnerLoop> divided, List<String> sentences) {
    return new LoopFacts(
        space,
        privates,
        inductions,
        reductions,
        guards,
        captured,
        invariantFields,
        thrown,
        sentences,
        replayed,
        moved,
        lock,
        exits,
        scan,
        exchange,
        collected,
        ordered,
        scratch,
        checked,
        standIns,
        divided,
        atEnd,
        lockedFolds);
  }

  /** The same, to run in other processes. */
  public LoopFacts sent(Exchange other, List<Guard> checks) {
    return new LoopFacts(
        space,
        privates,
        inductions,
        reductions,
        checks,
        captured,
        invariantFields,
        thrown,
        proofs,
        replayed,
        moved,
        lock,
        exits,
        scan,
        Optional.of(other),
        collected,
        ordered,
        scratch,
        checked,
        standIns,
        Optional.empty(),
        atEnd,
        lockedFolds);
  }

  /** The text that takes and releases locks, which chunks do not repeat. */
  public List<Span> droppedLocks() {
    return Stream.concat(lock.stream(), atEnd.stream())
        .flatMap(each -> each.dropped().stream())
        .toList();
  }

  /** The lock under which the result of a fold is added at the end, if there is one. */
  public Optional<HeldLock> lockAtEnd(Field field) {
    return atEnd.stream().filter(each -> each.folds().contains(field)).findFirst();
  }

  /** Facts of a loop that takes no lock, runs to its end and collects nothing. */
  public LoopFacts(
      IterationSpace space,
      List<PrivateVariable> privates,
      List<InductionVariable> inductions,
      List<Reduction> reductions,
      List<Guard> guards,
      List<Variable> captured,
      Set<Field> invariantFields,
      List<Type> thrown,
      List<String> proofs,
      boolean replayed,
      MovedUpdates moved) {
    this(
        space,
        privates,
        inductions,
        reductions,
        guards,
        captured,
        invariantFields,
        thrown,
        proofs,
        replayed,
        moved,
        Optional.empty(),
        EarlyExits.NONE,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        CheckedAccesses.NONE,
        StandIns.NONE,
        Optional.empty(),
        List.of(),
        List.of());
  }
}
