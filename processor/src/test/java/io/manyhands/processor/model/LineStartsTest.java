package io.manyhands.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LineStartsTest {
  @Test
  void eachKindOfLineEnd() {
    LineStarts lines = new LineStarts("a\nb\r\n\rc\n\n");
    int[] expected = {1, 1, 2, 2, 2, 3, 4, 4, 5, 6};
    for (int offset = 0; offset < expected.length; offset++) {
      assertThat(lines.line(offset)).as("offset %s", offset).isEqualTo(expected[offset]);
    }
    assertThat(lines.start(2)).isEqualTo(2);
    assertThat(lines.start(4)).isEqualTo(6);
  }

  @Test
  void oneLine() {
    assertThat(new LineStarts("").line(0)).isEqualTo(1);
    assertThat(new LineStarts("abc").line(3)).isEqualTo(1);
  }

  @Test
  void manyLines() {
    LineStarts lines = new LineStarts("x\n".repeat(1000));
    assertThat(lines.line(1999)).isEqualTo(1000);
    assertThat(lines.start(1001)).isEqualTo(2000);
  }
}
