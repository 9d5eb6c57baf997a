package io.manyhands.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * What analysis found out about a recursive method whose calls may run at the same time.
 *
 * @param groups the calls that belong together, in source order
 * @param loops loops whose calls belong together, in source order
 * @param proofs one sentence for each fact that the decision rests on
 * @param exactReceiver whether the receiver has to be of the class that declares the method, and
 *     not of one that may override it; a check at run time
 * @param withoutEffects whether it is proved that a call changes nothing that outlives it
 * @param conditions what the arguments of a call from outside have to satisfy; checks at run time
 * @param node the object that a call works on, where other calls work on others on the user's word
 */
public record RecursionFacts(
    List<CallGroup> groups,
    List<CallLoop> loops,
    List<String> proofs,
    boolean exactReceiver,
    boolean withoutEffects,
    List<Guard.AtLeast> conditions,
    Optional<Node> node) {
  /**
   * An object that a call works on, with what hangs below it.
   *
   * @param parameter the parameter that it is passed in, empty for the receiver
   */
  public record Node(Optional<Variable> parameter) {}

  public RecursionFacts {
    groups = List.copyOf(groups);
    loops = List.copyOf(loops);
    proofs = List.copyOf(proofs);
    conditions = List.copyOf(conditions);
  }

  /** Whether something is checked at run time. */
  public boolean isGuarded() {
    return exactReceiver || !conditions.isEmpty();
  }

  /** How many calls of groups begin early. */
  public int forked() {
    return groups.stream().mapToInt(group -> group.forked().size()).sum();
  }
}
