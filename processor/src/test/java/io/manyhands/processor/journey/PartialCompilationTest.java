package io.manyhands.processor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Some classes compiled now, others before. */
class PartialCompilationTest {
  private static final String CALLER =
      """
      package demo;
      import io.manyhands.annotations.Parallel;
      class Caller {
        static double last(int n) {
          double[] a = new double[n];
          for (@Parallel int i = 0; i < n; i++) {
            a[i] = Callee.twice(i);
          }
          return a[n - 1];
        }
      }
      """;
  private static final String CALLEE =
      "package demo; class Callee { static double twice(double x) { return 2 * x; } }";
  private static final String MAIN =
      "package demo; class Main { static Object run() { return Caller.last(10); } }";

  @TempDir Path directory;

  private JavacRun javac() {
    return new JavacRun(directory)
        .classPath(JavacRun.ANNOTATIONS, JavacRun.RUNTIME, directory.resolve("out"));
  }

  private CompiledClasses everything() {
    return javac()
        .source("Caller.java", CALLER)
        .source("Callee.java", CALLEE)
        .source("Main.java", MAIN)
        .compile();
  }

  private static void assertRunsParallel(CompiledClasses result) {
    assertThat(result.succeeded()).as(result.printed()).isTrue();
    assertThat(result.isRedirected("demo.Caller", "last")).isTrue();
    assertThat(result.call("demo.Main", "run")).isEqualTo(18.0);
  }

  @Test
  void aCalleeThatIsOnlyAClassFileIsNotTrusted() {
    javac().source("Callee.java", CALLEE).compile();
    CompiledClasses result = javac().source("Caller.java", CALLER).compile();
    assertThat(result.succeeded()).isFalse();
    assertThat(result.messages()).containsExactly("7 error MH020");
    assertThat(result.printed()).contains("the effects of Callee.twice are not known");
  }

  @Test
  void aCalleeWhoseSourceJavacFindsItself() {
    javac().source("demo/Callee.java", CALLEE);
    CompiledClasses result =
        javac()
            .source("demo/Caller.java", CALLER)
            .source("demo/Main.java", MAIN)
            .options("-sourcepath", directory.resolve("src").toString(), "-implicit:class")
            .compile();
    assertThat(result.messages()).containsExactly("6 note MH001");
    assertRunsParallel(result);
  }

  @Test
  void callersCompiledLaterNeedNothing() {
    assertRunsParallel(everything());
    assertRunsParallel(javac().source("Main.java", MAIN).compile());
  }

  @Test
  void theHostAloneKeepsItsRedirect() {
    assertRunsParallel(everything());
    String itself = CALLER.replace("Callee.twice(i)", "2.0 * i");
    assertRunsParallel(javac().source("Caller.java", itself).compile());
  }

  @Test
  void everythingTwice() {
    assertRunsParallel(everything());
    assertRunsParallel(everything());
  }

  /** The generated class of the first time is still there, and nothing leads to it. */
  @Test
  void aMarkThatIsGone() {
    everything();
    CompiledClasses result =
        javac().source("Caller.java", CALLER.replace("@Parallel ", "")).compile();
    assertThat(result.succeeded()).as(result.printed()).isTrue();
    assertThat(result.isRedirected("demo.Caller", "last")).isFalse();
    assertThat(result.call("demo.Main", "run")).isEqualTo(18.0);
  }
}
