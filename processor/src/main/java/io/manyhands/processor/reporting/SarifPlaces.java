package io.manyhands.processor.reporting;

import com.google.gson.JsonObject;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Span;
import java.net.URI;

/**
 * Places in source files as SARIF locations.
 *
 * <p>Files below the root are named relative to it, so that a report made on one machine points
 * into a checkout on another one; the rest keep the name that the compiler gave them.
 */
final class SarifPlaces {
  private static final String ROOT = "ROOT";

  private final URI root;

  SarifPlaces(URI root) {
    this.root = root;
  }

  /** The {@code originalUriBaseIds} of a run. */
  JsonObject bases() {
    JsonObject base = new JsonObject();
    base.addProperty("uri", absolute(root));
    JsonObject bases = new JsonObject();
    bases.add(ROOT, base);
    return bases;
  }

  /** A location that covers exactly {@code span}. */
  JsonObject location(SourceText source, Span span) {
    JsonObject physical = new JsonObject();
    physical.add("artifactLocation", artifact(source));
    if (span.start() >= 0) {
      physical.add("region", region(span));
    }
    JsonObject location = new JsonObject();
    location.add("physicalLocation", physical);
    return location;
  }

  private JsonObject artifact(SourceText source) {
    URI given = URI.create(source.uri());
    URI uri = root.relativize(given);
    JsonObject artifact = new JsonObject();
    if (uri.equals(given)) {
      artifact.addProperty("uri", absolute(given));
    } else {
      artifact.addProperty("uri", uri.toASCIIString());
      artifact.addProperty("uriBaseId", ROOT);
    }
    return artifact;
  }

  /** {@code file:/x} and {@code file:///x} mean the same; SARIF's examples use the second. */
  private static String absolute(URI uri) {
    String text = uri.toASCIIString();
    return text.startsWith("file:/") && !text.startsWith("file://")
        ? "file://" + text.substring("file:".length())
        : text;
  }

  private static JsonObject region(Span span) {
    JsonObject region = new JsonObject();
    region.addProperty("startLine", span.line());
    region.addProperty("startColumn", span.column());
    region.addProperty("endLine", span.endLine());
    region.addProperty("endColumn", span.endColumn());
    region.addProperty("charOffset", span.start());
    region.addProperty("charLength", span.end() - span.start());
    return region;
  }

  /** A SARIF message. */
  static JsonObject text(String text) {
    JsonObject message = new JsonObject();
    message.addProperty("text", text);
    return message;
  }
}
