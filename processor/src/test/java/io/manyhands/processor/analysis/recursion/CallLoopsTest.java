package io.manyhands.processor.analysis.recursion;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.model.CallLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.reading.Attributed;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What loops put off until they have ended, by its text; or why they cannot. */
class CallLoopsTest {
  private static String later(String body) {
    String text =
        "class C { static int k(int x) { return x; }\n"
            + "@io.manyhands.annotations.Parallel static int f(int n) { int s = 0; int t = 1; "
            + body
            + " return s; } }";
    MarkedMethod method = Attributed.sources(text).marked();
    CallLoops loops = CallLoops.in(method.declaration());
    return loops.all().stream()
            .map(CallLoop::restSpan)
            .map(span -> method.declaration().source().cut(span))
            .collect(Collectors.joining(" | "))
        + loops.obstacles().stream()
            .map(obstacle -> "! " + method.declaration().source().cut(obstacle.span()))
            .collect(Collectors.joining(" | "));
  }

  @Test
  void whatIsDoneWithTheResult() {
    assertThat(later("for (int i = 0; i < n; i++) s += f(i);")).isEqualTo("s += f(i);");
    assertThat(later("for (int i = 0; i < n; i++) { int v = f(i); if (v > s) s = v; }"))
        .isEqualTo("int v = f(i); if (v > s) s = v;");
    assertThat(later("for (int i : new int[n]) { if (i > 1) { s += t * f(i); } t = 2; }"))
        .isEqualTo("! t");
    assertThat(later("for (int i = 0; i < n; i++) { int j = k(i); f(j); }")).isEqualTo("f(j);");
    assertThat(later("for (int i = 0; i < n; i++) for (int j = 0; j < i; j++) s -= f(i + j);"))
        .isEqualTo("s -= f(i + j);");
    assertThat(later("while (t < n) { t++; s = Math.max(s, f(t)); }"))
        .isEqualTo("s = Math.max(s, f(t));");
  }

  @Test
  void noMoreThanNeedsIt() {
    assertThat(later("while (t < n) { s += f(t); t++; }")).isEqualTo("s += f(t);");
    assertThat(later("while (t < n) { f(t); t++; if (t == 7) break; }")).isEqualTo("f(t);");
    assertThat(later("while (t < n) { int v = f(t); t++; s = v; }")).startsWith("!");
  }

  @Test
  void noLoopThatNothingIsBehind() {
    assertThat(later("if (n > 5) while (true) { t++; s += f(t); }")).startsWith("!");
    assertThat(
            later(
                "while (true) { t++; for (int i : new int[1]) { if (t > n) break; } s += f(t);"
                    + " if (k(t) > 3) break; }"))
        .isEqualTo("s += f(t);");
  }

  @Test
  void nothingThatTheLoopGoesOnWith() {
    assertThat(later("for (int i = 0; i < n; i++) { if (s < 5) s += f(i); }")).startsWith("!");
    assertThat(later("for (int i = 0; i < n; i++) { s += f(s); }")).startsWith("!");
    assertThat(later("for (int i = 0; i + s < n; i++) { s += f(i); }")).startsWith("!");
    assertThat(later("for (int i = 0; i < n; i++) { s += f(i) * i; }")).startsWith("!");
    assertThat(later("for (int i = 0; i < n; i++) { s += f(i); t = s; t++; }"))
        .isEqualTo("s += f(i); t = s; t++;");
    assertThat(later("for (int i = 0; i < n; i++) { t = i; s += f(i) + t; }")).startsWith("!");
    assertThat(later("for (int i = 0; f(i) < n; i++) { s++; }")).startsWith("!");
    assertThat(later("int u; for (int i = 0; i < n; i++) { u = i; s += f(u); }")).startsWith("!");
  }

  @Test
  void noWayOut() {
    assertThat(later("for (int i = 0; i < n; i++) { if (f(i) > 3) return 1; }")).startsWith("!");
    assertThat(later("for (int i = 0; i < n; i++) { if (f(i) > 3) break; }")).startsWith("!");
    assertThat(later("for (int i = 0; i < n; i++) { if (i > 3) return 1; s += f(i); }"))
        .startsWith("!");
    assertThat(later("for (int i = 0; i < n; i++) { if (i == 3) break; s += f(i); }"))
        .isEqualTo("s += f(i);");
    assertThat(later("for (int i = 0; i < n; i++) { s += i > 1 ? f(i) : 0; }")).startsWith("!");
  }

  /** Calls would pile up until memory is full where only what a call throws ends the loop. */
  @Test
  void noLoopWithoutEndThatMakesNoCall() {
    assertThat(later("while (t < n) { if (t > 3) { s += f(t); } t += k(t); }")).startsWith("!");
    assertThat(later("while (t < n) { t++; if (t == 3) continue; s += f(t); }")).startsWith("!");
  }

  @Test
  void noOtherCallsAndNoHandlers() {
    assertThat(later("for (int i = 0; i < n; i++) { s += f(i) + f(i + 1); }")).isEmpty();
    assertThat(later("try { for (int i = 0; i < n; i++) { s += f(i); } } finally { t = 2; }"))
        .isEmpty();
    assertThat(later("for (int i = 0; i < n; i++) { try { s += f(i); } finally { t = 2; } }"))
        .startsWith("!");
    assertThat(later("one: for (int i = 0; i < n; i++) { s += f(i); }")).isEmpty();
  }
}
