package io.manyhands.runtime;

import io.manyhands.runtime.observe.ExitReport;
import io.manyhands.runtime.observe.Statistics;
import io.manyhands.runtime.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * What all regions of the JVM have in common.
 *
 * <p>It is read at the first use of a region and not in a static initializer, so that a bad value
 * shows as what it is, and at every use.
 *
 * @param settings what properties and variables say
 * @param statistics counts the regions' calls, null if nobody wants to know
 */
record Environment(Settings settings, @Nullable Statistics statistics) {

  private static volatile @Nullable Environment current;

  static Environment current() {
    Environment known = current;
    return known != null ? known : read();
  }

  private static synchronized Environment read() {
    Environment known = current;
    if (known != null) {
      return known;
    }
    Settings settings = Settings.ofThisJvm();
    Statistics statistics = null;
    if (settings.stats().on()) {
      statistics = new Statistics();
      ExitReport.arrange(statistics, settings.stats().file());
    }
    Environment read = new Environment(settings, statistics);
    current = read;
    return read;
  }
}
