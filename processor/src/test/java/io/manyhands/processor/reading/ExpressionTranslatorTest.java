package io.manyhands.processor.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import org.junit.jupiter.api.Test;

class ExpressionTranslatorTest {
  private static final String CLASS =
      """
      import java.util.*;
      import static java.lang.Math.*;
      class C extends Base {
        static final int K = 5; static final byte B = 1; final long own = 7L; static final char D = 'd';
        int x; static int s; int[][] g; C next; String t;
        int get() { return 0; } static int st(int... v) { return 0; }
        class Inner { int y; Object m() { return %s; } }
        <T extends Comparable<T>> Object m(int n, long l, double[] a, Object o, List<? extends Number> w, T v) {
          final int k = 3; int j = 1;
          return %s;
        }
      }
      class Base { int inherited; int inheritedCall() { return 1; } }
      """;

  private static Expression value(String expression) {
    Attributed attributed = Attributed.sources(CLASS.formatted("null", expression));
    Statement.Block body = attributed.declaration("C", "m").body();
    return ((Statement.Return) body.statements().get(2)).value().orElseThrow();
  }

  private static String text(String expression) {
    return LoopText.of(value(expression));
  }

  private static String inInner(String expression) {
    Attributed attributed = Attributed.sources(CLASS.formatted(expression, "null"));
    Statement.Block body = attributed.declaration("C.Inner", "m").body();
    return LoopText.of(((Statement.Return) body.statements().get(0)).value().orElseThrow());
  }

  @Test
  void names() {
    assertThat(text("n + x + this.x + next.x + C.s + s"))
        .isEqualTo("(((((n + this.x) + this.x) + this.next.x) + C.s) + C.s)");
    assertThat(text("inherited + inheritedCall() + super.inherited"))
        .isEqualTo("((this.inherited + this.inheritedCall()) + this.inherited)");
    assertThat(text("a.length + g[0].length + g.length"))
        .isEqualTo("((#a + #this.g[0]) + #this.g)");
    assertThat(text("((this)).x")).isEqualTo("this.x");
    assertThat(text("C.this.x")).isEqualTo("this.x");
  }

  @Test
  void constants() {
    assertThat(text("K + B + k + own + Integer.MAX_VALUE + PI"))
        .isEqualTo("(((((5 + 1) + 3) + 7) + 2147483647) + 3.141592653589793)");
    assertThat(((Expression.Literal) value("B")).value()).contains((byte) 1);
    assertThat(((Expression.Literal) value("D")).value()).contains('d');
    assertThat(((Expression.Literal) value("own")).value()).contains(7L);
    assertThat(((Expression.Literal) value("-1")).value()).contains(-1);
    assertThat(((Expression.Literal) value("1f")).value()).contains(1f);
    assertThat(((Expression.Literal) value("true")).value()).contains(true);
    assertThat(((Expression.Literal) value("null")).type()).isEqualTo(Type.Primitive.NULL);
    assertThat(((Expression.Literal) value("null")).value()).isEmpty();
    assertThat(((Expression.Literal) value("K")).variable()).isEmpty();
    assertThat(((Expression.Literal) value("k")).variable().orElseThrow().name()).isEqualTo("k");
    assertThat(text("String.class")).isEqualTo("Class<String>");
    assertThat(text("next.own")).isEqualTo("this.next.own");
  }

