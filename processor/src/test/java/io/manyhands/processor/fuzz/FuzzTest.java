package io.manyhands.processor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Accepted loops answer what the loops as written answer, whatever the schedule; and a processor
 * with a broken rule does not get through.
 *
 * <p>The property {@code manyhands.fuzz.seeds=from-to} chooses the programs. Those that go wrong
 * are written to {@code target/fuzz}.
 */
class FuzzTest {
  private static final int MOST_FOR_RULES = 4_000;
  private static final int STEP = 25;
  private static final int INPUTS = 16;

  @TempDir Path temporary;

  @Test
  void acceptedLoopsAreNeverWrong() throws Exception {
    String[] range = System.getProperty("manyhands.fuzz.seeds", "0-1000").split("-", -1);
    Hunt hunt =
        new Soak(temporary, Path.of("target/fuzz"))
            .run(
                Long.parseLong(range[0]),
                Long.parseLong(range[1]),
                Math.min(4, Runtime.getRuntime().availableProcessors()),
                Duration.ofDays(1));
    assertThat(hunt.failures()).isEmpty();
    // A test in which nothing is accepted would show nothing.
    assertThat(hunt.tally().accepted() * 100).isGreaterThan(hunt.tally().programs() * 40);
  }

  /**
   * The fuzzer finds what it is there for: each of these rules is needed. The seeds from which it
   * looks are near one that shows it, to save time; a new grammar moves that.
   */
  @ParameterizedTest
  @CsvSource({
    "analysis.dependence.DependenceTests, independent, PROOF, 0",
    "analysis.dependence.LinearTest, isInfeasible, TRUE, 0",
    "analysis.dependence.Aliasing, areDistinct, TRUE, 25",
    "analysis.flow.AssignmentFlow, assignedAtEnd, TRUE, 275",
    "analysis.Guards, simplified, NONE, 0",
    "analysis.ShortCircuits, changesMemory, FALSE, 0",
    "analysis.flow.AssignmentFlow, assignedAtExits, TRUE, 750",
    "analysis.dependence.WrittenFirst, covers, PROOF, 100",
    "analysis.OneSpace, isIndependent, TRUE, 225",
    "plan.LanePlanner, countsByOne, TRUE, 175",
  })
  void brokenRulesAreFound(String className, String method, BrokenRule.Answer answer, long from)
      throws Exception {
    BrokenRule rule = new BrokenRule(className, method, answer);
    assertThatItIsFound(new Hunt(temporary, rule::processor), from);
  }

  /** Those that only loops need which update fields with {@code @Shared}. */
  @ParameterizedTest
  @CsvSource({"analysis.TakenAtEnd, isPlain, TRUE, 200"})
  void brokenRulesAboutSharedFieldsAreFound(
      String className, String method, BrokenRule.Answer answer, long from) throws Exception {
    BrokenRule rule = new BrokenRule(className, method, answer);
    assertThatItIsFound(new Hunt(temporary, rule::processor, LoopGenerator::sharing, INPUTS), from);
  }

  private static void assertThatItIsFound(Hunt hunt, long from) throws Exception {
    for (long seed = from; seed < MOST_FOR_RULES && differences(hunt).isEmpty(); seed += STEP) {
      hunt.run(seed, seed + STEP, 1);
    }
    assertThat(differences(hunt)).isNotEmpty();
  }

  private static List<Failure> differences(Hunt hunt) {
    return hunt.failures().stream()
        .filter(failure -> failure.kind() == Failure.Kind.DIFFERENCE)
        .toList();
  }
}
