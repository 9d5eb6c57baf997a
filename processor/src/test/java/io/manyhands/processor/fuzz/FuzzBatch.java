package io.manyhands.processor.fuzz;

import io.manyhands.processor.testing.CompiledProgram;
import io.manyhands.processor.testing.MarkedRegion;
import io.manyhands.processor.testing.Told;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;

/** Programs that are compiled together and compared one by one, on one thread. */
final class FuzzBatch implements AutoCloseable {
  /** Words of {@code @Shared} that the loop contradicts. */
  private static final Set<String> WRONG_USES = Set.of("MH026", "MH059", "MH062", "MH063", "MH066");

  private static final int METHODS = 25;
  private static final long LONGEST_RUN_SECONDS = 20;
  private static final long LONGEST_COMPILATION_SECONDS = 120;

  private final Path directory;
  private final Runtimes runtimes;
  private final Supplier<Processor> processor;
  private final int inputs;
  private final Tally tally;
  private final Watchdog watchdog = new Watchdog();

  FuzzBatch(
      Path directory, Runtimes runtimes, Supplier<Processor> processor, int inputs, Tally tally) {
    this.directory = directory;
    this.runtimes = runtimes;
    this.processor = processor;
    this.inputs = inputs;
    this.tally = tally;
  }

  /** Compiles, runs and compares; returns the programs that were accepted. */
  Set<Program> run(List<Program> programs) throws Exception {
    List<ClassText> classes = new ArrayList<>();
    for (int k = 0; k < programs.size(); k += METHODS) {
      List<Program> some = programs.subList(k, Math.min(programs.size(), k + METHODS));
      classes.add(ClassText.of("F" + k / METHODS, some));
    }
    Map<String, String> sources = new LinkedHashMap<>(ClassText.helpers());
    classes.forEach(one -> sources.put("fuzz/" + one.name() + ".java", one.text()));
    Path place = Folders.create(directory);
    try {
      Optional<CompiledProgram> compiled =
          watchdog.call(
              LONGEST_COMPILATION_SECONDS,
              () -> CompiledProgram.of(place, sources, processor.get()),
              () -> "compiling");
      if (compiled.filter(FuzzBatch::isWrongUse).isPresent()) {
        return without(told(compiled.get(), classes), programs);
      }
      if (compiled.filter(CompiledProgram::isCompiled).isPresent()) {
        return compare(classes, compiled.get(), place.resolve("classes"));
      }
      return failed(
          programs,
          compiled.isPresent() ? kind(compiled.get()) : Failure.Kind.HANG,
          compiled.map(FuzzBatch::errors).orElse("the processor does not end" + watchdog.stack()));
    } catch (RuntimeException e) {
      return failed(programs, Failure.Kind.CRASH, Crashes.details(e));
    } finally {
      Folders.delete(place);
    }
  }

  /** Narrows down which program it is. */
  private Set<Program> failed(List<Program> programs, Failure.Kind kind, String details)
      throws Exception {
    if (programs.size() == 1) {
      tally.decided("refused", kind.name());
      tally.failed(new Failure(programs.get(0), kind, details));
      return Set.of();
    }
    Set<Program> accepted = new LinkedHashSet<>(run(programs.subList(0, programs.size() / 2)));
    accepted.addAll(run(programs.subList(programs.size() / 2, programs.size())));
    return accepted;
  }

  /** Errors by which a wrong use of an annotation is told, whatever is said of unproven loops. */
  private static boolean isWrongUse(CompiledProgram compiled) {
    return !compiled.errors().isEmpty()
        && compiled.errors().stream().allMatch(one -> WRONG_USES.contains(one.id()));
  }

  /** The programs in which annotations are used wrongly, and what is told of them. */
  private static Map<Program, String> told(CompiledProgram compiled, List<ClassText> classes) {
    Map<String, ClassText> byFile = byFile(classes);
    Map<Program, String> told = new LinkedHashMap<>();
    compiled
        .errors()
        .forEach(
            one ->
                byFile.get(one.file()).at((int) one.line()).ifPresent(p -> told.put(p, one.id())));
    return told;
  }

  /** Counts programs that were refused by errors, and runs the others. */
  private Set<Program> without(Map<Program, String> refused, List<Program> programs)
      throws Exception {
    refused.values().forEach(rule -> tally.decided("refused", rule));
    return run(programs.stream().filter(program -> !refused.containsKey(program)).toList());
  }

  private static Map<String, ClassText> byFile(List<ClassText> classes) {
    return classes.stream().collect(Collectors.toMap(one -> one.name() + ".java", one -> one));
  }

  private static Failure.Kind kind(CompiledProgram compiled) {
    boolean own = compiled.errors().stream().anyMatch(one -> one.file().contains("_Parallel"));
    boolean java = compiled.errors().stream().anyMatch(one -> one.id().isEmpty());
    return own ? Failure.Kind.UNCOMPILABLE : java ? Failure.Kind.INVALID : Failure.Kind.CRASH;
  }

  private static String errors(CompiledProgram compiled) {
    return compiled.errors().stream().map(Told::toString).collect(Collectors.joining("\n"));
  }

  private Set<Program> compare(List<ClassText> classes, CompiledProgram compiled, Path place)
      throws Exception {
    Map<String, ClassText> byFile = byFile(classes);
    Map<ClassText, Set<Program>> accepted = new LinkedHashMap<>();
    for (MarkedRegion region : compiled.regions()) {
      ClassText in = byFile.get(region.file());
      Optional<Program> program = in == null ? Optional.empty() : in.at(region.line());
      if (program.isPresent()) {
        tally.decided(region.outcome(), region.rule());
        if (region.isAccepted()) {
          accepted.computeIfAbsent(in, absent -> new LinkedHashSet<>()).add(program.get());
        }
      }
    }
    Set<Program> all = new LinkedHashSet<>();
    for (Map.Entry<ClassText, Set<Program>> entry : accepted.entrySet()) {
      Deque<Program> rest = new ArrayDeque<>(entry.getValue());
      while (!rest.isEmpty()) {
        try (Comparison comparison = new Comparison(place, entry.getKey().name(), runtimes)) {
          compare(rest, comparison);
        }
      }
      all.addAll(entry.getValue());
    }
    return all;
  }

  /** Until one hangs, which then goes on and changes what the class has in static fields. */
  private void compare(Deque<Program> programs, Comparison comparison) throws Exception {
    boolean ends = true;
    while (ends && !programs.isEmpty()) {
      ends = compare(programs.remove(), comparison);
    }
  }

  /** Whether the program ends. */
  private boolean compare(Program program, Comparison comparison) throws Exception {
    Optional<Optional<String>> difference =
        watchdog.call(
            LONGEST_RUN_SECONDS, () -> comparison.difference(program, inputs), comparison::now);
    tally.compared(inputs);
    if (difference.isEmpty()) {
      // A program that never ends by itself takes a processor from all others.
      Failure.Kind kind = comparison.inOriginal() ? Failure.Kind.INVALID : Failure.Kind.HANG;
      tally.failed(new Failure(program, kind, comparison.now() + watchdog.stack()));
    } else if (difference.isPresent()) {
      difference
          .get()
          .ifPresent(told -> tally.failed(new Failure(program, Failure.Kind.DIFFERENCE, told)));
    }
    return difference.isPresent();
  }

  @Override
  public void close() {
    watchdog.close();
  }
}
