package io.manyhands.runtime.process;

import io.manyhands.runtime.settings.ProcessSettings;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The command that starts a worker.
 *
 * @param arguments the arguments of {@code java}
 * @param defaults the default locales and time zone that it works with
 */
record WorkerCommand(List<String> arguments, Defaults defaults) {
  private static final int MOST_ATTEMPTS = 3;

  /** In characters, half of what systems take. */
  private static final int MOST_LENGTH = 16_000;

  /** What a JVM may have been started with that its workers need for the same results. */
  private static final List<String> PASSED =
      List.of(
          "--add-",
          "--patch-module=",
          "--enable-",
          "--illegal-",
          "-ea",
          "-da",
          "-esa",
          "-dsa",
          "-Xss",
          "-D");

  private static final List<String> KEPT_BACK =
      List.of("-Dmanyhands.", "-Djava.class.path=", "-Djdk.module.", "-Dcom.sun.management.");

  /** The command for regions like {@code region}. */
  static WorkerCommand of(Class<?> region, ProcessSettings settings) {
    List<String> all = new ArrayList<>();
    all.add("-XX:-UsePerfData"); // leaves no file behind
    String heap = settings.heap();
    if (heap != null) {
      all.add("-Xmx" + heap);
    }
    if (!choosesCollector(settings.jvmArguments())) {
      all.add("-XX:+UseSerialGC"); // a worker computes with one thread
    }
    all.addAll(inherited(JvmArguments.ofThisJvm()));
    all.add("-Dmanyhands.parallelism=1");
    all.addAll(settings.jvmArguments());
    all.addAll(classes(region));
    return new WorkerCommand(List.copyOf(all), Defaults.current());
  }

  private static boolean choosesCollector(List<String> options) {
    for (String option : options) {
      if (option.startsWith("-XX:+Use") && option.endsWith("GC")) {
        return true;
      }
    }
    return false;
  }

  /** Those of the parent's options that go along. */
  static List<String> inherited(List<String> options) {
    List<String> kept = new ArrayList<>();
    for (String option : options) {
      if (startsWithOneOf(PASSED, option) && !startsWithOneOf(KEPT_BACK, option)) {
        kept.add(option);
      }
    }
    return kept;
  }

  private static boolean startsWithOneOf(List<String> beginnings, String option) {
    for (String beginning : beginnings) {
      if (option.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> classes(Class<?> region) {
    List<String> arguments = new ArrayList<>();
    String modules = System.getProperty("jdk.module.path");
    String path = ClassPaths.of(region);
    if (!path.isEmpty()) {
      arguments.addAll(List.of("-cp", path));
    }
    if (modules != null) {
      arguments.addAll(List.of("--module-path", modules, "--add-modules", "ALL-MODULE-PATH"));
    }
    Module module = WorkerMain.class.getModule();
    if (module.isNamed()) {
      arguments.addAll(List.of("-m", module.getName() + "/" + WorkerMain.class.getName()));
    } else {
      arguments.add(WorkerMain.class.getName());
    }
    return arguments;
  }

  /** Starts a worker. */
  Process start(Places places, int number) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (length() <= MOST_LENGTH) {
      command.addAll(arguments);
    } else {
      command.add("@" + file(places.first().resolve("worker-" + number + ".args")));
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    Iterator<String> names = builder.environment().keySet().iterator();
    while (names.hasNext()) {
      String name = names.next();
      if (name.startsWith("MANYHANDS_") || JvmArguments.VARIABLES.contains(name)) {
        names.remove();
      }
    }
    return start(builder);
  }

  private int length() {
    int length = 0;
    for (String argument : arguments) {
      length += argument.length() + 1;
    }
    return length;
  }

  /** A class path may be too long for a command line. */
  private Path file(Path path) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String argument : arguments) {
      lines.append(quoted(argument)).append('\n');
    }
    return Files.write(path, lines.toString().getBytes(encoding()));
  }

  /** What helps to start a process may be killed itself, where memory is short, say. */
  private static Process start(ProcessBuilder builder) throws IOException {
    for (int attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
      try {
        return builder.start();
      } catch (IOException e) {
        // once more
      }
    }
    return builder.start();
  }

  /** How the launcher reads the names of files. */
  private static Charset encoding() {
    String name = System.getProperty("sun.jnu.encoding", "UTF-8");
    return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
  }

  private static String quoted(String argument) {
    return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  /** By hand, as a record's own takes a while when it is used for the first time. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WorkerCommand command
        && arguments.equals(command.arguments)
        && defaults.equals(command.defaults);
  }

  @Override
  public int hashCode() {
    return arguments.hashCode();
  }
}
