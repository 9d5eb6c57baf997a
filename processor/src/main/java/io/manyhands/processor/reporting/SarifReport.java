package io.manyhands.processor.reporting;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonWriter;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.reporting.Code.Severity;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * The report of one compilation as SARIF 2.1.0: a result for each region, accepted or refused, and
 * one for each finding that is not about a region.
 *
 * <p>The text depends on its arguments and the working directory alone: no time stamp, and results
 * in the order of files, places and ids.
 */
public final class SarifReport {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparing((Finding finding) -> finding.source().uri())
          .thenComparing(finding -> finding.span().start())
          .thenComparing(finding -> finding.span().end())
          .thenComparing(Finding::code)
          .thenComparing(Finding::message);
  private static final Comparator<Outcome> BY_REGION =
      Comparator.comparing((Outcome outcome) -> outcome.source().uri())
          .thenComparing(outcome -> outcome.region().start())
          .thenComparing(outcome -> outcome.region().end())
          .thenComparing(Outcome::regionId)
          .thenComparing(Outcome::finding, BY_PLACE);

  private final SarifPlaces places;

  private SarifReport(SarifPlaces places) {
    this.places = places;
  }

  /**
   * The report's text.
   *
   * @param outcomes one for each region
   * @param findings those that are not the finding of an outcome
   */
  public static String render(List<Outcome> outcomes, List<Finding> findings) {
    return render(outcomes, findings, Path.of("").toUri());
  }

  /** The same, with files below {@code root} named relative to it. */
  static String render(List<Outcome> outcomes, List<Finding> findings, URI root) {
    SarifPlaces places = new SarifPlaces(root);
    return print(new SarifReport(places).log(outcomes, findings));
  }

  private static String print(JsonElement log) {
    StringWriter text = new StringWriter();
    JsonWriter writer = new JsonWriter(text);
    writer.setIndent("  ");
    try {
      new Gson().getAdapter(JsonElement.class).write(writer, log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text + "\n";
  }

  private JsonObject log(List<Outcome> outcomes, List<Finding> findings) {
    JsonArray results = new JsonArray();
    outcomes.stream().sorted(BY_REGION).map(this::result).forEach(results::add);
    findings.stream().sorted(BY_PLACE).map(this::result).forEach(results::add);

    JsonObject run = new JsonObject();
    run.add("tool", SarifRules.tool());
    run.add("originalUriBaseIds", places.bases());
    run.addProperty("columnKind", "utf16CodeUnits");
    run.add("results", results);

    JsonObject log = new JsonObject();
    log.addProperty("$schema", SCHEMA);
    log.addProperty("version", "2.1.0");
    log.add("runs", list(run));
    return log;
  }

  private JsonObject result(Outcome outcome) {
    JsonObject result = head(outcome.finding(), verdict(outcome));
    JsonObject location = places.location(outcome.source(), outcome.region());
    location.add("logicalLocations", list(named(outcome.regionId())));
    result.add("locations", list(location));
    JsonArray related = related(outcome.finding(), outcome.region());
    if (!related.isEmpty()) {
      result.add("relatedLocations", related);
    }
    JsonObject fingerprints = new JsonObject();
    fingerprints.addProperty("regionId/v1", outcome.regionId());
    result.add("partialFingerprints", fingerprints);
    result.add("properties", properties(outcome));
    return result;
  }

  private JsonObject result(Finding finding) {
    JsonObject result = head(finding, Verdict.of(finding.code().severity()));
    result.add("locations", list(places.location(finding.source(), finding.span())));
    JsonArray related = related(finding, finding.span());
    if (!related.isEmpty()) {
      result.add("relatedLocations", related);
    }
    return result;
  }

  private static JsonObject head(Finding finding, Verdict verdict) {
    JsonObject result = new JsonObject();
    result.addProperty("ruleId", finding.code().id());
    result.addProperty("kind", verdict.kind());
    result.addProperty("level", verdict.level());
    result.add("message", SarifPlaces.text(finding.message()));
    return result;
  }

  private JsonArray related(Finding finding, Span shown) {
    JsonArray related = new JsonArray();
    if (!finding.span().equals(shown)) {
      JsonObject cause = places.location(finding.source(), finding.span());
      cause.add("message", SarifPlaces.text(finding.headline()));
      related.add(cause);
    }
    for (Finding.Place place : finding.related()) {
      JsonObject other = places.location(place.source(), place.span());
      other.add("message", SarifPlaces.text(place.role()));
      related.add(other);
    }
    return related;
  }

  private static JsonObject properties(Outcome outcome) {
    JsonArray proofs = new JsonArray();
    outcome.proofs().forEach(proofs::add);
    JsonObject properties = new JsonObject();
    properties.addProperty("outcome", outcome.kind().key());
    properties.addProperty("regionId", outcome.regionId());
    properties.add("proofs", proofs);
    return properties;
  }

  private static Verdict verdict(Outcome outcome) {
    if (outcome.kind() != Outcome.Kind.REFUSED) {
      return Verdict.PASSED;
    }
    return outcome.asWarning() ? Verdict.WARNED : Verdict.FAILED;
  }

  private static JsonObject named(String regionId) {
    JsonObject name = new JsonObject();
    name.addProperty("fullyQualifiedName", regionId);
    return name;
  }

  private static JsonArray list(JsonElement only) {
    JsonArray array = new JsonArray();
    array.add(only);
    return array;
  }

  /** SARIF's kind and level; every level but {@code none} demands the kind {@code fail}. */
  private record Verdict(String kind, String level) {
    static final Verdict PASSED = new Verdict("pass", "none");
    static final Verdict TOLD = new Verdict("informational", "none");
    static final Verdict WARNED = new Verdict("fail", "warning");
    static final Verdict FAILED = new Verdict("fail", "error");

    static Verdict of(Severity severity) {
      return switch (severity) {
        case NOTE -> TOLD;
        case WARNING -> WARNED;
        case REFUSAL, ERROR -> FAILED;
      };
    }
  }
}
