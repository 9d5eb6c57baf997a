package io.manyhands.processor.reporting;

import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Span;
import java.util.List;

/**
 * What became of one region: exactly one of these for each.
 *
 * @param kind proved, guarded or refused
 * @param regionId unique and stable name, such as {@code demo.Smooth.smooth#1}
 * @param source file of the loop
 * @param region the whole loop
 * @param finding the note, warning or error that tells it
 * @param proofs what was proved or is checked, one sentence each
 * @param asWarning whether a refusal is only a warning (unproven = SEQUENTIAL or TRUST)
 */
public record Outcome(
    Kind kind,
    String regionId,
    SourceText source,
    Span region,
    Finding finding,
    List<String> proofs,
    boolean asWarning) {
  /** The same, told of another text of the loop. */
  public Outcome at(SourceText file, Span loop) {
    return new Outcome(kind, regionId, file, loop, finding.at(file, loop), proofs, asWarning);
  }

  /** The same, told as {@code other} is, which was decided about the same text. */
  public Outcome as(Outcome other) {
    return new Outcome(
        kind,
        regionId,
        other.source,
        other.region,
        kind == other.kind ? other.finding : finding.at(other.source, other.region),
        proofs,
        asWarning);
  }

  /** The same, if more is checked. */
  public Outcome under(List<String> conditions) {
    return conditions.isEmpty() || kind == Kind.REFUSED
        ? this
        : new Outcome(
            Kind.GUARDED, regionId, source, region, finding.under(conditions), proofs, asWarning);
  }

  /** The three outcomes. */
  public enum Kind {
    PROVED,
    GUARDED,
    REFUSED;

    /** Lower case, as in the report. */
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
