package io.manyhands.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ordinary loops of all patterns, for up to 100,000 iterations as they are scheduled by default,
 * and for up to 1,000 under 20 hostile schedules, with 1 to 8 workers and on each engine with
 * threads.
 *
 * <p>One after the other takes its turn; with {@code -Dmanyhands.patterns=full} there are all
 * combinations, and the hostile schedules go through 100,000 iterations, too; with {@code
 * -Dmanyhands.patterns=full:3/40} every 40th of them from the third on.
 */
class PatternProgramsTest {
  private static final List<String> PROGRAMS =
      List.of(
          "Patterns",
          "StateInOrder",
          "FieldsAsVariables",
          "ReadAhead",
          "Collecting",
          "CollectingUntil",
          "CollectingKinds",
          "Maps",
          "MapIdioms",
          "Packing",
          "RowFolds",
          "Holders",
          "ConcurrentCollecting",
          "Peeled");
  private static final List<String> ENGINES = List.of("THREADS", "VIRTUAL_THREADS", "SEQUENTIAL");
  private static final int WORKERS = 8;
  private static final int SEEDS = 20;
  private static final String ASKED = System.getProperty("manyhands.patterns", "");
  private static final boolean FULL = ASKED.startsWith("full");

  @TempDir Path temporary;

  /**
   * One test for each setting: the programs share their classes, which are warm after the first.
   */
  @TestFactory
  Stream<DynamicTest> sameAsWritten() {
    CompiledProgram compiled = CompiledProgram.of(temporary, files());
    Map<String, Answer> all = originals("all", compiled);
    Map<String, Answer> few = originals("run", compiled);
    if (FULL) {
      return part(Stream.concat(everyDefault().stream(), everyHostile().stream()).toList()).stream()
          .map(settings -> test("all", settings, compiled, all));
    }
    return Stream.concat(
        someDefaults().stream().map(settings -> test("all", settings, compiled, all)),
        someHostile().stream().map(settings -> test("run", settings, compiled, few)));
  }

  private static List<Map<String, String>> part(List<Map<String, String>> settings) {
    int slash = ASKED.indexOf('/');
    if (slash < 0) {
      return settings;
    }
    int first = Integer.parseInt(ASKED.substring(ASKED.indexOf(':') + 1, slash)) - 1;
    int parts = Integer.parseInt(ASKED.substring(slash + 1));
    return IntStream.range(0, settings.size())
        .filter(k -> k % parts == first)
        .mapToObj(settings::get)
        .toList();
  }

  private static List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (ProgramFile program : ProgramFile.in("good")) {
      if (PROGRAMS.contains(program.name().replace(".java", ""))) {
        files.add(program.path());
      }
    }
    assertThat(files).hasSameSizeAs(PROGRAMS);
    return files;
  }

  private static DynamicTest test(
      String method,
      Map<String, String> settings,
      CompiledProgram compiled,
      Map<String, Answer> expected) {
    return DynamicTest.dynamicTest(
        method + " " + new TreeMap<>(settings),
        () -> {
          try (LoadedProgram loaded = compiled.loadWith(settings)) {
            for (String name : PROGRAMS) {
              assertThat(loaded.call("good." + name, method))
                  .as("%s", name)
                  .isEqualTo(expected.get(name));
            }
          }
        });
  }

  /** In classes of their own: static fields keep what a call has collected. */
  private static Map<String, Answer> originals(String method, CompiledProgram compiled) {
    Map<String, Answer> answers = new HashMap<>();
    try (LoadedProgram loaded = compiled.load()) {
      for (String name : PROGRAMS) {
        Answer answer = loaded.callOriginal("good." + name, method);
        assertThat(answer.isResult()).as("%s: %s", name, answer).isTrue();
        answers.put(name, answer);
      }
    }
    return answers;
  }

  private static List<Map<String, String>> someDefaults() {
    List<Map<String, String>> all = new ArrayList<>();
    for (int workers = 1; workers <= WORKERS; workers *= 2) {
      all.add(Map.of("engine", engine(workers), "parallelism", "" + workers));
    }
    return all;
  }

  private static List<Map<String, String>> everyDefault() {
    List<Map<String, String>> all = new ArrayList<>();
    for (String engine : ENGINES) {
      for (int workers = 1; workers <= WORKERS; workers++) {
        all.add(Map.of("engine", engine, "parallelism", "" + workers));
      }
    }
    return all;
  }

  private static List<Map<String, String>> someHostile() {
    List<Map<String, String>> all = new ArrayList<>();
    for (int seed = 1; seed <= SEEDS; seed++) {
      all.add(hostile(engine(seed), seed, 1 + seed % WORKERS));
    }
    return all;
  }

  private static List<Map<String, String>> everyHostile() {
    List<Map<String, String>> all = new ArrayList<>();
    for (int seed = 1; seed <= SEEDS; seed++) {
      for (int workers = 1; workers <= WORKERS; workers++) {
        all.add(hostile(engine(0), seed, workers));
        all.add(hostile(engine(1), seed, workers));
      }
    }
    return all;
  }

  private static Map<String, String> hostile(String engine, int seed, int workers) {
    return Map.of("engine", engine, "chaos", "" + seed, "parallelism", "" + workers);
  }

  /** Of the two with threads, one after the other. */
  private static String engine(int number) {
    return ENGINES.get((number + number / 2) % 2);
  }
}
