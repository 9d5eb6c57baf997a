package io.manyhands.processor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that have a class of the name which a generated one shall have. */
class NameTakenTest {
  @TempDir Path directory;

  @Test
  void theClassInTheWayIsNamed() {
    String text =
        """
        class Sums_Parallel {
          static int factor = 3;
        }

        class Sums {
          static int sum(int n) {
            int sum = 0;
            for (@io.manyhands.annotations.Parallel int i = 0; i < n; i++) {
              sum += i * Sums_Parallel.factor;
            }
            return sum;
          }
        }
        """;
    CompiledClasses result = new JavacRun(directory).source("Sums.java", text).compile();
    assertThat(result.succeeded()).isFalse();
    assertThat(result.messages()).contains("6 error MH011");
    assertThat(result.printed())
        .contains("the program has a class of that name")
        .contains("    fix: rename the program's class Sums_Parallel");
    assertThat(result.javacsErrors()).isEmpty();
  }

  @Test
  void twoClassesWhoseGeneratedOnesWouldHaveOneName() {
    String loop =
        """
            static int sum(int n) {
              int sum = 0;
              for (@io.manyhands.annotations.Parallel int i = 0; i < n; i++) sum += i;
              return sum;
            }
        """;
    String text = "class Sums { static class Of {" + loop + "} }\nclass Sums_Of {" + loop + "}";
    CompiledClasses result = new JavacRun(directory).source("Sums.java", text).compile();
    assertThat(result.succeeded()).isFalse();
    assertThat(result.printed())
        .contains("that of Sums$Of has the same name")
        .contains("    fix: rename Sums$Of or Sums_Of;");
  }
}
