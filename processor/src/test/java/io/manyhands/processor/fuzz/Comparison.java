package io.manyhands.processor.fuzz;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A class of programs in all runtimes: the original's answers against all others. */
final class Comparison implements AutoCloseable {
  private final LoadedClass plain;
  private final LoadedClass checking;
  private final Map<Runtimes.Way, LoadedClass> hostile = new LinkedHashMap<>();
  private volatile String now = "";
  private volatile boolean inOriginal;

  Comparison(Path classes, String name, Runtimes runtimes) {
    this.plain = new LoadedClass(classes, name, runtimes.plain());
    this.checking = new LoadedClass(classes, name, runtimes.checking());
    for (Runtimes.Way way : runtimes.hostile()) {
      hostile.put(way, new LoadedClass(classes, name, way));
    }
  }

  /** What is running, for the case that it does not end. */
  String now() {
    return now;
  }

  /** Whether it is the loop as written that does not end. */
  boolean inOriginal() {
    return inOriginal;
  }

  /** The first input and schedule that give another answer than the original. */
  Optional<String> difference(Program program, int inputs) {
    boolean isShared = program.text().contains("@Shared");
    for (long input = 0; input < inputs; input++) {
      now = "input " + input + ", the original";
      inOriginal = true;
      String original = plain.callOriginal(program, input);
      inOriginal = false;
      if (input % 4 == 0) {
        String parallel = called(plain, "the default schedule", program, input);
        if (!LoadedClass.alike(original, parallel)) {
          return told(original, parallel);
        }
      }
      if (isShared) {
        String checked = called(checking, "manyhands.check", program, input);
        if (!LoadedClass.alike(original, checked)) {
          return told(original, checked);
        }
      }
      for (Map.Entry<Runtimes.Way, LoadedClass> way : hostile.entrySet()) {
        String parallel = called(way.getValue(), way.getKey().name(), program, input);
        if (!LoadedClass.alike(original, parallel)) {
          return told(original, parallel);
        }
      }
    }
    return Optional.empty();
  }

  private String called(LoadedClass loaded, String how, Program program, long input) {
    now = "input " + input + ", " + how;
    return loaded.call(program, input);
  }

  private Optional<String> told(String original, String parallel) {
    return Optional.of(now + "\n  original " + original + "\n  parallel " + parallel);
  }

  @Override
  public void close() {
    List<LoadedClass> all = new ArrayList<>(hostile.values());
    all.add(plain);
    all.add(checking);
    all.forEach(LoadedClass::close);
  }
}
