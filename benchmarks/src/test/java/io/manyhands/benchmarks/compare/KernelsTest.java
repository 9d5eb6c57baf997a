package io.manyhands.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All forms of a kernel compute the same, which {@link Peers} checks before it measures. */
final class KernelsTest {

  private static Stream<Kernel> kernels() {
    return Stream.of(
        new Mandelbrot(60, 40, 50),
        new Bodies(100),
        new Matrices(30),
        new Jacobi(50),
        new Dot(100_000),
        new Stencil(50_000),
        new MonteCarlo(10_000),
        new BlackScholes(1_000),
        new SpectralNorm(200),
        new SparseProduct(500),
        Burn.of(5));
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void formsAgreeAndAreMeasured(Kernel kernel) {
    List<Form> forms = new Peers(2, false).of(kernel);
    List<Times> times = new Sampler(1, 1_000, 0).measure(forms);
    Row row = new Row("kernels", kernel.name(), times);
    assertThat(times).hasSize(6).allMatch(each -> each.median() > 0);
    assertThat(row.ratio(Peers.SEQUENTIAL)).hasValue(1.0);
    assertThat(Report.json("here", List.of(row), Map.of(kernel.name(), 2.0)))
        .contains("\"form\": \"Manyhands\"", kernel.name());
    assertThat(Report.ratios(List.of(row), Map.of())).contains("| " + kernel.name() + " |");
  }

  @Test
  void resultsAreReadBackAndShown(@TempDir Path folder) throws IOException {
    List<Row> rows =
        Stream.of("kernels", "sweep, stencil", Divisions.TABLE, Situations.TABLE)
            .map(
                table ->
                    new Row(
                        table,
                        "a of loop",
                        List.of(
                            new Times(Peers.SEQUENTIAL, 1_500.25, 1_000, 2_000.5, 0),
                            new Times(Peers.MANYHANDS, 750.125, 700, 800, 3))))
            .toList();
    Path json = folder.resolve("results.json");
    Files.writeString(json, Report.json("here", rows, Map.of("a of loop", 2.0)));

    assertThat(Recorded.in(json)).isEqualTo(new Recorded("here", rows, Map.of("a of loop", 2.0)));
    Compare.main("--from=" + json, "--docs=" + folder);
    assertThat(folder.resolve("measured.md")).content().contains("Measured on: here", "2.00");
    for (String plot : List.of("kernels", "stencil", "recursion", "latency")) {
      assertThat(folder.resolve("measured-" + plot + ".svg")).content().endsWith("</svg>\n");
    }
  }

  private static Stream<Gathering> gatherings() {
    return Stream.of(
        new WordTally(100_000),
        new GroupedLines(20_000),
        new KeptRecords(20_000),
        new PackedNumbers(50_000),
        new FirstHit(50_000));
  }

  @ParameterizedTest
  @MethodSource("gatherings")
  void whatIsCollectedAgrees(Gathering work) {
    List<Times> times = new Sampler(1, 1_000, 0).measure(work.forms());
    Row row = new Row(Gatherings.TABLE, work.name(), times);
    assertThat(times).hasSize(3).allMatch(each -> each.median() > 0);
    assertThat(Report.ratios(List.of(row), Map.of())).contains("| " + work.name() + " |");
  }

  @Test
  void manyCallersRunAllForms() {
    try (Crowd crowd = new Crowd()) {
      List<Times> times = new Sampler(1, 1_000, 0).measure(crowd.forms(new Peers(2, true), 10_000));
      assertThat(times).hasSize(3).allMatch(each -> each.median() > 0);
    }
  }
}
