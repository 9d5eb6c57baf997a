package io.manyhands.processor.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

/** A compiled class of programs in one of the runtimes. */
final class LoadedClass implements AutoCloseable {
  private static final Pattern LOADER = Pattern.compile("@[0-9a-f]+");

  private final URLClassLoader loader;
  private final Method run;
  private final Method original;

  LoadedClass(Path classes, String name, Runtimes.Way way) {
    this.loader = new URLClassLoader(new URL[] {Runtimes.url(classes)}, way.loader());
    try {
      this.run = loader.loadClass("fuzz." + name).getMethod("run", String.class, long.class);
      this.original =
          loader.loadClass("io.manyhands.runtime.Original").getMethod("call", Callable.class);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("not loaded: " + name, e);
    }
  }

  /** What a program answers to an input, as it is called from anywhere: in parallel. */
  String call(Program program, long input) {
    try {
      return (String) run.invoke(null, program.name(), input);
    } catch (InvocationTargetException e) {
      return "throws " + e.getCause();
    } catch (IllegalAccessException e) {
      throw new LinkageError("not public", e);
    }
  }

  /** What the loops as written answer. */
  String callOriginal(Program program, long input) {
    Callable<String> action = () -> call(program, input);
    try {
      return (String) original.invoke(null, action);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the runtime has changed", e);
    }
  }

  /**
   * The virtual machine leaves out messages of exceptions that it has thrown often, and names class
   * loaders in those about casts.
   */
  static boolean alike(String first, String second) {
    String original = withoutLoader(first);
    String parallel = withoutLoader(second);
    boolean silent = original.contains("(null)") || parallel.contains("(null)");
    return silent
        ? withoutMessage(original).equals(withoutMessage(parallel))
        : original.equals(parallel);
  }

  private static String withoutLoader(String answer) {
    return answer.indexOf('@') < 0 ? answer : LOADER.matcher(answer).replaceAll("");
  }

  private static String withoutMessage(String answer) {
    return answer.replaceFirst("\\(.*\\)", "");
  }

  @Override
  public void close() {
    try {
      loader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
