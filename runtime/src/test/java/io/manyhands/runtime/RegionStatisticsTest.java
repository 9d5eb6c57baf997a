package io.manyhands.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.runtime.observe.Statistics;
import io.manyhands.runtime.settings.Settings;
import org.junit.jupiter.api.Test;

class RegionStatisticsTest {

  private final Statistics statistics = new Statistics();

  private Region region(String schedule, int chunk, int workers, Long chaos) {
    Settings settings =
        new Settings(workers, null, schedule, chunk, Settings.DEFAULTS.stats(), chaos);
    return Region.at("demo.Smooth.smooth", "Smooth.java", 14)
        .in(new Environment(settings, statistics))
        .build();
  }

  private static void call(Region region, int count) {
    region.run(IntRange.lessThan(0, count, 1), (from, to) -> {});
  }

  @Test
  void callsAreCountedByTheirKind() {
    Region region = region("DYNAMIC", 10, 2, null);
    call(region, 0);
    call(region, 1);
    call(region, 100);
    call(region, 95);
    region.guardFailed();
    assertThat(statistics.toJson())
        .contains("\"calls\":5,\"parallelCalls\":2,\"sequentialCalls\":3,\"guardFailures\":1")
        .contains("\"chunks\":20,");
  }

  @Test
  void underChaosEveryNonemptyCallIsParallel() {
    Region region = region(null, 0, 1, 4L);
    call(region, 0);
    call(region, 1);
    call(region, 2);
    region.guardFailed();
    assertThat(statistics.toJson())
        .contains("\"calls\":4,\"parallelCalls\":2,\"sequentialCalls\":2,\"guardFailures\":1");
  }

  @Test
  void aSingleWorkerIsSequential() {
    call(region("STATIC", 0, 1, null), 100);
    assertThat(statistics.toJson())
        .isEqualTo(
            """
            {"regions":[
            {"id":"demo.Smooth.smooth","file":"Smooth.java","line":14,"calls":1,\
            "parallelCalls":0,"sequentialCalls":1,"guardFailures":0,"chunks":0,"workers":1}
            ]}
            """);
  }

  @Test
  void aRegionThatIsNeverCalledIsNotListed() {
    region("STATIC", 0, 1, null);
    assertThat(statistics.toJson()).isEqualTo("{\"regions\":[\n]}\n");
  }
}
