package io.manyhands.processor.testing;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;

/**
 * Classes of a compiled program and the runtime, both loaded for it alone, so that each has its own
 * settings and static fields.
 */
public final class LoadedProgram implements AutoCloseable {
  private static final String PREFIX = "manyhands.";

  private final URLClassLoader classes;

  private LoadedProgram(URLClassLoader classes) {
    this.classes = classes;
  }

  static LoadedProgram of(Path directory, Optional<Long> chaos) {
    return of(
        directory, chaos.map(seed -> Map.of("chaos", seed.toString())).orElseGet(() -> Map.of()));
  }

  /** With settings of the runtime, by their names without {@code manyhands.}. */
  static LoadedProgram of(Path directory, Map<String, String> settings) {
    List<Path> path = new ArrayList<>(List.of(directory));
    path.addAll(CompiledProgram.libraries());
    URL[] urls = path.stream().map(LoadedProgram::url).toArray(URL[]::new);
    LoadedProgram program =
        new LoadedProgram(new URLClassLoader(urls, ClassLoader.getPlatformClassLoader()));
    program.readSettings(settings);
    return program;
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(path.toString(), e);
    }
  }

  /** Has the runtime read its settings now, while the properties are those it shall see. */
  private void readSettings(Map<String, String> settings) {
    synchronized (LoadedProgram.class) {
      Properties properties = System.getProperties();
      Properties hidden = new Properties();
      for (String name : properties.stringPropertyNames()) {
        if (name.startsWith(PREFIX)) {
          hidden.setProperty(name, properties.getProperty(name));
        }
      }
      hidden.keySet().forEach(properties::remove);
      settings.forEach((name, value) -> properties.setProperty(PREFIX + name, value));
      try {
        Class<?> region = classes.loadClass("io.manyhands.runtime.Region");
        Object builder =
            region
                .getMethod("at", String.class, String.class, int.class)
                .invoke(null, "settings", "", 1);
        Object built = builder.getClass().getMethod("build").invoke(builder);
        region.getMethod("guardFailed").invoke(built);
      } catch (ReflectiveOperationException e) {
        throw new LinkageError("the runtime cannot be set up", e);
      } finally {
        settings.keySet().forEach(name -> properties.remove(PREFIX + name));
        properties.putAll(hidden);
      }
    }
  }

  /** What a static method gives as it is called from anywhere: in parallel. */
  public Answer call(String className, String method, Object... arguments) {
    return answer(() -> invoke(className, method, arguments));
  }

  /** What a static method gives if all methods run their original bodies. */
  public Answer callOriginal(String className, String method, Object... arguments) {
    Callable<Object> action = () -> invoke(className, method, arguments);
    return answer(
        () -> {
          Class<?> original = classes.loadClass("io.manyhands.runtime.Original");
          try {
            return original.getMethod("call", Callable.class).invoke(null, action);
          } catch (InvocationTargetException e) {
            throw unwrapped(e);
          }
        });
  }

  private static Answer answer(Callable<Object> action) {
    try {
      return Answer.of(action.call());
    } catch (Exception e) {
      return Answer.thrown(e);
    }
  }

  private Object invoke(String className, String method, Object... arguments) throws Exception {
    for (Method candidate : classes.loadClass(className).getDeclaredMethods()) {
      if (candidate.getName().equals(method)
          && candidate.getParameterCount() == arguments.length
          && !candidate.isSynthetic()) {
        candidate.setAccessible(true);
        try {
          return candidate.invoke(null, arguments);
        } catch (InvocationTargetException e) {
          throw unwrapped(e);
        }
      }
    }
    throw new NoSuchMethodException(className + "." + method);
  }

  private static Exception unwrapped(InvocationTargetException e) {
    Throwable cause = e.getCause();
    return cause instanceof Exception exception ? exception : new ErrorThrown(cause);
  }

  @Override
  public void close() {
    try {
      classes.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Carries an error to where it is compared. */
  static final class ErrorThrown extends Exception {
    private static final long serialVersionUID = 1;

    ErrorThrown(Throwable error) {
      super(error);
    }
  }
}
