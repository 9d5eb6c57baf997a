package io.manyhands.processor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.testing.CompiledProgram;
import io.manyhands.processor.testing.MarkedRegion;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The nastiest near misses: loops that look independent and are not, and loops that are for most
 * inputs. Each is refused, or guarded with a check that is seen to hold and to fail.
 */
class ScepticTest {
  @TempDir Path temporary;

  /** A loop that no input makes safe, or of which that cannot be told. */
  private record Refused(String why, String rule, String method) {}

  private static final List<Refused> REFUSED =
      List.of(
          new Refused(
              "the strides of both loops are one, so the diagonals meet",
              "MH014",
              """
              void equalStrides(int[] a, int n, int s) {
                for (@Parallel int i = 0; i < n; i++)
                  for (int j = 0; j < n; j++) a[s * i + s * j] = i;
              }"""),
          new Refused(
              "an integral image hides distance 1 in a symbolic row stride",
              "MH012",
              """
              void integralImage(int[] s, int[] p, int w, int h) {
                for (@Parallel int y = 1; y < h; y++)
                  for (int x = 0; x < w; x++) s[y * w + x] = s[(y - 1) * w + x] + p[y * w + x];
              }"""),
          new Refused(
              "the inner loop overruns its row by one element",
              "MH014",
              """
              void overrunsItsRow(int[] a, int n, int w) {
                for (@Parallel int i = 0; i < n; i++)
                  for (int j = 0; j <= w; j++) a[i * w + j] = i;
              }"""),
          new Refused(
              "rows are 4 apart and 5 wide",
              "MH014",
              """
              void strideBelowWidth(int[] a, int n) {
                for (@Parallel int i = 0; i < n; i++)
                  for (int j = 0; j < 5; j++) a[4 * i + j] = i;
              }"""),
          new Refused(
              "the body moves the index",
              "MH017",
              """
              void indexChanged(int[] a, int n) {
                for (@Parallel int i = 0; i < n; i++) { a[i] = i; if (a[i] > 7) i++; }
              }"""),
          new Refused(
              "the body exchanges the arrays",
              "MH016",
              """
              void arrayReassigned(int[] a, int[] b, int n) {
                for (@Parallel int i = 0; i < n; i++) { a[i] = b[i]; int[] c = a; a = b; b = c; }
              }"""),
          new Refused(
              "a called method moves the bound",
              "MH018",
              """
              private int limit = 9;
              private void shrink() { limit--; }
              void boundOfACallee(int[] a) {
                for (@Parallel int i = 0; i < limit; i++) { a[i] = i; shrink(); }
              }"""),
          new Refused(
              "two rows become one on the way",
              "MH013",
              """
              void rowReplaced(int[][] m, int n, int k) {
                for (@Parallel int i = 0; i < n; i++) { m[i] = m[k]; m[i][0] += i; }
              }"""),
          new Refused(
              "the distance is in a variable",
              "MH012",
              """
              void distanceInAVariable(int[] a, int n) {
                for (@Parallel int i = 1; i < n; i++) { int k = i - 1; a[i] = a[k] + 1; }
              }"""),
          new Refused(
              "the test keeps all but one element apart",
              "MH013",
              """
              void testIsOffByOne(int[] a, int n, int k) {
                for (@Parallel int i = 0; i < n; i++) if (i <= k) a[i] = a[2 * k - i - 1];
              }"""),
          new Refused(
              "some multiples of 2 are multiples of 3",
              "MH012",
              """
              void multiples(int[] a, int n) {
                for (@Parallel int i = 1; i < n; i++) a[3 * i] = a[2 * i] + 1;
              }"""),
          new Refused(
              "the other end comes closer",
              "MH013",
              """
              void mirrored(int[] a, int n) {
                for (@Parallel int i = 0; i < n; i++) a[i] = a[n - 1 - i];
              }"""),
          new Refused(
              "2^32 * i is 0",
              "MH012",
              """
              void wrapsAround(int[] a, int n, int k) {
                for (@Parallel int i = 0; i < n; i++) a[65536 * i * 65536 + k] = i * a[i];
              }"""),
          new Refused(
              "a remainder comes back",
              "MH015",
              """
              void remainder(int[] a, int n) {
                for (@Parallel int i = 0; i < n; i++) a[i % 8] = i * a[i];
              }"""),
          new Refused(
              "both triangles are written",
              "MH013",
              """
              void bothTriangles(int[] a, int n) {
                for (@Parallel int i = 0; i < n; i++)
                  for (int j = 0; j < n; j++) a[j * n + i] = a[i * n + j];
              }"""),
          new Refused(
              "a filter with memory",
              "MH016",
              """
              void filter(double[] a, double[] out, int n) {
                double s = 0;
                for (@Parallel int i = 0; i < n; i++) { s = s * 0.5 + a[i]; out[i] = s; }
              }"""),
          new Refused(
              "a scratch array of which one element more is read",
              "MH014",
              """
              void scratchReadTooFar(int[] a, int[] out, int n) {
                int[] w = new int[n + 1];
                for (@Parallel int i = 0; i < n; i++) {
                  for (int k = 0; k < n; k++) w[k] = a[k] + i;
                  for (int k = 0; k <= n; k++) out[i] += w[k];
                }
              }"""),
          new Refused(
              "a scratch array that is written in most iterations",
              "MH014",
              """
              void scratchSometimesWritten(int[] a, int[] out, int n) {
                int[] w = new int[2];
                for (@Parallel int i = 0; i < n; i++) { if (a[i] > 3) w[0] = i; out[i] = w[0]; }
              }"""),
          new Refused(
              "a scratch array that another method knows by its name",
              "MH014",
              """
              private final int[] work = new int[2];
              private int first() { return work[0]; }
              void scratchSeenElsewhere(int[] out, int n) {
                for (@Parallel int i = 0; i < n; i++) { work[0] = i; out[i] = first(); }
              }"""),
          new Refused(
              "numbers given out in order",
              "MH030",
              """
              private int next;
              private int number() { return next = next * 3 % 7; }
              void numbered(int[] out, int n) {
                for (@Parallel int i = 0; i < n; i++) out[i] = number();
              }"""),
          new Refused(
              "the rows move by one, the other way",
              "MH012",
              """
              void rowsMove(int[][] m, int n) {
                for (@Parallel int i = 0; i < n; i++)
                  for (int j = 0; j < n; j++) m[i + 1][j] = m[i][j];
              }"""),
          new Refused(
              "an assertion may be switched off",
              "MH015",
              """
              void assertion(int[] a, int n) {
                for (@Parallel int i = 0; i < n; i++) { int k = 0; assert (k = i) >= 0; a[k] = i; }
              }"""));