  @Test
  void operators() {
    assertThat(text("-n + ~n")).isEqualTo("(-n + ~n)");
    assertThat(text("!(n < 1 || n >= 2 ^ true)")).isEqualTo("!((n < 1) || ((n >= 2) ^ true))");
    assertThat(text("n << 1 >> 2 >>> 3")).isEqualTo("(((n << 1) >> 2) >>> 3)");
    assertThat(text("j = j += j >>>= 1")).isEqualTo("(j = (j += (j >>>= 1)))");
    assertThat(text("j++ + --j")).isEqualTo("(j++ + --j)");
    assertThat(text("n > 0 ? 1 : 2L")).isEqualTo("((n > 0) ? 1 : 2)");
    assertThat(value("n > 0 ? 1 : 2L").type()).isEqualTo(Type.Primitive.LONG);
    assertThat(text("(int) l + (Integer) o")).isEqualTo("((int) l + (Integer) o)");
    assertThat(text("\"a\" + n")).isEqualTo("(\"a\" + n)");
    assertThat(value("\"a\" + n").type().is("java.lang.String")).isTrue();
    assertThat(text("o instanceof String q && q.length() > 1"))
        .isEqualTo("(o is String q && (q.length() > 1))");
    assertThat(text("o instanceof C")).isEqualTo("o is C");
  }

  @Test
  void calls() {
    assertThat(text("max(n, get()) + Math.abs(n) + next.get()"))
        .isEqualTo("((Math.max(n, this.get()) + Math.abs(n)) + this.next.get())");
    assertThat(text("st(1, 2) + st()")).isEqualTo("(C.st(1, 2) + C.st())");
    assertThat(text("super.hashCode()")).isEqualTo("this.hashCode()");
    assertThat(text("new ArrayList<String>(n)")).isEqualTo("new ArrayList<String>(n)");
    assertThat(text("a.clone()")).isEqualTo("a.clone()");
    assertThat(value("a.clone()").type()).hasToString("double[]");
    assertThat(text("new Inner()")).isEqualTo("new C.Inner(this)");
    assertThat(text("new C().s")).isEqualTo("?(a static field named through an expression)");
    assertThat(text("new C().st()")).isEqualTo("?(a static method called through an expression)");
  }

  @Test
  void arrays() {
    assertThat(text("new int[n][2][]")).isEqualTo("new int[][][][n][2]");
    assertThat(text("new int[][] {{1}, {}}")).isEqualTo("new int[][]{new int[]{1}, new int[]{}}");
  }

  @Test
  void enclosingInstances() {
    assertThat(inInner("x")).isEqualTo("this.this$0.x");
    assertThat(inInner("C.this.x")).isEqualTo("this.this$0.x");
    assertThat(inInner("C.this")).isEqualTo("this.this$0");
    assertThat(inInner("get()")).isEqualTo("this.this$0.get()");
    assertThat(inInner("y + this.y + s + K")).isEqualTo("(((this.y + this.y) + C.s) + 5)");
  }

  @Test
  void types() {
    assertThat(value("w").type()).hasToString("List<? extends Number>");
    assertThat(value("v").type()).isEqualTo(new Type.TypeVariable("T", "Ljava/lang/Comparable;"));
    Type captured = value("w.get(0)").type();
    assertThat(captured).isInstanceOf(Type.Unnameable.class);
    assertThat(captured.descriptor()).isEqualTo("Ljava/lang/Number;");
    Type.Declared entry = (Type.Declared) value("(Map.Entry<String, ?>) o").type();
    assertThat(entry.qualifiedName()).isEqualTo("java.util.Map.Entry");
    assertThat(entry.binaryName()).isEqualTo("java.util.Map$Entry");
    assertThat(entry.isInterface()).isTrue();
  }

  @Test
  void methodsKnowWhatTheyAre() {
    Expression.Call max = (Expression.Call) value("max(n, l)");
    assertThat(max.method().key()).isEqualTo("java.lang.Math.max(JJ)J");
    assertThat(max.method().isFixed()).isTrue();
    assertThat(((Expression.Call) value("get()")).method().isFixed()).isFalse();
    assertThat(((Expression.Call) value("t.length()")).method().isFixed()).isTrue();
    assertThat(((Expression.Call) value("st()")).method().isVarargs()).isTrue();
    assertThat(((Expression.Call) value("v.compareTo(v)")).method().key())
        .isEqualTo("java.lang.Comparable.compareTo(Ljava/lang/Object;)I");
  }
}
