package io.manyhands.processor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kinds of classes and methods that marked loops stand in. */
class HostsTest {
  private static final String LOOP =
      "{ long s = 0; for (@Parallel int i = 0; i < a.length; i++) { s += TERM; } return s; }";

  @TempDir Path directory;

  /** Compiles a class Host with an array {1, 2, 3} for run(), and returns what that returns. */
  private CompiledClasses compile(String packageLine, String members) {
    String text =
        packageLine
            + "\nimport io.manyhands.annotations.Parallel;\npublic class Host {\n"
            + "static final int[] A = {1, 2, 3};\n"
            + members.replaceAll("LOOP\\((.*?)\\)!", LOOP.replace("TERM", "$1"))
            + "}";
    return new JavacRun(directory).source("Host.java", text).compile();
  }

  private static void assertParallel(CompiledClasses result, String host, Object answer) {
    assertThat(result.succeeded()).as(result.printed()).isTrue();
    assertThat(result.messages()).hasSize(1).allMatch(message -> message.endsWith("note MH001"));
    assertThat(result.isRedirected(host, "sum")).isTrue();
    String top = host.replaceAll("\\$.*", "");
    assertThat(result.call(top, "run")).isEqualTo(answer);
    assertThat(result.hasClass(host.replace('$', '_') + "_Parallel")).isTrue();
  }

  @Test
  void unnamedPackage() {
    assertParallel(
        compile(
            "",
            """
            static long sum(int[] a) LOOP(a[i])!
            static Object run() { return sum(A); }
            """),
        "Host",
        6L);
  }

  @Test
  void nestedClassWithPrivateField() {
    assertParallel(
        compile(
            "package demo;",
            """
            static class Nested {
              private static int k = 2;
              static long sum(int[] a) LOOP(a[i] * k)!
            }
            static Object run() { return Nested.sum(A); }
            """),
        "demo.Host$Nested",
        12L);
  }

  @Test
  void record() {
    assertParallel(
        compile(
            "package demo;",
            """
            record Row(int[] a, int k) { long sum() LOOP(a[i] * k)! }
            static Object run() { return new Row(A, 3).sum(); }
            """),
        "demo.Host$Row",
        18L);
  }

  @Test
  void enumeration() {
    assertParallel(
        compile(
            "package demo;",
            """
            enum Unit {
              ONE(1), TEN(10);
              private final int k;
              Unit(int k) { this.k = k; }
              long sum(int[] a) LOOP(a[i] * k)!
            }
            static Object run() { return Unit.TEN.sum(A); }
            """),
        "demo.Host$Unit",
        60L);
  }

  @Test
  void interfaceDefaultMethod() {
    assertParallel(
        compile(
            "package demo;",
            """
            interface Row {
              int[] cells();
              default long sum() { int[] a = cells(); LOOP(a[i])! }
            }
            static Object run() { return ((Row) () -> A).sum(); }
            """),
        "demo.Host$Row",
        6L);
  }

  @Test
  void genericClassAndMethod() {
    assertParallel(
        compile(
            "package demo;",
            """
            static class Box<T> {
              private final int k;
              Box(int k) { this.k = k; }
              <U extends T> long sum(U label, int[] a) LOOP(a[i] * k)!
            }
            static Object run() { return new Box<Object>(4).sum("label", A); }
            """),
        "demo.Host$Box",
        24L);
  }

  @Test
  void innerClass() {
    assertParallel(
        compile(
            "package demo;",
            """
            class Inner {
              private int k = 5;
              long sum(int[] a) LOOP(a[i] * k)!
            }
            static Object run() { return new Host().new Inner().sum(A); }
            """),
        "demo.Host$Inner",
        30L);
  }

  @Test
  void innerClassThatUsesItsEnclosingInstance() {
    assertParallel(
        compile(
            "package demo;",
            """
            private int k = 5;
            class Inner { long sum(int[] a) LOOP(a[i] * k)! }
            static Object run() { return new Host().new Inner().sum(A); }
            """),
        "demo.Host$Inner",
        30L);
  }

  @Test
  void innerClassThatExtendsTheOneAround() {
    CompiledClasses result =
        compile(
            "package demo;",
            """
            private int k = 5;
            class Inner extends Host { long sum(int[] a) LOOP(a[i] * k)! }
            """);
    assertThat(result.succeeded()).isFalse();
    assertThat(result.messages()).containsExactly("6 error MH025");
    assertThat(result.printed())
        .contains("k of the enclosing instance")
        .contains("fix: pass it to the method as a parameter");
  }

  @Test
  void privateClass() {
    assertParallel(
        compile(
            "package demo;",
            """
            private static class Own { private int k = 2; long sum(int[] a) LOOP(a[i] * k)! }
            static Object run() { return new Own().sum(A); }
            """),
        "demo.Host$Own",
        12L);
  }
}
