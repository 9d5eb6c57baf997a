package io.manyhands.processor.testing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;

/**
 * What the report says of one marked loop.
 *
 * @param file name of the source file without directories
 * @param line line of the loop
 * @param rule id of the diagnostic
 * @param outcome proved, guarded or refused
 */
public record MarkedRegion(String file, int line, String rule, String outcome) {
  /** Whether it runs in parallel. */
  public boolean isAccepted() {
    return !outcome.equals("refused");
  }

  /** The regions of a report, in its order. */
  static List<MarkedRegion> of(String sarif) {
    List<MarkedRegion> regions = new ArrayList<>();
    JsonObject log = JsonParser.parseString(sarif).getAsJsonObject();
    JsonObject run = log.getAsJsonArray("runs").get(0).getAsJsonObject();
    for (JsonElement element : run.getAsJsonArray("results")) {
      JsonObject result = element.getAsJsonObject();
      if (result.has("properties")) {
        regions.add(region(result));
      }
    }
    return List.copyOf(regions);
  }

  private static MarkedRegion region(JsonObject result) {
    JsonObject location = result.getAsJsonArray("locations").get(0).getAsJsonObject();
    JsonObject place = location.getAsJsonObject("physicalLocation");
    String uri = place.getAsJsonObject("artifactLocation").get("uri").getAsString();
    return new MarkedRegion(
        uri.replaceAll(".*/", ""),
        place.getAsJsonObject("region").get("startLine").getAsInt(),
        result.get("ruleId").getAsString(),
        result.getAsJsonObject("properties").get("outcome").getAsString());
  }
}
