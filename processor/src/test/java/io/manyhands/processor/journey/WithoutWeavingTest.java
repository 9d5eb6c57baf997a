package io.manyhands.processor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code -Amanyhands.weave=false}: class files stay as javac wrote them. */
class WithoutWeavingTest {
  @TempDir Path directory;

  @Test
  void callersCallTheGeneratedClassThemselves() {
    CompiledClasses result =
        new JavacRun(directory)
            .options("-Amanyhands.weave=false")
            .source(
                "Total.java",
                """
                package demo;
                import io.manyhands.annotations.Parallel;
                class Total {
                  static int factor = 2;
                  static long total(int[] a) {
                    long sum = 0;
                    for (@Parallel int i = 0; i < a.length; i++) {
                      sum += a[i] * factor;
                    }
                    return sum;
                  }
                }
                """)
            .source(
                "Caller.java",
                """
                package demo;
                class Caller {
                  static Object run() {
                    return Total_Parallel.total(new int[] {1, 2, 3});
                  }
                }
                """)
            .compile();
    assertThat(result.printed()).contains("[MH001]").doesNotContain("error");
    assertThat(result.isRedirected("demo.Total", "total")).isFalse();
    assertThat(result.call("demo.Caller", "run")).isEqualTo(12L);
  }

  @Test
  void privateMemberIsRefusedWithAFix() {
    CompiledClasses result =
        new JavacRun(directory)
            .options("-Amanyhands.weave=false")
            .source(
                "Scale.java",
                """
                import io.manyhands.annotations.Parallel;
                class Scale {
                  private double factor = 2;
                  void scale(double[] a) {
                    for (@Parallel int i = 0; i < a.length; i++) {
                      a[i] *= factor;
                    }
                  }
                }
                """)
            .compile();
    assertThat(result.succeeded()).isFalse();
    assertThat(result.messages()).containsExactly("6 error MH025");
    assertThat(result.printed()).contains("Scale.factor").contains("fix: make factor package-priv");
  }
}
