package io.manyhands.processor.fuzz;

import io.manyhands.processor.testing.Answer;
import io.manyhands.processor.testing.CompiledProgram;
import io.manyhands.processor.testing.LoadedProgram;
import io.manyhands.processor.testing.MarkedRegion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import javax.annotation.processing.Processor;

/** A program that went wrong as a file of its own, as the tests' folder {@code bugs/} has them. */
final class BugProgram {
  private static final long[] SEEDS = {1, 2, 3, 4, 5, 6};

  private final Path directory;
  private final String name;
  private final Failure.Kind kind;
  private final Supplier<Processor> processor;
  private String crash = "";

  BugProgram(Path directory, String name, Failure.Kind kind, Supplier<Processor> processor) {
    this.directory = directory;
    this.name = name;
    this.kind = kind;
    this.processor = processor;
  }

  /** The program with all that it needs in one class. */
  String text(Program program, int inputs) {
    StringBuilder text = new StringBuilder();
    StringBuilder nested = new StringBuilder();
    TreeSet<String> imports = new TreeSet<>();
    List<String> parts = new ArrayList<>(List.of(ClassText.of(name, List.of(program)).text()));
    ClassText.HELPERS.forEach(helper -> parts.add(ClassText.resource(helper)));
    for (String part : parts) {
      for (String line : part.split("\n", -1)) {
        if (line.startsWith("import ")) {
          imports.add(line);
        } else if (!line.startsWith("package ")) {
          nested
              .append(
                  line.replaceFirst(
                      parts.indexOf(part) > 0
                          ? "^(?:public (?=final|interface|class)|(?=class ))"
                          : "^(?=class )",
                      "static "))
              .append('\n');
        }
      }
    }
    imports.forEach(line -> text.append(line).append('\n'));
    String all = nested.toString().replaceFirst("public class", "class");
    int end = all.indexOf("\n}\n");
    return text.append(all, 0, end)
        .append("\n\n  public static Object run() {\n    String all = \"\";\n")
        .append("    for (int input = 0; input < " + inputs + "; input++) {\n")
        .append("      all += run(\"" + program.name() + "\", input) + \"\\n\";\n    }\n")
        .append("    return all;\n  }\n")
        .append(all.substring(end + 3))
        .append("}\n")
        .toString();
  }

  /** Whether a text still goes wrong in the same way. */
  boolean fails(String text) {
    Path folder = Folders.create(directory);
    try {
      CompiledProgram compiled =
          CompiledProgram.of(folder, Map.of(name + ".java", text), processor.get());
      return switch (kind) {
        case DIFFERENCE -> compiled.isCompiled() && differs(compiled);
        case UNCOMPILABLE ->
            compiled.errors().stream().anyMatch(one -> one.file().contains("_Parallel"));
        default -> false;
      };
    } catch (RuntimeException e) {
      String place = Crashes.place(e);
      // The first crash is the one to keep; there may be others on the way.
      crash = crash.isEmpty() ? place : crash;
      return kind == Failure.Kind.CRASH && crash.equals(place);
    } finally {
      Folders.delete(folder);
    }
  }

  private boolean differs(CompiledProgram compiled) {
    if (compiled.regions().stream().noneMatch(MarkedRegion::isAccepted)) {
      return false;
    }
    Answer original;
    try (LoadedProgram loaded = compiled.load()) {
      original = loaded.callOriginal(name, "run");
      if (!alike(original, loaded.call(name, "run"))) {
        return true;
      }
    }
    for (long seed : SEEDS) {
      try (LoadedProgram loaded = compiled.loadUnderChaos(seed)) {
        if (!alike(original, loaded.call(name, "run"))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean alike(Answer original, Answer parallel) {
    return LoadedClass.alike(original.text(), parallel.text());
  }
}
