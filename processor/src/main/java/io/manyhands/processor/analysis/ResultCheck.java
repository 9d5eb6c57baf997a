package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.scalar.ReductionPatterns;
import io.manyhands.processor.model.MarkedLoop;
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
                "result = EXACT is not available in this release for the floating-point reduction "
                    + found.reduction().name(),
                List.of("its partial sums are rounded in another order than the loop's"),
                "leave result at REPRODUCIBLE, or keep the loop sequential"));
      }
    }
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