  /** A loop that depends on its inputs: {@code holds} and {@code fails} are bodies of methods. */
  private record Guarded(String why, String method, String holds, String fails) {}

  private static final List<Guarded> GUARDED =
      List.of(
          new Guarded(
              "two parameters may be one array",
              """
              static void twoParameters(int[] a, int[] b) {
                for (@Parallel int i = 0; i < 40; i++) b[i] = a[i + 1] + 1;
              }""",
              "int[] a = ints(50), b = ints(50); twoParameters(a, b); return b;",
              "int[] a = ints(50); twoParameters(a, a); return a;"),
          new Guarded(
              "an array seen with two types",
              """
              static void covariant(Object[] a, Integer[] b) {
                for (@Parallel int i = 0; i < 40; i++) a[i] = b[i + 1];
              }""",
              "Object[] a = boxes(50); covariant(a, boxes(60)); return a;",
              "Integer[] a = boxes(50); covariant(a, a); return a;"),
          new Guarded(
              "two fields may hold one array",
              """
              static final class Pair { int[] one; int[] two; }
              static void twoFields(Pair p) {
                for (@Parallel int i = 0; i < 40; i++) p.one[i] = p.two[i + 1] * 3;
              }""",
              "Pair p = new Pair(); p.one = ints(50); p.two = ints(60); twoFields(p); return p.one;",
              "Pair p = new Pair(); p.one = ints(50); p.two = p.one; twoFields(p); return p.one;"),
          new Guarded(
              "two variables may hold one object",
              """
              static void twoObjects(Pair p, Pair q) {
                for (@Parallel int i = 0; i < 40; i++) p.one[i] = q.one[i + 1] * 3;
              }""",
              "Pair p = pair(), q = pair(); twoObjects(p, q); return p.one;",
              "Pair p = pair(); twoObjects(p, p); return p.one;"),
          new Guarded(
              "rows may be wider than they are apart",
              """
              static void rows(int[] a, int n, int w, int s) {
                for (@Parallel int i = 0; i < n; i++)
                  for (int j = 0; j < w; j++) a[i * s + j] += i * a[i * s];
              }""",
              "int[] a = ints(500); rows(a, 20, 7, 7); return a;",
              "int[] a = ints(500); rows(a, 20, 7, 6); return a;"),
          new Guarded(
              "columns may be more than rows are apart",
              """
              static void columns(int[] a, int n, int w, int s) {
                for (@Parallel int i = 0; i < n; i++)
                  for (int j = 0; j < w; j++) a[j * s + i] += i + a[i];
              }""",
              "int[] a = ints(500); columns(a, 9, 7, 9); return a;",
              "int[] a = ints(500); columns(a, 9, 7, 8); return a;"),
          new Guarded(
              "a row stride that wraps around",
              """
              static void wraps(int[] a, int n, int s) {
                for (@Parallel int i = 0; i < n; i++)
                  for (int j = 0; j < 2; j++) a[i * s + j] += i;
              }""",
              "int[] a = ints(500); wraps(a, 30, 3); return a;",
              """
              int[] a = ints(500);
              try { wraps(a, 9, 1 << 30); } catch (ArrayIndexOutOfBoundsException e) { a[9] = 1; }
              return a;"""),
          new Guarded(
              "rows and columns of a matrix in rows that overlap",
              """
              static void transposed(int[] a, int n, int s) {
                for (@Parallel int i = 0; i < n; i++)
                  for (int j = 0; j < i; j++) a[j * s + i] = a[i * s + j] + 1;
              }""",
              "int[] a = ints(500); transposed(a, 20, 20); return a;",
              "int[] a = ints(500); transposed(a, 20, 11); return a;"),
          new Guarded(
              "a distance may be shorter than the loop",
              """
              static void shifted(int[] a, int n, int k) {
                for (@Parallel int i = k; i < k + n; i++) a[i] = a[i + k] + a[i - k];
              }""",
              "int[] a = ints(3000); shifted(a, 900, 1000); return a;",
              "int[] a = ints(3000); shifted(a, 900, 39); return a;"),
          new Guarded(
              "rows that move may be one",
              """
              static void rowsMove(int[][] m) {
                for (@Parallel int i = 0; i < 10; i++)
                  for (int j = 0; j < 3; j++) m[i][j] = m[i + 1][j] + i;
              }""",
              "int[][] m = table(); rowsMove(m); return m;",
              "int[][] m = table(); m[7] = m[3]; rowsMove(m); return m;"),
          new Guarded(
              "rows of a jagged array may be one",
              """
              static void jagged(int[][] m) {
                for (@Parallel int i = 0; i < m.length; i++)
                  for (int j = 0; j < m[i].length; j++) m[i][j] += i * m[i][0];
              }""",
              "int[][] m = table(); jagged(m); return m;",
              "int[][] m = table(); m[7] = m[3]; jagged(m); return m;"),
          new Guarded(
              "an array may be a row",
              """
              static void row(int[] r, int[][] m) {
                for (@Parallel int i = 0; i < m.length; i++) r[i] = m[i][1] + m[2][i & 3];
              }""",
              "int[][] m = table(); int[] r = ints(50); row(r, m); return r;",
              "int[][] m = table(); row(m[2], m); return m;"),
          new Guarded(
              "an index array may hold a number twice",
              """
              static void indirect(int[] a, int[] at) {
                for (@Parallel int i = 0; i < at.length; i++) a[at[i]] = i;
              }""",
              "int[] a = ints(99); indirect(a, order()); return a;",
              "int[] a = ints(99), at = order(); at[5] = at[6]; indirect(a, at); return a;"),
          new Guarded(
              "the rows of a sparse matrix may overlap",
              """
              static void sparse(int[] a, int[] start, int n) {
                for (@Parallel int i = 0; i < n; i++)
                  for (int j = start[i]; j < start[i + 1]; j++) a[j] = i;
              }""",
              "int[] a = ints(99); sparse(a, starts(), 9); return a;",
              "int[] a = ints(99), s = starts(); s[4] = 2; sparse(a, s, 9); return a;"),
          new Guarded(
              "an object may be in an array twice",
              """
              static final class Body { int v = 1; void push(int by) { v = v * 3 + by; } }
              static void bodies(Body[] all) {
                for (@Parallel int i = 0; i < all.length; i++) all[i].v = all[i].v * 3 + i;
              }""",
              "Body[] all = all(); bodies(all); return all[3].v + all[7].v * 100;",
              "Body[] all = all(); all[3] = all[7]; bodies(all); return all[3].v + all[8].v * 100;"),
          new Guarded(
              "an object may be in a list twice",
              """
              static void listed(List<Body> all) {
                for (@Parallel Body body : all) body.push(all.size());
              }""",
              "List<Body> all = new ArrayList<>(List.of(all())); listed(all); return all.get(3).v;",
              """
              List<Body> all = new ArrayList<>(List.of(all()));
              all.set(3, all.get(7));
              listed(all);
              return all.get(3).v;"""),
          new Guarded(
              "a list may be of any class",
              """
              static final class Odd extends ArrayList<Integer> {
                private static final long serialVersionUID = 1;
                int asked;
                Odd(List<Integer> all) { super(all); }
                @Override public Integer get(int k) { return super.get(k) + asked++; }
              }
              static void list(List<Integer> all, int[] out) {
                for (@Parallel int i = 0; i < out.length; i++) out[i] = all.get(i);
              }""",
              "int[] out = ints(40); list(new ArrayList<>(List.of(boxes(40))), out); return out;",
              "int[] out = ints(40); list(new Odd(List.of(boxes(40))), out); return out;"),
          new Guarded(
              "a class may override a method",
              """
              static class Rule { int at(int i) { return i * 2; } }
              static class Counting extends Rule {
                int asked;
                @Override int at(int i) { return i + asked++; }
              }
              static void overridden(Rule rule, int[] out) {
                for (@Parallel int i = 0; i < out.length; i++) out[i] = rule.at(i);
              }""",
              "int[] out = ints(40); overridden(new Rule(), out); return out;",
              "int[] out = ints(40); overridden(new Counting(), out); return out;"),
          new Guarded(
              "a scratch array may be the result",
              """
              static void scratch(int[] w, int[] out) {
                for (@Parallel int i = 0; i < 30; i++) {
                  for (int k = 0; k < w.length; k++) w[k] = i * k;
                  out[i] = w[3] + w[i & 7];
                }
              }""",
              "int[] w = ints(40), out = ints(40); scratch(w, out); return List.of(w[3], out[9]);",
              "int[] w = ints(40); scratch(w, w); return w;"),
          new Guarded(
              "a bound that wraps around, so that nothing is written",
              """
              static void boundWraps(int[] w, int[] out, int n) {
                for (@Parallel int i = 0; i < 30; i++) {
                  for (int k = 0; k < n + 1; k++) w[k] = i + k;
                  out[i] = w[0];
                }
              }""",
              "int[] w = ints(40), out = ints(40); boundWraps(w, out, 7); return out;",
              "int[] w = ints(40), out = ints(40); boundWraps(w, out, 2147483647); return out;"));

