package io.manyhands.processor.reporting;

import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One diagnostic with its place: a value, printed by others.
 *
 * @param code entry of the catalogue
 * @param source file that {@code span} lies in
 * @param span where to point
 * @param headline the rule that is broken, applied to this code; no final stop
 * @param details further lines: both places, subscripts, witness, what was assumed and why
 * @param fix what to do about it, an imperative clause; empty where nothing is wrong
 * @param related other places that the details speak of
 */
public record Finding(
    Code code,
    SourceText source,
    Span span,
    String headline,
    List<String> details,
    String fix,
    List<Place> related) {
  private static final int MOST_OTHERS = 5;
  private static final String GUARD = "guard ";

  /**
   * Another place that matters.
   *
   * @param source file
   * @param span where
   * @param role what it has to do with the finding
   */
  public record Place(SourceText source, Span span, String role) {}

  /** A finding without further places. */
  public Finding(
      Code code, SourceText source, Span span, String headline, List<String> details, String fix) {
    this(code, source, span, headline, details, fix, List.of());
  }

  /** What keeps text from being moved, as it is told. */
  public static Finding of(SourceText source, MarkedLoop.Obstacle obstacle) {
    Code code =
        Arrays.stream(Code.values())
            .filter(known -> known.id().equals(obstacle.code()))
            .findFirst()
            .orElse(Code.IMMOVABLE);
    return new Finding(code, source, obstacle.span(), obstacle.what(), List.of(), obstacle.fix());
  }

  /**
   * The first of some refusals, with the next ones in short.
   *
   * @param trusted whether what is refused runs in parallel on the user's word
   */
  public static Finding first(List<Finding> refusals, boolean trusted) {
    Finding first = refusals.get(0);
    List<String> details = new ArrayList<>(first.details);
    refusals.stream().skip(1).limit(MOST_OTHERS).map(Finding::shortly).forEach(details::add);
    if (trusted) {
      details.add("runs in parallel all the same, on the word of unproven = TRUST");
    }
    return new Finding(
        first.code, first.source, first.span, first.headline, details, first.fix, first.related);
  }

  /** The same at another place, without what it says of others. */
  public Finding at(SourceText file, Span place) {
    return new Finding(code, file, place, headline, details, fix);
  }

  /** The same of an accepted loop, if more is checked. */
  public Finding under(List<String> conditions) {
    String checks = String.join(" && ", conditions);
    String more =
        headline.contains(GUARD)
            ? headline.replace(GUARD, GUARD + checks + " && ")
            : headline + (headline.contains(": ") ? ", " : ": ") + GUARD + checks;
    return new Finding(code, source, span, more, details, fix, related);
  }

  /** One line about it, for a list of further reasons. */
  public String shortly() {
    return "also: [%s] %s:%d: %s".formatted(code.id(), source.name(), span.line(), headline);
  }

  /** The text that javac prints after {@code error: }. */
  public String message() {
    return text(code, headline, details, fix);
  }

  /** The text of a finding, for one that has no place. */
  public static String text(Code code, String headline, List<String> details, String fix) {
    StringBuilder text = new StringBuilder("[" + code.id() + "] " + headline);
    details.forEach(line -> text.append("\n  ").append(line));
    if (!fix.isEmpty()) {
      text.append("\n  fix: ").append(fix).append("; see ").append(code.page());
    }
    return text.toString();
  }
}
