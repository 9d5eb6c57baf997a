package io.manyhands.processor.fuzz;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.manyhands.annotations.Parallel;
import io.manyhands.processor.testing.CompiledProgram;
import io.manyhands.runtime.Region;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The runtime, loaded once for each way of running programs and kept for all of them, together with
 * the classes that programs use.
 */
final class Runtimes {
  /** A runtime and what it counts. */
  record Way(String name, ClassLoader loader, Object statistics) {
    /** Calls of regions whose checks failed. */
    long guardFailures() {
      return sum("guardFailures");
    }

    /** Calls of regions that ran on several workers. */
    long parallelCalls() {
      return sum("parallelCalls");
    }

    private long sum(String member) {
      try {
        String json = (String) statistics.getClass().getMethod("toJson").invoke(statistics);
        long sum = 0;
        for (JsonElement region :
            JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("regions")) {
          sum += region.getAsJsonObject().get(member).getAsLong();
        }
        return sum;
      } catch (ReflectiveOperationException e) {
        throw new LinkageError("the statistics have changed", e);
      }
    }
  }

  private final Way plain;
  private final Way checking;
  private final List<Way> hostile = new ArrayList<>();

  /**
   * Loads.
   *
   * @param directory takes the classes that programs use
   * @param seeds of hostile schedules
   */
  Runtimes(Path directory, long... seeds) {
    CompiledProgram helpers = CompiledProgram.of(directory, ClassText.helpers());
    if (!helpers.isCompiled()) {
      throw new IllegalStateException(helpers.errors().toString());
    }
    Path classes = directory.resolve("classes");
    this.plain = way("the default schedule", classes, Map.of());
    this.checking = way("manyhands.check", classes, Map.of("manyhands.check", "true"));
    for (long seed : seeds) {
      hostile.add(way("chaos " + seed, classes, Map.of("manyhands.chaos", String.valueOf(seed))));
    }
  }

  /** As without settings. */
  Way plain() {
    return plain;
  }

  /** Where what {@code @Shared} says is looked at. */
  Way checking() {
    return checking;
  }

  /** Under hostile schedules. */
  List<Way> hostile() {
    return hostile;
  }

  /** The runtime reads its settings once: it is given them before. */
  private static Way way(String name, Path classes, Map<String, String> settings) {
    URL[] path = {
      url(classes),
      Region.class.getProtectionDomain().getCodeSource().getLocation(),
      Parallel.class.getProtectionDomain().getCodeSource().getLocation()
    };
    ClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader());
    String root = Region.class.getPackageName();
    try {
      Object statistics =
          loader.loadClass(root + ".observe.Statistics").getConstructor().newInstance();
      Method read =
          loader.loadClass(root + ".settings.Settings").getMethod("read", Map.class, Map.class);
      Class<?> environment = loader.loadClass(root + ".Environment");
      Constructor<?> constructor = environment.getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      Field current = environment.getDeclaredField("current");
      current.setAccessible(true);
      current.set(null, constructor.newInstance(read.invoke(null, settings, Map.of()), statistics));
      return new Way(name, loader, statistics);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the runtime has changed", e);
    }
  }

  static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(path.toString(), e);
    }
  }
}
