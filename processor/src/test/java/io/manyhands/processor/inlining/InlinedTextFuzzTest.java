package io.manyhands.processor.inlining;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.TextChange;
import io.manyhands.processor.reading.Attributed;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random loops do the same with called methods in the place of their calls: one after the other, as
 * written and as changed. More with {@code -Dmanyhands.fuzz.inlining=0-1000}.
 */
class InlinedTextFuzzTest {
  private static final int INPUTS = 12;

  @TempDir Path temporary;

  private int changed;
  private int compared;
  private int uncompilable;

  @Test
  void textInThePlaceOfCallsDoesTheSame() throws Exception {
    String[] seeds = System.getProperty("manyhands.fuzz.inlining", "0-12").split("-", 2);
    List<String> differences = new ArrayList<>();
    for (long seed = Long.parseLong(seeds[0]); seed < Long.parseLong(seeds[1]); seed++) {
      hunt(seed, differences);
    }
    System.out.printf(
        "inlining: %d loops changed, %d not compilable, %d calls compared%n",
        changed, uncompilable, compared);
    assertThat(differences).isEmpty();
    assertThat(changed).isGreaterThan(10);
  }

  private void hunt(long seed, List<String> differences) throws Exception {
    String source = CallingPrograms.source(seed);
    Path written = compiled(source, "written" + seed).orElseThrow();
    Map<Integer, TextChange> changes = changes(source);
    if (compiled(applied(source, changes), "all" + seed).isEmpty()) {
      for (int loop : List.copyOf(changes.keySet())) {
        if (compiled(applied(source, Map.of(loop, changes.get(loop))), "one" + seed).isEmpty()) {
          changes.remove(loop);
          uncompilable++;
        }
      }
    }
    Path other = compiled(applied(source, changes), "other" + seed).orElseThrow();
    changed += changes.size();
    for (Map.Entry<Integer, TextChange> each : changes.entrySet()) {
      for (int input = 0; input < INPUTS; input++) {
        String expected = outcome(written, each.getKey(), input);
        String actual = outcome(other, each.getKey(), input);
        compared++;
        if (!expected.equals(actual)) {
          differences.add(
              "seed %d, run%d, input %d:%n%s%n%s%n%s"
                  .formatted(seed, each.getKey(), input, expected, actual, each.getValue().text()));
          break;
        }
      }
    }
  }

  /** The changes of loops, by the number of the method that has the loop. */
  private static Map<Integer, TextChange> changes(String source) {
    Attributed attributed = Attributed.sources(source);
    Map<Integer, TextChange> changes = new TreeMap<>();
    for (MarkedMethod method : attributed.allMarked()) {
      MarkedLoop loop = method.loops().get(0);
      int number = Integer.parseInt(method.declaration().method().name().substring(3));
      InlinedCalls.of(method, loop, attributed.program())
          .ifPresent(inlined -> changes.put(number, inlined.change()));
    }
    return changes;
  }

  private static String applied(String source, Map<Integer, TextChange> changes) {
    List<TextChange> sorted = new ArrayList<>(changes.values());
    sorted.sort(Comparator.comparing(change -> -change.span().start()));
    StringBuilder text = new StringBuilder(source);
    sorted.forEach(each -> text.replace(each.span().start(), each.span().end(), each.text()));
    return text.toString();
  }

  private Optional<Path> compiled(String source, String name) throws IOException {
    Path directory = Files.createDirectories(temporary.resolve(name));
    Path file = Files.writeString(directory.resolve("Demo.java"), source);
    List<String> options =
        List.of(
            "-proc:none",
            "-nowarn",
            "-cp",
            System.getProperty("java.class.path"),
            "-d",
            directory.toString());
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      StringWriter messages = new StringWriter();
      boolean isDone =
          compiler
              .getTask(messages, files, null, options, null, files.getJavaFileObjects(file))
              .call();
      if (!isDone && name.startsWith(Boolean.getBoolean("manyhands.fuzz.tell") ? "" : "written")) {
        System.out.println(name + " " + messages);
      }
      return isDone ? Optional.of(directory) : Optional.empty();
    }
  }

  private static String outcome(Path classes, int loop, int input) throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {classes.toUri().toURL()}, InlinedTextFuzzTest.class.getClassLoader())) {
      Method start = loader.loadClass("Demo").getDeclaredMethod("start", int.class, int.class);
      start.setAccessible(true);
      return (String) start.invoke(null, loop, input);
    } catch (InvocationTargetException failed) {
      return String.valueOf(failed.getCause());
    }
  }
}
