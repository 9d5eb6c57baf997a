package io.manyhands.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A method has at most 255 parameters, a loop may use more variables. */
class ManyVariablesTest {
  @TempDir Path temporary;

  private static String lines(int count, String line) {
    return IntStream.range(0, count)
        .mapToObj(k -> line.replace("#", String.valueOf(k)))
        .collect(Collectors.joining("\n"));
  }

  private CompiledProgram compiled(String members) {
    return CompiledProgram.of(
        temporary,
        Map.of(
            "Many.java", "import io.manyhands.annotations.*;\nclass Many {\n" + members + "\n}\n"));
  }

  @Test
  void fieldsBeyondTheLimitAreReadWhereTheyAreUsed() {
    CompiledProgram program =
        compiled(
            lines(300, "  private final int[] f# = new int[20];")
                + "  void fill() { for (@Parallel int i = 0; i < 20; i++) {\n"
                + lines(300, "    f#[i] = i + #;")
                + "  } }\n"
                + "  static Object run() { Many many = new Many(); many.fill();"
                + " return new int[][] {many.f0, many.f150, many.f299}; }");

    assertThat(program.told()).filteredOn(Told::isError).isEmpty();
    assertThat(program.regions()).extracting(MarkedRegion::outcome).containsExactly("proved");
    try (LoadedProgram original = program.load();
        LoadedProgram hostile = program.loadUnderChaos(3)) {
      assertThat(hostile.call("Many", "run")).isEqualTo(original.callOriginal("Many", "run"));
    }
  }

  @Test
  void tooManyVariablesAreToldAsWhatTheyAre() {
    CompiledProgram program =
        compiled(
            "  static void sum(double x, double[] out) {\n"
                + lines(130, "    double v# = x + #;")
                + "    for (@Parallel int i = 0; i < out.length; i++) {\n"
                + lines(130, "      out[i] += v# * i;")
                + "  } }");

    assertThat(program.errors())
        .singleElement()
        .satisfies(
            error ->
                assertThat(error.toString())
                    .contains("[MH025] the loop uses more variables than a method can have"));
  }
}
