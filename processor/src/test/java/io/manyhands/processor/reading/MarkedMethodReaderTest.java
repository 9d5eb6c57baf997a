package io.manyhands.processor.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.model.MarkedFuture;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedMethodReaderTest {
  private static Reading reading(String members) {
    return Attributed.sources(
            "import io.manyhands.annotations.*;\nabstract class C {\n" + members + "\n}")
        .reading();
  }

  private static Finding finding(String members) {
    Reading reading = reading(members);
    assertThat(reading.methods()).isEmpty();
    assertThat(reading.findings()).hasSize(1);
    return reading.findings().get(0);
  }

  private static MarkedMethod method(String members) {
    Reading reading = reading(members);
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.methods()).hasSize(1);
    return reading.methods().get(0);
  }

  @Test
  void marksOnLoopVariables() {
    MarkedMethod method =
        method(
            "int m(int[] a) throws java.io.IOException { l: for (@Parallel int i = 0; i < 9; i++) {"
                + " a[i] = 1; } for (@Parallel var x : a) { } return 1; }");
    assertThat(method.loops()).hasSize(2);
    MarkedLoop first = method.loops().get(0);
    assertThat(first.loop()).isInstanceOf(Statement.For.class);
    assertThat(first.label()).contains("l");
    assertThat(first.byMethod()).isFalse();
    assertThat(first.obstacle()).isEmpty();
    assertThat(first.insideLoop()).isEmpty();
    assertThat(method.declaration().source().cut(first.mark())).isEqualTo("@Parallel");
    Statement.Labeled labeled = (Statement.Labeled) method.declaration().body().statements().get(0);
    assertThat(labeled.statement()).isSameAs(first.loop());
    assertThat(method.loops().get(1).loop()).isInstanceOf(Statement.ForEach.class);
    assertThat(method.thrown()).hasSize(1);
    assertThat(method.returnType()).hasToString("int");
    assertThat(method.isStatic()).isFalse();
  }

  @Test
  void marksOnMethods() {
    MarkedMethod method =
        method(
            "@Parallel void m(int[] a, int n) { for (int i = 0; i < n; i++) for (int x : a) { } "
                + "try { while (n > 0) n--; } finally { for (var x : a) { } } "
                + "if (n > 0) do { n--; } while (n > 1); Runnable r = () -> { for (;;) { } }; }");
    assertThat(method.loops()).hasSize(4).allMatch(MarkedLoop::byMethod);
    assertThat(method.loops()).map(MarkedLoop::insideTry).containsExactly(false, true, true, false);
    assertThat(method.loops())
        .map(loop -> loop.obstacle().map(MarkedLoop.Obstacle::code).orElse(""))
        .containsExactly("", "MH017", "", "MH017");
  }

  @Test
  void settings() {
    MarkedMethod method =
        method(
            "static final int N = 3; void m(int[] a) { for (@Parallel(schedule = Schedule.DYNAMIC,"
                + " chunk = N + 1, parallelism = 2, result = Result.EXACT, unproven ="
                + " Unproven.TRUST) int x : a) { } }");
    assertThat(method.loops().get(0).settings())
        .hasToString(
            "Settings[engine=THREADS, schedule=DYNAMIC, chunk=4, parallelism=2,"
                + " timeoutMillis=0, result=EXACT, unproven=TRUST]");
  }

  @Test
  void illegalValues() {
    Finding finding = finding("void m(int[] a) { for (@Parallel(chunk = -1) int x : a) { } }");
    assertThat(finding.code()).isEqualTo(Code.ILLEGAL_VALUE);
    assertThat(finding.source().cut(finding.span())).isEqualTo("chunk = -1");
    assertThat(finding.headline()).isEqualTo("chunk = -1 is negative; legal are 0 and more");
    assertThat(
            finding("@Parallel(parallelism = -2) void m(int[] a) { for (int x : a) { } }").code())
        .isEqualTo(Code.ILLEGAL_VALUE);
    Finding engine =
        finding("void m(int[] a) { for (@Parallel(engine = Engine.CLUSTER) int x : a) { } }");
    assertThat(engine.code()).isEqualTo(Code.NOT_AVAILABLE);
    assertThat(engine.headline()).isEqualTo("engine = CLUSTER is not available in this release");
  }

  @Test
  void misplaced() {
    assertMisplaced("@Parallel abstract void m();", "a method without a body");
    assertMisplaced("@Parallel native void m();", "a method without a body");
    assertMisplaced("@Parallel int m() { return 1; }", "a method without a loop");
    assertMisplaced("void m() { @Parallel int x; }", "a local variable without a value");
    assertMisplaced(
        "void m() throws Exception { try (@Parallel var x = new java.io.StringReader(\"\")) { } }",
        "a resource");
    assertMisplaced("@Parallel int f;", "a field");
    assertMisplaced("void m(@Parallel int p) { }", "a parameter");
    assertMisplaced(
        "void m() { try { } catch (@Parallel RuntimeException e) { } }", "an exception parameter");
    assertMisplaced("@Parallel class D { }", "a declaration that is no loop");
    assertMisplaced("@Parallel C() { for (;;) { } }", "a constructor");
  }

  private static void assertMisplaced(String members, String where) {
    Finding finding = finding(members);
    assertThat(finding.code()).isEqualTo(Code.MISPLACED);
    assertThat(finding.headline()).startsWith("@Parallel stands on ").endsWith(where);
    assertThat(finding.fix()).isNotEmpty();
    assertThat(finding.source().cut(finding.span())).isEqualTo("@Parallel");
  }

  @Test
  void futures() {
    assertMisplaced("void m(int n) { @Parallel int x = n, y = 2; }", "several variables");
    MarkedMethod method =
        method("int m(int n) { @Parallel(unproven = Unproven.TRUST) int x = m(n); return x; }");
    assertThat(method.loops()).isEmpty();
    assertThat(method.futures()).hasSize(1);
    assertThat(method.futures().get(0).settings().unproven()).isEqualTo("TRUST");
    assertThat(method.futures().get(0).declaration().orElseThrow().variable().name())
        .isEqualTo("x");
  }

  @Test
  void recursiveMethods() {
    MarkedMethod recursive =
        method("@Parallel(parallelism = 3) int m(int n) { return n < 2 ? n : m(n - 1); }");
    assertThat(recursive.loops()).isEmpty();
    assertThat(recursive.recursion().orElseThrow().settings().parallelism()).isEqualTo(3);
    MarkedMethod both =
        method("@Parallel int m(int n) { for (int i = 0; i < n; i++) { m(i); } return 1; }");
    assertThat(both.loops()).hasSize(1);
    assertThat(both.recursion()).isPresent();
    MarkedMethod loop =
        method("int m(int n) { for (@Parallel int i = 0; i < n; i++) { m(i); } return 1; }");
    assertThat(loop.recursion()).isEmpty();
  }

  @Test
  void placesThatCodeCannotLeave() {
    String loop = "for (@Parallel int i = 0; i < 9; i++) { }";
    for (String members :
        List.of(
            "Runnable r = () -> { " + loop + " };",
            "Runnable r = () -> { @Parallel int k = 1 + 2; };",
            "C() { Runnable r = () -> { @Parallel int k = 1 + 2; }; }",
            "C() { @Parallel int k = 1 + 2; }",
            "Object o() { return new Object() { void m() { @Parallel int k = 1 + 2; } }; }",
            "class I { I() { Runnable r = () -> { " + loop + " }; } }",
            "class I { I() { " + loop + " } }",
            "int x = 1; C() { " + loop + " }",
            "C(Runnable r) { } C() { this(() -> { " + loop + " }); }",
            "{ " + loop + " }",
            "static { " + loop + " }",
            "Object o = new Object() { void m() { " + loop + " } };",
            "void m() { class L { class M { void o() { " + loop + " } } } }",
            "void m() { class L { <T> void o() { " + loop + " } } }",
            "void m() { class L<T> { void o() { " + loop + " } } }",
            "void m() { class L { L() { " + loop + " } } }",
            "void m() { class L { class M { @Parallel void o(int[] a) { for (var x : a) { } } }"
                + " } }")) {
      assertThat(finding(members).code()).as(members).isEqualTo(Code.HOST_PLACE);
    }
  }

  /** What a function does not do itself is not known in front of its loops. */
  @Test
  void functionsAreMethodsOfTheirOwn() {
    MarkedMethod method =
        method(
            "int f; void m(int[] a) { int[] b = new int[9]; int c = 4; Runnable r = () -> {"
                + " int n = c; for (@Parallel int i = 0; i < n; i++) b[i] = f; }; }");
    MarkedLoop loop = method.loops().get(0);
    assertThat(loop.obstacle()).isEmpty();
    assertThat(method.around(loop).parameters())
        .extracting(Variable::name)
        .containsExactly("c", "b");
    assertThat(method.around(loop).body().statements()).hasSize(2);
    assertThat(method.seenFrom(loop).returnType()).isEqualTo(Type.Primitive.VOID);
  }

  @Test
  void valuesInFunctions() {
    MarkedMethod method =
        method(
            "void m(int a) { int c = 4; Runnable r = () -> {"
                + " @Parallel int k = Math.abs(c); int n = a; }; }");
    MarkedFuture future = method.futures().get(0);
    assertThat(future.declaration()).isPresent();
    assertThat(method.seenFrom(future).declaration().parameters())
        .extracting(Variable::name)
        .containsExactly("c", "a");
    assertThat(method.seenFrom(future).declaration().body().statements()).hasSize(2);
  }

  @Test
  void nestedMarks() {
    MarkedMethod method =
        method(
            "void m(int[] a) {\n for (@Parallel int i = 0; i < 9; i++)\n"
                + "for (@Parallel int j = 0; j < 9; j++) { } }");
    assertThat(method.loops().get(0).obstacle()).isEmpty();
    MarkedLoop.Obstacle inner = method.loops().get(1).obstacle().orElseThrow();
    assertThat(inner.code()).isEqualTo("MH029");
    assertThat(inner.what()).isEqualTo("it stands inside the parallel loop at line 4");
    assertThat(inner.fix()).isEqualTo("mark only one of the two");
  }

  @Test
  void bothMethodAndLoopMarked() {
    MarkedMethod method =
        method(
            "@Parallel void m(int[] a) { for (@Parallel(chunk = 7) int x : a) { } for (int x : a) {"
                + " } }");
    assertThat(method.loops()).map(MarkedLoop::byMethod).containsExactly(false, true);
    Reading reading = reading("@Parallel void m(int[] a) { for (@Parallel int x : a) { } }");
    assertThat(reading.findings()).map(Finding::code).containsExactly(Code.MISPLACED);
    assertThat(reading.methods()).hasSize(1);
  }

  @Test
  void loopsInsideUntranslatedConstructs() {
    MarkedMethod method =
        method(
            "int m(int[] a) { return switch (a.length) { default -> { for (@Parallel int x : a) { }"
                + " yield 1; } }; }");
    assertThat(method.loops().get(0).obstacle().orElseThrow().what())
        .isEqualTo("it stands inside a switch expression");
  }

  @Test
  void loopsInsideLoops() {
    MarkedMethod method =
        method("void m(int[] a, int n) { while (n-- > 0) { for (@Parallel int x : a) { } } }");
    MarkedLoop loop = method.loops().get(0);
    assertThat(loop.obstacle()).isEmpty();
    assertThat(method.declaration().source().cut(loop.insideLoop().orElseThrow()))
        .startsWith("while");
  }

  @Test
  void severalMethodsInOrder() {
    Reading reading =
        reading(
            "void b(int[] a) { for (@Parallel int x : a) { } } "
                + "static class D { void a(int[] a) { for (@Parallel int x : a) { } } } "
                + "static void c(int[] a) { for (@Parallel int x : a) { } }");
    assertThat(reading.methods())
        .map(method -> method.declaration().method().toString())
        .containsExactly("C.b", "C.D.a", "C.c");
  }
}
