package io.manyhands.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class SourceMetricsTest {
  @Test
  void workerProcessesParseAsOneThreadDoes() throws IOException {
    String[] texts =
        SourceMetrics.texts(BuildDirectory.path().resolve("ejml/org/ejml/dense/row/misc"));
    int[] expected = Sequential.resultOf(() -> SourceMetrics.sizes(texts));
    assertThat(SourceMetrics.sizes(texts)).isEqualTo(expected).isNotEmpty();
    assertThat(Arrays.stream(expected).filter(size -> size > 0).count()).isGreaterThan(5);
  }

  @Test
  void whatTheParserDoesNotUnderstandIsTold() {
    assertThat(SourceMetrics.sizes(new String[] {"class A {}", "class {", "class B {}"}))
        .containsExactly(12, -1, 12);
  }
}
