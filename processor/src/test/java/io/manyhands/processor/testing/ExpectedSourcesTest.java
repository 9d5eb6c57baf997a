package io.manyhands.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The generated source of some programs of {@code good/}, compared with {@code good/expected}; the
 * property {@code manyhands.expected.update=true} writes it there instead.
 */
class ExpectedSourcesTest {
  private static final Path EXPECTED = Path.of("src/test/resources/good/expected");

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> generatedSourceIsAsExpected() throws IOException {
    try (Stream<Path> files = Files.list(EXPECTED)) {
      return files.sorted().toList().stream()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }
  }

  private void check(Path expected) throws IOException {
    String name = expected.getFileName().toString().replace("_Parallel.java", "");
    ProgramFile program =
        ProgramFile.in("good").stream()
            .filter(one -> one.name().equals(name + ".java"))
            .findFirst()
            .orElseThrow();
    Path directory = Files.createTempDirectory(temporary, name);
    CompiledProgram compiled = CompiledProgram.of(directory, List.of(program.path()));
    String generated = compiled.generated(program.className() + "_Parallel").orElseThrow();
    if (Boolean.getBoolean("manyhands.expected.update")) {
      Files.writeString(expected, generated);
    }
    assertThat(generated).isEqualTo(Files.readString(expected));
  }
}
