package io.manyhands.processor;

import com.sun.source.tree.Tree;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Console;
import io.manyhands.processor.reporting.Finding;
import io.manyhands.processor.reporting.Outcome;
import io.manyhands.processor.reporting.ReportFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Tells what became of everything: on the console at once, in the report when the rounds are over
 * and, if there is more to tell by then, when the compilation is.
 */
final class Telling {
  private final Console console;
  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final ReportFiles files;
  private int reported = -1;
  private boolean unwritable;

  Telling(Console console, ReportFiles files) {
    this.console = console;
    this.files = files;
  }

  /** A finding that is not about one region. */
  void finding(Finding finding) {
    findings.add(finding);
    console.say(finding);
  }

  /** The same for a file's marks that could not be read. */
  void finding(Finding finding, Tree mark) {
    findings.add(finding);
    console.say(finding, mark);
  }

  /** What became of a loop that belongs to no decision. */
  void outcome(Outcome outcome) {
    outcomes.add(outcome);
    console.say(outcome);
  }

  /** What became of a method. */
  void decision(Decision decision) {
    if (decision instanceof RecursionDecision calls) {
      Outcome outcome = calls.outcome();
      outcomes.add(outcome);
      console.say(outcome);
    } else if (decision instanceof InlinedDecision inlined) {
      loops(inlined.current(), inlined.outcomes());
    } else {
      LoopsDecision loops = (LoopsDecision) decision;
      loops(loops, loops.outcomes());
    }
  }

  private void loops(LoopsDecision decision, Map<MarkedLoop, Outcome> told) {
    boolean nothing =
        decision.isByMethod()
            && !decision.isParallel()
            && told.values().stream().noneMatch(Outcome::asWarning);
    told.forEach(
        (loop, outcome) -> {
          outcomes.add(outcome);
          if (decision.isNoted(loop) || nothing) {
            console.sayAsNote(outcome.finding());
          } else {
            console.say(outcome);
          }
        });
    decision
        .futures()
        .outcomes()
        .forEach(
            outcome -> {
              outcomes.add(outcome);
              console.say(outcome);
            });
    if (nothing) {
      finding(noLoopAccepted(decision.method(), told));
    }
  }

  private static Finding noLoopAccepted(MarkedMethod method, Map<MarkedLoop, Outcome> told) {
    List<String> reasons = new ArrayList<>();
    told.forEach(
        (loop, outcome) ->
            reasons.add(
                "line %d: [%s] %s"
                    .formatted(
                        loop.loop().span().line(),
                        outcome.finding().code().id(),
                        outcome.finding().headline())));
    return new Finding(
        Code.NO_LOOP_ACCEPTED,
        method.declaration().source(),
        told.keySet().iterator().next().mark(),
        "no loop of " + method.declaration().method().name() + " can run in parallel",
        reasons,
        "mend one of them as its note says, or remove @Parallel");
  }

  /** Something without a place. */
  void say(Code code, String headline, String fix) {
    console.say(code, headline, fix);
  }

  /** The same for one whose file has gone: the report shows the place, the console does not. */
  void findingWithoutPlace(Finding finding) {
    findings.add(finding);
    console.say(finding.code(), finding.headline(), finding.fix());
  }

  /** Writes the report, unless it has been written and nothing was told since. */
  void report() {
    int told = outcomes.size() + findings.size();
    if (told == reported || unwritable) {
      return;
    }
    reported = told;
    try {
      files.write(outcomes, findings);
    } catch (IOException failure) {
      unwritable = true;
      console.say(
          Code.UNKNOWN_OPTION,
          String.valueOf(failure.getMessage()),
          "name a directory that can be written");
    }
  }
}
