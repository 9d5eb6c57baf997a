package io.manyhands.processor.fuzz;

import io.manyhands.processor.testing.CompiledProgram;
import io.manyhands.processor.testing.Told;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which programs are Java: a change to one may make it something else. */
final class Validity {
  private final Path directory;

  Validity(Path directory) {
    this.directory = directory;
  }

  /** The programs that javac takes as they are. */
  List<Program> valid(List<Program> programs) {
    List<Program> remaining = programs;
    // A second look: javac does not get to all errors if there are others before.
    for (int look = 0; look < 3 && !remaining.isEmpty(); look++) {
      Set<Program> broken = broken(remaining);
      if (broken.isEmpty()) {
        return remaining;
      }
      remaining = remaining.stream().filter(program -> !broken.contains(program)).toList();
    }
    return remaining;
  }

  private Set<Program> broken(List<Program> programs) {
    ClassText text = ClassText.of("Valid", programs);
    Map<String, String> sources = new LinkedHashMap<>(ClassText.helpers());
    sources.put("fuzz/Valid.java", text.text());
    Path place = Folders.create(directory);
    try {
      return CompiledProgram.of(place, sources, "-proc:none").errors().stream()
          .filter(told -> told.file().equals("Valid.java"))
          .map(Told::line)
          .flatMap(line -> text.at((int) (long) line).stream())
          .collect(Collectors.toSet());
    } finally {
      Folders.delete(place);
    }
  }
}
