package io.manyhands.processor.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import org.junit.jupiter.api.Test;

class StatementTranslatorTest {
  private static String body(String statements) {
    String text =
        """
        import java.util.*;
        import java.util.concurrent.locks.*;
        class C { int x; static int s; Lock lock, other; void m(int n, int[] a) {%s} }
        """;
    Attributed attributed = Attributed.sources(text.formatted(statements));
    String result = LoopText.of(attributed.declaration("C", "m").body());
    return result.substring(1, result.length() - 1);
  }

  @Test
  void loops() {
    assertThat(body("for (int i = 0, j = n; i < n && j > 0; i++, --j) a[i] += j;"))
        .isEqualTo("for (int i = 0; int j = n; ((i < n) && (j > 0)); i++, --j) (a[i] += j);");
    assertThat(body("for (var v : a) { s = v; }")).isEqualTo("for (int v : a) {(C.s = v);}");
    assertThat(body("for (;;) break;")).isEqualTo("for (; ) break;");
    assertThat(body("while (n > 0) n--; do { n++; } while (n < 9);"))
        .isEqualTo("while (n > 0) n--; do while (n < 9) {n++;}");
    assertThat(body("outer: for (int i = 0; i < n; i++) { continue outer; }"))
        .isEqualTo("outer: for (int i = 0; (i < n); i++) {continue outer;}");
  }

  @Test
  void elementsOfIterators() {
    String header = "for (Iterator<String> it = List.of(\"\").iterator(); it.hasNext(); ) ";
    assertThat(body(header + "{ String one = it.next(); int k = one.length(); }"))
        .startsWith("for (String one : ");
    assertThat(body(header + "{ String one /* = */ = /* = */ it.next(); }"))
        .startsWith("for (String one : ");
    assertThat(body(header + "{ String one = it.next(), other = one; }"))
        .startsWith("for (Iterator<String> it = ");
  }

  @Test
  void choices() {
    assertThat(body("if (n > 0) ; else { return; }")).isEqualTo("if (n > 0) {} else {return;}");
    assertThat(body("switch (n) { case 1: case 2: s = 1; break; default: s = 2; }"))
        .isEqualTo("switch: n case[] case[(C.s = 1); break;] default[(C.s = 2);]");
    assertThat(
            body("switch (n) { case 1, 2 -> s = 1; case 3 -> { } default -> throw new Error(); }"))
        .isEqualTo("switch-> n case[(C.s = 1);] case[{}] default[throw new Error();]");
    assertThat(body("switch (Thread.State.NEW) { case NEW: s++; }"))
        .isEqualTo("switch: Thread.State.NEW case[C.s++;]");
  }

  @Test
  void tryAndThrow() {
    assertThat(
            body("try { s++; } catch (RuntimeException | Error e) { throw e; } finally { x--; }"))
        .isEqualTo("try {C.s++;} catch e {throw e;} finally {this.x--;}");
    assertThat(body("assert n > 0 : \"n\";")).isEqualTo("assert (n > 0) : \"n\"");
  }

  @Test
  void criticalSections() {
    assertThat(body("synchronized (this) { s++; }")).isEqualTo("critical this {C.s++;}");
    assertThat(body("lock.lock(); try { s++; } finally { lock.unlock(); }"))
        .isEqualTo("critical this.lock {C.s++;}");
    assertThat(body("lock.lock(); try { s++; } finally { other.unlock(); }"))
        .isEqualTo("this.lock.lock(); try {C.s++;} finally {this.other.unlock();}");
    assertThat(body("lock.lock(); try { s++; } finally { lock.unlock(); s++; }"))
        .startsWith("this.lock.lock(); try");
    assertThat(body("lock.lock(); s++; try { s++; } finally { lock.unlock(); }"))
        .startsWith("this.lock.lock(); C.s++;");
  }

  @Test
  void outsideTheLanguage() {
    assertThat(body("class D { }")).isEqualTo("?(a local class)");
    assertThat(body("Runnable r = super::notify;"))
        .isEqualTo("Runnable r = ?(a method reference);");
    assertThat(body("new Object() { };")).isEqualTo("?(an anonymous class);");
  }

  @Test
  void resources() {
    assertThat(body("try (var z = new Scanner(\"\"); var y = z) { s++; } finally { s--; }"))
        .isEqualTo(
            "try {with (Scanner z = new Scanner(\"\"); Scanner y = z;) {C.s++;}"
                + " then y.close(), z.close()} finally {C.s--;}");
  }

  @Test
  void functions() {
    assertThat(body("Runnable r = () -> { };")).isEqualTo("Runnable r = () -> {};");
    assertThat(body("Runnable r = () -> s++;")).isEqualTo("Runnable r = () -> {C.s++;};");
    assertThat(body("java.util.function.IntUnaryOperator f = k -> k + n;"))
        .isEqualTo("IntUnaryOperator f = (k) -> {return (k + n);};");
    assertThat(body("java.util.function.IntBinaryOperator f = Math::max;"))
        .isEqualTo(
            "IntBinaryOperator f = (argument0, argument1) ->"
                + " {return Math.max(argument0, argument1);};");
    assertThat(body("Runnable r = this::notify;"))
        .isEqualTo("Runnable r = C receiver = this; () -> {receiver.notify();};");
    assertThat(body("java.util.function.ToIntFunction<String> f = String::length;"))
        .isEqualTo("ToIntFunction<String> f = (argument0) -> {return argument0.length();};");
    assertThat(body("java.util.function.IntFunction<int[]> f = int[]::new;"))
        .isEqualTo("IntFunction<int[]> f = (argument0) -> {return new int[][argument0];};");
  }

  @Test
  void switchExpressions() {
    assertThat(body("s = switch (n) { case 1 -> 2; default -> { yield 3; } };"))
        .isEqualTo("(C.s = (switch-> n case[yield 2;] default[{yield 3;}]));");
  }

  @Test
  void patternsWhereJavaHasThem() {
    if (Runtime.version().feature() >= 21) {
      assertThat(
              body("Object o = n; switch (o) { case String t when s > 0 -> s++; default -> { } }"))
          .endsWith("switch-> o case t when (C.s > 0)[C.s++;] default[{}]");
      assertThat(body("String o = null; switch (o) { case null -> s++; default -> { } }"))
          .endsWith("switch-> o case[C.s++;] default[{}]");
    }
  }

  @Test
  void declarationsKnowTheirWholeStatement() {
    Attributed attributed =
        Attributed.sources("class C { void m() { int a = 1, b = 2; final var c = a; } }");
    MethodDeclaration method = attributed.declaration("C", "m");
    assertThat(method.body().statements())
        .map(s -> method.source().cut(((Statement.Declaration) s).variable().declaration()))
        .containsExactly("int a = 1, b = 2;", "int a = 1, b = 2;", "final var c = a;");
    Variable c = ((Statement.Declaration) method.body().statements().get(2)).variable();
    assertThat(c.type()).isEqualTo(Type.Primitive.INT);
    assertThat(c.kind()).isEqualTo(Variable.Kind.LOCAL);
  }

  @Test
  void columnsCountTabsAsOne() {
    Attributed attributed = Attributed.sources("class C {\n\t\tvoid m() {\n\t}\n}");
    MethodDeclaration method = attributed.declaration("C", "m");
    assertThat(method.span().line()).isEqualTo(2);
    assertThat(method.span().column()).isEqualTo(3);
    assertThat(method.span().endLine()).isEqualTo(3);
    assertThat(method.span().endColumn()).isEqualTo(3);
  }
}