  private static final String HELPERS =
      """
        static int[] ints(int n) {
          int[] a = new int[n];
          for (int k = 0; k < n; k++) a[k] = k * 37 % 23;
          return a;
        }
        static Integer[] boxes(int n) {
          Integer[] a = new Integer[n];
          for (int k = 0; k < n; k++) a[k] = k * 37 % 23;
          return a;
        }
        static Pair pair() { Pair p = new Pair(); p.one = ints(50); return p; }
        static int[][] table() {
          int[][] m = new int[20][];
          for (int k = 0; k < 20; k++) m[k] = ints(20);
          return m;
        }
        static int[] order() {
          int[] a = new int[60];
          for (int k = 0; k < 60; k++) a[k] = k * 7 % 60;
          return a;
        }
        static int[] starts() {
          int[] a = new int[10];
          for (int k = 0; k < 10; k++) a[k] = k * 3;
          return a;
        }
        static Body[] all() {
          Body[] all = new Body[20];
          for (int k = 0; k < 20; k++) all[k] = new Body();
          return all;
        }
      """;

  private static final String HEAD =
      """
      import io.manyhands.annotations.Parallel;
      import java.util.ArrayList;
      import java.util.List;
      class %s {
      """;

  @TestFactory
  Stream<DynamicTest> refused() {
    StringBuilder text = new StringBuilder(HEAD.formatted("Refused"));
    REFUSED.forEach(each -> text.append(each.method()).append('\n'));
    CompiledProgram program =
        CompiledProgram.of(temporary, Map.of("Refused.java", text.append("}\n").toString()));
    List<MarkedRegion> regions = inOrder(program);
    return numbers(REFUSED)
        .map(
            k ->
                DynamicTest.dynamicTest(
                    REFUSED.get(k).why(),
                    () ->
                        assertThat(regions.get(k).outcome() + " " + regions.get(k).rule())
                            .isEqualTo("refused " + REFUSED.get(k).rule())));
  }

