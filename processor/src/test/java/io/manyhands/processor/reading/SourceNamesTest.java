package io.manyhands.processor.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SourceNamesTest {
  @Test
  void namesWithCommentsAndLineEndsInside() {
    SourceNames names =
        SourceNames.of(
            "package a./* b.c */d; import e.// f.g\n h.I; import j /* / */ . k.*; L /**/ . m();");
    assertThat(names.packageName()).isEqualTo("a.d");
    assertThat(names.dotted()).contains("a.d", "e.h", "e.h.I", "j.k", "L.m");
    assertThat(names.onDemand()).containsExactly("j.k");
  }

  @Test
  void commentsThatDoNotEnd() {
    assertThat(SourceNames.of("a. /* b").dotted()).isEmpty();
    assertThat(SourceNames.of("a. // b").simple()).contains("a");
    assertThat(SourceNames.of("a /").simple()).contains("a");
  }
}
