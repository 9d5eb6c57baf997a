package io.manyhands.processor.fuzz;

import io.manyhands.processor.ParallelProcessor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;

/** Tries the programs of many seeds and changes of those accepted, several batches at a time. */
final class Hunt {
  private static final int BATCH = 100;
  private static final int INPUTS = 16;

  private final Path directory;
  private final Supplier<Processor> processor;
  private final LongFunction<Program> programs;
  private final int inputs;
  private final Runtimes runtimes;
  private final Tally tally = new Tally();
  private final Tally changed = new Tally();

  Hunt(Path directory) {
    this(directory, ParallelProcessor::new);
  }

  Hunt(Path directory, Supplier<Processor> processor) {
    this(directory, processor, LoopGenerator::generate, INPUTS);
  }

  /**
   * Prepares.
   *
   * @param directory takes compilations
   * @param processor makes the processor
   * @param programs makes the program of a seed
   * @param inputs with how many each is compared
   */
  Hunt(Path directory, Supplier<Processor> processor, LongFunction<Program> programs, int inputs) {
    this.directory = directory;
    this.processor = processor;
    this.programs = programs;
    this.inputs = inputs;
    this.runtimes = new Runtimes(Folders.create(directory), 1, 2);
  }

  /** What became of the programs. */
  Tally tally() {
    return tally;
  }

  /** What became of accepted programs to which something was done. */
  Tally changed() {
    return changed;
  }

  /** All that went wrong. */
  List<Failure> failures() {
    return Stream.concat(
            tally.failures().stream(),
            // A change may make a program that is no Java; that is nobody's fault.
            changed.failures().stream().filter(failure -> failure.kind() != Failure.Kind.INVALID))
        .toList();
  }

  /** Tries the programs of some seeds. */
  void run(long from, long to, int threads) throws InterruptedException, ExecutionException {
    AtomicLong next = new AtomicLong(from);
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    List<Future<?>> running = new ArrayList<>();
    for (int k = 0; k < threads; k++) {
      running.add(
          workers.submit(
              () -> {
                work(next, to);
                return null;
              }));
    }
    workers.shutdown();
    for (Future<?> one : running) {
      one.get();
    }
  }

  private void work(AtomicLong next, long to) throws Exception {
    Validity validity = new Validity(directory);
    try (FuzzBatch batch = new FuzzBatch(directory, runtimes, processor, inputs, tally);
        FuzzBatch second = new FuzzBatch(directory, runtimes, processor, inputs, changed)) {
      for (long seed = next.getAndAdd(BATCH); seed < to; seed = next.getAndAdd(BATCH)) {
        long first = seed;
        List<Program> some =
            LongStream.range(first, Math.min(to, first + BATCH)).mapToObj(programs).toList();
        List<Program> changes =
            batch.run(some).stream()
                .map(program -> Mutations.of(program, first + some.indexOf(program)))
                .flatMap(Optional::stream)
                .toList();
        second.run(validity.valid(changes));
      }
    }
  }

  /** One line with everything. */
  String summary() {
    long failed = 0;
    long parallel = 0;
    for (Runtimes.Way way : runtimes.hostile()) {
      failed += way.guardFailures();
      parallel += way.parallelCalls();
    }
    return "fuzzer: "
        + tally.summary()
        + "\nfuzzer, accepted programs changed: "
        + changed.summary()
        + "\nfuzzer, regions under chaos: "
        + parallel
        + " calls in parallel, "
        + failed
        + " guard failures";
  }
}
