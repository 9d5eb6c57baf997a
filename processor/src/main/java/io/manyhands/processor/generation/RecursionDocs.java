package io.manyhands.processor.generation;

import io.manyhands.processor.plan.ClassPlan;
import io.manyhands.processor.plan.PlannedMethod;
import io.manyhands.processor.plan.RecursionPlan;

/** What the three methods of a recursion say about themselves. */
final class RecursionDocs {
  private RecursionDocs() {}

  static String entry(ClassPlan plan, PlannedMethod method, RecursionPlan recursion) {
    return new DocText()
        .paragraph("Parallel form of " + name(plan, method) + ", " + place(plan, method) + ".")
        .paragraph(
            "A call that is expected to be short, from what calls have cost before, is sequential;"
                + " others fork.")
        .toString();
  }

  static String forking(ClassPlan plan, PlannedMethod method, RecursionPlan recursion) {
    String code = DocText.code(recursion.forks());
    return new DocText()
        .paragraph(
            name(plan, method)
                + " with recursive calls that run at the same time, as long as "
                + code
                + " are left: each level of calls has one less.")
        .list("Why they may:", recursion.facts().proofs())
        .paragraph("Exceptions are those of the sequential program: calls are joined in its order.")
        .toString();
  }

  static String sequential(ClassPlan plan, PlannedMethod method) {
    return new DocText()
        .paragraph(name(plan, method) + " as it was written, below the cut-off.")
        .toString();
  }

  static String original(ClassPlan plan, PlannedMethod method) {
    return new DocText()
        .paragraph(
            name(plan, method) + " as it was written, for objects of classes that may override it.")
        .toString();
  }

  private static String name(ClassPlan plan, PlannedMethod method) {
    return DocText.code(String.join(".", plan.host().type().names()) + "." + method.name());
  }

  private static String place(ClassPlan plan, PlannedMethod method) {
    return DocText.escaped(plan.source().name())
        + ":"
        + method.marked().declaration().span().line();
  }
}
