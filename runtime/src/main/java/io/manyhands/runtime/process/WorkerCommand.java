package io.manyhands.runtime.process;

import io.manyhands.runtime.settings.ProcessSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The command that starts a worker, but for its address.
 *
 * @param arguments the arguments of {@code java}
 * @param defaults the default locales and time zone that it works with
 */
record WorkerCommand(List<String> arguments, Defaults defaults) {
  private static final int MOST_ATTEMPTS = 3;

  /** What a JVM may have been started with that its workers need for the same results. */
  private static final List<String> PASSED =
      List.of("--add-", "--enable-", "--illegal-", "-ea", "-da", "-esa", "-dsa", "-Xss", "-D");

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
    if (settings.jvmArguments().stream()
        .noneMatch(argument -> argument.matches("-XX:\\+Use\\w+GC"))) {
      all.add("-XX:+UseSerialGC"); // a worker computes with one thread
    }
    all.addAll(inherited());
    all.add("-Dmanyhands.parallelism=1");
    all.addAll(settings.jvmArguments());
    all.addAll(classes(region));
    return new WorkerCommand(List.copyOf(all), Defaults.current());
  }

  private static List<String> inherited() {
    try {
      return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
          .filter(argument -> PASSED.stream().anyMatch(argument::startsWith))
          .filter(argument -> KEPT_BACK.stream().noneMatch(argument::startsWith))
          .toList();
    } catch (NoClassDefFoundError e) {
      return List.of(); // a JDK without the module java.management
    }
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

  /** Starts a worker. Its arguments go into a file: a class path may be long. */
  Process start(Path directory, int number, String address) throws IOException {
    Path file = directory.resolve("worker-" + number + ".args");
    String lines = arguments.stream().map(WorkerCommand::quoted).collect(Collectors.joining("\n"));
    Files.write(file, lines.getBytes(encoding()));
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "@" + file,
            address);
    builder
        .environment()
        .keySet()
        .removeIf(
            name ->
                name.startsWith("MANYHANDS_")
                    || List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")
                        .contains(name));
    return start(builder);
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
}
