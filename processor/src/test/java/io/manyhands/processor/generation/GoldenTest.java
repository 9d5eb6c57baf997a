package io.manyhands.processor.generation;

import static io.manyhands.processor.model.Reduction.Operation.SUM;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The generated source of whole classes, compared with {@code src/test/resources/generation}; the
 * property {@code golden.rewrite} writes it there instead.
 */
@ExtendWith(HostileSchedule.class)
final class GoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/generation");

  @SafeVarargs
  private static void check(String name, Consumer<Facts>... facts) throws Exception {
    String text = Files.readString(FOLDER.resolve(name + ".java"));
    Workpiece piece = Workpiece.of("demo." + name, text);
    Path expected = FOLDER.resolve(name + "_Parallel.java");
    Woven woven = piece.weave(facts);
    String generated = woven.source();
    if (System.getProperty("golden.rewrite") != null) {
      rewrite(expected, generated);
    }
    assertThat(generated).isEqualTo(Files.readString(expected));
    assertThat(woven.parallel()).isEqualTo(woven.sequential());
  }

  private static void rewrite(Path expected, String generated) throws IOException {
    Files.writeString(expected, generated);
  }

  @Test
  void guardsReductionAndHoistedFields() throws Exception {
    check(
        "Smooth",
        facts ->
            facts
                .reduce("s", SUM)
                .distinct("a", "b")
                .distinct("b", "this.weights")
                .proof("writes go to b[i] only, a different element in every iteration")
                .proof("v < s is private to an iteration & k counts 0 <= k < weights.length"));
  }

  @Test
  void fieldsListsLabelsAndGenerics() throws Exception {
    check(
        "Statistics",
        facts -> facts.reduce("total", SUM),
        facts -> facts.reduce("count", SUM),
        facts -> facts.reduce("hits", SUM).last("last").countable());
  }
}
