package io.manyhands.processor.analysis.recursion;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.model.CallGroup;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.reading.Attributed;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which calls begin early, by their text: groups in brackets, without their first calls. */
class CallGroupsTest {
  private static MarkedMethod method(String body) {
    String text =
        "class C { C l; C r; int v; static int k(int x) { return x; }\n"
            + "@io.manyhands.annotations.Parallel static int f(int n) { "
            + body
            + " } }";
    return Attributed.sources(text).marked();
  }

  private static String early(String body) {
    MarkedMethod method = method(body);
    return CallGroups.in(method.declaration()).all().stream()
        .map(group -> early(group, method))
        .collect(Collectors.joining(" "));
  }

  private static String early(CallGroup group, MarkedMethod method) {
    return group.forked().stream()
        .map(call -> method.declaration().source().cut(call.span()))
        .collect(Collectors.joining(" ", "[", "]"));
  }

  @Test
  void allButTheFirst() {
    assertThat(early("return f(1) + f(2) * f(3);")).isEqualTo("[f(2) f(3)]");
    assertThat(early("int i = f(1); int j = f(2); return i + j;")).isEqualTo("[f(2)]");
    assertThat(early("int i = f(1); int x = k(i); return x + f(2);")).isEqualTo("[f(2)]");
    assertThat(early("f(1); f(2); return 0;")).isEqualTo("[f(2)]");
    assertThat(early("if (n > 1) return f(1) + f(2); else { f(3); f(4); } return 0;"))
        .isEqualTo("[f(2)] [f(4)]");
    assertThat(early("return n < 2 ? n : n < 3 ? f(1) + f(2) : f(3) + f(4);"))
        .isEqualTo("[f(2)] [f(4)]");
  }

  @Test
  void callsBehindDecisions() {
    assertThat(early("return f(1) + (n > 1 ? f(2) : f(3));")).isEqualTo("[f(2) f(3)]");
    assertThat(early("int i = 0; int j = 0; if (n > 1) i = f(1); if (n > 2) j = f(2); return i;"))
        .isEqualTo("[f(2)]");
    assertThat(early("int i = f(1); if (n > 1) { if (n > 2) { n = f(2); } } return i + n;"))
        .isEqualTo("[f(2)]");
    assertThat(early("return (n > 1 ? f(1) : 0) + (n > 2 ? f(2) : 0);")).isEqualTo("[f(2)]");
    assertThat(early("int i = 0; if (n > 1) i = f(1); else i = f(2); return i + f(3);"))
        .isEqualTo("[f(3)]");
    assertThat(early("boolean b = f(1) > 0 & (n > 3 && f(2) > 0); return n;")).isEqualTo("[f(2)]");
  }

  @Test
  void callsBehindAnExit() {
    assertThat(early("f(1); if (n > 0) return n; return f(2);")).isEqualTo("[f(2)]");
    assertThat(
            early("f(1); if (n > 0) { n = 2; throw new Error(); } int j = f(2); return j + f(3);"))
        .isEqualTo("[f(2) f(3)]");
    assertThat(early("while (n > 1) { f(1); if (k(n) > 5) break; n = f(2); } return n;"))
        .isEqualTo("[f(2)]");
    assertThat(
            early(
                "switch (n) { case 1: f(1); if (k(n) > 5) break; f(2); default: f(3); f(4); }"
                    + " return n;"))
        .isEqualTo("[f(2)] [f(4)]");
  }

  @Test
  void aBranchWithCallsOfItsOwn() {
    assertThat(early("if (n > 1) { f(1); f(2); } if (n > 2) f(3); return n;")).isEqualTo("[f(2)]");
  }

  @Test
  void noDecisionThatNeedsAResult() {
    assertThat(early("int i = f(1); if (i > 1) n = f(2); return n;")).isEmpty();
    assertThat(early("int i = f(1); int j = i > 1 ? f(2) : 0; return j;")).isEmpty();
    assertThat(early("int k = 1; if (n > 1) { k = 5; n = f(1); } return n + f(k);")).isEmpty();
    assertThat(early("int k = 1; if (n > 1) { k = 5; f(1); } if (k > 1) f(2); return n;"))
        .isEmpty();
    assertThat(early("if (n > 1) f(1); if (n > 2) { int k = 3; f(k); } return n;")).isEmpty();
    assertThat(early("if (f(1) > 1) n = f(2); return n;")).isEmpty();
  }

  @Test
  void noCallsOfWhichOnlyOneIsMade() {
    assertThat(early("return 1 + (n > 1 ? f(1) : f(2));")).isEmpty();
    assertThat(early("int i = 0; if (n > 1) i = f(1); else i = f(2); return i;")).isEmpty();
  }

  @Test
  void noCallThatMayNotBeReached() {
    assertThat(early("boolean b = f(1) > 0 && f(2) > 0; return n;")).isEmpty();
    assertThat(early("int i = f(1); if (i > 0) return i; return f(2);")).isEmpty();
    assertThat(early("int i = f(1); if (n > i) throw new Error(); return f(2);")).isEmpty();
    assertThat(early("f(1); if (n > 0) { while (n > 1) n--; return n; } return f(2);")).isEmpty();
    assertThat(early("int i = f(1); while (i > n) i--; return i + f(2);")).isEmpty();
    assertThat(early("int s = 0; for (int i = 0; i < n; i++) s += f(i); return s;")).isEmpty();
    assertThat(early("try { f(1); } finally { f(2); } return 0;")).isEmpty();
  }

  @Test
  void noCallThatNeedsAnotherOnesResult() {
    assertThat(early("int i = f(1); int j = f(i); return j;")).isEmpty();
    assertThat(early("int i = f(1); n = i; int j = f(n); return j;")).isEmpty();
    assertThat(early("int i = f(1); int j = f(i); return j + f(2);")).isEqualTo("[f(2)]");
    assertThat(early("return f(f(1));")).isEmpty();
    assertThat(early("return f(f(1) + f(2));")).isEqualTo("[f(2)]");
    assertThat(early("return f(1) + f(f(2));")).isEqualTo("[f(2)]");
  }

  @Test
  void noStatementThatAssignsOnTheWay() {
    assertThat(early("return f(n++) + f(n);")).isEmpty();
    assertThat(early("int i = f(1) + (n = 2); return f(n) + i;")).isEmpty();
  }

  /** Returned alone, a branch would not be unboxed or widened as the whole is: the call decides. */
  @Test
  void aBranchOfAnotherType() {
    assertThat(early("return (int) (n < 2 ? 1L : f(1) + f(2));")).isEqualTo("[f(2)]");
    assertThat(early("return n < 2 ? Integer.valueOf(1) : f(1) + f(2);")).isEqualTo("[f(2)]");
  }
}
