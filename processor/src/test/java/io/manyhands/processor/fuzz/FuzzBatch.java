package io.manyhands.processor.fuzz;

import io.manyhands.processor.testing.Answer;
import io.manyhands.processor.testing.CompiledProgram;
import io.manyhands.processor.testing.LoadedProgram;
import io.manyhands.processor.testing.MarkedRegion;
import io.manyhands.processor.testing.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Some seeds' classes, compiled together and compared one by one. */
final class FuzzBatch {
  private static final Path RESOURCES = Path.of("src/test/resources/fuzz");
  private static final long LONGEST_SECONDS = 20;

  private final Path directory;
  private final List<String> failures = new ArrayList<>();
  private final Set<Long> accepted = new TreeSet<>();
  private int programs;
  private final Map<String, Integer> rules = new LinkedHashMap<>();

  FuzzBatch(Path directory) {
    this.directory = directory;
  }

  /** One paragraph for each program that went wrong. */
  List<String> failures() {
    return failures;
  }

  /** Seeds of the programs that went parallel. */
  Set<Long> accepted() {
    return accepted;
  }

  /** Programs tried. */
  int programs() {
    return programs;
  }

  /** How often each diagnostic was given. */
  Map<String, Integer> rules() {
    return rules;
  }

  /** Generates, compiles, runs and compares. */
  void run(long from, long to, int inputs, long... chaos) throws IOException {
    Map<String, String> sources = new LinkedHashMap<>();
    for (String name : List.of("Help", "Inputs")) {
      sources.put("fuzz/" + name + ".java", Files.readString(RESOURCES.resolve(name + ".java")));
    }
    for (long seed = from; seed < to; seed++) {
      sources.put("fuzz/" + LoopGenerator.className(seed) + ".java", LoopGenerator.generate(seed));
    }
    Path place = Files.createTempDirectory(directory, "fuzz");
    CompiledProgram compiled = CompiledProgram.of(place, sources);
    if (!compiled.isCompiled()) {
      failed(from, to, compiled, inputs, chaos);
      return;
    }
    programs += (int) (to - from);
    for (long seed = from; seed < to; seed++) {
      for (MarkedRegion region : compiled.regions(LoopGenerator.className(seed) + ".java")) {
        rules.merge(region.rule(), 1, Integer::sum);
        if (region.isAccepted()) {
          accepted.add(seed);
        }
      }
    }
    List<Long> parallel = accepted.stream().filter(seed -> seed >= from && seed < to).toList();
    compare(compiled, parallel, inputs, chaos);
  }

  /** Narrows down which program cannot be compiled. */
  private void failed(long from, long to, CompiledProgram compiled, int inputs, long... chaos)
      throws IOException {
    if (to - from > 1) {
      run(from, (from + to) / 2, inputs, chaos);
      run((from + to) / 2, to, inputs, chaos);
      return;
    }
    String told = compiled.errors().stream().map(Told::toString).collect(Collectors.joining("\n"));
    boolean own = compiled.errors().stream().anyMatch(one -> one.file().contains("_Parallel"));
    programs++;
    failures.add("seed " + from + (own ? " GENERATED" : "") + " is not compiled\n" + told);
  }

  private void compare(CompiledProgram compiled, List<Long> seeds, int inputs, long... chaos) {
    Map<String, Answer> expected = new LinkedHashMap<>();
    try (LoadedProgram loaded = compiled.load()) {
      for (long seed : seeds) {
        for (long input = 0; input < inputs; input++) {
          String name = "fuzz." + LoopGenerator.className(seed);
          long chosen = input;
          Answer original = timed(() -> loaded.callOriginal(name, "run", chosen));
          expected.put(seed + "/" + input, original);
          if (!original.text().startsWith("hangs")) {
            check(seed, input, "default", original, timed(() -> loaded.call(name, "run", chosen)));
          }
        }
      }
    }
    for (long hostile : chaos) {
      try (LoadedProgram loaded = compiled.loadUnderChaos(hostile)) {
        for (long seed : seeds) {
          for (long input = 0; input < inputs; input++) {
            String name = "fuzz." + LoopGenerator.className(seed);
            Answer original = expected.get(seed + "/" + input);
            long chosen = input;
            if (!original.text().startsWith("hangs")) {
              Answer parallel = timed(() -> loaded.call(name, "run", chosen));
              check(seed, input, "chaos " + hostile, original, parallel);
            }
          }
        }
      }
    }
  }

  private void check(long seed, long input, String how, Answer original, Answer parallel) {
    if (!alike(original, parallel)) {
      String prefix = "seed " + seed + " ";
      if (failures.stream().noneMatch(known -> known.startsWith(prefix))) {
        failures.add(
            prefix
                + "input "
                + input
                + " "
                + how
                + "\n  original "
                + original
                + "\n  parallel "
                + parallel);
      }
    }
  }

  /** The virtual machine leaves out messages of exceptions that it has thrown often. */
  private static boolean alike(Answer original, Answer parallel) {
    boolean silent = original.text().contains("(null)") || parallel.text().contains("(null)");
    return silent
        ? withoutMessage(original).equals(withoutMessage(parallel))
        : original.equals(parallel);
  }

  private static String withoutMessage(Answer answer) {
    return answer.text().replaceFirst("\\(.*\\)", "");
  }

  private static Answer timed(java.util.concurrent.Callable<Answer> action) {
    ExecutorService thread =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread daemon = new Thread(task, "fuzz");
              daemon.setDaemon(true);
              return daemon;
            });
    Future<Answer> answer = thread.submit(action);
    try {
      return answer.get(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return new Answer("hangs");
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      thread.shutdownNow();
    }
  }
}
