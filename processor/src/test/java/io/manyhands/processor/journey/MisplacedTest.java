package io.manyhands.processor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code @Parallel} where it means nothing, or where a loop's code cannot be moved. */
class MisplacedTest {
  private static final String HEAD =
      """
      import io.manyhands.annotations.Parallel;
      abstract class Marked {
        static double[] f = new double[9];
      """;
  private static final String LOOP = "for (@Parallel int i = 0; i < f.length; i++) { f[i] = i; }";

  @TempDir Path directory;

  private CompiledClasses compile(List<String> members) {
    String text = HEAD + String.join("\n", members).replace("LOOP", LOOP) + "\n}\n";
    return new JavacRun(directory).source("Marked.java", text).compile();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MH002|without a value|void m() { @Parallel int i; for (i = 0; i < 3; i++) {} }",
        "MH002|method without a body|@Parallel abstract void m();",
        "MH002|method without a body|@Parallel native void m();",
        "MH002|method without a loop|@Parallel void m() { f[0] = 1; }",
        "MH002|resource|void m() throws Exception {"
            + " try (@Parallel AutoCloseable c = f::clone) { f[0] = 1; } }",
        "MH002|not that of a loop|void m(Object o) { if (o instanceof @Parallel String s) {} }",
        "MH002|several variables|void m() { @Parallel int i = 0, k = Math.abs(i); }",
        "MH024|lambda expression|static Runnable r = () -> { LOOP };",
        "MH024|constructor of an inner class|class I { I() { LOOP } }",
        "MH024|constructor of an enum|enum E { A; int[] f; E() { f = new int[3]; LOOP } }",
        "MH024|same line as a field|int x = 3; Marked() { LOOP }",
        "MH024|compact constructor|record R(int[] f) { R { LOOP } }",
        "MH024|initializer|static { LOOP }",
        "MH024|initializer|{ LOOP }",
        "MH024|local class|void m() { class L<T> { void n() { LOOP } } new L<Void>().n(); }",
        "MH024|anonymous class|void m() { new Object() { <T> void n() { LOOP } }.n(); }",
      })
  void isAnErrorAtTheMark(String id, String place, String member) throws IOException {
    CompiledClasses result = compile(List.of(member));
    assertThat(result.succeeded()).isFalse();
    assertThat(result.messages()).containsExactly("4 error " + id);
    assertThat(result.printed()).contains(place).contains("    fix: ");
    assertThat(result.javacsErrors()).isEmpty();
    // A loop that cannot be moved is a region, and has an outcome.
    String outcome = id.equals("MH024") ? " refused" : "";
    assertThat(result.reported()).containsExactly("4 " + id + outcome);
  }

  @Test
  void unprovenDoesNotExcuseIt() {
    String text = HEAD + "@Parallel(unproven = io.manyhands.annotations.Unproven.SEQUENTIAL) ";
    CompiledClasses result =
        new JavacRun(directory)
            .source("Marked.java", text + "void m() {} }")
            .options("-Amanyhands.unproven=SEQUENTIAL")
            .compile();
    assertThat(result.messages()).containsExactly("4 error MH002");
  }

  /** That a loop cannot be moved is a refusal as others are. */
  @ParameterizedTest
  @CsvSource({"SEQUENTIAL,''", "TRUST,''", "REFUSE,-Amanyhands.unproven=SEQUENTIAL"})
  void unprovenSaysWhatBecomesOfALoopThatCannotBeMoved(String unproven, String option) {
    String mark = "@Parallel(unproven = io.manyhands.annotations.Unproven." + unproven + ")";
    CompiledClasses result =
        new JavacRun(directory)
            .source("Marked.java", HEAD + "{ " + LOOP.replace("@Parallel", mark) + " } }")
            .options(option.isEmpty() ? "-Amanyhands.explain=false" : option)
            .compile();
    assertThat(result.succeeded()).isTrue();
    assertThat(result.messages()).containsExactly("4 warning MH024");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@Parallel Marked() {}",
        "@Parallel double[] g;",
        "void m() { try { f[0] = 1; } catch (@Parallel RuntimeException e) { f[0] = 2; } }",
        "void m(@Parallel int n) {}",
      })
  void javacSaysItWhereTheAnnotationIsNotApplicable(String member) {
    CompiledClasses result = compile(List.of(member));
    assertThat(result.succeeded()).isFalse();
    assertThat(result.javacsErrors()).hasSize(1);
    assertThat(result.messages()).isEmpty();
  }

  /** One mark a line: every one of them comes to something, and none to two things. */
  @Test
  void nothingIsIgnored() throws IOException {
    List<String> members =
        List.of(
            "{ LOOP }",
            "{ LOOP }",
            "void a() { LOOP }",
            "@Parallel void b() {}",
            "void c() { @Parallel int i = 0; while (i < 3) { i++; } }",
            "void d(int n) { switch (n) { case 1 -> { LOOP } default -> {} } }",
            "void e() { for (@Parallel int i = 1; i < 9; i++) { f[i] = f[i - 1]; } }",
            "void g() { for (@Parallel(chunk = -1) int i = 0; i < 9; i++) { f[i] = 1; } }",
            "void h() { if (f != null) { LOOP } }",
            "class Inner { void i() { LOOP } }",
            "interface Face { default void j() { LOOP } }",
            "static void k() { for (final @Parallel int i : new int[1]) { f[i] = i; } }");
    CompiledClasses result = compile(members);
    List<String> lines = result.reported().stream().map(r -> r.replaceAll(" .*", "")).toList();
    assertThat(lines)
        .isEqualTo(IntStream.range(4, 4 + members.size()).mapToObj(String::valueOf).toList());
    assertThat(result.messages()).hasSameSizeAs(members);
  }
}
