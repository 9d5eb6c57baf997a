package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.IterationEffects;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells of a field in the way which lock {@code @GuardedBy} names for it, and who takes that. */
final class GuardedMentions {
  private GuardedMentions() {}

  /** The findings, with a line and a fix for fields that the loop uses without a lock. */
  static List<Finding> in(List<Finding> findings, IterationEffects effects) {
    Set<Field> fields = new LinkedHashSet<>();
    if (effects.locks().isEmpty()) {
      for (Access access : effects.accesses()) {
        if (access instanceof Access.OfField use && use.field().guard().isPresent()) {
          fields.add(use.field());
        }
      }
    }
    return fields.isEmpty()
        ? findings
        : findings.stream().map(finding -> told(finding, fields)).toList();
  }

  private static Finding told(Finding finding, Set<Field> fields) {
    for (Field field : fields) {
      Pattern name = Pattern.compile("\\b" + Pattern.quote(field.name()) + "\\b");
      if (name.matcher(finding.headline()).find()
          || finding.details().stream().anyMatch(line -> name.matcher(line).find())) {
        return told(finding, field);
      }
    }
    return finding;
  }

  private static Finding told(Finding finding, Field field) {
    String lock = field.guard().orElseThrow().text();
    List<String> details = new ArrayList<>(finding.details());
    details.add(
        "@GuardedBy(\""
            + lock
            + "\") says who else uses "
            + field
            + "; the loop does not take that lock, which would keep updates apart, not in order");
    return new Finding(
        finding.code(),
        finding.source(),
        finding.span(),
        finding.headline(),
        details,
        finding.fix()
            + "; work on a local variable in the loop, and store it into "
            + field
            + " behind the loop, under the lock "
            + lock,
        finding.related());
  }
}
