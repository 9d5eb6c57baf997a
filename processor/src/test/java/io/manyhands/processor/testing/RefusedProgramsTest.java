package io.manyhands.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Programs of {@code bad/} and {@code bugs/} get the errors that they mark, and no other. */
class RefusedProgramsTest {
  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> bad() {
    List<ProgramFile> programs = new ArrayList<>(ProgramFile.in("bad"));
    programs.addAll(ProgramFile.in("bugs"));
    programs.removeIf(program -> program.errors().isEmpty() && program.outcomes().isPresent());
    CompiledProgram compiled =
        CompiledProgram.of(temporary, programs.stream().map(ProgramFile::path).toList());
    return programs.stream()
        .map(program -> DynamicTest.dynamicTest(program.name(), () -> check(program, compiled)));
  }

  private static void check(ProgramFile program, CompiledProgram compiled) {
    List<Told> errors =
        compiled.errors().stream().filter(one -> one.file().equals(program.name())).toList();
    Map<Integer, String> found = new TreeMap<>();
    errors.forEach(error -> found.merge((int) error.line(), error.id(), (a, b) -> a + " " + b));
    assertThat(found).as("%s", errors).isEqualTo(program.errors());
    assertThat(compiled.isCompiled()).isFalse();
  }
}
