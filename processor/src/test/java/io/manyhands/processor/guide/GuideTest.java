package io.manyhands.processor.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.testing.Answer;
import io.manyhands.processor.testing.CompiledProgram;
import io.manyhands.processor.testing.LoadedProgram;
import io.manyhands.processor.testing.Told;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the guide are what they are called: wrong, right or dangerous. */
class GuideTest {
  private static final Path GUIDE = Path.of("../docs/guide");
  private static final Pattern SECTION = Pattern.compile("(?m)^## (\\d+\\. .*)$");
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```java (wrong|right|dangerous)(?: (MH\\d{3}))?$\\n(.*?)^```$");

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> examples() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> pages = Files.list(GUIDE)) {
      pages.sorted().forEach(page -> tests.addAll(examples(page)));
    }
    assertThat(tests).isNotEmpty();
    return tests.stream();
  }

  private List<DynamicTest> examples(Path page) {
    List<DynamicTest> tests = new ArrayList<>();
    String text = read(page);
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      String kind = block.group(1);
      String id = block.group(2);
      String code = block.group(3);
      tests.add(
          DynamicTest.dynamicTest(
              section(text, block.start()) + ", " + kind,
              () -> {
                if (kind.equals("wrong")) {
                  refuses(compile(code), id);
                } else {
                  accepts(compile(code), code.contains("Object run()"));
                }
              }));
    }
    return tests;
  }

  private static String section(String text, int position) {
    String title = "";
    Matcher section = SECTION.matcher(text);
    while (section.find() && section.start() < position) {
      title = section.group(1);
    }
    return title;
  }

  private static String read(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CompiledProgram compile(String code) throws IOException {
    Path directory = Files.createTempDirectory(temporary, "example");
    return CompiledProgram.of(directory, Map.of("Example.java", code));
  }

  private static void refuses(CompiledProgram compiled, String id) {
    assertThat(compiled.isCompiled()).isFalse();
    assertThat(compiled.errors()).map(Told::id).containsExactly(id);
  }

  private static void accepts(CompiledProgram compiled, boolean runs) {
    assertThat(compiled.errors()).isEmpty();
    assertThat(compiled.regions()).allMatch(region -> !region.outcome().equals("refused"));
    if (runs) {
      Answer original;
      try (LoadedProgram loaded = compiled.load()) {
        original = loaded.callOriginal("Example", "run");
      }
      try (LoadedProgram loaded = compiled.load()) {
        assertThat(loaded.call("Example", "run")).isEqualTo(original);
      }
      try (LoadedProgram loaded = compiled.loadUnderChaos(7)) {
        assertThat(loaded.call("Example", "run")).isEqualTo(original);
      }
    }
  }
}
