package io.manyhands.processor.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.model.Type;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClosedClassesTest {
  private static Optional<List<String>> closed(String source, String type) {
    return Attributed.sources(source)
        .methods("")
        .classes()
        .closed(new Type.Declared("", List.of(type), List.of(), true, false, false))
        .map(all -> all.stream().map(Type.Declared::binaryName).toList());
  }

  @Test
  void constantsHaveTheClassesOfTheirBodies() {
    String source =
        "enum E { A { int f() { return 1; } }, B { int f() { return 2; } };"
            + " abstract int f(); }";
    assertThat(closed(source, "E")).contains(List.of("E$1", "E$2"));
  }

  @Test
  void constantsWithoutBodiesAreOfTheEnumItself() {
    assertThat(closed("enum E { A, B { int f() { return 2; } }; int f() { return 1; } }", "E"))
        .contains(List.of("E", "E$1"));
    assertThat(closed("enum E { A, B }", "E")).contains(List.of("E"));
    assertThat(closed("enum E { }", "E")).contains(List.of());
  }

  @Test
  void numbersAreThoseOfAllAnonymousClasses() {
    String source =
        "enum E { A; static final Runnable R = new Runnable() { public void run() { } };"
            + " static final E OF = A; }";
    assertThat(closed(source, "E")).contains(List.of("E"));
    String mixed = "enum E { A(new Object() { }) { }, B(null); E(Object given) { } }";
    assertThat(closed(mixed, "E").orElseThrow()).hasSize(2).contains("E");
  }

  @Test
  void sealedClassesPermitNoOthers() {
    String source =
        """
        sealed interface S permits R, C, E { }
        record R() implements S { }
        sealed class C implements S permits D { }
        final class D extends C { }
        enum E implements S { A { } }
        """;
    assertThat(closed(source, "S")).contains(List.of("R", "C", "D", "E$1"));
    assertThat(closed(source, "R")).contains(List.of("R"));
  }

  @Test
  void whatMayBeExtendedIsNotClosed() {
    String source =
        """
        sealed interface S permits R, N { }
        record R() implements S { }
        non-sealed class N implements S { }
        interface I { }
        """;
    assertThat(closed(source, "S")).isEmpty();
    assertThat(closed(source, "N")).isEmpty();
    assertThat(closed(source, "I")).isEmpty();
    assertThat(closed(source, "Unknown")).isEmpty();
  }
}
