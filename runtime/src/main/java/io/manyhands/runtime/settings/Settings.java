package io.manyhands.runtime.settings;

import io.manyhands.runtime.spi.SettingsException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What the system properties and environment variables say, checked.
 *
 * @param parallelism the most workers, 0 if not given
 * @param engine the engine, null if not given; whether it exists is not checked here
 * @param schedule one of the schedules' names, null if not given
 * @param chunk iterations per chunk, 0 if not given
 * @param stats where statistics go
 * @param chaos the seed of the hostile schedule, null if it is off
 * @param processes what worker processes are like
 * @param spin how long helpers watch out for work at most, in microseconds; null if not given
 * @param check whether the program's word about what iterations share is checked
 */
public record Settings(
    int parallelism,
    @Nullable Choice engine,
    @Nullable String schedule,
    int chunk,
    Stats stats,
    @Nullable Long chaos,
    ProcessSettings processes,
    @Nullable Integer spin,
    boolean check) {

  /** Settings that leave worker processes and waiting helpers as they are by themselves. */
  public Settings(
      int parallelism,
      @Nullable Choice engine,
      @Nullable String schedule,
      int chunk,
      Stats stats,
      @Nullable Long chaos) {
    this(parallelism, engine, schedule, chunk, stats, chaos, ProcessSettings.DEFAULTS, null, false);
  }

  /**
   * Where statistics go.
   *
   * @param on whether there are any
   * @param file takes JSON; null means a table on standard error
   */
  public record Stats(boolean on, @Nullable Path file) {}

  /** Nothing is set. */
  public static final Settings DEFAULTS =
      new Settings(0, null, null, 0, new Stats(false, null), null);

  /**
   * Reads the settings of this JVM.
   *
   * @return the settings
   * @throws SettingsException as {@link #read}
   */
  public static Settings ofThisJvm() {
    Properties properties = System.getProperties();
    Map<String, String> texts = new HashMap<>();
    for (String name : properties.stringPropertyNames()) {
      texts.put(name, properties.getProperty(name, ""));
    }
    return read(texts, System.getenv());
  }

  /**
   * Reads settings. A property wins over the variable of the same setting; an empty variable counts
   * as not set.
   *
   * @param properties system properties
   * @param environment environment variables
   * @return the settings
   * @throws SettingsException if a value is not legal, or a property that begins with {@code
   *     manyhands.} is not a setting
   */
  public static Settings read(Map<String, String> properties, Map<String, String> environment) {
    return new SettingsReader(properties, environment).read();
  }
}
