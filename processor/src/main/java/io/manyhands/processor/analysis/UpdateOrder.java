package io.manyhands.processor.analysis;

import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.List;

/** Updates under a lock are safe one by one; what is left to say is that their order shows. */
final class UpdateOrder {
  private UpdateOrder() {}

  /** A finding about an update under a lock. */
  static Finding of(Finding finding) {
    return switch (finding.code()) {
      case FLOW_DEPENDENCE,
          ANTI_DEPENDENCE,
          OUTPUT_DEPENDENCE,
          ASSUMED_DEPENDENCE,
          CARRIED_SCALAR,
          CONDITIONAL_LAST_VALUE,
          SHARED_FIELD,
          CALL_EFFECT -> {
        List<String> details = new ArrayList<>();
        details.add("a lock keeps updates apart, not in the order of the iterations");
        details.addAll(finding.details());
        yield new Finding(
            Code.UPDATE_ORDER,
            finding.source(),
            finding.span(),
            "order of updates is not kept: " + finding.headline(),
            details,
            "fold values in by an operation whose order does not show, such as s += x, or keep"
                + " one result for each iteration and combine them after the loop",
            finding.related());
      }
      default -> finding;
    };
  }
}
