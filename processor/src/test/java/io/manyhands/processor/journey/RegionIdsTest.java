package io.manyhands.processor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The names of regions in reports, statistics and generated sources. */
class RegionIdsTest {
  @TempDir Path directory;

  @Test
  void areOneForEachRegionAlsoOfOverloadedMethods() throws IOException {
    CompiledClasses result =
        new JavacRun(directory)
            .source(
                "Fill.java",
                """
                package demo;
                import io.manyhands.annotations.Parallel;
                class Fill {
                  record Row(int[] cells) {}
                  @Parallel
                  static void fill(int[] a) {
                    for (int i = 0; i < a.length; i++) { a[i] = i; }
                    for (int i = 0; i < a.length; i++) { a[i]++; }
                  }
                  static void fill(int[][] a, String label, long by) {
                    for (@Parallel int i = 0; i < a.length; i++) { a[i] = new int[i]; }
                  }
                  static <T extends Row> void fill(T row) {
                    int[] a = row.cells();
                    for (@Parallel int i = 0; i < a.length; i++) { a[i] = i; }
                  }
                  static void fill() {}
                  static void clear(int[] a) {
                    for (@Parallel int i = 0; i < a.length; i++) { a[i] = 0; }
                  }
                }
                """)
            .compile();
    assertThat(result.succeeded()).as(result.printed()).isTrue();
    assertThat(reported(result))
        .containsExactlyInAnyOrder(
            "demo.Fill.fill(int[])#1",
            "demo.Fill.fill(int[])#2",
            "demo.Fill.fill(int[][],String,long)#1",
            "demo.Fill.fill(demo.Fill.Row)#1",
            "demo.Fill.clear#1")
        .allSatisfy(
            id -> assertThat(result.generated("demo.Fill_Parallel")).contains("\"" + id + "\""));
  }

  private static List<String> reported(CompiledClasses result) throws IOException {
    String text = Files.readString(result.directory().resolve("manyhands.sarif"));
    JsonObject run =
        JsonParser.parseString(text)
            .getAsJsonObject()
            .getAsJsonArray("runs")
            .get(0)
            .getAsJsonObject();
    List<String> ids = new ArrayList<>();
    for (JsonElement found : run.getAsJsonArray("results")) {
      ids.add(found.getAsJsonObject().getAsJsonObject("properties").get("regionId").getAsString());
    }
    return ids;
  }
}
