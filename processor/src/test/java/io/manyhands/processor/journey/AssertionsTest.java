package io.manyhands.processor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Assertions in marked loops are switched with the class that they were written in. */
class AssertionsTest {
  private static final String PROGRAM =
      """
      package demo;
      import io.manyhands.annotations.Parallel;
      class Main {
        public static void main(String[] arguments) {
          say("own", () -> Checked.loop(new int[9]));
          say("nested", () -> Checked.Nested.loop(new int[9]));
          say("lambda", () -> Checked.lambda(new int[9]));
          say("interface", () -> Rule.loop(new int[9]));
          say("default", () -> new Rule() {}.ask(new int[9]));
        }
        static void say(String what, Runnable loop) {
          try {
            loop.run();
            System.out.println(what + " off");
          } catch (AssertionError e) {
            System.out.println(what + " on " + e.getMessage());
          }
        }
      }
      class Checked {
              static void loop(int[] a) {
          for (@Parallel int i = 0; i < a.length; i++) { assert i < 5 : i; a[i] = i; }
        }
        static void lambda(int[] a) {
          for (@Parallel int i = 0; i < a.length; i++) { a[i] = i; }
          Runnable late = () -> { assert a[8] < 7 : a[8]; };
          late.run();
        }
        static class Nested {
          static void loop(int[] a) {
            for (@Parallel int i = 0; i < a.length; i++) { assert i < 6 : i; a[i] = i; }
          }
        }
      }
      interface Rule {
        static void loop(int[] a) {
          for (@Parallel int i = 0; i < a.length; i++) { assert i < 4 : i; a[i] = i; }
        }
        default void ask(int[] a) {
          for (@Parallel int i = 0; i < a.length; i++) { assert i < 3 : i; a[i] = i; }
        }
      }
      """;

  @TempDir Path directory;
  private CompiledClasses compiled;

  @BeforeEach
  void compile() {
    compiled = new JavacRun(directory).source("Main.java", PROGRAM).compile();
    assertThat(compiled.succeeded()).as(compiled.printed()).isTrue();
    assertThat(compiled.isRedirected("demo.Checked", "loop")).isTrue();
    assertThat(compiled.isRedirected("demo.Checked$Nested", "loop")).isTrue();
    assertThat(compiled.isRedirected("demo.Rule", "ask")).isTrue();
  }

  /** What the program prints in a virtual machine of its own. */
  private List<String> run(String... switches) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(switches));
    command.add("-cp");
    command.add(JavacRun.pathOf(List.of(compiled.directory(), JavacRun.RUNTIME)));
    command.add("demo.Main");
    Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(java.getInputStream().readAllBytes(), Charset.defaultCharset());
    assertThat(java.waitFor()).as(printed).isZero();
    return printed.lines().toList();
  }

  @Test
  void switchedOnForOneClass() throws IOException, InterruptedException {
    assertThat(run("-ea:demo.Checked"))
        .containsExactly("own on 5", "nested on 6", "lambda on 8", "interface off", "default off");
  }

  @Test
  void switchedOnForAnInterface() throws IOException, InterruptedException {
    assertThat(run("-ea:demo.Rule"))
        .containsExactly("own off", "nested off", "lambda off", "interface on 4", "default on 3");
  }

  @Test
  void switchedOffForOneClass() throws IOException, InterruptedException {
    assertThat(run("-ea", "-da:demo.Checked"))
        .containsExactly("own off", "nested off", "lambda off", "interface on 4", "default on 3");
  }

  @Test
  void switchedOffForAll() throws IOException, InterruptedException {
    assertThat(run("-da")).hasSize(5).allMatch(line -> line.endsWith(" off"));
  }

  @Test
  void theGeneratedClassHasNoSwitchOfItsOwn() throws IOException, InterruptedException {
    assertThat(run("-ea:demo.Checked_Parallel", "-ea:demo.Rule_Parallel"))
        .hasSize(5)
        .allMatch(line -> line.endsWith(" off"));
  }
}
