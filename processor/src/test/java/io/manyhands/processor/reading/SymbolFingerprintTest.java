package io.manyhands.processor.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.model.Span;
import org.junit.jupiter.api.Test;

class SymbolFingerprintTest {
  private static final String USER =
      "class C { int m(D d) { var v = d.f(1); Runnable r = () -> d.f(2); return new D().g + 1; } }";

  private static String fingerprint(String other) {
    Attributed attributed = Attributed.sources(USER, other);
    Span span = attributed.declaration("C", "m").span();
    return SymbolFingerprint.of(attributed.units.get(0), span, attributed.trees, attributed.types)
        .orElseThrow();
  }

  @Test
  void sameProgramSameText() {
    assertThat(fingerprint("class D { int f(int n) { return n; } int g; }"))
        .isEqualTo(fingerprint("class D { int g; int f(int n) { return n + 1; } }"));
  }

  @Test
  void otherSymbolsOtherText() {
    String before = fingerprint("class D { int f(int n) { return n; } int g; }");
    assertThat(fingerprint("class D { int f(long n) { return 1; } int g; }")).isNotEqualTo(before);
    assertThat(fingerprint("class D { long f(int n) { return 1; } int g; }")).isNotEqualTo(before);
    assertThat(fingerprint("class D extends E { int f(int n) { return n; } } class E { int g; }"))
        .isNotEqualTo(before);
    assertThat(fingerprint("class D { int f(int n) { return n; } static int g; }"))
        .isNotEqualTo(before);
  }

  @Test
  void positionsAreRelative() {
    Attributed moved =
        Attributed.sources("\n\n" + USER, "class D { int f(int n) { return n; } int g; }");
    Span span = moved.declaration("C", "m").span();
    assertThat(SymbolFingerprint.of(moved.units.get(0), span, moved.trees, moved.types))
        .contains(fingerprint("class D { int f(int n) { return n; } int g; }"));
  }
}
