package io.manyhands.runtime;

import io.manyhands.runtime.observe.Statistics;
import io.manyhands.runtime.settings.Choice;
import io.manyhands.runtime.settings.Settings;
import io.manyhands.runtime.settings.Settings.Stats;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Environments in which a region must behave the same. */
final class Setups {

  private Setups() {}

  /** Properties that a user could have set, with a name for the test report. */
  record Setup(String name, Settings settings) {

    Region.Builder region() {
      return Region.at("demo." + name, "Demo.java", 7).in(new Environment(settings, null));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** Every engine, schedule, some chunk lengths, numbers of workers and chaos seeds. */
  static Stream<Setup> all() {
    List<Setup> all = new ArrayList<>();
    for (String schedule : List.of("ADAPTIVE", "STATIC", "DYNAMIC", "GUIDED")) {
      for (int workers : new int[] {1, 2, 3, 8}) {
        all.add(threads(schedule, 0, workers));
      }
      all.add(threads(schedule, 1, 2));
      all.add(threads(schedule, 5, 4));
      all.add(engine("SEQUENTIAL", schedule));
      all.add(engine("BACKWARDS", schedule));
    }
    for (long seed = 1; seed <= 8; seed++) {
      all.add(chaos(seed));
    }
    return all.stream();
  }

  static Setup threads(String schedule, int chunk, int workers) {
    return new Setup(
        schedule + " chunk " + chunk + " workers " + workers,
        new Settings(workers, null, schedule, chunk, off(), null));
  }

  static Setup engine(String engine, String schedule) {
    return new Setup(
        engine + " " + schedule,
        new Settings(2, new Choice(engine, "test"), schedule, 0, off(), null));
  }

  static Setup chaos(long seed) {
    return new Setup("chaos " + seed, new Settings(1, null, null, 0, off(), seed));
  }

  static Environment counting(Settings settings, Statistics statistics) {
    return new Environment(settings, statistics);
  }

  private static Stats off() {
    return new Stats(false, null);
  }
}
