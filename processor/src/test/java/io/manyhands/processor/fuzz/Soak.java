package io.manyhands.processor.fuzz;

import io.manyhands.processor.ParallelProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/** A hunt that tells from time to time how far it is, and writes what goes wrong at once. */
final class Soak {
  private static final int STEP = 500;
  private static final int MOST_WRITTEN = 20;

  private final Hunt hunt;
  private final BugFiles files;
  private final Set<Failure> told = new HashSet<>();
  private final long start = System.nanoTime();

  /**
   * Prepares.
   *
   * @param temporary takes compilations
   * @param target takes programs that go wrong
   */
  Soak(Path temporary, Path target) {
    this.hunt = new Hunt(temporary);
    this.files = new BugFiles(temporary, target, ParallelProcessor::new, Duration.ofMinutes(2));
  }

  /** Tries the programs of some seeds, or as many of them as time allows. */
  Hunt run(long from, long to, int threads, Duration longest)
      throws IOException, InterruptedException, ExecutionException {
    for (long seed = from; seed < to && elapsed().compareTo(longest) < 0; seed += STEP) {
      hunt.run(seed, Math.min(to, seed + STEP), threads);
      System.out.println(elapsed().toSeconds() + " s\n" + hunt.summary());
      for (Failure failure : hunt.failures()) {
        if (told.size() < MOST_WRITTEN && told.add(failure)) {
          System.out.println(failure + "\nwritten: " + files.write(failure));
        }
      }
    }
    return hunt;
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /**
   * Hunts.
   *
   * @param arguments first seed, seed after the last, threads, folder for programs that go wrong,
   *     and how many minutes at most
   */
  public static void main(String[] arguments) throws Exception {
    Hunt hunt =
        new Soak(Files.createTempDirectory("manyhands-fuzz"), Path.of(arguments[3]))
            .run(
                Long.parseLong(arguments[0]),
                Long.parseLong(arguments[1]),
                Integer.parseInt(arguments[2]),
                Duration.ofMinutes(Long.parseLong(arguments[4])));
    System.exit(hunt.failures().isEmpty() ? 0 : 1);
  }
}
