package io.manyhands.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jars without Maven: {@code javac} and {@code java} from the command line. */
final class PlainJavacIT {
  private static final String SOURCE =
      """
      import io.manyhands.annotations.Parallel;

      public class Squares {
        static long[] squares(int n) {
          long[] squares = new long[n];
          for (@Parallel int i = 0; i < n; i++) {
            squares[i] = (long) i * i;
          }
          return squares;
        }

        public static void main(String[] arguments) {
          System.out.println(squares(1000)[999]);
        }
      }
      """;

  @TempDir private Path directory;

  @Test
  void compilesAndRuns() throws Exception {
    Files.writeString(directory.resolve("Squares.java"), SOURCE);

    run(
        "javac",
        "-cp",
        userJars(),
        "-processorpath",
        jar("processor"),
        "-d",
        "out",
        "Squares.java");

    assertThat(directory.resolve("out/Squares_Parallel.java")).content().contains("squares[i]");
    assertThat(run("java", "-cp", "out" + File.pathSeparator + userJars(), "Squares"))
        .contains("998001");
  }

  @Test
  void worksAsModulesToo() throws Exception {
    Files.createDirectories(directory.resolve("src/app"));
    Files.writeString(directory.resolve("src/app/Squares.java"), "package app;\n" + SOURCE);
    Files.writeString(
        directory.resolve("src/module-info.java"),
        """
        module app {
          requires static io.manyhands.annotations;
          requires io.manyhands.runtime;
        }
        """);

    run(
        "javac",
        "-p",
        userJars(),
        "--processor-module-path",
        jar("processor"),
        "-d",
        "out",
        "src/module-info.java",
        "src/app/Squares.java");

    assertThat(directory.resolve("out/app/Squares_Parallel.java")).exists();
    String modulePath = "out" + File.pathSeparator + jar("runtime");
    assertThat(run("java", "-p", modulePath, "-m", "app/app.Squares")).contains("998001");
  }

  @Test
  void processorKeepsItsLibrariesToItself() throws IOException {
    try (JarFile jar = new JarFile(jar("processor"))) {
      assertThat(jar.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName))
          .filteredOn(name -> name.endsWith(".class") && !name.equals("module-info.class"))
          .allMatch(name -> name.startsWith("io/manyhands/processor/"));
    }
    var descriptor =
        ModuleFinder.of(Path.of(jar("processor")))
            .find("io.manyhands.processor")
            .orElseThrow()
            .descriptor();
    assertThat(descriptor.requires())
        .extracting(Requires::name)
        .allMatch(name -> name.startsWith("java.") || name.startsWith("jdk."));
    assertThat(descriptor.provides()).hasSize(2);
  }

  private static String userJars() {
    return jar("annotations") + File.pathSeparator + jar("runtime");
  }

  private static String jar(String module) {
    String name = "manyhands-" + module + "-" + System.getProperty("manyhands.version") + ".jar";
    return Path.of("..", module, "target", name).toAbsolutePath().normalize().toString();
  }

  private String run(String tool, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(arguments));
    command.add(0, Path.of(System.getProperty("java.home"), "bin", tool).toString());
    Process process =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