  @TestFactory
  Stream<DynamicTest> guarded() {
    StringBuilder text = new StringBuilder(HEAD.formatted("Guarded")).append(HELPERS);
    for (int k = 0; k < GUARDED.size(); k++) {
      Guarded each = GUARDED.get(k);
      text.append(each.method()).append('\n');
      text.append("static Object holds%d() { %s }%n".formatted(k, each.holds()));
      text.append("static Object fails%d() { %s }%n".formatted(k, each.fails()));
    }
    CompiledProgram program =
        CompiledProgram.of(temporary, Map.of("Guarded.java", text.append("}\n").toString()));
    assertThat(program.errors()).isEmpty();
    List<MarkedRegion> regions = inOrder(program);
    Runtimes.Way way = new Runtimes(temporary.resolve("runtime"), 5).hostile().get(0);
    return numbers(GUARDED)
        .map(
            k ->
                DynamicTest.dynamicTest(
                    GUARDED.get(k).why(),
                    () -> {
                      assertThat(regions.get(k).outcome()).isEqualTo("guarded");
                      check(way, "holds" + k, 1, 0);
                      check(way, "fails" + k, 0, 1);
                    }));
  }

  /** One call, in parallel or by the loop as written, answers what the loop as written does. */
  private void check(Runtimes.Way way, String method, int parallel, int failed) throws Exception {
    URL[] path = {Runtimes.url(temporary.resolve("classes"))};
    try (URLClassLoader classes = new URLClassLoader(path, way.loader())) {
      Method body = classes.loadClass("Guarded").getDeclaredMethod(method);
      body.setAccessible(true);
      Callable<Object> call = () -> body.invoke(null);
      Object expected =
          classes
              .loadClass("io.manyhands.runtime.Original")
              .getMethod("call", Callable.class)
              .invoke(null, call);
      long parallelBefore = way.parallelCalls();
      long failedBefore = way.guardFailures();
      assertThat(call.call()).isEqualTo(expected);
      assertThat(way.parallelCalls() - parallelBefore).as("parallel calls").isEqualTo(parallel);
      assertThat(way.guardFailures() - failedBefore).as("failed checks").isEqualTo(failed);
    }
  }

  private static List<MarkedRegion> inOrder(CompiledProgram program) {
    List<MarkedRegion> regions = new ArrayList<>(program.regions());
    regions.sort(Comparator.comparingInt(MarkedRegion::line));
    return regions;
  }

  private static Stream<Integer> numbers(List<?> cases) {
    return Stream.iterate(0, k -> k < cases.size(), k -> k + 1);
  }
}
