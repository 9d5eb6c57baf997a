package io.manyhands.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes {@code measured.md} with its plots, and {@code measured.json}. */
final class Page {

  private final String machine;
  private final List<Row> rows;
  private final Map<String, Double> openMp;
  private final StringBuilder text = new StringBuilder();

  Page(String machine, List<Row> rows, Map<String, Double> openMp) {
    this.machine = machine;
    this.rows = rows;
    this.openMp = openMp;
  }

  void write(Path folder) throws IOException {
    text.append(
        """
        # Measured

        Written by the benchmarks; see [performance](performance.md). To measure on another machine:

        ```text
        mvn -q -Pbenchmarks -DskipTests package -Dbenchmarks.options="--docs=../docs --json=results.json"
        ```

        Measured on: %s. The results as JSON: [measured.json](measured.json).

        All forms of a kernel are measured in turn, in one JVM, after each has computed what the plain
        loop computes. A sample is as many runs as take 10 ms; the median of 15 is shown. Samples during
        which threads had to wait for a processor, because of other processes, are repeated. Streams and
        Fork/Join are what one would write by hand (8 tasks a thread, no tuning); EJML's helper is
        `EjmlConcurrency`. OpenMP is the same kernel in C, `gcc -O3 -march=native`, and the figure is how
        much faster it is with all threads than with one: the machine's limit for the kernel.
        """
            .formatted(machine));
    section(folder, "kernels", "Kernels", "Times as fast as the plain loop.", "kernels");
    section(
        folder,
        Gatherings.TABLE,
        "Loops that collect and search",
        "Times as fast as the plain loop; the streams stand in `Gathering`'s classes.",
        "collecting");
    section(
        folder,
        Divisions.TABLE,
        "Recursive methods",
        "Times as fast as the plain method; tasks are cut off at a depth chosen by hand.",
        "recursion");
    section(
        folder,
        Situations.TABLE,
        "Small regions",
        """
        How long a parallel loop of 64 iterations takes that is empty, or takes one thread 12 or 60
        microseconds. Manyhands is told to go parallel here in any case (`schedule = DYNAMIC`).\
        """,
        "latency");
    section(
        folder,
        Crowd.TABLE,
        "Many callers",
        "A hundred threads run dot products at once: times as fast as with plain loops.",
        "crowd");
    section(
        folder,
        "sweep, dot product",
        "From which size on",
        "The dot product of vectors of growing length: times as fast as the plain loop.",
        "dot");
    section(
        folder,
        "sweep, stencil",
        "",
        "The same for a moving average, which writes an array.",
        "stencil");
    Files.writeString(folder.resolve("measured.json"), Report.json(machine, rows, openMp));
    Files.writeString(folder.resolve("measured.md"), text);
  }

  private void section(Path folder, String table, String heading, String words, String file)
      throws IOException {
    List<Row> own = rows.stream().filter(row -> row.table().equals(table)).toList();
    if (own.isEmpty()) {
      return;
    }
    if (!heading.isEmpty()) {
      text.append("\n## ").append(heading).append('\n');
    }
    String plot =
        switch (file) {
          case "kernels", "collecting", "recursion", "crowd" ->
              Plot.bars("times as fast as the plain loop", own, Plot::ratio);
          case "latency" -> Plot.bars("microseconds", own, Plot::micros);
          default -> Plot.lines("times as fast as the plain loop", own, Plot::ratio);
        };
    Files.writeString(folder.resolve("measured-" + file + ".svg"), plot);
    text.append('\n').append(words).append("\n\n![](measured-").append(file).append(".svg)\n\n");
    text.append(
        file.equals("latency")
            ? Report.times(own)
            : Report.ratios(own, file.equals("kernels") ? openMp : Map.of()));
  }
}
