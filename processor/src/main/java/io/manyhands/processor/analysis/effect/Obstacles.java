package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.MethodDeclaration;
import java.util.ArrayList;
import java.util.List;

/**
 * Of several methods, one of which a call runs, those that stand in the way: what they do is not
 * known, or cannot be checked. Where others do not, these are left out, and the receiver is checked
 * to have none of them; then the loop is executed again.
 */
final class Obstacles {
  private final Machine machine;
  private final int methods;
  private final List<MethodDeclaration> found = new ArrayList<>();
  private long troubles;
  private int known;

  /** For a call of one of so many methods. */
  Obstacles(Machine machine, int methods) {
    this.machine = machine;
    this.methods = methods;
  }

  /** One of the methods is about to be executed. */
  void before() {
    troubles = troubles();
    known = machine.heap.leftOut();
  }

  /** It has been. */
  void after(MethodDeclaration method) {
    // What stood in its way may be gone the next time.
    boolean isSettled = machine.heap.leftOut() > known;
    if (!isSettled && troubles() > troubles) {
      found.add(method);
    }
  }

  /** All have been. */
  void leaveOut() {
    if (machine.isGuarded() && found.size() < methods) {
      found.forEach(machine.heap::leaveOut);
    }
  }

  private long troubles() {
    return machine.refusals.all().size()
        + machine.dispatched.stream().filter(check -> !machine.follows(check.object())).count()
        + machine.lists.stream().filter(path -> !machine.follows(path)).count();
  }
}
