package io.manyhands.processor.inlining;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.reading.Attributed;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of loops with called methods in it, and where there is none. */
class InlinedCallsTest {
  private static final String MEMBERS =
      """
      final int[] data = new int[9];
      int n;
      int open;
      static int all;
      Cell mine;
      static final class Cell {
        int value;
        Cell other;
        void set(int value) { this.value = value; }
        int next() { return value++; }
        Cell self() { value++; return this; }
        void swap(int x) { int n = value; value = x; other.set(n); }
        void quiet(int x) { if (x > 0) { value = x; } }
        synchronized void locked() { value++; }
      }
      static class Base { int value; void step() { value++; } }
      static class Loud { static int heard; static { System.out.println(); }
        static void hear(int x) { if (x > 0) heard++; } }
      static class Still { static int heard = 3;
        static void hear(int x) { if (x > 0) heard++; } }
      private void add(int x) { n += x; }
      private int take() { n--; return n; }
      private int half(int x) { if (x > 3) return n = x; n++; return x / 2; }
      private void none(int... x) { n++; }
      private void down(int x) { if (x > 0) { n++; down(x - 1); } }
      private <T> void any(T x) { n++; }
      private void text() { n++; String s = \"""
          a
          \"""; }
      private void first(int x) { if (x < 0) return; n = x; }
      private byte narrow(int x) { n = x; return 5; }
      void wide(int x) { open += x; }
      private void noted(int x) {
        n = x; // newest
      }
      private int nextResult;
      private int next(int x) { nextResult = x * 2; return nextResult + 1; }
      private void odd(int x) { if (x % 2 == 0) n = x; }
      private void through(int x) { odd(x); }
      private int keep(int x) { n = x % 7; return n + 1; }
      private Integer boxed(int x) { n = x; n++; return x; }
      private int ended(int x) { try { return x; } finally { n = x; } }
      private interface Mark { default void mark(int x) { all = x; } }
      private static class Wide { void set(int x) { all = x; } }
      static class Wider extends Wide { }
      enum Side { a, b }
      private void side(Side s, int a) { switch (s) { case a: n = a; break; default: n = 0; } }
      """;

  private static Optional<InlinedLoop> inlined(String loop) {
    Attributed source =
        Attributed.sources(
            """
            class Demo {
            %s
              void run(int[] a, Cell c, Base b, Cell[] cells, int k, Mark mark, Wide wide, Integer y,
                  Side s) {
                int kept = 0;
            %s
              }
            }
            """
                .formatted(MEMBERS, loop.indent(4)));
    MarkedMethod method = source.marked();
    return InlinedCalls.of(method, method.loops().get(0), source.program());
  }

  private static String header() {
    return "for (@io.manyhands.annotations.Parallel int i = 0; i < k; i++) {";
  }

  /** The statements of the loop's body, each on a line, without the margin that they all have. */
  private static String body(String statement) {
    String text = inlined(header() + "\n  " + statement + "\n}").orElseThrow().change().text();
    String body = text.substring(text.indexOf('{') + 2, text.lastIndexOf('\n'));
    return body.stripIndent().strip();
  }

  @Test
  void aStatementForACall() {
    assertThat(body("add(a[i]);")).isEqualTo("{\n  int x = a[i];\n  this.n += x;\n}");
    assertThat(body("c.set(a[i]);")).isEqualTo("c.value = a[i];");
    assertThat(body("add(kept);")).isEqualTo("this.n += kept;");
    assertThat(body("if (k > i) add(kept);")).isEqualTo("if (k > i) this.n += kept;");
    assertThat(body("this.mine.set(i);")).isEqualTo("this.mine.value = i;");
  }

  @Test
  void aValueForACall() {
    assertThat(body("a[i] = c.next() + i;")).isEqualTo("a[i] = (c.value++) + i;");
    assertThat(body("int t = take();")).isEqualTo("int t;\n{\n  this.n--; t = this.n;\n}");
    assertThat(body("kept = narrow(kept);"))
        .isEqualTo("{\n  int x = kept;\n  this.n = x; kept = ((byte) (5));\n}");
  }

  @Test
  void aStatementBehindACall() {
    assertThat(body("a[i] = take() * 2;"))
        .isEqualTo(
            "int takeResult;\n{\n  this.n--; takeResult = this.n;\n}\na[i] = takeResult * 2;");
    assertThat(body("if (take() > 3) kept = 1;")).contains("if (takeResult > 3) kept = 1;");
  }

