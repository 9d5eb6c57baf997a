package io.manyhands.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which nests of loops may run as one space of iterations. */
class OneSpaceTest {
  private static final Pattern DIVIDED = Pattern.compile("void ([a-zA-Z]+?)_?\\d+Part\\(");

  @TempDir Path temporary;

  private static List<String> divided(String generated) {
    List<String> names = new ArrayList<>();
    Matcher found = DIVIDED.matcher(generated);
    while (found.find()) {
      names.add(found.group(1));
    }
    return names;
  }

  private List<String> divided(Map<String, String> loops) {
    StringBuilder text = new StringBuilder("package demo;\n");
    text.append("import io.manyhands.annotations.*;\npublic class Nests {\n");
    loops.forEach(
        (name, loop) ->
            text.append("static void ")
                .append(name)
                .append("(int[][] a, int[][] b, int[] c, java.util.List<int[]> list, int n) {\n")
                .append(loop)
                .append("\n}\n"));
    CompiledProgram compiled =
        CompiledProgram.of(temporary, Map.of("demo/Nests.java", text.append("}\n").toString()));
    assertThat(compiled.errors()).isEmpty();
    return divided(compiled.generated("demo.Nests_Parallel").orElseThrow());
  }

  @Test
  void nestsInWhichNoIterationNeedsAnotherOne() {
    Path program = Path.of("src/test/resources/good/OneSpaces.java");
    CompiledProgram compiled = CompiledProgram.of(temporary, List.of(program));
    assertThat(divided(compiled.generated("good.OneSpaces_Parallel").orElseThrow()))
        .containsExactly(
            "rows",
            "withRow",
            "stencil",
            "product",
            "downwards",
            "triangle",
            "ofThis",
            "withInnerState",
            "positive",
            "once",
            "beside",
            "elements",
            "taken",
            "rowsOf");
    assertThat(compiled.told())
        .anyMatch(told -> told.message().contains("one space with j if iterations are few"));
  }

  @Test
  void whoeverChoosesChunksGetsThem() {
    String nest = "for (int j = 0; j < n; j++) { a[i][j] = j; } }";
    assertThat(
            divided(
                Map.of(
                    "sized", "for (@Parallel(chunk = 2) int i = 0; i < a.length; i++) {" + nest,
                    "fixed",
                        "for (@Parallel(schedule = Schedule.STATIC) int i = 0; i < a.length; i++) {"
                            + nest,
                    "waiting",
                        "for (@Parallel(engine = Engine.VIRTUAL_THREADS) int i = 0; i < a.length;"
                            + " i++) {"
                            + nest,
                    "usual", "for (@Parallel int i = 0; i < a.length; i++) {" + nest)))
        .containsExactly("usual");
  }

  @Test
  void formsThatAreNotTaken() {
    assertThat(
            divided(
                Map.of(
                    "many",
                    "for (@Parallel int i = 0; i < 2000; i++) for (int j = 0; j < n; j++)"
                        + " a[i][j] = j;",
                    "hardlyAny",
                    "for (@Parallel int i = 0; i < n; i++) for (int j = 0; j < 3; j++)"
                        + " a[i][j] = j;",
                    "listed",
                    "for (@Parallel int[] row : list) for (int j = 0; j < n; j++) row[j] = j;",
                    "inclusive",
                    "for (@Parallel int i = 0; i < n; i++) for (int j = 0; j <= n; j++)"
                        + " a[i][j] = j;",
                    "inferred",
                    "for (@Parallel int i = 0; i < n; i++) for (var j = 0; j < n; j++)"
                        + " a[i][j] = j;",
                    "walk",
                    "for (@Parallel int i = 0; i < n; i++) { int j = 0; while (j < n) {"
                        + " a[i][j] = j; j++; } }",
                    "called",
                    "for (@Parallel int i = 0; i < n; i++) { int m = Integer.parseInt(\"9\");"
                        + " for (int j = 0; j < m; j++) a[i][j] = j; }",
                    "two",
                    "for (@Parallel int i = 0; i < n; i++) { for (int j = 0; j < n; j++) a[i][j] ="
                        + " j; for (int j = 0; j < n; j++) b[i][j] = j; }",
                    "plain",
                    "for (@Parallel int i = 0; i < n; i++) for (int j = 0; j < n; j++) a[i][j] ="
                        + " j;")))
        .containsExactly("plain");
  }
}
