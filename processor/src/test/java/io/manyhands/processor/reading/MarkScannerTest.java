package io.manyhands.processor.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkScannerTest {
  private static boolean hasMark(String header, String annotation) {
    String text =
        "%s class C { void m(int[] a) { for (%s int x : a) { } } }".formatted(header, annotation);
    return MarkScanner.hasMark(Attributed.sources(text).units.get(0));
  }

  @Test
  void marksByName() {
    assertThat(hasMark("import io.manyhands.annotations.Parallel;", "@Parallel")).isTrue();
    assertThat(hasMark("import io.manyhands.annotations.*;", "@Parallel(chunk = 2)")).isTrue();
    assertThat(hasMark("package io.manyhands.annotations;", "@Parallel")).isTrue();
    assertThat(hasMark("", "@io.manyhands.annotations.Parallel")).isTrue();
  }

  @Test
  void otherNames() {
    assertThat(hasMark("import io.manyhands.annotations.Parallel;", "@Deprecated")).isFalse();
    assertThat(hasMark("import other.Parallel;", "@Parallel")).isFalse();
    assertThat(hasMark("import io.manyhands.annotations.*; import other.Parallel;", "@Parallel"))
        .isFalse();
    assertThat(hasMark("", "@Parallel")).isFalse();
    assertThat(hasMark("import io.manyhands.annotations.*;", "@Shared")).isFalse();
  }
}
