package io.manyhands.runtime.engine;

import io.manyhands.runtime.settings.Choice;
import io.manyhands.runtime.spi.Engine;
import io.manyhands.runtime.spi.SettingsException;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The engines that users can name. */
public final class Engines {

  private static final Engine THREADS = new ThreadsEngine();
  private static final Engine SEQUENTIAL = new SequentialEngine();

  private Engines() {}

  /**
   * The engine that regions use if nothing else is said.
   *
   * @return the engine {@code THREADS}
   */
  public static Engine threads() {
    return THREADS;
  }

  /**
   * The engine of a name. Other jars are only looked at for names that are not built in.
   *
   * @param choice a name, in any case
   * @return the engine
   * @throws SettingsException if there is none
   */
  public static Engine named(Choice choice) {
    String name = choice.value().toUpperCase(Locale.ROOT);
    if (name.equals(ThreadsEngine.NAME)) {
      return THREADS;
    }
    if (name.equals(SequentialEngine.NAME)) {
      return SEQUENTIAL;
    }
    Map<String, Engine> all = all(choice);
    Engine engine = all.get(name);
    if (engine == null) {
      throw new SettingsException(
          "%s is '%s' but must be one of %s, the engines on the class path."
              .formatted(choice.origin(), choice.value(), String.join(", ", all.keySet())));
    }
    return engine;
  }

  private static Map<String, Engine> all(Choice choice) {
    Map<String, Engine> engines = new TreeMap<>();
    try {
      for (Engine engine : ServiceLoader.load(Engine.class, Engine.class.getClassLoader())) {
        engines.put(engine.name(), engine);
      }
    } catch (ServiceConfigurationError e) {
      throw new SettingsException(
          "%s is '%s', and looking for engines failed: %s"
              .formatted(choice.origin(), choice.value(), e.getMessage()),
          e);
    }
    engines.put(THREADS.name(), THREADS);
    engines.put(SEQUENTIAL.name(), SEQUENTIAL);
    return engines;
  }
}
