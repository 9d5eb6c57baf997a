package io.manyhands.processor.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import io.manyhands.processor.model.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreePrinterTest {
  private static final Marked CODE =
      Marked.of(
          "class Example {",
          "  static int calls;",
          "",
          "  @Deprecated",
          "  static double f(double[] a, int n) {",
          "    double sum",
          "        = 0;",
          "    for (int i = 1;",
          "        i < n;",
          "        i++) {",
          "      // a comment",
          "      a[i]",
          "          = a[i - 1]",
          "          + Math",
          "              .abs(a[i]);",
          "      sum += a[i] * 2;",
          "      {",
          "        calls",
          "            ++;",
          "      }",
          "    }",
          "    return sum;",
          "  }",
          "}");

  private static Diagnostic<? extends JavaFileObject> printed(Code code, String words) {
    return printed(CODE.finding(code, words, "headline"), false, List.of());
  }

  private static Diagnostic<? extends JavaFileObject> printed(
      Finding finding, boolean asWarning, List<String> options) {
    DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
    Outcome outcome =
        new Outcome(
            Outcome.Kind.REFUSED,
            "Example.f#1",
            CODE.source(),
            finding.span(),
            finding,
            List.of(),
            asWarning);
    print(task(null, told, options), outcome);
    assertThat(told.getDiagnostics()).hasSize(1);
    return told.getDiagnostics().get(0);
  }

  private static void print(JavacTask task, Outcome outcome) {
    try {
      CompilationUnitTree unit = task.parse().iterator().next();
      new TreePrinter(Trees.instance(task)).print(outcome, unit, unit);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static JavacTask task(
      StringWriter out, DiagnosticCollector<JavaFileObject> told, List<String> options) {
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("mem:///Example.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return CODE.source().text();
          }
        };
    // With a processor on the class path javac would keep messages back until it has run.
    List<String> all = new ArrayList<>(options);
    all.add("-proc:none");
    return (JavacTask)
        ToolProvider.getSystemJavaCompiler().getTask(out, null, told, all, null, List.of(file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Example",
        "static int calls;",
        "calls;",
        "@Deprecated",
        "double f",
        "double sum\n        = 0;",
        "for (int i = 1;\n        i < n;\n        i++) {",
        "int i = 1",
        "i < n",
        "i++",
        "a[i]\n          = a[i - 1]",
        "a[i - 1]",
        "[i - 1]",
        "i - 1",
        "a[i - 1]\n          + Math",
        "Math\n              .abs(a[i])",
        "abs(a[i])",
        "sum += a[i] * 2",
        "a[i] * 2",
        "* 2",
        "{\n        calls\n            ++;\n      }",
        "calls\n            ++",
        "return sum;",
        "sum;"
      })
  void lineIsThatOfTheSpan(String words) {
    Span span = CODE.span(words);
    assertThat(printed(Code.FLOW_DEPENDENCE, words).getLineNumber()).isEqualTo(span.line());
  }

  @Test
  void wholeLoopIsPrintedAsTheLoop() {
    String text = CODE.source().text();
    int start = text.indexOf("for (");
    String loop = text.substring(start, text.indexOf("    return") - 1);
    Diagnostic<?> told = printed(Code.ACCEPTED, loop);
    assertThat(told.getPosition()).isEqualTo(start);
    assertThat(told.getEndPosition()).isEqualTo(start + loop.length());
  }

  @Test
  void expressionOnOneLineIsPrintedAsAWhole() {
    Diagnostic<?> told = printed(Code.FLOW_DEPENDENCE, "a[i - 1]");
    Span span = CODE.span("a[i - 1]");
    assertThat(told.getStartPosition()).isEqualTo(span.start());
    assertThat(told.getEndPosition()).isEqualTo(span.end());
  }

  @Test
  void placeOutsideTheTextIsTheFile() {
    Finding finding =
        new Finding(Code.MISPLACED, CODE.source(), Span.NONE, "headline", List.of(), "");
    assertThat(printed(finding, false, List.of()).getKind()).isEqualTo(Diagnostic.Kind.ERROR);
  }

  @Test
  void kindIsThatOfTheCatalogue() {
    assertThat(printed(Code.ACCEPTED, "i < n").getKind()).isEqualTo(Diagnostic.Kind.NOTE);
    assertThat(printed(Code.MISPLACED, "i < n").getKind()).isEqualTo(Diagnostic.Kind.ERROR);
    assertThat(printed(Code.FLOW_DEPENDENCE, "i < n").getKind()).isEqualTo(Diagnostic.Kind.ERROR);
  }

  @Test
  void refusalAsWarningIsToldEvenWithoutWarnings() {
    Finding finding = CODE.finding(Code.FLOW_DEPENDENCE, "i < n", "headline");
    assertThat(printed(finding, true, List.of("-nowarn")).getKind())
        .isEqualTo(Diagnostic.Kind.MANDATORY_WARNING);
  }

  @Test
  void textIsInJavacsOwnForm() {
    StringWriter out = new StringWriter();
    Finding finding =
        new Finding(
            Code.FLOW_DEPENDENCE,
            CODE.source(),
            CODE.span("a[i] * 2"),
            "loop carries a flow dependence of distance 1",
            List.of("a[i] is written {0} here, e.g. i = 1"),
            "write to another array");
    Outcome outcome =
        new Outcome(
            Outcome.Kind.REFUSED,
            "Example.f#1",
            CODE.source(),
            finding.span(),
            finding,
            List.of(),
            false);
    print(task(out, null, List.of()), outcome);
    assertThat(out.toString().lines())
        .containsExactly(
            "/Example.java:16: error: [MH012] loop carries a flow dependence of distance 1",
            "      sum += a[i] * 2;",
            "                  ^",
            "    a[i] is written {0} here, e.g. i = 1",
            "    fix: write to another array; see docs/diagnostics/MH012.md");
  }
}
