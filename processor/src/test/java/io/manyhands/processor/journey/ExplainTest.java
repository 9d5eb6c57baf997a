package io.manyhands.processor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code -Amanyhands.explain=true}: an accepted loop tells pair by pair which rule proved it. */
class ExplainTest {
  @TempDir Path directory;

  private String told(String option, String loop) {
    return new JavacRun(directory)
        .options(option)
        .source(
            "Told.java",
            """
            import io.manyhands.annotations.Parallel;
            class Told { private record Pair(double x, double y) {}
              static void m(double[] a, double[] b, double[][] r, int[] index, int n) {
                double sum = 0;
                for (@Parallel int i = 0; i < n; i++) {
            %s
                }
                b[0] = sum;
              }
            }
            """
                .formatted(loop))
        .compile()
        .printed();
  }

  private String explained(String loop) {
    return told("-Amanyhands.explain=true", loop);
  }

  @Test
  void theRuleOfEachPair() {
    assertThat(explained("a[i] = a[i] + 1;"))
        .contains("    a[i] (read, line 6) and a[i] (written, line 6): strong SIV, ")
        .contains("    a[i] (written, line 6) in two iterations: strong SIV, ");
    assertThat(explained("a[2 * i] = a[2 * i + 1];"))
        .contains("a[2 * i + 1] (read, line 6) and a[2 * i] (written, line 6): linear system");
    assertThat(explained("r[i][0] = r[i][1];"))
        .contains("r[i][1] (read, line 6) and r[i][0] (written, line 6): ZIV, ");
    assertThat(explained("for (int j = 0; j < n; j++) a[i * n + j] = 1;"))
        .contains("separate blocks")
        .contains("checked at run time: n >= 0 && n * n <= 4294967296.");
    assertThat(explained("a[index[i]] = 1;")).contains("index array, no value stands in it twice");
  }

  @Test
  void whatNeedsNoComparisonOrOnlyACheck() {
    assertThat(explained("a[i] = b[i + 1];"))
        .contains(
            "b[i + 1] (read, line 6) and a[i] (written, line 6): checked at run time, a != b.");
    assertThat(explained("double[] t = new double[2]; t[0] = i; a[i] = t[0];"))
        .contains("t[0] (written, line 6): freshness, each iteration makes the object itself.");
  }

  @Test
  void constructorsThatNobodyWrote() {
    assertThat(explained("a[i] = new Pair(1, i).y();"))
        .contains("a[i] (written, line 6) in two iterations: strong SIV, ");
  }

  @Test
  void inOrder() {
    String told = explained("sum += a[i]; b[i] = a[i + 1];");
    assertThat(told.indexOf("sum is a reduction")).isPositive();
    assertThat(told.indexOf("strong SIV")).isGreaterThan(told.indexOf("sum is a reduction"));
    assertThat(told.indexOf("Checked at run time")).isGreaterThan(told.indexOf("strong SIV"));
  }

  @Test
  void nobodyAsked() {
    assertThat(told("-Amanyhands.explain=false", "a[i] = 1;"))
        .contains("[MH001]")
        .doesNotContain("strong SIV");
  }
}
