package io.manyhands.processor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.ParallelProcessor;
import io.manyhands.processor.testing.Answer;
import io.manyhands.processor.testing.CompiledProgram;
import io.manyhands.processor.testing.LoadedProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Random recursive methods over sections of arrays: those whose calls run in parallel leave in the
 * arrays what they leave as written. More with {@code -Dmanyhands.fuzz.divisions=0-1000}.
 */
class DivisionFuzzTest {
  private static final int LENGTH = 24;

  @TempDir Path temporary;

  /** What has been compared. */
  private record Tally(int accepted, int compared, List<String> differences) {}

  private Tally hunt(long seed, Supplier<Processor> processor) throws Exception {
    Random random = new Random(seed);
    String source = DivisionGenerator.source("Divisions", random);
    Path directory = Files.createDirectories(temporary.resolve("seed" + seed));
    CompiledProgram program =
        CompiledProgram.of(
            directory, Map.of("Divisions.java", source), processor.get(), "-Xlint:-options");
    assertThat(program.errors()).isEmpty();
    List<Integer> accepted = new ArrayList<>();
    for (int k = 0; k < program.regions().size(); k++) {
      if (program.regions().get(k).isAccepted()) {
        accepted.add(k);
      }
    }
    List<String> differences = new ArrayList<>();
    int compared = 0;
    for (long chaos = 1; chaos <= 3; chaos++) {
      try (LoadedProgram original = program.load();
          LoadedProgram parallel = program.loadUnderChaos(seed * 3 + chaos)) {
        for (int method : accepted) {
          long input = random.nextLong();
          String expected = outcome(original, true, method, input);
          String actual = outcome(parallel, false, method, input);
          compared++;
          if (!expected.equals(actual)) {
            differences.add("d" + method + ": " + expected + " <> " + actual + "\n" + source);
          }
        }
      }
    }
    return new Tally(accepted.size(), compared, differences);
  }

  /** What a call returns and leaves in its arrays; after an exception that is not said. */
  private static String outcome(LoadedProgram program, boolean original, int method, long input) {
    Random random = new Random(input);
    int[] a = random.ints(LENGTH, -9, 99).toArray();
    int[] b = random.nextInt(5) == 0 ? a : random.ints(LENGTH, -9, 99).toArray();
    int lo = random.nextInt(6) - 1;
    int hi = LENGTH - random.nextInt(6);
    Object[] arguments = {a, b, 5, lo, random.nextInt(20) == 0 ? Integer.MIN_VALUE : hi};
    Answer answer =
        original
            ? program.callOriginal("Divisions", "d" + method, arguments)
            : program.call("Divisions", "d" + method, arguments);
    boolean says = method >= DivisionGenerator.DIVISIONS && answer.text().contains("IllegalState");
    return answer.text().startsWith("throws") && !says
        ? answer.text().replaceAll("(?s):.*", "")
        : answer.text() + Arrays.toString(a) + Arrays.toString(b);
  }

  @Test
  void acceptedCallsAreNeverWrong() throws Exception {
    String[] seeds = System.getProperty("manyhands.fuzz.divisions", "0-8").split("-", 2);
    int accepted = 0;
    int compared = 0;
    for (long seed = Long.parseLong(seeds[0]); seed < Long.parseLong(seeds[1]); seed++) {
      Tally tally = hunt(seed, ParallelProcessor::new);
      assertThat(tally.differences()).isEmpty();
      accepted += tally.accepted();
      compared += tally.compared();
    }
    System.out.printf("divisions: %d accepted, %d calls compared%n", accepted, compared);
    assertThat(accepted).isPositive();
  }

  /** Without a rule of the proof the comparison shows wrong answers. */
  @ParameterizedTest
  @CsvSource({
    "analysis.recursion.SectionCheck, areApart, TRUE",
    "analysis.recursion.SectionCheck, isWithin, TRUE",
    "analysis.recursion.SectionCheck, matters, FALSE"
  })
  void brokenRulesAreFound(String className, String method, BrokenRule.Answer answer)
      throws Exception {
    BrokenRule rule = new BrokenRule(className, method, answer);
    List<String> differences = new ArrayList<>();
    for (long seed = 0; seed < 20 && differences.isEmpty(); seed++) {
      differences.addAll(hunt(seed, rule::processor).differences());
    }
    assertThat(differences).isNotEmpty();
  }
}
