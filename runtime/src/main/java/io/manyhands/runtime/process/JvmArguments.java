package io.manyhands.runtime.process;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What this JVM was started with. */
final class JvmArguments {

  /** Variables from which a JVM takes more options. */
  static final Set<String> VARIABLES =
      Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  /** Options of the launcher whose value is the next argument, and which the JVM is not told. */
  private static final Set<String> LAUNCHERS =
      Set.of("-cp", "-classpath", "--class-path", "--source", "-jar", "-m", "--module");

  /** Options whose value may be the next argument; the JVM is told both, with {@code =} between. */
  private static final Set<String> WITH_VALUE =
      Set.of(
          "-p",
          "--module-path",
          "--upgrade-module-path",
          "--add-modules",
          "--limit-modules",
          "--add-exports",
          "--add-opens",
          "--add-reads",
          "--patch-module",
          "--enable-native-access",
          "--sun-misc-unsafe-memory-access",
          "--illegal-native-access");

  private JvmArguments() {}

  /**
   * The options. To ask the JVM takes a while, since the management classes have to be loaded; so
   * the command line is read where it tells all.
   */
  static List<String> ofThisJvm() {
    List<String> read = null;
    try {
      String[] line = Files.readString(Path.of("/proc/self/cmdline"), US_ASCII).split("\0", -1);
      read = options(List.of(line), System.getenv());
    } catch (IOException | RuntimeException e) {
      // another system, or characters whose encoding matters
    }
    return read != null ? read : asked();
  }

  /** What the JVM says of itself. */
  static List<String> asked() {
    try {
      return ManagementFactory.getRuntimeMXBean().getInputArguments();
    } catch (NoClassDefFoundError e) {
      return List.of(); // a JDK without the module java.management
    }
  }

  /**
   * The options in a command line of {@code java}, as the JVM is told them.
   *
   * @return null if there may be others, in a file or in a variable, or if it is another launcher's
   */
  static @Nullable List<String> options(List<String> line, Map<String, String> environment) {
    if (!line.get(0).endsWith("/java") && !line.get(0).equals("java")) {
      return null;
    }
    for (String variable : VARIABLES) {
      if (environment.containsKey(variable)) {
        return null;
      }
    }
    List<String> options = new ArrayList<>();
    for (int k = 1; k < line.size(); k++) {
      String argument = line.get(k);
      if (argument.startsWith("@") || argument.startsWith("-XX:Flags=") || isFile(argument)) {
        return null;
      }
      if (!argument.startsWith("-")) {
        return options; // the main class
      }
      if (LAUNCHERS.contains(argument)) {
        if (argument.equals("-jar") || argument.equals("-m") || argument.equals("--module")) {
          return options;
        }
        k++;
      } else if (WITH_VALUE.contains(argument)) {
        k++;
        options.add(argument + "=" + line.get(k));
      } else {
        options.add(argument);
      }
    }
    return null; // no main class: not what is expected
  }

  private static boolean isFile(String argument) {
    return argument.startsWith("-XX:VMOptionsFile=") || argument.startsWith("-XX:+ReadVMOptions");
  }
}
