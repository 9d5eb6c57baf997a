package io.manyhands.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Under {@code manyhands.check} a broken word is found out, and one that is kept is not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckedProgramsTest {
  private static final Path PROGRAM = Path.of("src/test/resources/checked/Words.java");

  private CompiledProgram program;

  @BeforeAll
  void compile(@TempDir Path directory) throws IOException {
    program =
        CompiledProgram.of(
            Files.createDirectories(directory.resolve("words")),
            Map.of("checked/Words.java", Files.readString(PROGRAM)));
    assertThat(program.errors()).isEmpty();
  }

  private Answer checked(String method, boolean broken) {
    try (LoadedProgram loaded = program.loadWith(Map.of("check", "true"))) {
      return loaded.call("checked.Words", method, broken);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "scatter, out[7], both write it",
    "aliased, same[7], both write it",
    "readAndWrite, out[7], one writes it and the other reads it",
    "objects, cells[7], both write it",
    "variable, cells[7], both write it",
    "called, cells[7], both write it",
    "deep, cells[7], both write it",
    "trusted, out[7], both write it",
    "trustedObjects, cells[7], both write it",
    "trustedField, same.total, both write it",
    "trustedReader, other.total, one reads it and the other writes it",
    "readOnly, table[7], READ_ONLY",
    "readOnlyRow, table[0], READ_ONLY",
    "locked, out[7], both write it",
  })
  void namesTheIterations(String method, String place, String how) {
    assertThat(checked(method, true).text())
        .contains("SharingException")
        .contains("Words.java:")
        .contains("i = ")
        .contains(place)
        .contains(how);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scatter",
        "aliased",
        "readAndWrite",
        "objects",
        "variable",
        "called",
        "deep",
        "readers",
        "trusted",
        "trustedObjects",
        "trustedField",
        "trustedReader",
        "readOnly",
        "readOnlyRow",
        "locked"
      })
  void keepsQuietWhereTheWordIsKept(String method) {
    Answer original;
    try (LoadedProgram loaded = program.load()) {
      original = loaded.callOriginal("checked.Words", method, false);
    }
    assertThat(original.isResult()).isTrue();
    assertThat(checked(method, false)).isEqualTo(original);
  }
}
