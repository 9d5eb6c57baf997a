package io.manyhands.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees of settings: in a JVM of its own, as they are read once. */
@Timeout(60)
class ProcessTest {

  @TempDir private Path directory;

  private record Result(int exit, String out, String err) {}

  private Result java(Map<String, String> environment, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.addAll(List.of(options));
    command.add(UserProgram.class.getName());
    Path out = directory.resolve("out");
    Path err = directory.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.matches("MANYHANDS_.*|.*JAVA.*OPTIONS"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    if (!process.waitFor(50, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the program hangs");
    }
    return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  @Test
  void nothingIsSaidByItself() throws Exception {
    assertThat(java(Map.of())).isEqualTo(new Result(0, "sum 499500\nsum 499500\n", ""));
  }

  @Test
  void aBadPropertyIsTheSameClearErrorAtEveryUse() throws Exception {
    String error =
        "SettingsException: manyhands.chunk is 'x' but must be an integer from 0 to 2147483647.\n";
    assertThat(java(Map.of(), "-Dmanyhands.chunk=x")).isEqualTo(new Result(0, error + error, ""));
  }

  @Test
  void aBadVariableToo() throws Exception {
    assertThat(java(Map.of("MANYHANDS_PARALLELISM", "0")).out())
        .startsWith("SettingsException: MANYHANDS_PARALLELISM is '0' but must be ");
  }

  @Test
  void aMisspeltPropertyToo() throws Exception {
    assertThat(java(Map.of(), "-Dmanyhands.sched=STATIC").out())
        .startsWith("SettingsException: manyhands.sched is not a setting: did you mean");
  }

  @Test
  void anUnknownEngineToo() throws Exception {
    assertThat(java(Map.of("MANYHANDS_ENGINE", "WARP")).out())
        .startsWith("SettingsException: MANYHANDS_ENGINE is 'WARP' but must be one of ");
  }

  @Test
  void statisticsGoToAFileAlsoAfterSystemExit() throws Exception {
    Result result = java(Map.of(), "-Dmanyhands.stats=s.json", "-Dmanyhands.chaos=5");
    assertThat(result).isEqualTo(new Result(0, "sum 499500\nsum 499500\n", ""));
    assertThat(Files.readString(directory.resolve("s.json")))
        .startsWith("{\"regions\":[")
        .contains("\"id\":\"demo.User.sum\",\"file\":\"User.java\",\"line\":3,\"calls\":2,")
        .contains("\"parallelCalls\":2,\"sequentialCalls\":0,\"guardFailures\":0,");
  }

  @Test
  void statisticsGoToStandardErrorAsATable() throws Exception {
    Result result = java(Map.of("MANYHANDS_STATS", "true"), "-Dmanyhands.engine=SEQUENTIAL");
    assertThat(result.out()).isEqualTo("sum 499500\nsum 499500\n");
    assertThat(result.err().lines()).hasSize(2);
    assertThat(result.err().lines().skip(1).findFirst().orElseThrow().split(" +"))
        .containsExactly("demo.User.sum", "User.java:3", "2", "0", "2", "0", "0", "1");
  }

  @Test
  void aStatisticsFileThatCannotBeWrittenIsTold() throws Exception {
    Result result = java(Map.of(), "-Dmanyhands.stats=missing/s.json");
    assertThat(result.out()).isEqualTo("sum 499500\nsum 499500\n");
    assertThat(result.err()).startsWith("manyhands.stats: cannot write ").contains("s.json");
  }
}
