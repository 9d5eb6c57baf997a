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
import java.util.function.Supplier;

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
  private final String only;
  private Map<String, Double> openMp = Map.of();

  private Compare(Peers peers, int rounds, String only) {
    this.peers = peers;
    this.only = only.toLowerCase(Locale.ROOT);
    this.sampler = new Sampler(rounds, 10_000_000, 300_000_000);
  }

  /**
   * Runs.
   *
   * @param arguments any of {@code kernels}, {@code collecting}, {@code recursion}, {@code
   *     latency}, {@code crowd} and {@code sweep}, or nothing for all of them; {@code --only=WORD}
   *     for the kernels, collecting loops and recursive methods whose names contain it, {@code
   *     --only=jacobi} for one; {@code --rounds=N} samples of each form; {@code --threads=N}
   *     instead of all; {@code --few} for the plain loop, Fork/Join with a pool of its own and the
   *     marked loop only; {@code --json=FILE} for the results; {@code --docs=FOLDER} for a page
   *     with plots; {@code --from=FILE} for a page about results that have been written before
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
    if (options.containsKey("--docs")) {
      Files.createDirectories(Path.of(options.get("--docs"))); // not only after some minutes
    }
    if (options.containsKey("--from")) {
      Recorded before = Recorded.in(Path.of(options.get("--from")));
      new Page(before.machine(), before.rows(), before.openMp())
          .write(Path.of(options.getOrDefault("--docs", ".")));
      return;
    }
    if (tables.isEmpty()) {
      tables.addAll(
          List.of(
              KERNELS, Gatherings.TABLE, Divisions.TABLE, Situations.TABLE, Crowd.TABLE, SWEEP));
    }
    int processors = Runtime.getRuntime().availableProcessors();
    int threads = Integer.parseInt(options.getOrDefault("--threads", "" + processors));
    System.setProperty("manyhands.parallelism", "" + threads);
    Peers peers = new Peers(threads, options.containsKey("--few"));
    Compare compare =
        new Compare(
            peers,
            Integer.parseInt(options.getOrDefault("--rounds", "15")),
            options.getOrDefault("--only", ""));
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
      if (!peers.few()) {
        System.err.println("measuring OpenMP in C");
        openMp = OpenMp.scaling(peers.threads(), only);
      }
      head(KERNELS);
      chosen(Kernels.all()).forEach(made -> measure(KERNELS, made.get()));
    }
    if (tables.contains(Gatherings.TABLE)) {
      head(Gatherings.TABLE);
      chosen(Gatherings.all()).forEach(made -> measure(made.get()));
    }
    if (tables.contains(Divisions.TABLE)) {
      head(Divisions.TABLE);
      chosen(Divisions.all()).forEach(made -> measure(made.get()));
    }
    if (tables.contains(Situations.TABLE)) {
      head(Situations.TABLE);
      new Situations().measure(peers, this::addTimes, 0, 12, 60);
    }
    if (tables.contains(Crowd.TABLE)) {
      crowd(100, 1_000, 10_000, 100_000);
    }
    if (tables.contains(SWEEP)) {
      sweep("sweep, dot product", Dot::new);
      sweep("sweep, stencil", Stencil::new);
    }
  }

  private <T> List<Supplier<T>> chosen(Map<String, Supplier<T>> all) {
    return all.entrySet().stream()
        .filter(each -> each.getKey().toLowerCase(Locale.ROOT).contains(only))
        .map(Map.Entry::getValue)
        .toList();
  }

  private void crowd(int... lengths) {
    head(Crowd.TABLE);
    try (Crowd crowd = new Crowd()) {
      for (int length : lengths) {
        List<Times> times = sampler.measure(crowd.forms(peers, length));
        add(new Row(Crowd.TABLE, "100 callers, dot " + length, times), Map.of());
      }
    }
  }

  private void sweep(String table, IntFunction<Kernel> kernel) {
    head(table);
    for (int size : SIZES) {
      add(new Row(table, "" + size, sampler.measure(peers.of(kernel.apply(size)))), Map.of());
    }
  }

  private void measure(String table, Kernel kernel) {
    add(new Row(table, kernel.name(), sampler.measure(peers.of(kernel))), openMp);
  }

  private void measure(Gathering work) {
    add(new Row(Gatherings.TABLE, work.name(), sampler.measure(work.forms())), Map.of());
  }

  private void measure(Division work) {
    List<Times> times = sampler.measure(work.forms(peers.pool()));
    add(new Row(Divisions.TABLE, work.name(), times), Map.of());
  }

  private static void head(String table) {
    System.out.println("\n" + table);
  }

  /** Shows each line as soon as it is there. */
  private void add(Row row, Map<String, Double> scaling) {
    if (isFirst(row)) {
      System.out.println(Report.ratioHead(row, scaling));
    }
    System.out.println(Report.ratioLine(row, scaling));
    rows.add(row);
  }

  private void addTimes(Row row) {
    if (isFirst(row)) {
      System.out.println(Report.timeHead(row));
    }
    System.out.println(Report.timeLine(row));
    rows.add(row);
  }

  private boolean isFirst(Row row) {
    return rows.stream().noneMatch(other -> other.table().equals(row.table()));
  }
}
