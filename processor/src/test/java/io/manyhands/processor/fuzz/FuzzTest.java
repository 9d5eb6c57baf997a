package io.manyhands.processor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Accepted loops answer what the loops as written answer, whatever the schedule.
 *
 * <p>The property {@code manyhands.fuzz.seeds=from-to} chooses the programs. The main method runs a
 * long hunt and prints every program that went wrong.
 */
class FuzzTest {
  private static final int BATCH = 50;
  private static final int INPUTS = 16;

  @TempDir Path temporary;

  @Test
  void acceptedLoopsAreNeverWrong() throws IOException {
    String[] range = System.getProperty("manyhands.fuzz.seeds", "0-200").split("-", -1);
    FuzzBatch batch = new FuzzBatch(temporary);
    long to = Long.parseLong(range[1]);
    for (long seed = Long.parseLong(range[0]); seed < to; seed += BATCH) {
      batch.run(seed, Math.min(to, seed + BATCH), INPUTS, seed + 1, seed + 2);
    }
    System.out.println(summary(batch));
    assertThat(batch.failures()).isEmpty();
    // A test in which nothing is accepted would show nothing.
    assertThat(batch.accepted().size() * 5).isGreaterThan(batch.programs());
  }

  private static String summary(FuzzBatch batch) {
    return "fuzzer: %d programs, %d accepted, %d wrong, outcomes %s"
        .formatted(
            batch.programs(), batch.accepted().size(), batch.failures().size(), batch.rules());
  }

  /**
   * A long hunt.
   *
   * @param arguments first seed, seed after the last, and optionally a folder for the programs
   */
  public static void main(String[] arguments) throws IOException {
    Path place = Files.createTempDirectory("manyhands-fuzz");
    FuzzBatch batch = new FuzzBatch(place);
    long to = Long.parseLong(arguments[1]);
    for (long seed = Long.parseLong(arguments[0]); seed < to; seed += BATCH) {
      int known = batch.failures().size();
      batch.run(seed, Math.min(to, seed + BATCH), INPUTS, seed + 1, seed + 2);
      batch.failures().stream().skip(known).forEach(System.out::println);
    }
    System.out.println(summary(batch));
    System.exit(batch.failures().isEmpty() ? 0 : 1);
  }
}
