package io.manyhands.processor.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A class with the methods of some programs and a way to call each of them.
 *
 * @param name of the class, in package fuzz
 * @param text its source
 * @param lines the programs by the line at which they start
 */
record ClassText(String name, String text, NavigableMap<Integer, Program> lines) {
  private static final Path RESOURCES = Path.of("src/test/resources/fuzz");

  /** Classes that programs use. */
  static final List<String> HELPERS =
      List.of("Inputs", "Help", "Item", "Kinds", "Link", "Grid", "Store");

  static ClassText of(String name, List<Program> programs) {
    String[] parts = resource("Host").replace("Host", name).split("/\\* PROGRAMS \\*/", -1);
    StringBuilder text = new StringBuilder(parts[0]);
    NavigableMap<Integer, Program> lines = new TreeMap<>();
    int line = 1 + newlines(parts[0]);
    for (Program program : programs) {
      lines.put(line, program);
      text.append(program.text()).append('\n');
      line += newlines(program.text()) + 1;
    }
    String cases =
        programs.stream()
            .map(program -> "\"" + program.name() + "\" -> host." + call(program))
            .collect(Collectors.joining(";\n          case "));
    text.append(parts[1].replace("\"none\" -> \"\"", cases));
    return new ClassText(name, text.toString(), lines);
  }

  private static int newlines(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  private static String call(Program program) {
    return program.name()
        + "(in.a, in.b, in.c, in.d, in.e, in.m, in.q, in, in.n, in.k, in.s, in.st)";
  }

  /** The program around a line. */
  Optional<Program> at(int line) {
    return Optional.ofNullable(lines.floorEntry(line)).map(Map.Entry::getValue);
  }

  /** The classes that all programs use: text by path. */
  static Map<String, String> helpers() {
    return HELPERS.stream()
        .collect(Collectors.toMap(name -> "fuzz/" + name + ".java", ClassText::resource));
  }

  /** The text of a class of the fuzzer's resources. */
  static String resource(String name) {
    try {
      return Files.readString(RESOURCES.resolve(name + ".java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
