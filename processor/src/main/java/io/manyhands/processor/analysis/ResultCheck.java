package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.collect.CollectedOutput;
import io.manyhands.processor.analysis.scalar.ExactTerms;
import io.manyhands.processor.analysis.scalar.ReductionPatterns;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether the results that the annotation and the method ask for can be had. */
final class ResultCheck {
  private ResultCheck() {}

  /** The reductions with the roundings of the sequential loop, where the annotation asks for it. */
  static List<ReductionPatterns.Found> inOrder(
      MarkedLoop loop, List<ReductionPatterns.Found> reductions) {
    boolean kept = loop.settings().result().equals("EXACT");
    return reductions.stream()
        .map(
            found ->
                kept && found.reduction().isRounded() && !isLocked(found.reduction())
                    ? ExactTerms.inOrder(found).orElse(found)
                    : found)
        .toList();
  }

  /** What others see under a lock is added up there. */
  private static boolean isLocked(Reduction reduction) {
    return reduction.field().filter(field -> field.sharing() == Sharing.LOCKED).isPresent();
  }

  static List<Finding> of(
      SourceText source,
      MarkedLoop loop,
      List<ReductionPatterns.Found> reductions,
      List<Type> thrown) {
    List<Finding> findings = new ArrayList<>();
    for (ReductionPatterns.Found found : reductions) {
      if (found.reduction().isRounded() && loop.settings().result().equals("EXACT")) {
        findings.add(
            new Finding(
                Code.EXACT_RESULT,
                source,
                found.updates().get(0).statement().span(),
                "result = EXACT cannot be had for the floating-point reduction "
                    + found.reduction().name(),
                List.of(reason(found.reduction())),
                "leave result at REPRODUCIBLE, or fold into a local variable, by += or *="));
      }
    }
    findings.addAll(thrown(source, loop, thrown));
    return findings;
  }

  /** Values in maps are put together from parts, which rounds in other places. */
  static List<Finding> collected(
      SourceText source, MarkedLoop loop, List<CollectedOutput.Found> collected) {
    return collected.stream()
        .filter(each -> each.collected().form().isRounded())
        .filter(each -> loop.settings().result().equals("EXACT"))
        .map(
            each ->
                new Finding(
                    Code.EXACT_RESULT,
                    source,
                    each.place().span(),
                    "result = EXACT cannot be had for the floating-point values that "
                        + each.collected().name()
                        + " holds",
                    List.of("chunks add up values of their own, and these are added together"),
                    "leave result at REPRODUCIBLE, or remove @Parallel"))
        .toList();
  }

  private static String reason(Reduction reduction) {
    if (isLocked(reduction)) {
      return "others may change it under its lock meanwhile, and the sum is added to that";
    }
    if (reduction.folding().isPresent()) {
      return reduction.type() + " rounds depending on how values are grouped";
    }
    if (reduction.ofElements()) {
      return "elements of an array are folded into copies of the array, and the copies added up";
    }
    return reduction.inPartial()
        ? "a called method or the field of another object takes the updates, which cannot be"
            + " taken apart into terms there"
        : "its updates cannot be taken apart into terms";
  }

  private static List<Finding> thrown(SourceText source, MarkedLoop loop, List<Type> thrown) {
    List<Finding> findings = new ArrayList<>();
    Optional<Type> variable =
        thrown.stream().filter(Type.TypeVariable.class::isInstance).findFirst();
    if (variable.isPresent()) {
      findings.add(
          new Finding(
              Code.CHECKED_EXCEPTIONS,
              source,
              loop.loop().span(),
              "an exception whose type is the type variable " + variable.get() + " leaves the loop",
              List.of("generated code has to name the class that it passes on"),
              "call a method that names the exceptions that it throws"));
    }
    if (thrown.size() > 1) {
      findings.add(
          new Finding(
              Code.CHECKED_EXCEPTIONS,
              source,
              loop.loop().span(),
              "more than one declared exception leaves the loop: "
                  + thrown.stream().map(Type::toString).collect(Collectors.joining(", ")),
              List.of("generated code can pass on one"),
              "catch all but one of them inside the loop"));
    }
    return findings;
  }
}
