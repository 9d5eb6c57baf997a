package io.manyhands.processor.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import javax.annotation.processing.Processor;

/** Writes programs that went wrong, as small as they get, ready for the tests' folder bugs. */
final class BugFiles {
  private static final int INPUTS = 16;

  private final Path temporary;
  private final Path target;
  private final Supplier<Processor> processor;
  private final Duration longest;

  /**
   * Prepares.
   *
   * @param temporary takes compilations
   * @param target takes the programs
   * @param processor the processor under test
   * @param longest how long to try to make a program smaller
   */
  BugFiles(Path temporary, Path target, Supplier<Processor> processor, Duration longest) {
    this.temporary = temporary;
    this.target = target;
    this.processor = processor;
    this.longest = longest;
  }

  /** Writes one; if it does not go wrong on its own, as it was found. */
  Path write(Failure failure) throws IOException {
    String name = failure.program().name().replace("work", "Fuzz");
    BugProgram bug = new BugProgram(temporary, name, failure.kind(), processor);
    String text = bug.text(failure.program(), INPUTS);
    boolean again = failure.kind() != Failure.Kind.HANG && bug.fails(text);
    if (again) {
      text = new Minimizer(bug::fails, longest).minimize(text);
    }
    Files.createDirectories(target);
    String comment =
        "// expect: any\n"
            + (again ? "" : "// Not seen again when compiled alone.\n")
            + failure
                .toString()
                .lines()
                .limit(3)
                .map(line -> "// " + shortened(line) + "\n")
                .reduce("", String::concat);
    return Files.writeString(target.resolve(name + ".java"), comment + text);
  }

  private static String shortened(String line) {
    return line.length() > 150 ? line.substring(0, 150) : line;
  }
}
