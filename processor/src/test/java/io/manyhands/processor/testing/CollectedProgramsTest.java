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
 * Loops that collect, on the engines that can run them in turn, with 1 to 8 workers: as they are
 * scheduled by default for up to 100,000 iterations, and under 20 hostile schedules for up to
 * 1,000.
 */
class CollectedProgramsTest {
  private static final List<String> PROGRAMS =
      List.of("Collecting", "CollectingUntil", "CollectingKinds", "Maps", "MapIdioms", "Packing");
  private static final List<String> ENGINES = List.of("THREADS", "VIRTUAL_THREADS");
  private static final int WORKERS = 8;
  private static final int SEEDS = 20;

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
    Answer all;
    try (LoadedProgram loaded = compiled.load()) {
      all = loaded.callOriginal(name, "all");
    }
    Answer few; // in classes of its own: static fields keep what a call has collected
    try (LoadedProgram loaded = compiled.load()) {
      few = loaded.callOriginal(name, "run");
    }
    for (int workers = 1; workers <= WORKERS; workers *= 2) {
      Map<String, String> settings = Map.of("engine", engine(workers), "parallelism", "" + workers);
      try (LoadedProgram loaded = compiled.loadWith(settings)) {
        assertThat(loaded.call(name, "all")).as("%s", settings).isEqualTo(all);
      }
    }
    for (int seed = 1; seed <= SEEDS; seed++) {
      Map<String, String> settings =
          Map.of(
              "engine", engine(seed), "chaos", "" + seed, "parallelism", "" + (1 + seed % WORKERS));
      try (LoadedProgram loaded = compiled.loadWith(settings)) {
        assertThat(loaded.call(name, "run")).as("%s", settings).isEqualTo(few);
      }
    }
  }

  private static String engine(int number) {
    return ENGINES.get((number + number / 2) % ENGINES.size());
  }
}
