package io.manyhands.runtime.engine;

import io.manyhands.runtime.process.ProcessesEngine;
import io.manyhands.runtime.settings.Choice;
import io.manyhands.runtime.spi.Engine;
import io.manyhands.runtime.spi.SettingsException;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentSkipListMap;

/** The engines that users can name. */
public final class Engines {

  private static final ThreadsEngine THREADS = new ThreadsEngine();
  private static final ProcessesEngine PROCESSES = new ProcessesEngine();

  /** By name. Engines of other jars are added when somebody asks for a name that is not here. */
  private static final ConcurrentSkipListMap<String, Engine> KNOWN =
      new ConcurrentSkipListMap<>(
          Map.of(
              ThreadsEngine.NAME,
              THREADS,
              SequentialEngine.NAME,
              new SequentialEngine(),
              ProcessesEngine.NAME,
              PROCESSES,
              VirtualThreadsEngine.NAME,
              new VirtualThreadsEngine()));

  private Engines() {}

  /**
   * The engine that regions use if nothing else is said.
   *
   * @return the engine {@code THREADS}
   */
  public static ThreadsEngine threads() {
    return THREADS;
  }

  /**
   * The engine of worker processes.
   *
   * @return the engine {@code PROCESSES}
   */
  public static ProcessesEngine processes() {
    return PROCESSES;
  }

  /**
   * The engine of a name.
   *
   * @param choice a name, in any case
   * @return the engine, the same one each time
   * @throws SettingsException if there is none
   */
  public static Engine named(Choice choice) {
    String name = choice.value().toUpperCase(Locale.ROOT);
    if (!KNOWN.containsKey(name)) {
      find(choice);
    }
    Engine engine = KNOWN.get(name);
    if (engine == null) {
      throw new SettingsException(
          "%s is '%s' but must be one of %s, the engines on the class path."
              .formatted(choice.origin(), choice.value(), String.join(", ", KNOWN.keySet())));
    }
    return engine;
  }

  private static void find(Choice choice) {
    try {
      for (Engine engine : ServiceLoader.load(Engine.class, Engine.class.getClassLoader())) {
        KNOWN.putIfAbsent(engine.name(), engine);
      }
    } catch (ServiceConfigurationError e) {
      throw new SettingsException(
          "%s is '%s', and looking for engines failed: %s"
              .formatted(choice.origin(), choice.value(), e.getMessage()),
          e);
    }
  }
}
