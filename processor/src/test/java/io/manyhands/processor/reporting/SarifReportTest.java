package io.manyhands.processor.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Span;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SarifReportTest {
  private static final URI ROOT = URI.create("file:///project/");
  private static final Marked CODE =
      Marked.of(
          "class Example {",
          "  void f(double[] a) {",
          "    for (@Parallel int i = 1; i < a.length; i++) {",
          "      a[i] = a[i - 1];",
          "    }",
          "    for (@Parallel int j = 0; j < a.length; j++) a[j]++;",
          "    @Parallel int k;",
          "  }",
          "}");
  private static final String FIRST_LOOP =
      """
      for (@Parallel int i = 1; i < a.length; i++) {
            a[i] = a[i - 1];
          }\
      """;
  private static final String SECOND_LOOP = "for (@Parallel int j = 0; j < a.length; j++) a[j]++;";

  private static final Finding FLOW =
      new Finding(
          Code.FLOW_DEPENDENCE,
          CODE.source(),
          CODE.span("a[i] ="),
          "loop carries a flow dependence of distance 1",
          List.of("a[i] written here in iteration i is read as a[i - 1] in iteration i + 1"),
          "write to another array",
          List.of(new Finding.Place(CODE.source(), CODE.span("a[i - 1]"), "read here")));

  private static Outcome refused(boolean asWarning) {
    return new Outcome(
        Outcome.Kind.REFUSED,
        "Example.f#1",
        CODE.source(),
        CODE.span(FIRST_LOOP),
        FLOW,
        List.of(),
        asWarning);
  }

  private static Outcome accepted(Outcome.Kind kind) {
    return new Outcome(
        kind,
        "Example.f#2",
        CODE.source(),
        CODE.span(SECOND_LOOP),
        new Finding(
            Code.ACCEPTED,
            CODE.source(),
            CODE.span(SECOND_LOOP),
            "loop parallelized",
            List.of(),
            ""),
        List.of("iterations touch different elements of a"),
        false);
  }

  private static JsonObject run(List<Outcome> outcomes, List<Finding> findings) {
    return JsonParser.parseString(SarifReport.render(outcomes, findings, ROOT))
        .getAsJsonObject()
        .getAsJsonArray("runs")
        .get(0)
        .getAsJsonObject();
  }

  private static JsonObject result(Outcome outcome) {
    return run(List.of(outcome), List.of()).getAsJsonArray("results").get(0).getAsJsonObject();
  }

  private static JsonObject result(Finding finding) {
    return run(List.of(), List.of(finding)).getAsJsonArray("results").get(0).getAsJsonObject();
  }

  private static JsonObject physical(JsonElement location) {
    return location.getAsJsonObject().getAsJsonObject("physicalLocation");
  }

  @Test
  void headIsThatOfSarif() {
    JsonObject log =
        JsonParser.parseString(SarifReport.render(List.of(), List.of())).getAsJsonObject();
    assertThat(log.get("version").getAsString()).isEqualTo("2.1.0");
    assertThat(log.get("$schema").getAsString()).endsWith("sarif-schema-2.1.0.json");
    assertThat(log.getAsJsonArray("runs")).hasSize(1);
    JsonObject run = log.getAsJsonArray("runs").get(0).getAsJsonObject();
    assertThat(run.getAsJsonArray("results")).isEmpty();
    assertThat(run.get("columnKind").getAsString()).isEqualTo("utf16CodeUnits");
  }

  @Test
  void rulesAreTheCatalogue() {
    JsonObject driver = run(List.of(), List.of()).getAsJsonObject("tool").getAsJsonObject("driver");
    assertThat(driver.get("name").getAsString()).isEqualTo("Manyhands");
    JsonArray rules = driver.getAsJsonArray("rules");
    assertThat(rules).hasSameSizeAs(Code.values());
    List<JsonElement> left = new ArrayList<>(rules.asList());
    for (Code code : Code.values()) {
      JsonObject rule = left.remove(0).getAsJsonObject();
      assertThat(rule.get("id").getAsString()).isEqualTo(code.id());
      assertThat(rule.get("name").getAsString()).matches("([A-Z][a-z]*)+");
      assertThat(rule.getAsJsonObject("shortDescription").get("text").getAsString())
          .isEqualTo(code.title());
      assertThat(rule.getAsJsonObject("help").get("text").getAsString()).contains(code.page());
      assertThat(rule.getAsJsonObject("defaultConfiguration").get("level").getAsString())
          .isIn("note", "warning", "error");
    }
  }

  @Test
  void acceptedRegionPasses() {
    JsonObject result = result(accepted(Outcome.Kind.GUARDED));
    assertThat(result.get("ruleId").getAsString()).isEqualTo("MH001");
    assertThat(result.get("kind").getAsString()).isEqualTo("pass");
    assertThat(result.get("level").getAsString()).isEqualTo("none");
    JsonObject properties = result.getAsJsonObject("properties");
    assertThat(properties.get("outcome").getAsString()).isEqualTo("guarded");
    assertThat(properties.get("regionId").getAsString()).isEqualTo("Example.f#2");
    assertThat(properties.getAsJsonArray("proofs").get(0).getAsString())
        .isEqualTo("iterations touch different elements of a");
    assertThat(result.has("relatedLocations")).isFalse();
  }

  @Test
  void refusedRegionFailsAsErrorOrWarning() {
    assertThat(result(refused(false)).get("kind").getAsString()).isEqualTo("fail");
    assertThat(result(refused(false)).get("level").getAsString()).isEqualTo("error");
    assertThat(result(refused(true)).get("kind").getAsString()).isEqualTo("fail");
    assertThat(result(refused(true)).get("level").getAsString()).isEqualTo("warning");
    assertThat(result(refused(true)).getAsJsonObject("properties").get("outcome").getAsString())
        .isEqualTo("refused");
  }

  @Test
  void messageIsTheOneThatJavacPrints() {
    assertThat(result(refused(false)).getAsJsonObject("message").get("text").getAsString())
        .isEqualTo(FLOW.message())
        .contains("[MH012]", "iteration i + 1", "fix: write to another array");
  }

  @Test
  void regionCoversTheLoopExactly() {
    JsonElement location = result(refused(false)).getAsJsonArray("locations").get(0);
    JsonObject region = physical(location).getAsJsonObject("region");
    assertThat(region.get("startLine").getAsInt()).isEqualTo(3);
    assertThat(region.get("startColumn").getAsInt()).isEqualTo(5);
    assertThat(region.get("endLine").getAsInt()).isEqualTo(5);
    assertThat(region.get("endColumn").getAsInt()).isEqualTo(6);
    int offset = region.get("charOffset").getAsInt();
    int length = region.get("charLength").getAsInt();
    assertThat(CODE.source().text().substring(offset, offset + length))
        .startsWith("for (@Parallel int i")
        .endsWith("}");
    assertThat(
            location
                .getAsJsonObject()
                .getAsJsonArray("logicalLocations")
                .get(0)
                .getAsJsonObject()
                .get("fullyQualifiedName")
                .getAsString())
        .isEqualTo("Example.f#1");
  }

  @Test
  void causeAndRelatedPlacesFollow() {
    JsonArray related = result(refused(false)).getAsJsonArray("relatedLocations");
    assertThat(related).hasSize(2);
    assertThat(
            related.get(0).getAsJsonObject().getAsJsonObject("message").get("text").getAsString())
        .isEqualTo("loop carries a flow dependence of distance 1");
    JsonObject read = related.get(1).getAsJsonObject();
    assertThat(read.getAsJsonObject("message").get("text").getAsString()).isEqualTo("read here");
    assertThat(physical(read).getAsJsonObject("region").get("startColumn").getAsInt())
        .isEqualTo(14);
  }

  @Test
  void findingThatIsNoRegionHasNoOutcome() {
    JsonObject result = result(CODE.finding(Code.MISPLACED, "@Parallel int k", "no loop"));
    assertThat(result.get("ruleId").getAsString()).isEqualTo("MH002");
    assertThat(result.get("level").getAsString()).isEqualTo("error");
    assertThat(result.has("properties")).isFalse();
    JsonObject told = result(CODE.finding(Code.ACCEPTED, "@Parallel int k", "told"));
    assertThat(told.get("kind").getAsString()).isEqualTo("informational");
    assertThat(told.get("level").getAsString()).isEqualTo("none");
    JsonObject warned = result(CODE.finding(Code.PROCESSING_OFF, "@Parallel int k", "off"));
    assertThat(warned.get("level").getAsString()).isEqualTo("warning");
  }

  @Test
  void everyResultHasWhatItsConsumersNeed() {
    JsonObject run =
        run(
            List.of(refused(true), accepted(Outcome.Kind.PROVED)),
            List.of(CODE.finding(Code.MISPLACED, "@Parallel int k", "no loop")));
    assertThat(run.getAsJsonArray("results")).hasSize(3);
    for (JsonElement each : run.getAsJsonArray("results")) {
      JsonObject result = each.getAsJsonObject();
      assertThat(result.keySet()).containsAll(Set.of("ruleId", "kind", "level", "message"));
      assertThat(physical(result.getAsJsonArray("locations").get(0)).keySet())
          .containsExactly("artifactLocation", "region");
    }
  }

  @Test
  void filesBelowTheRootAreRelativeToIt() {
    JsonObject inside =
        physical(result(refused(false)).getAsJsonArray("locations").get(0))
            .getAsJsonObject("artifactLocation");
    assertThat(inside.get("uri").getAsString()).isEqualTo("src/Example.java");
    assertThat(inside.get("uriBaseId").getAsString()).isEqualTo("ROOT");
    JsonObject base =
        run(List.of(), List.of()).getAsJsonObject("originalUriBaseIds").getAsJsonObject("ROOT");
    assertThat(base.get("uri").getAsString()).isEqualTo("file:///project/");
  }

  @Test
  void otherFilesKeepTheirName() {
    SourceText elsewhere = new SourceText("A.java", "file:/else/where/A.java", "class A {}");
    Finding finding =
        new Finding(Code.MISPLACED, elsewhere, new Span(0, 5, 1, 1, 1, 6), "x", List.of(), "");
    JsonObject artifact =
        physical(result(finding).getAsJsonArray("locations").get(0))
            .getAsJsonObject("artifactLocation");
    assertThat(artifact.get("uri").getAsString()).isEqualTo("file:///else/where/A.java");
    assertThat(artifact.has("uriBaseId")).isFalse();
  }

  @Test
  void placeWithoutTextHasNoRegion() {
    Finding finding = new Finding(Code.MISPLACED, CODE.source(), Span.NONE, "x", List.of(), "");
    assertThat(physical(result(finding).getAsJsonArray("locations").get(0)).has("region"))
        .isFalse();
  }

  @Test
  void oddCharactersSurvive() {
    String odd = "a < b && c > \"d\" \\ \t \u2028 \u0001 'e' \uD83D\uDE00 ä";
    JsonObject result = result(CODE.finding(Code.MISPLACED, "@Parallel int k", odd));
    assertThat(result.getAsJsonObject("message").get("text").getAsString())
        .isEqualTo("[MH002] " + odd);
    assertThat(
            SarifReport.render(
                List.of(), List.of(CODE.finding(Code.MISPLACED, "@Parallel int k", "i < n")), ROOT))
        .contains("i < n");
  }

  @Test
  void orderIsThatOfTheSource() {
    List<Outcome> outcomes =
        new ArrayList<>(List.of(refused(false), accepted(Outcome.Kind.PROVED)));
    List<Finding> findings =
        new ArrayList<>(
            List.of(
                CODE.finding(Code.MISPLACED, "@Parallel int k", "no loop"),
                CODE.finding(Code.ILLEGAL_VALUE, "@Parallel int j", "chunk")));
    String text = SarifReport.render(outcomes, findings, ROOT);
    Collections.reverse(outcomes);
    Collections.reverse(findings);
    assertThat(SarifReport.render(outcomes, findings, ROOT)).isEqualTo(text);
    assertThat(text.indexOf("Example.f#1")).isLessThan(text.indexOf("Example.f#2"));
  }
}
