package io.manyhands.processor.analysis.recursion;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import io.manyhands.processor.model.CallGroup;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.reading.MarkedMethodReader;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Which calls begin early, by their text: groups in brackets, without their first calls. */
class CallGroupsTest {
  private static MarkedMethod method(String body) throws IOException {
    String text =
        "class C { C l; C r; int v; static int k(int x) { return x; }\n"
            + "@io.manyhands.annotations.Parallel static int f(int n) { "
            + body
            + " } }";
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///C.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignore) {
            return text;
          }
        };
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-proc:none"), null, List.of(file));
    CompilationUnitTree unit = task.parse().iterator().next();
    task.analyze();
    return MarkedMethodReader.read(unit, Trees.instance(task), task.getElements(), task.getTypes())
        .methods()
        .get(0);
  }

  private static String early(String body) throws IOException {
    MarkedMethod method = method(body);
    return CallGroups.in(method.declaration()).all().stream()
        .map(group -> early(group, method))
        .collect(Collectors.joining(" "));
  }

  private static String early(CallGroup group, MarkedMethod method) {
    return group.forked().stream()
        .map(call -> method.declaration().source().cut(call.span()))
        .collect(Collectors.joining(" ", "[", "]"));
  }

  @Test
  void allButTheFirst() throws IOException {
    assertThat(early("return f(1) + f(2) * f(3);")).isEqualTo("[f(2) f(3)]");
    assertThat(early("int i = f(1); int j = f(2); return i + j;")).isEqualTo("[f(2)]");
    assertThat(early("int i = f(1); int x = k(i); return x + f(2);")).isEqualTo("[f(2)]");
    assertThat(early("f(1); f(2); return 0;")).isEqualTo("[f(2)]");
    assertThat(early("if (n > 1) return f(1) + f(2); else { f(3); f(4); } return 0;"))
        .isEqualTo("[f(2)] [f(4)]");
    assertThat(early("return n < 2 ? n : n < 3 ? f(1) + f(2) : f(3) + f(4);"))
        .isEqualTo("[f(2)] [f(4)]");
  }

  @Test
  void onlyCallsThatAreMadeInAnyCase() throws IOException {
    assertThat(early("return f(1) + (n > 1 ? f(2) : f(3));")).isEmpty();
    assertThat(early("boolean b = f(1) > 0 && f(2) > 0; return n;")).isEmpty();
    assertThat(early("int i = f(1); if (i > 0) return i; return f(2);")).isEmpty();
    assertThat(early("int i = f(1); while (i > n) i--; return i + f(2);")).isEmpty();
    assertThat(early("int s = 0; for (int i = 0; i < n; i++) s += f(i); return s;")).isEmpty();
    assertThat(early("try { f(1); } finally { f(2); } return 0;")).isEmpty();
  }

  @Test
  void noCallThatNeedsAnotherOnesResult() throws IOException {
    assertThat(early("int i = f(1); int j = f(i); return j;")).isEmpty();
    assertThat(early("int i = f(1); n = i; int j = f(n); return j;")).isEmpty();
    assertThat(early("int i = f(1); int j = f(i); return j + f(2);")).isEqualTo("[f(2)]");
    assertThat(early("return f(f(1));")).isEmpty();
    assertThat(early("return f(f(1) + f(2));")).isEqualTo("[f(2)]");
    assertThat(early("return f(1) + f(f(2));")).isEqualTo("[f(2)]");
  }

  @Test
  void noStatementThatAssignsOnTheWay() throws IOException {
    assertThat(early("return f(n++) + f(n);")).isEmpty();
    assertThat(early("int i = f(1) + (n = 2); return f(n) + i;")).isEmpty();
  }

  /** Returned alone, a branch would not be unboxed or widened as the whole is. */
  @Test
  void noBranchOfAnotherType() throws IOException {
    assertThat(early("return (int) (n < 2 ? 1L : f(1) + f(2));")).isEmpty();
    assertThat(early("return n < 2 ? Integer.valueOf(1) : f(1) + f(2);")).isEmpty();
  }
}
