package io.manyhands.processor.generation;

import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Settings;
import io.manyhands.processor.plan.ClassPlan;
import io.manyhands.processor.plan.PartPlan;
import io.manyhands.processor.plan.PartialPlan;
import io.manyhands.processor.plan.PlannedMethod;
import io.manyhands.processor.plan.RegionPlan;
import io.manyhands.processor.plan.ScanPlan;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the generated class says about itself. */
final class RegionDocs {
  private RegionDocs() {}

  static String type(ClassPlan plan) {
    return new DocText()
        .paragraph(
            (plan.methods().stream().allMatch(method -> method.recursion().isEmpty())
                    ? "The loops of {@link "
                    : "The loops and recursive calls of {@link ")
                + String.join(".", plan.host().type().names())
                + "} that run in parallel, generated from "
                + DocText.escaped(plan.source().name())
                + " by Manyhands.")
        .toString();
  }

  static String method(ClassPlan plan, PlannedMethod method) {
    int line = method.marked().declaration().span().line();
    if (method.isConstructor()) {
      return new DocText()
          .paragraph(
              "What the constructor of "
                  + DocText.code(String.join(".", plan.host().type().names()))
                  + ", "
                  + place(plan, line)
                  + ", does with its new object: this code becomes its own when the class files"
                  + " are written.")
          .toString();
    }
    return new DocText()
        .paragraph(
            "Parallel form of "
                + DocText.code(String.join(".", plan.host().type().names()) + "." + method.name())
                + ", "
                + place(plan, line)
                + ".")
        .toString();
  }

  private static String place(ClassPlan plan, int line) {
    return DocText.escaped(plan.source().name()) + ":" + line;
  }

  static String chunk(ClassPlan plan, RegionPlan region) {
    RegionWords words = new RegionWords(region);
    DocText doc =
        new DocText()
            .paragraph(
                "Iterations "
                    + DocText.code(region.names().shared().from())
                    + " to "
                    + DocText.code(region.names().shared().to())
                    + ", exclusive, of the loop at "
                    + place(plan, region.accepted().line())
                    + ".");
    doc.list("Why they may run in parallel:", region.accepted().facts().proofs());
    if (region.guards().stream().anyMatch(Guard::isCheck)) {
      String conditions =
          region.guards().stream()
              .filter(Guard::isCheck)
              .map(RegionDocs::condition)
              .collect(Collectors.joining(", "));
      doc.paragraph("Checked at run time: " + conditions + ".");
    }
    words.result().ifPresent(doc::paragraph);
    if (region.exit().isPresent()) {
      doc.paragraph(
          "Returns the iteration that ends the loop, or "
              + DocText.code(region.names().shared().to())
              + ".");
    }
    return doc.paragraph(words.strategy()).toString();
  }

  static String part(ClassPlan plan, RegionPlan region, PartPlan part) {
    return new DocText()
        .paragraph(
            "A part of iteration "
                + DocText.code(DivisionWriter.iteration(region.header()))
                + " of the loop at "
                + place(plan, region.accepted().line())
                + ": some iterations of the loop inside, over "
                + DocText.code(part.inner().space().variable().name())
                + ".")
        .toString();
  }

  static String sum(ClassPlan plan, RegionPlan region, ScanPlan scan) {
    return new DocText()
        .paragraph(
            "What iterations "
                + DocText.code(region.names().shared().from())
                + " to "
                + DocText.code(region.names().shared().to())
                + ", exclusive, of the loop at "
                + place(plan, region.accepted().line())
                + (scan.scan().fromBefore() ? " assign to " : " fold into ")
                + scan.scan().variables().stream()
                    .map(variable -> DocText.code(variable.name()))
                    .collect(Collectors.joining(", "))
                + ", and no more: no more of their text stands here.")
        .toString();
  }

  static String copy(ClassPlan plan, RegionPlan region, MarkedMethod method) {
    return new DocText()
        .paragraph(
            "What "
                + DocText.code(
                    String.join(".", method.host().type().names())
                        + "."
                        + method.declaration().method().name())
                + ", "
                + place(plan, method.declaration().span().line())
                + ", does for the loop at "
                + place(plan, region.accepted().line())
                + ": what it folds goes into the partial result.")
        .toString();
  }

  private static String condition(Guard guard) {
    boolean isCode =
        guard instanceof Guard.DistinctArrays
            || guard instanceof Guard.AtLeast
            || guard instanceof Guard.OneOf;
    return isCode ? DocText.code(guard.describe()) : DocText.escaped(guard.describe());
  }

  /** Sentences about one region. */
  private record RegionWords(RegionPlan region) {
    java.util.Optional<String> result() {
      return region
          .partial()
          .filter(PartialPlan::isRounded)
          .map(
              partial ->
                  "The result is reproducible: how partial results are grouped depends on the"
                      + " number of iterations alone.");
    }

    String strategy() {
      Settings settings = region.accepted().marked().settings();
      StringBuilder text =
          new StringBuilder("Strategy: ")
              .append(settings.engine().toLowerCase(Locale.ROOT).replace('_', ' '))
              .append(", ")
              .append(settings.schedule().toLowerCase(Locale.ROOT))
              .append(" schedule");
      if (settings.chunk() > 0) {
        text.append(", chunks of ").append(settings.chunk()).append(" iterations");
      }
      if (settings.parallelism() > 0) {
        text.append(", at most ").append(settings.parallelism()).append(" workers");
      }
      if (settings.timeoutMillis() > 0) {
        text.append(", ").append(settings.timeoutMillis()).append(" ms at most");
      }
      return text.append('.').toString();
    }
  }
}
