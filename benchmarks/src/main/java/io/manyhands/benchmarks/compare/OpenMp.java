package io.manyhands.benchmarks.compare;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The kernels in C with OpenMP, where gcc is installed. */
final class OpenMp {

  private OpenMp() {}

  /**
   * Compiles and runs them.
   *
   * @param threads the number of threads
   * @param only what names have to contain
   * @return how many times as fast as with one thread, by kernel; empty if that is not possible
   */
  static Map<String, Double> scaling(int threads, String only) {
    Map<String, Double> scaling = new LinkedHashMap<>();
    try {
      Path folder = Files.createTempDirectory("kernels");
      Path source = folder.resolve("kernels.c");
      Path program = folder.resolve("kernels");
      try (InputStream text = OpenMp.class.getResourceAsStream("kernels.c")) {
        Files.copy(Objects.requireNonNull(text), source, StandardCopyOption.REPLACE_EXISTING);
      }
      run("gcc", "-O3", "-march=native", "-fopenmp", "-o", "" + program, "" + source, "-lm");
      for (String line : run("" + program, "" + threads, only)) {
        List<String> cells = List.of(line.split("\\|", -1));
        scaling.put(
            cells.get(0), Double.parseDouble(cells.get(1)) / Double.parseDouble(cells.get(2)));
      }
    } catch (IOException e) {
      System.err.println("without OpenMP: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return scaling;
  }

  private static List<String> run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<String> lines;
    try (var reader = process.inputReader()) {
      lines = reader.lines().toList();
    }
    if (process.waitFor() != 0) {
      throw new IOException(command[0] + " fails");
    }
    return lines;
  }
}
