package io.manyhands.processor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.ParallelProcessor;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The programs of the fuzzer in worker processes: what comes back from there is what the loops as
 * written leave. They are few, since every class of programs needs workers of its own.
 *
 * <p>The property {@code fuzz.processes=from-to} chooses the programs.
 */
class ProcessesFuzzTest {
  private static final int INPUTS = 5;

  @TempDir Path temporary;

  @Test
  void loopsInWorkersAreNeverWrong() throws Exception {
    String[] range = System.getProperty("fuzz.processes", "0-50").split("-", -1);
    Hunt hunt = new Hunt(temporary, ParallelProcessor::new, ProcessesFuzzTest::inProcesses, INPUTS);
    hunt.run(Long.parseLong(range[0]), Long.parseLong(range[1]), 1);
    System.out.println(hunt.summary());
    assertThat(hunt.failures()).isEmpty();
    // A test in which nothing is accepted would show nothing.
    assertThat(hunt.tally().accepted() * 100).isGreaterThan(hunt.tally().programs() * 15);
  }

  private static Program inProcesses(long seed) {
    Program program = StaticScratch.in(LoopGenerator.generate(seed), seed);
    return new Program(
        program.name(),
        program
            .text()
            .replace(
                "@Parallel(", "@Parallel(engine = io.manyhands.annotations.Engine.PROCESSES, "));
  }
}
