package io.manyhands.processor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that javac compiles only because it needs a class: no processor is shown them. */
final class LateSourcesTest {
  @TempDir Path directory;

  @Test
  void areToldOf() throws IOException {
    CompiledClasses result = compiled("");
    assertThat(result.succeeded()).isTrue();
    assertThat(result.messages()).contains("5 warning MH006").doesNotContain("5 note MH001");
    assertThat(result.printed())
        .contains("[MH006] loops marked @Parallel in this file stay sequential")
        .contains("fix: name the file among those to be compiled");
  }

  @Test
  void notWithoutMarks() throws IOException {
    assertThat(compiled("// ").messages()).isEmpty();
  }

  private CompiledClasses compiled(String inFront) throws IOException {
    Path late = Files.createDirectories(directory.resolve("late"));
    Files.writeString(
        late.resolve("Late.java"),
        """
        import io.manyhands.annotations.*;
        class Late {
          static int sum(int[] a) {
            int sum = 0;
            %sfor (@Parallel int i = 0; i < a.length; i++) sum += a[i];
            return sum;
          }
        }
        """
            .formatted(inFront));
    String main =
        """
        class Main {
          int two = Late.sum(new int[] {1, 1});
        }
        """;
    return new JavacRun(directory)
        .source("Main.java", main)
        .options("-sourcepath", late.toString())
        .compile();
  }
}
