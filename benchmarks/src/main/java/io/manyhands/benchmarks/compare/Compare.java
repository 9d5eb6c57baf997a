package io.manyhands.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

/** The command: measures, prints tables, and writes what is asked for. */
public final class Compare {

  private static final String KERNELS = "kernels";
  private static final String SWEEP = "sweep";
  private static final int[] SIZES = {
    10, 30, 100, 300, 1_000, 2_000, 3_000, 5_000, 10_000, 30_000, 100_000, 1_000_000, 10_000_000
  };

  private final Peers peers;
  private final Sampler sampler;
  private final List<Row> rows = new ArrayList<>();
  private Map<String, Double> openMp = Map.of();

  private Compare(Peers peers, int rounds) {
    this.peers = peers;
    this.sampler = new Sampler(rounds, 10_000_000, 300_000_000);
  }

  /**
   * Runs.
   *
   * @param arguments any of {@code kernels}, {@code collecting}, {@code recursion}, {@code latency}
   *     and {@code sweep}, or nothing for all of them; {@code --rounds=N} samples of each form;
   *     {@code --threads=N} instead of all; {@code --few} for the plain loop, Fork/Join with a pool
   *     of its own and the marked loop only; {@code --json=FILE} for the results; {@code
   *     --docs=FOLDER} for a page with plots
   * @throws IOException if a file cannot be written
   */
  public static void main(String... arguments) throws IOException {
    Map<String, String> options = new HashMap<>();
    List<String> tables = new ArrayList<>();
    for (String argument : arguments) {
      if (argument.startsWith("--")) {
        int equals = argument.indexOf('=');
        options.put(
            argument.substring(0, equals < 0 ? argument.length() : equals),
            argument.substring(equals + 1));
      } else {
        tables.add(argument.toLowerCase(Locale.ROOT));
      }
    }
    if (tables.isEmpty()) {
      tables.addAll(List.of(KERNELS, Gatherings.TABLE, Divisions.TABLE, Situations.TABLE, SWEEP));
    }
    int processors = Runtime.getRuntime().availableProcessors();
    int threads = Integer.parseInt(options.getOrDefault("--threads", "" + processors));
    System.setProperty("manyhands.parallelism", "" + threads);
    Peers peers = new Peers(threads, options.containsKey("--few"));
    Compare compare = new Compare(peers, Integer.parseInt(options.getOrDefault("--rounds", "15")));
    String machine = Machine.words(threads);
    System.out.println(machine);
    compare.run(tables);
    if (options.containsKey("--json")) {
      Files.writeString(
          Path.of(options.get("--json")), Report.json(machine, compare.rows, compare.openMp));
    }
    if (options.containsKey("--docs")) {
      new Page(machine, compare.rows, compare.openMp).write(Path.of(options.get("--docs")));
    }
  }

  private void run(List<String> tables) {
    if (tables.contains(KERNELS)) {
      openMp = peers.few() ? Map.of() : OpenMp.scaling(peers.threads());
      Kernels.all()
          .forEach(
              made -> {
                Kernel kernel = made.get();
                measure(KERNELS, kernel.name(), kernel);
              });
      print(KERNELS, Report.ratios(of(KERNELS), openMp));
    }
    if (tables.contains(Gatherings.TABLE)) {
      Gatherings.all()
          .forEach(
              made -> {
                Gathering work = made.get();
                rows.add(new Row(Gatherings.TABLE, work.name(), sampler.measure(work.forms())));
              });
      print(Gatherings.TABLE, Report.ratios(of(Gatherings.TABLE), Map.of()));
    }
    if (tables.contains(Divisions.TABLE)) {
      Divisions.all()
          .forEach(
              made -> {
                Division work = made.get();
                rows.add(
                    new Row(
                        Divisions.TABLE, work.name(), sampler.measure(work.forms(peers.pool()))));
              });
      print(Divisions.TABLE, Report.ratios(of(Divisions.TABLE), Map.of()));
    }
    if (tables.contains(Situations.TABLE)) {
      rows.addAll(new Situations().measure(peers, 0, 12, 60));
      print(Situations.TABLE, Report.times(of(Situations.TABLE)));
    }
    if (tables.contains(SWEEP)) {
      sweep("sweep, dot product", Dot::new);
      sweep("sweep, stencil", Stencil::new);
    }
  }

  private void sweep(String table, IntFunction<Kernel> kernel) {
    for (int size : SIZES) {
      measure(table, Integer.toString(size), kernel.apply(size));
    }
    print(table, Report.ratios(of(table), Map.of()));
  }

  private void measure(String table, String name, Kernel kernel) {
    System.err.println("measuring " + table + ": " + name);
    rows.add(new Row(table, name, sampler.measure(peers.of(kernel))));
  }

  private List<Row> of(String table) {
    return rows.stream().filter(row -> row.table().equals(table)).toList();
  }

  private static void print(String table, String text) {
    System.out.println("\n" + table + "\n" + text);
  }
}
