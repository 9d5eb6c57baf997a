package io.manyhands.processor.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Run-time checks: what they look like, and that none of them throws. */
@ExtendWith(HostileSchedule.class)
final class GuardsTest {
  private static final String TEXT =
      """
      import io.manyhands.annotations.Parallel;

      class Guarded {
        double[] data;
        Guarded next;

        static String copy(Guarded a, Guarded b, int n, long far, int stride, double[][] m) {
          try {
            for (@Parallel int i = 0; i < n; i++) {
              a.data[i] = b.data[i] + (far > 0 || stride > 0 || m == null ? 1 : 0);
            }
          } catch (RuntimeException e) {
            return e.getClass().getSimpleName();
          }
          if (a == null || a.next == null || a.next.next == null) {
            return "nothing";
          }
          return java.util.Arrays.toString(a.data);
        }

        static Object run() {
          Guarded a = new Guarded();
          Guarded b = new Guarded();
          a.data = new double[5];
          b.data = new double[5];
          a.next = a;
          return copy(null, null, 0, 1, 1, null) + copy(null, b, 2, 1, 1, null)
              + copy(a, a, 5, 1, 1, new double[][] {a.data, b.data})
              + copy(a, b, 5, 1L << 60, 1 << 30, new double[][] {a.data, a.data});
        }
      }
      """;

  private static void check(String condition, Consumer<Facts> guards) throws Exception {
    Woven woven = Workpiece.of("Guarded", TEXT).weave(guards);
    assertThat(woven.source().replaceAll("\\s+", " ")).contains(".guard(" + condition + ")) {");
    assertThat(woven.parallel()).isEqualTo(woven.sequential());
  }

  @Test
  void distinctArrays() throws Exception {
    check(
        "a != null && b != null && a.data != b.data", facts -> facts.distinct("a.data", "b.data"));
    check(
        "a != null && a.next != null && b != null && a.next.data != b.data && a.data != b.data",
        facts -> facts.distinct("a.next.data", "b.data").distinct("a.data", "b.data"));
  }

  @Test
  void distinctRows() throws Exception {
    check(
        "Guards.rows(1).written(m).distinct()",
        facts -> facts.distinctRows(List.of("m"), List.of()));
    check(
        "a != null && a.data != null && a.data.length >= n && a != b"
            + " && Guards.rows(1).written(m).read(m).distinct()",
        facts ->
            facts
                .distinctRows(List.of("m"), List.of("m"))
                .distinct("a", "b")
                .atLeast(0, 1, "a.data.length", -1, "n"));
  }

  @Test
  void inequalities() throws Exception {
    check("stride >= 1", facts -> facts.atLeast(1, 1, "stride"));
    check("n <= 5", facts -> facts.atLeast(-5, -1, "n"));
    check("stride > n", facts -> facts.atLeast(1, 1, "stride", -1, "n"));
    check("far >= n", facts -> facts.atLeast(0, 1, "far", -1, "n"));
    check("stride >= (long) n + 3", facts -> facts.atLeast(3, 1, "stride", -1, "n"));
    check("(long) n * stride >= 2L * n", facts -> facts.atLeast(0, 1, "n*stride", -2, "n"));
    check(
        "(long) n * stride + (long) n >= 3L * stride + 4",
        facts -> facts.atLeast(4, 1, "n*stride", 1, "n", -3, "stride"));
  }

  @Test
  void inequalitiesThatCouldOverflowAreExact() throws Exception {
    check(
        "BigInteger.ZERO.add(new BigInteger(\"1\").multiply(BigInteger.valueOf(far))"
            + ".multiply(BigInteger.valueOf(stride))).compareTo(BigInteger.ZERO"
            + ".add(new BigInteger(\"1\").multiply(BigInteger.valueOf(n)))) > 0",
        facts -> facts.atLeast(1, 1, "far*stride", -1, "n"));
  }

  @Test
  void eachCheckIsMadeOnce() throws Exception {
    check(
        "a != b && b != a",
        facts -> facts.distinct("a", "b").distinct("a", "b").distinct("b", "a"));
  }
}
