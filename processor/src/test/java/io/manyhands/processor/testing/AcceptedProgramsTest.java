package io.manyhands.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs of {@code good/} and {@code bugs/}: the outcomes are those that they name, and in
 * parallel, on any schedule, they answer what the original answers.
 */
class AcceptedProgramsTest {
  private static final int SEEDS = 6;

  /** Each starts processes of its own, which takes far longer than what they run. */
  private static final int SEEDS_FOR_PROCESSES = 3;

  /** In later calls short loops are known to be short, and run as they were written. */
  private static final int CALLS = 4;

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> good() {
    return tests(ProgramFile.in("good"));
  }

  @TestFactory
  Stream<DynamicTest> bugs() {
    List<ProgramFile> programs = new ArrayList<>(ProgramFile.in("bugs"));
    programs.removeIf(program -> !program.errors().isEmpty());
    return tests(programs);
  }

  /** One run of javac for all of them: an error in one would hide the others' answers. */
  private Stream<DynamicTest> tests(List<ProgramFile> programs) {
    CompiledProgram compiled =
        CompiledProgram.of(
            temporary, programs.stream().map(ProgramFile::path).toList(), "-Xlint:all,-options");
    return programs.stream()
        .map(program -> DynamicTest.dynamicTest(program.name(), () -> check(program, compiled)));
  }

  private static void check(ProgramFile program, CompiledProgram compiled) {
    List<MarkedRegion> regions = compiled.regions(program.name());
    List<Told> told =
        compiled.told().stream().filter(one -> one.file().equals(program.name())).toList();
    assertThat(program.hasOutcomes(regions)).as("%s%n%s", regions, told).isTrue();
    assertThat(compiled.errors()).isEmpty();
    assertThat(warningsInGeneratedSource(program, compiled)).isEmpty();
    String className = program.className();
    Answer original;
    List<Answer> later = new ArrayList<>();
    try (LoadedProgram loaded = compiled.load()) {
      original = loaded.callOriginal(className, "run");
      assertThat(original.isResult()).as("%s: the rest would not be run", original).isTrue();
      for (int call = 1; call < CALLS; call++) {
        later.add(loaded.callOriginal(className, "run"));
      }
    }
    try (LoadedProgram loaded = compiled.load()) {
      assertThat(loaded.call(className, "run")).as("default schedule").isEqualTo(original);
      for (Answer expected : later) {
        assertThat(loaded.call(className, "run")).as("known costs").isEqualTo(expected);
      }
    }
    int seeds = program.name().startsWith("Processes") ? SEEDS_FOR_PROCESSES : SEEDS;
    for (long seed = 1; seed <= seeds; seed++) {
      try (LoadedProgram loaded = compiled.loadUnderChaos(seed)) {
        assertThat(loaded.call(className, "run")).as("chaos %s", seed).isEqualTo(original);
      }
    }
  }

  private static List<Told> warningsInGeneratedSource(
      ProgramFile program, CompiledProgram compiled) {
    String generated = program.name().replace(".java", "_Parallel.java");
    return compiled.told().stream().filter(one -> one.file().equals(generated)).toList();
  }
}