  @Test
  void returnsFromTheMidst() {
    assertThat(body("first(kept);"))
        .isEqualTo("firstDone: {\n  if (kept < 0) break firstDone; this.n = kept;\n}");
    assertThat(body("kept = half(kept);"))
        .isEqualTo(
            "halfDone: {\n  int x = kept;\n  if (x > 3) { kept = this.n = x; break halfDone; } this.n++; kept = x / 2;\n}");
  }

  @Test
  void namesThatAreTaken() {
    assertThat(body("int n = 3; c.swap(n);"))
        .contains("int n_2 = c.value; c.value = n; c.other.value = n_2;");
    assertThat(body("c.quiet(i);")).contains("java.util.Objects.requireNonNull(c);");
    assertThat(body("cells[i].set(i);"))
        .isEqualTo("{\n  Demo.Cell cell_ = cells[i];\n  cell_.value = i;\n}");
  }

  @Test
  void methodsThatOthersMayReplace() {
    InlinedLoop loop = inlined(header() + "\n  b.step(); wide(kept);\n}").orElseThrow();
    assertThat(loop.conditions())
        .containsExactly(
            "b != null && b.getClass() == Demo.Base.class", "getClass() == Demo.class");
    assertThat(loop.methods()).containsExactly("Demo.Base.step", "Demo.wide");
    assertThat(loop.change().text())
        .startsWith("if (b != null && b.getClass() == Demo.Base.class && getClass()")
        .containsOnlyOnce("@io.manyhands.annotations.Parallel")
        .contains("} else {")
        .contains("b.step(); wide(kept);");
  }

  @Test
  void staticMethodsOfClassesThatStartInSilence() {
    assertThat(body("Still.hear(kept);")).contains("if (kept > 0) Demo.Still.heard++;");
    assertThat(inlined(header() + "\n  Loud.hear(i);\n}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none(i);",
        "down(i);",
        "text();",
        "any(c);",
        "c.locked();",
        "new Base() { void step() { add(1); } }.step();",
        "Runnable r = () -> add(1); r.run();",
        "cells[i].self().set(take());",
        "while (take() > i) kept++;",
        "boolean x = k > i && take() > 3;",
        "int one = take(), two = take();",
        "final int one = take();",
        "a[take()] += take();",
        "kept = i + a[i] + take();",
        "Base other = new Base(); other.step();",
        "(k > 3 ? c : mine).set(take());",
        "a[i] = kept + keep(kept = 3);",
        "a[i] = y + keep(i);",
        "y += keep(i);",
        "int t = ended(kept);",
        "mark.mark(i);",
        "side(s, k);",
      })
  void whatStaysACall(String statement) {
    assertThat(inlined(header() + "\n  " + statement + "\n}")).isEmpty();
  }

  @Test
  void whatStandsBehindOnTheSameLine() {
    assertThat(body("noted(kept); a[i] = 1;"))
        .isEqualTo("{\n  this.n = kept; // newest\n} a[i] = 1;");
    assertThat(body("if (k > i) through(kept); else a[i] = 1;"))
        .isEqualTo("if (k > i) {\n  if (kept % 2 == 0) this.n = kept;\n} else a[i] = 1;");
  }

  @Test
  void fieldsThatAreCalledAsAResultWouldBe() {
    assertThat(body("a[i] = next(kept) + 3;"))
        .contains("this.nextResult = kept * 2; nextResult = this.nextResult + 1;");
  }

  @Test
  void theReceiverIsLookedAtInTime() {
    assertThat(body("c.other.set(a[i] / k);")).contains("c.other.value = a[i] / k;");
    assertThat(body("c.other.swap(a[i] / k);"))
        .startsWith("{\n  Demo.Cell cell_ = c.other;\n  int x = a[i] / k;");
    assertThat(inlined(header() + "\n  wide.set(kept);\n}").orElseThrow().conditions())
        .containsExactly("wide != null && wide.getClass() == Demo.Wide.class");
  }

  @Test
  void nothingToDo() {
    assertThat(inlined(header() + "\n  a[i] = Math.abs(a[i]);\n}")).isEmpty();
  }
}
