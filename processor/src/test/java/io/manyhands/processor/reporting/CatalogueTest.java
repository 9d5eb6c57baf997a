package io.manyhands.processor.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogueTest {
  /** About how the compiler is called, so that no class shows them. */
  private static final Set<Code> ABOUT_THE_ENVIRONMENT =
      EnumSet.range(Code.UNKNOWN_OPTION, Code.NOT_WOVEN);

  @Test
  void idsAreGivenOnce() {
    List<String> ids = Arrays.stream(Code.values()).map(Code::id).toList();
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("MH\\d{3}"));
  }

  @ParameterizedTest
  @EnumSource
  void pageBeginsWithIdAndTitle(Code code) {
    assertThat(DiagnosticPage.of(code).text())
        .startsWith("# " + code.id() + ": " + code.title() + "\n");
  }

  @ParameterizedTest
  @EnumSource
  void pageShowsMessageAndReason(Code code) {
    DiagnosticPage page = DiagnosticPage.of(code);
    assertThat(page.message().orElseThrow()).contains("[" + code.id() + "]");
    if (code != Code.ACCEPTED) {
      assertThat(page.text()).containsPattern("(?m)^## Why$").containsPattern("(?m)^## Fix");
    }
  }

  @ParameterizedTest
  @EnumSource
  void pageShowsFailingAndFixedCode(Code code) {
    boolean aboutCode = !ABOUT_THE_ENVIRONMENT.contains(code);
    DiagnosticPage page = DiagnosticPage.of(code);
    assertThat(page.fixed().isPresent()).isEqualTo(aboutCode);
    assertThat(page.failing().isPresent()).isEqualTo(aboutCode && code != Code.ACCEPTED);
  }

  @Test
  void indexNamesEveryCodeInOrder() throws IOException {
    List<String> rows =
        Files.readAllLines(directory().resolve("README.md")).stream()
            .filter(line -> line.startsWith("| [MH"))
            .toList();
    assertThat(rows).isEqualTo(Arrays.stream(Code.values()).map(CatalogueTest::row).toList());
  }

  @Test
  void noPageIsLeftOver() throws IOException {
    try (Stream<Path> files = Files.list(directory())) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !isIndex(name)))
          .containsExactlyInAnyOrderElementsOf(
              Arrays.stream(Code.values()).map(code -> code.id() + ".md").toList());
    }
  }

  private static String row(Code code) {
    String kind = code.severity().name().toLowerCase(Locale.ROOT);
    return "| [%1$s](%1$s.md) | %2$s | %3$s |".formatted(code.id(), kind, code.title());
  }

  private static boolean isIndex(String name) {
    return name.equals("README.md");
  }

  private static Path directory() {
    return DiagnosticPage.root().resolve("docs/diagnostics");
  }
}
