package io.manyhands.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * combinations, and the hostile schedules go through 100,000 iterations, too.
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
          "Packing");
  private static final List<String> ENGINES = List.of("THREADS", "VIRTUAL_THREADS", "SEQUENTIAL");
  private static final int WORKERS = 8;
  private static final int SEEDS = 20;
  private static final boolean FULL = "full".equals(System.getProperty("manyhands.patterns"));

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> sameAsWritten() {
    List<Path> files = new ArrayList<>();
    for (ProgramFile program : ProgramFile.in("good")) {
      if (PROGRAMS.contains(program.name().replace(".java", ""))) {
        files.add(program.path());
      }
    }
    assertThat(files).hasSameSizeAs(PROGRAMS);
    CompiledProgram compiled = CompiledProgram.of(temporary, files);
    return PROGRAMS.stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> check("good." + name, compiled)));
  }

  private static void check(String name, CompiledProgram compiled) {
    Answer all = original(name, "all", compiled);
    Answer few = original(name, "run", compiled);
    for (Map<String, String> settings : FULL ? everyDefault() : someDefaults()) {
      try (LoadedProgram loaded = compiled.loadWith(settings)) {
        assertThat(loaded.call(name, "all")).as("%s", settings).isEqualTo(all);
      }
    }
    for (Map<String, String> settings : FULL ? everyHostile() : someHostile()) {
      try (LoadedProgram loaded = compiled.loadWith(settings)) {
        assertThat(loaded.call(name, FULL ? "all" : "run"))
            .as("%s", settings)
            .isEqualTo(FULL ? all : few);
      }
    }
  }

  /** In classes of its own: static fields keep what a call has collected. */
  private static Answer original(String name, String method, CompiledProgram compiled) {
    try (LoadedProgram loaded = compiled.load()) {
      Answer answer = loaded.callOriginal(name, method);
      assertThat(answer.isResult()).as("%s", answer).isTrue();
      return answer;
    }
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
