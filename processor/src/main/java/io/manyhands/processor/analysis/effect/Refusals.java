package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reasons against a region, each place once. */
public final class Refusals {
  private final Map<String, Finding> findings = new LinkedHashMap<>();
  private int added;

  /** Adds a reason at a site. */
  public void add(Code code, Site site, String headline, List<String> details, String fix) {
    List<String> lines = new ArrayList<>(details);
    if (!site.calls().isEmpty()) {
      lines.add("reached through " + String.join(" -> ", site.calls()));
    }
    add(new Finding(code, site.source(), site.span(), headline, lines, fix));
  }

  /** Adds a reason. */
  public void add(Finding finding) {
    String key = finding.code() + "@" + finding.source().uri() + ":" + finding.span().start();
    findings.putIfAbsent(key, finding);
    added++;
  }

  /** All of them, in the order found. */
  public List<Finding> all() {
    return List.copyOf(findings.values());
  }

  /** How often one was added, those included that were there before. */
  public int added() {
    return added;
  }

  /** Forgets everything, before another run. */
  void clear() {
    findings.clear();
  }
}
