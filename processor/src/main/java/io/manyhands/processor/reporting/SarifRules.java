package io.manyhands.processor.reporting;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Locale;

/** The catalogue of diagnostics as SARIF rules, in its own order. */
final class SarifRules {
  private SarifRules() {}

  /** The {@code tool} of a run. */
  static JsonObject tool() {
    JsonArray rules = new JsonArray();
    for (Code code : Code.values()) {
      rules.add(rule(code));
    }
    JsonObject driver = new JsonObject();
    driver.addProperty("name", "Manyhands");
    driver.add("rules", rules);
    JsonObject tool = new JsonObject();
    tool.add("driver", driver);
    return tool;
  }

  private static JsonObject rule(Code code) {
    JsonObject rule = new JsonObject();
    rule.addProperty("id", code.id());
    rule.addProperty("name", name(code));
    rule.add("shortDescription", SarifPlaces.text(code.title()));
    rule.add("help", SarifPlaces.text("See " + code.page()));
    JsonObject configuration = new JsonObject();
    configuration.addProperty("level", level(code));
    rule.add("defaultConfiguration", configuration);
    return rule;
  }

  /** {@code FLOW_DEPENDENCE} as {@code FlowDependence}, the form that viewers expect. */
  private static String name(Code code) {
    StringBuilder name = new StringBuilder();
    for (String word : code.name().split("_", -1)) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }

  private static String level(Code code) {
    return switch (code.severity()) {
      case NOTE -> "note";
      case WARNING -> "warning";
      case REFUSAL, ERROR -> "error";
    };
  }
}
