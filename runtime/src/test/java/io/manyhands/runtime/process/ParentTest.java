package io.manyhands.runtime.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Parents in JVMs of their own: how they are started, what they leave behind, how they end. */
@Timeout(120)
class ParentTest {

  @TempDir private Path directory;
  private final List<Process> parents = new ArrayList<>();

  @AfterEach
  void endParents() {
    parents.forEach(Process::destroyForcibly);
  }

  private Process start(List<String> arguments) throws IOException {
    return start(List.of(), arguments);
  }

  private Process start(List<String> before, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectError(directory.resolve("err").toFile());
    builder.environment().keySet().removeIf(name -> name.matches("MANYHANDS_.*|.*JAVA.*OPTIONS"));
    Process parent = builder.start();
    parents.add(parent);
    return parent;
  }

  private Process parent(String program, String... options) throws IOException {
    return start(arguments(program, options));
  }

  private List<String> arguments(String program, String... options) throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.add("-Dmanyhands.process.workers=2"); // also where there is one processor
    arguments.addAll(List.of(options));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    arguments.add("-Djava.io.tmpdir=" + Files.createDirectories(directory.resolve("tmp")));
    arguments.addAll(List.of(Parent.class.getName(), program));
    return arguments;
  }

  private String output(Process parent) throws IOException {
    try (BufferedReader reader = parent.inputReader()) {
      return reader.lines().collect(Collectors.joining("\n"))
          + Files.readString(directory.resolve("err"), UTF_8);
    }
  }

  private static List<Path> directories(Path root, long process) throws IOException {
    String prefix = "manyhands-" + process + "-";
    try (Stream<Path> files = Files.list(root)) {
      return files.filter(file -> file.getFileName().toString().startsWith(prefix)).toList();
    }
  }

  /** What a parent has made and not removed; others may be at work at the same time. */
  private List<Path> directories(Process parent) throws IOException {
    Path temporary = Files.createDirectories(directory.resolve("tmp"));
    List<Path> all = new ArrayList<>(directories(temporary, parent.pid()));
    Path memory = Path.of("/dev/shm");
    if (Files.isDirectory(memory)) {
      all.addAll(directories(memory, parent.pid()));
    }
    return all;
  }

  @Test
  void nothingIsLeftBehind() throws Exception {
    Process parent = parent("count");
    assertThat(output(parent)).isEqualTo("100000");
    assertThat(parent.waitFor()).isZero();
    assertThat(directories(parent)).isEmpty();
  }

  @Test
  void onlyTheUserMayEnterAndAKilledParentTakesItsWorkersAlong() throws Exception {
    Process parent = parent("wait");
    BufferedReader reader = parent.inputReader();
    assertThat(reader.readLine()).endsWith("] busy");
    assertThat(reader.readLine()).endsWith("] busy");
    List<ProcessHandle> workers = parent.children().toList();
    assertThat(workers).hasSize(2);
    List<Path> made = directories(parent);
    assertThat(made).hasSize(1);
    Path own = made.get(0);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
        .isEqualTo("rwx------");

    parent.destroyForcibly().waitFor();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
    while (workers.stream().anyMatch(ParentTest::isRunning) && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertThat(workers).noneMatch(ParentTest::isRunning);
    assertThat(output(parent("count"))).isEqualTo("100000"); // the next one sweeps
    assertThat(own).doesNotExist();
  }

  /** One that has ended is there until somebody has asked how. */
  private static boolean isRunning(ProcessHandle process) {
    try {
      String state = Files.readString(Path.of("/proc", "" + process.pid(), "stat"));
      return process.isAlive() && !state.contains(") Z ");
    } catch (IOException e) {
      return process.isAlive();
    }
  }

  /** Web applications load the runtime each for itself. */
  @Test
  void runtimesOfOneJvmLeaveEachOtherTheirDirectories() throws Exception {
    Path root = Files.createDirectories(directory.resolve("root"));
    PrivateDirectory first = PrivateDirectory.in(root);
    URL[] runtime = {PrivateDirectory.class.getProtectionDomain().getCodeSource().getLocation()};
    try (URLClassLoader loader =
        new URLClassLoader(runtime, ClassLoader.getPlatformClassLoader())) {
      Method in =
          loader.loadClass(PrivateDirectory.class.getName()).getDeclaredMethod("in", Path.class);
      in.setAccessible(true);
      assertThat(in.invoke(null, root)).isNotNull();
      Process other =
          start(
              List.of(
                  "-cp",
                  System.getProperty("java.class.path"),
                  Parent.class.getName(),
                  "sweep",
                  root.toString()));
      assertThat(output(other)).isEmpty();
      assertThat(first.path()).exists();
      assertThat(directories(root, ProcessHandle.current().pid())).hasSize(2);
    }
    first.delete();
  }

  @Test
  void aStoppedWorkerIsGivenUp() throws Exception {
    assertThat(output(parent("stop", "-Dmanyhands.process.timeout=2"))).isEqualTo("64");
  }

  @Test
  void workersThatNobodyNeedsEnd() throws Exception {
    assertThat(output(parent("idle", "-Dmanyhands.process.idle=1"))).isEqualTo("100000\n100000");
  }

  @Test
  void aChunkThatTakesTooLongIsTold() throws Exception {
    assertThat(output(parent("slow", "-Dmanyhands.process.timeout=1")))
        .contains("could not be run in 3 attempts")
        .contains("took longer than 1 s, manyhands.process.timeout");
  }

  @Test
  void aWorkerThatDoesNotStartIsTold() throws Exception {
    assertThat(output(parent("large", "-Dmanyhands.process.jvmargs=-XX:NoSuchOption")))
        .contains("Worker processes for region Loops.smooth cannot be started")
        .contains("NoSuchOption");
  }

  /** Neither in shared memory nor on the disk: no file may be longer than 32 KB. */
  @Test
  void filesThatCannotBeWrittenAreTold() throws Exception {
    Process parent =
        start(List.of("/bin/sh", "-c", "ulimit -f 64; exec \"$@\"", "limited"), arguments("large"));
    assertThat(output(parent))
        .contains("Worker processes could not do the work of region Loops.smooth")
        .contains("no room for");
    assertThat(directories(parent)).isEmpty();
  }

  @Test
  void aLoopbackPortServesWhereThereAreNoUnixSockets() throws Exception {
    assertThat(
            output(
                parent(
                    "where",
                    "-Djava.nio.channels.spi.SelectorProvider=" + NoUnixSockets.class.getName(),
                    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED")))
        .isEqualTo("100000\nfalse");
    assertThat(output(parent("where"))).isEqualTo("100000\ntrue");
  }

  @Test
  void settingsReachTheWorkers() throws Exception {
    assertThat(
            output(
                parent(
                    "count",
                    "-Dmanyhands.process.heap=24m",
                    "-Dmanyhands.process.workers=1",
                    "-Dmanyhands.process.jvmargs=-Xlog:startuptime -XX:+UseParallelGC")))
        .endsWith("100000");
  }

  @Test
  void optionsAreReadFromTheCommandLine() throws Exception {
    assertThat(
            output(
                parent(
                    "options",
                    "-Dname=a value",
                    "--add-opens",
                    "java.base/java.util=ALL-UNNAMED",
                    "--add-exports=java.base/sun.nio.ch=ALL-UNNAMED",
                    "-Xmx64m",
                    "-ea:io.manyhands...",
                    "--add-modules",
                    "java.sql")))
        .startsWith("same [")
        .contains("-Dname=a value, ", "--add-opens=java.base/java.util=ALL-UNNAMED, ");
  }

  @Test
  void optionsComeFromFilesAndVariablesAsWell() throws Exception {
    Path file = directory.resolve("options");
    Files.writeString(file, "-Dfrom=file");
    Path variables = directory.resolve("variables.sh");
    Files.writeString(variables, "JAVA_TOOL_OPTIONS=-Dfrom=variable exec \"$@\"");
    List<String> arguments = arguments("options", "@" + file);
    assertThat(output(start(arguments))).startsWith("same [").contains("-Dfrom=file");
    assertThat(output(start(List.of("/bin/sh", variables.toString()), arguments("options"))))
        .startsWith("same [")
        .contains("-Dfrom=variable");
  }

  /** A class path that is longer than command lines may be. */
  @Test
  void aLongClassPath() throws Exception {
    Path[] entries = new Path[200];
    for (int k = 0; k < entries.length; k++) {
      entries[k] = directory.resolve("an entry of the class path that is not there ".repeat(4) + k);
    }
    List<String> arguments = arguments("count");
    int classPath = arguments.indexOf("-cp") + 1;
    arguments.set(
        classPath,
        Stream.of(entries).map(Path::toString).collect(Collectors.joining(File.pathSeparator))
            + File.pathSeparator
            + arguments.get(classPath));
    Process parent = start(arguments);
    assertThat(output(parent)).isEqualTo("100000");
    assertThat(directories(parent)).isEmpty();
  }

  @Test
  void anExecutableJar() throws Exception {
    Path jar = directory.resolve("app.jar");
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, Parent.class.getName());
    main.put(
        Attributes.Name.CLASS_PATH,
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(entry -> Path.of(entry).toUri().toString())
            .collect(Collectors.joining(" ")));
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    assertThat(output(start(List.of("-jar", jar.toString(), "count")))).isEqualTo("100000");
  }

  /** As {@code mvn exec:java} and Gradle do it: the application has a class loader of its own. */
  @Test
  void aClassLoaderOfItsOwn() throws Exception {
    Path launcher = directory.resolve("Launcher.java");
    Files.writeString(
        launcher,
        """
        public class Launcher {
          public static void main(String[] arguments) throws Exception {
            java.util.List<java.net.URL> urls = new java.util.ArrayList<>();
            for (String entry : System.getProperty("application").split(java.io.File.pathSeparator)) {
              urls.add(java.nio.file.Path.of(entry).toUri().toURL());
            }
            Class.forName("io.manyhands.runtime.process.Parent", true,
                    new java.net.URLClassLoader(urls.toArray(new java.net.URL[0])))
                .getMethod("main", String[].class)
                .invoke(null, (Object) new String[] {"count"});
          }
        }
        """);
    assertThat(
            output(
                start(
                    List.of(
                        "-Dapplication=" + System.getProperty("java.class.path"),
                        launcher.toString()))))
        .isEqualTo("100000");
  }
}
