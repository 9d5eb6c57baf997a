package io.manyhands.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.manyhands.runtime.observe.Statistics;
import io.manyhands.runtime.settings.Choice;
import io.manyhands.runtime.settings.Settings;
import io.manyhands.runtime.spi.SettingsException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Who wins, and what is told about names that do not exist. */
class PlanTest {

  private static final IntRange TEN = IntRange.lessThan(0, 10, 1);

  private static void call(Settings settings, UnaryOperator<Region.Builder> source) {
    Region region =
        source
            .apply(Region.at("demo.Smooth.smooth", "Smooth.java", 3))
            .in(new Environment(settings, null))
            .build();
    region.run(TEN, (from, to) -> {});
  }

  private static Settings engine(String name) {
    Choice choice = new Choice(name, "manyhands.engine");
    return new Settings(0, choice, null, 0, Settings.DEFAULTS.stats(), null);
  }

  @Test
  void anUnknownEngineIsToldWithThoseThatExist() {
    assertThatThrownBy(() -> call(engine("WARP"), b -> b))
        .isInstanceOf(SettingsException.class)
        .hasMessage(
            "manyhands.engine is 'WARP' but must be one of BACKWARDS, PROCESSES, SEQUENTIAL, THREADS,"
                + " VIRTUAL_THREADS, the engines on the class path.");
    assertThatThrownBy(() -> call(Settings.DEFAULTS, b -> b.engine("CLUSTER")))
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith("engine of region demo.Smooth.smooth is 'CLUSTER' but must be");
  }

  @Test
  void regionsShareTheEngine() {
    Environment environment = new Environment(engine("backwards"), null);
    RegionRequest request = new RegionRequest("id", "F.java", 1, null, null, 0, 0, false);
    assertThat(Plan.of(request, environment).engine())
        .isInstanceOf(BackwardsEngine.class)
        .isSameAs(Plan.of(request, environment).engine());
  }

  @Test
  void aRegionThatCannotBeRunIsNotCounted() {
    Statistics statistics = new Statistics();
    RegionRequest request = new RegionRequest("id", "F.java", 1, null, "BEST", 0, 0, false);
    assertThatThrownBy(() -> Plan.of(request, new Environment(Settings.DEFAULTS, statistics)))
        .isInstanceOf(SettingsException.class);
    assertThat(statistics.toJson()).doesNotContain("F.java");
  }

  @Test
  void theSourceIsCheckedAtTheFirstCall() {
    assertThatThrownBy(() -> call(Settings.DEFAULTS, b -> b.schedule("BEST")))
        .isInstanceOf(SettingsException.class)
        .hasMessage(
            "schedule of region demo.Smooth.smooth is 'BEST' but must be one of"
                + " ADAPTIVE, STATIC, DYNAMIC, GUIDED.");
    assertThatThrownBy(() -> call(Settings.DEFAULTS, b -> b.chunk(-1)))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("chunk -1");
    assertThatThrownBy(() -> call(Settings.DEFAULTS, b -> b.parallelism(-2)))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("parallelism -2");
  }

  @Test
  void theSourceWinsOverTheSettings() {
    Settings settings =
        new Settings(6, new Choice("WARP", "x"), "STATIC", 9, Settings.DEFAULTS.stats(), null);
    Plan plan =
        Plan.of(
            new RegionRequest("id", "F.java", 1, "THREADS", "DYNAMIC", 2, 3, false),
            new Environment(settings, null));
    assertThat(plan.engine().name()).isEqualTo("THREADS");
    assertThat(plan.workers()).isEqualTo(3);
    assertThat(plan.chunks(10, 0).count()).isEqualTo(5);
  }

  @Test
  void theSettingsWinOverTheDefaults() {
    Settings settings =
        new Settings(
            6, new Choice("sequential", "x"), "STATIC", 0, Settings.DEFAULTS.stats(), null);
    Plan plan =
        Plan.of(
            new RegionRequest("id", "F.java", 1, null, null, 0, 0, false),
            new Environment(settings, null));
    assertThat(plan.engine().name()).isEqualTo("SEQUENTIAL");
    assertThat(plan.workers()).isEqualTo(6);
    assertThat(plan.chunks(100, 0).count()).isEqualTo(6);
  }

  @Test
  void chaosWinsOverEverything() {
    Settings settings =
        new Settings(
            1, new Choice("SEQUENTIAL", "x"), "STATIC", 50, Settings.DEFAULTS.stats(), 11L);
    Plan plan =
        Plan.of(
            new RegionRequest("id", "F.java", 1, "SEQUENTIAL", "STATIC", 50, 1, false),
            new Environment(settings, null));
    assertThat(plan.engine().name()).isEqualTo("THREADS");
    assertThat(plan.workers()).isEqualTo(4);
    assertThat(plan.chunks(100, 0).count()).isGreaterThanOrEqualTo(34);
    assertThat(plan.callerRuns(1)).isFalse();
  }

  @Test
  void onlyTheAdaptiveScheduleLeavesShortLoopsToTheCaller() {
    for (String schedule : new String[] {"ADAPTIVE", "STATIC", "DYNAMIC", "GUIDED"}) {
      Plan plan =
          Plan.of(
              new RegionRequest("id", "F.java", 1, null, schedule, 0, 2, false),
              new Environment(Settings.DEFAULTS, null));
      if (plan.cost() != null) {
        plan.cost().learn(1000, 1000);
      }
      assertThat(plan.callerRuns(100)).isEqualTo(schedule.equals("ADAPTIVE"));
    }
  }
}
