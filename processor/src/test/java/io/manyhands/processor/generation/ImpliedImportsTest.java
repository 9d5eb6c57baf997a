package io.manyhands.processor.generation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ImpliedImportsTest {
  private static final String SOURCE =
      """
      package demo;

      import io.manyhands.runtime.Region;
      import java.lang.Math;
      import java.lang.String;

      /** Uses java.lang.Math. */
      final class Sums_Parallel {}
      """;

  @Test
  void goWithoutSaying() {
    assertThat(ImpliedImports.dropped(SOURCE, "demo", name -> false))
        .isEqualTo(SOURCE.replaceAll("import java.lang.*\\n", ""));
  }

  @Test
  void exceptWhereThePackageHasAClassOfThatName() {
    assertThat(ImpliedImports.dropped(SOURCE, "demo", "demo.Math"::equals))
        .isEqualTo(SOURCE.replace("import java.lang.String;\n", ""));
    assertThat(ImpliedImports.dropped(SOURCE, "", "String"::equals))
        .isEqualTo(SOURCE.replace("import java.lang.Math;\n", ""));
  }
}
