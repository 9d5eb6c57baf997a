package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.IterationEffects;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.IterationSpace;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the header's expressions give the same value in every iteration, without side effect. */
final class HeaderCheck {
  private HeaderCheck() {}

  static List<Finding> of(
      SourceText source, Statement body, IterationSpace space, IterationEffects effects) {
    List<Finding> findings = new ArrayList<>();
    Span place = place(space);
    // What gives the elements is evaluated once, before anything else, as in the loop as written.
    boolean once = space instanceof IterationSpace.Elements && effects.locks().isEmpty();
    if ((!effects.headerIsPure() && !once) || assigns(space)) {
      findings.add(
          finding(
              source,
              place,
              "the loop's header has side effects",
              "evaluating it once more or once less would change the program",
              "compute the bound in a statement before the loop"));
    }
    assigned(space, body)
        .ifPresent(
            variable ->
                findings.add(
                    finding(
                        source,
                        place,
                        "the loop's bound may change while it runs",
                        "the body assigns " + variable + ", which the bound reads",
                        "copy it into another variable before the loop, if its first value is"
                            + " meant")));
    boolean checkedLate =
        space instanceof IterationSpace.Counted counted && HeaderComparison.isCountedLate(counted);
    if (checkedLate && effects.headerDispatches()) {
      findings.add(
          finding(
              source,
              place,
              "the loop's header calls a method that may be overridden",
              "it would be called once more, and which method runs is known at run time only",
              "read the bound into a local variable before the loop"));
    }
    if (checkedLate && !effects.headerLists().isEmpty()) {
      findings.add(
          finding(
              source,
              place,
              "the loop's header calls a list that may be anybody's",
              "it would be called once more, and its class is known at run time only",
              "read the size into a local variable before the loop"));
    }
    for (Access read : effects.header()) {
      for (Access write : effects.accesses()) {
        if (write.isWrite() && !isOwn(write) && meet(read, write)) {
          findings.add(
              finding(
                  source,
                  place,
                  "the loop's bound may change while it runs",
                  read.site().text()
                      + " is read by the header, and "
                      + write.site().where()
                      + ": "
                      + write.site().text()
                      + " writes what may be the same place",
                  "read the bound into a local variable before the loop"));
          return findings;
        }
      }
    }
    if (space instanceof IterationSpace.Elements elements && !elements.isArray()) {
      effects.accesses().stream()
          .filter(access -> access.isWrite() && !isOwn(access))
          .filter(
              access ->
                  access instanceof Access.OfElement element && element.component().isReference())
          .findFirst()
          .ifPresent(
              write ->
                  findings.add(
                      finding(
                          source,
                          place,
                          "the list may show what the loop writes",
                          "a list made by Arrays.asList is a view of an array, and "
                              + write.site().text()
                              + " writes elements",
                          "copy the list before the loop")));
    }
    return findings;
  }

  private static Span place(IterationSpace space) {
    return space instanceof IterationSpace.Counted counted
        ? counted.bound().span()
        : ((IterationSpace.Elements) space).source().span();
  }

  private static Optional<Variable> assigned(IterationSpace space, Statement body) {
    if (!(space instanceof IterationSpace.Counted counted)) {
      return Optional.empty();
    }
    Expression bound = counted.bound();
    Set<Variable> written = Reads.written(body);
    return Reads.used(new Statement.Evaluate(bound.span(), bound)).stream()
        .filter(written::contains)
        .findFirst();
  }

  private static boolean assigns(IterationSpace space) {
    List<Expression> parts =
        space instanceof IterationSpace.Counted counted
            ? List.of(counted.first(), counted.bound())
            : List.of(((IterationSpace.Elements) space).source());
    boolean[] found = {false};
    parts.forEach(part -> Nodes.each(part, inner -> found[0] |= Nodes.target(inner).isPresent()));
    return found[0];
  }

  private static boolean isOwn(Access access) {
    return (access instanceof Access.OfElement element && element.array() instanceof Place.Fresh)
        || (access instanceof Access.OfField field
            && field.object().filter(place -> place instanceof Place.Fresh).isPresent());
  }

  private static boolean meet(Access read, Access write) {
    if (read instanceof Access.OfEverything) {
      return true;
    }
    if (read instanceof Access.OfField one && write instanceof Access.OfField other) {
      return one.field().equals(other.field());
    }
    return read instanceof Access.OfElement one
        && write instanceof Access.OfElement other
        && (one.component().equals(other.component())
            || (one.component().isReference() && other.component().isReference()));
  }

  private static Finding finding(
      SourceText source, Span span, String headline, String detail, String fix) {
    return new Finding(Code.BOUND_CHANGES, source, span, headline, List.of(detail), fix);
  }
}
