package io.manyhands.processor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One program gets one set of messages. In each compilation variables have other hash codes, by
 * which some sets of them would be ordered.
 */
class SameMessagesTest {
  private static final String PROGRAM =
      """
      import io.manyhands.annotations.Parallel;
      class Refused {
        int h;
        /** Few values of k and w let two iterations meet: there are several checks to choose from. */
        void sizes(double[] a, int k, int w) {
          for (@Parallel int i = 0; i < 1000; i++) {
            a[2 * i + k - 5 * w + 100] = a[i];
          }
        }
        void choices(int[][] m, int[] x, int[] y, int[] z, int n, int w) {
          for (@Parallel int i = 0; i < n; i++) {
            int[] r = i % 2 == 0 ? y : i % 5 == 0 ? z : x;
            int[] s = i % 3 == 0 ? r : m[n];
            r[i] = s[i + w] + x[n];
            s[w * i] = r[i - h] + m[h][i];
          }
        }
      }
      """;

  @TempDir Path directory;

  @Test
  void howeverOftenItIsCompiled() throws IOException {
    Set<String> printed = new LinkedHashSet<>();
    for (int run = 0; run < 8; run++) {
      CompiledClasses result =
          new JavacRun(Files.createDirectories(directory.resolve("run" + run)))
              .source("Refused.java", PROGRAM)
              .compile();
      assertThat(result.printed()).contains("with n = 8, w = 8");
      printed.add(result.printed());
    }
    assertThat(printed).hasSize(1);
  }
}
