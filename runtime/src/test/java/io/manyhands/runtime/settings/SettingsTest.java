package io.manyhands.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.manyhands.runtime.spi.SettingsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  private static Settings properties(String... namesAndValues) {
    Map<String, String> properties = new java.util.HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      properties.put("manyhands." + namesAndValues[i], namesAndValues[i + 1]);
    }
    properties.put("java.version", "17");
    return Settings.read(properties, Map.of("PATH", "x"));
  }

  @Test
  void nothingIsSetByItself() {
    assertThat(properties()).isEqualTo(Settings.DEFAULTS);
  }

  @Test
  void everySettingIsRead() {
    Settings settings =
        properties(
            "parallelism",
            "3",
            "engine",
            "threads",
            "schedule",
            "guided",
            "chunk",
            "5",
            "stats",
            "out/s.json",
            "chaos",
            "-7",
            "process.workers",
            "3",
            "process.heap",
            "512m",
            "process.timeout",
            "20",
            "process.idle",
            "7",
            "process.jvmargs",
            "-Xss2m -XX:+UseParallelGC",
            "spin",
            "300");
    assertThat(settings.processes())
        .isEqualTo(new ProcessSettings(3, "512m", 20, 7, List.of("-Xss2m", "-XX:+UseParallelGC")));
    assertThat(settings.parallelism()).isEqualTo(3);
    assertThat(settings.engine()).isEqualTo(new Choice("threads", "manyhands.engine"));
    assertThat(settings.schedule()).isEqualTo("GUIDED");
    assertThat(settings.chunk()).isEqualTo(5);
    assertThat(settings.stats()).isEqualTo(new Settings.Stats(true, Path.of("out/s.json")));
    assertThat(settings.chaos()).isEqualTo(-7);
    assertThat(settings.spin()).isEqualTo(300);
  }

  @Test
  void variablesAreReadAndPropertiesWin() {
    Map<String, String> environment =
        Map.of("MANYHANDS_CHUNK", "5", "MANYHANDS_PARALLELISM", "3", "MANYHANDS_CHAOS", "");
    Settings settings = Settings.read(Map.of("manyhands.chunk", "8"), environment);
    assertThat(settings.chunk()).isEqualTo(8);
    assertThat(settings.parallelism()).isEqualTo(3);
    assertThat(settings.chaos()).isNull();
  }

  @Test
  void statisticsMayBeATable() {
    assertThat(properties("stats", "true").stats()).isEqualTo(new Settings.Stats(true, null));
    assertThat(properties("stats", "false").stats()).isEqualTo(new Settings.Stats(false, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "parallelism | 0 | an integer from 1 to 32767",
        "parallelism | two | an integer from 1 to 32767",
        "parallelism | 40000 | an integer from 1 to 32767",
        "chunk | -1 | an integer from 0 to 2147483647",
        "chunk | 1e3 | an integer from 0 to 2147483647",
        "schedule | FASTEST | one of ADAPTIVE, STATIC, DYNAMIC, GUIDED",
        "stats | yes | true, false or a file name that ends in .json",
        "stats | '' | true, false or a file name that ends in .json",
        "chaos | random | a 64-bit integer",
        "process.workers | 0 | an integer from 1 to 1024",
        "process.heap | plenty | 'a number with k, m or g, such as 512m'",
        "process.idle | -1 | 'an integer from 0 to 2147483647, in seconds'",
        "process.timeout | 1s | 'an integer from 0 to 2147483647, in seconds'",
        "process.jvmargs | Xss2m | 'JVM arguments that begin with -, separated by blanks'",
        "spin | -1 | an integer from 0 to 1000000"
      })
  void aBadValueIsToldWithTheLegalOnes(String name, String value, String legal) {
    String message = " is '" + value + "' but must be " + legal + ".";
    assertThatThrownBy(() -> properties(name, value))
        .isInstanceOf(SettingsException.class)
        .hasMessage("manyhands." + name + message);
    if (!value.isEmpty()) {
      String variable = "MANYHANDS_" + name.toUpperCase(java.util.Locale.ROOT).replace('.', '_');
      assertThatThrownBy(() -> Settings.read(Map.of(), Map.of(variable, value)))
          .isInstanceOf(SettingsException.class)
          .hasMessage(variable + message);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "paralelism, parallelism",
    "Chunk, chunk",
    "shedule, schedule",
    "stat, stats",
    "engines, engine",
    "chaos.seed, chaos"
  })
  void anUnknownPropertyIsToldWithTheNearestOne(String name, String meant) {
    assertThatThrownBy(() -> properties(name, "1"))
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith(
            "manyhands." + name + " is not a setting: did you mean manyhands." + meant + "?");
  }

  @ParameterizedTest
  @CsvSource({"progress, true"})
  void settingsOfLaterReleasesAreTold(String name, String value) {
    assertThatThrownBy(() -> properties(name, value))
        .isInstanceOf(SettingsException.class)
        .hasMessage("manyhands." + name + " is not available in this release.");
  }
}
