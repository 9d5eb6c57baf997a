package io.manyhands.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.manyhands.annotations.Parallel;
import io.manyhands.runtime.Region;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.jetbrains.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * All loops in EJML's row-major classes that its authors marked for parallel execution, with our
 * mark in place of theirs: how many are accepted, and whether these compute what the published jar
 * does.
 *
 * <p>The sources come from the published artifacts when the module is built: the classes with the
 * loops, and the three classes of matrices whose methods these call. The table of all loops is
 * printed and kept in {@code target/ejml-marked/table.txt}.
 */
final class EjmlMarkedLoopsIT {
  private static final int MARKED = 35;
  private static final int ACCEPTED = 34;
  private static final Path DIRECTORY = Path.of("target/ejml-marked").toAbsolutePath();
  private static final Path CLASSES = DIRECTORY.resolve("classes");

  /** One region, as the report tells it. */
  private record Loop(String id, String file, int line, String outcome, String message) {
    boolean isAccepted() {
      return !outcome.equals("refused");
    }

    /** Overloaded methods have regions of one name, so it takes the line to tell them apart. */
    String place() {
      return file + ":" + line;
    }

    String row() {
      String reason = isAccepted() ? "" : " " + message.lines().findFirst().orElse("");
      return "%-9s%s %s%s".formatted(outcome, place(), id.replaceAll(".*\\.", ""), reason);
    }
  }

  private static int marked;
  private static List<Loop> loops = List.of();

  @BeforeAll
  static void compile() throws IOException, InterruptedException {
    EjmlMarks marks =
        EjmlMarks.replaced(Path.of("target/ejml/org/ejml/dense/row"), DIRECTORY.resolve("sources"));
    marked = marks.loops();
    Files.createDirectories(CLASSES);
    List<String> command =
        new ArrayList<>(
            List.of(
                "javac",
                "-nowarn",
                "-Xmaxwarns",
                "1000",
                "-cp",
                classPath(
                    Parallel.class,
                    Region.class,
                    DMatrixRMaj.class,
                    CommonOps_DDRM.class,
                    Nullable.class),
                "-processorpath",
                processor().toString(),
                "-Amanyhands.report=" + DIRECTORY,
                "-d",
                CLASSES.toString()));
    marks.files().forEach(file -> command.add(file.toString()));
    command.add(DIRECTORY.resolve("patched/org/ejml/data/DMatrixD1.java").toString());
    for (String name : List.of("DMatrix1Row", "DMatrixRMaj")) {
      command.add(
          Path.of("target/ejml/org/ejml/data/" + name + ".java").toAbsolutePath().toString());
    }
    Files.writeString(DIRECTORY.resolve("javac.txt"), run(command));
    loops = report();
    String table =
        "%d marked loops, %d accepted%n".formatted(marked, accepted())
            + loops.stream().map(Loop::row).collect(Collectors.joining("\n", "", "\n"));
    Files.writeString(DIRECTORY.resolve("table.txt"), table);
    System.out.print(table);
  }

  @Test
  void everyMarkedLoopGetsAnAnswer() {
    assertThat(marked).isEqualTo(MARKED);
    assertThat(loops).hasSize(MARKED);
  }

  /** Four of five, and what it was when this was last changed. */
  @Test
  void acceptsMostOfThem() {
    assertThat(accepted()).isGreaterThanOrEqualTo(ACCEPTED);
    assertThat(100.0 * accepted() / marked).isGreaterThanOrEqualTo(80);
  }

  @Test
  void acceptedLoopsComputeWhatThePublishedJarDoes() throws Exception {
    String published = calls(List.of(), List.of());
    for (int seed = 1; seed <= 3; seed++) {
      Path statistics = DIRECTORY.resolve("statistics-" + seed + ".json");
      Files.deleteIfExists(statistics);
      String found =
          calls(
              List.of(CLASSES.toString()),
              List.of("-Dmanyhands.chaos=" + seed, "-Dmanyhands.stats=" + statistics));

      assertThat(found.lines()).containsExactlyElementsOf(published.lines().toList());
      assertThat(ranInParallel(statistics)).containsAll(acceptedPlaces());
    }
  }

  private static long accepted() {
    return loops.stream().filter(Loop::isAccepted).count();
  }

  private static Set<String> acceptedPlaces() {
    return loops.stream()
        .filter(Loop::isAccepted)
        .map(Loop::place)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Loop> report() throws IOException {
    JsonObject run =
        json(DIRECTORY.resolve("manyhands.sarif")).getAsJsonArray("runs").get(0).getAsJsonObject();
    return stream(run.getAsJsonArray("results")).map(EjmlMarkedLoopsIT::loop).toList();
  }

  private static Loop loop(JsonObject result) {
    JsonObject properties = result.getAsJsonObject("properties");
    JsonObject place =
        result
            .getAsJsonArray("locations")
            .get(0)
            .getAsJsonObject()
            .getAsJsonObject("physicalLocation");
    String uri = place.getAsJsonObject("artifactLocation").get("uri").getAsString();
    return new Loop(
        properties.get("regionId").getAsString(),
        uri.substring(uri.lastIndexOf('/') + 1),
        place.getAsJsonObject("region").get("startLine").getAsInt(),
        properties.get("outcome").getAsString(),
        result.getAsJsonObject("message").get("text").getAsString());
  }

  private static Set<String> ranInParallel(Path statistics) throws IOException {
    if (Files.notExists(statistics)) {
      return Set.of(); // nothing asked for a region
    }
    return stream(json(statistics).getAsJsonArray("regions"))
        .filter(region -> region.get("parallelCalls").getAsLong() > 0)
        .map(region -> region.get("file").getAsString() + ":" + region.get("line").getAsInt())
        .collect(Collectors.toSet());
  }

  private static JsonObject json(Path file) throws IOException {
    return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
  }

  private static Stream<JsonObject> stream(Iterable<JsonElement> array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsJsonObject);
  }

  /** What {@link EjmlCalls} prints, with other classes before the published ones. */
  private static String calls(List<String> before, List<String> options)
      throws IOException, InterruptedException {
    List<String> path = new ArrayList<>(before);
    path.add(classPath(EjmlCalls.class, Region.class, DMatrixRMaj.class, CommonOps_DDRM.class));
    List<String> command = new ArrayList<>(List.of("java"));
    command.addAll(options);
    command.addAll(
        List.of("-cp", String.join(File.pathSeparator, path), EjmlCalls.class.getName()));
    return run(command);
  }

  private static String classPath(Class<?>... classes) {
    return Stream.of(classes)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
        .map(location -> Path.of(java.net.URI.create(location.toString())).toString())
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Path processor() {
    String version = System.getProperty("manyhands.version");
    return Path.of("../processor/target/manyhands-processor-" + version + ".jar").toAbsolutePath();
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    List<String> whole = new ArrayList<>(command);
    whole.set(0, Path.of(System.getProperty("java.home"), "bin", command.get(0)).toString());
    Process process = new ProcessBuilder(whole).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
