package io.manyhands.processor.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.model.Edit;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import org.junit.jupiter.api.Test;

class EditReaderTest {
  private static final String CLASS =
      """
      package p;
      import io.manyhands.annotations.Parallel;
      import io.manyhands.annotations.Shared;
      import java.util.*;
      import static java.lang.Math.max;
      class Host extends Base {
        private int own; int open; private static int count; static int shared;
        private static final int LIMIT = 9; private int[] data; Host next; private Host other;
        private int get() { return own; } private int add(int a, int b) { return a + b; }
        private static int twice(int a) { return 2 * a; } int openGet() { return 1; }
        Host pick(int n) { return this; } <U> U open(U u) { return u; }
        private int twiceAs(int a) { return 2 * a; }
        private <T> T same(T t) { return t; } private int sum(int... v) { return 0; }
        private static class Hidden { int h; } private Hidden hidden; Hidden seen; Hidden[] seenArray;
        class Inner { } static class Nested { private int n; private static int sn; }
        enum Color { RED, GREEN } interface Shape { int area(); }
        private Host(String s) { } Host() { }
        private class Secret { Secret() { } Secret(int s) { } }
        static class Box<V> { private Box(V v) { } }
        <T> void m(int n, int[] a, Nested nested, Color color, List<String> names) {
          for (@Parallel int i = 0; i < n; i++) { %s }
        }
      }
      class Base { int inherited; static int inheritedStatic; int call() { return 1; } }
      """;

  private static MarkedMethod marked(String statements) {
    return Attributed.sources(CLASS.formatted(statements)).marked();
  }

  private static String moved(String statements) {
    MarkedMethod method = marked(statements);
    assertThat(method.obstacles()).isEmpty();
    String text =
        new MovedText(method.declaration().source(), method.edits()).of(method.bodySpan());
    return text.substring(
            text.indexOf("i++) { ") + 7, text.lastIndexOf(" }", text.lastIndexOf("\n")))
        .replace(MovedText.SELF, "self");
  }

  private static MarkedLoop.Obstacle obstacle(String statements) {
    return marked(statements).obstacles().get(0);
  }

  @Test
  void fields() {
    assertThat(text("open = own + this.open + inherited;"))
        .isEqualTo("self.open = get_Host_own(self) + self.open + self.inherited;");
    assertThat(text("shared = count + Host.count + Host.shared + inheritedStatic + LIMIT;"))
        .isEqualTo(
            "p.Host.shared = get_Host_count() + get_Host_count() + p.Host.shared +"
                + " p.Base.inheritedStatic + 9;");
    assertThat(text("a[i] = data[i] + data.length + next.open + next.own + next.next.own;"))
        .isEqualTo(
            "a[i] = get_Host_data(self)[i] + get_Host_data(self).length + self.next.open +"
                + " get_Host_own(self.next) + get_Host_own(self.next.next);");
    assertThat(text("a[i] = other.other.own + nested.n + Nested.sn;"))
        .isEqualTo(
            "a[i] = get_Host_own(get_Host_other(get_Host_other(self))) +"
                + " get_Host_Nested_n(nested) + get_Host_Nested_sn();");
  }

  private static String text(String statements) {
    return moved(statements).strip();
  }

  @Test
  void writes() {
    assertThat(text("own = i; this.own += a[i]; own++; --count; next.own = own; (own) = 2;"))
        .isEqualTo(
            "set_Host_own(self, i); set_Host_own(self, (int) (get_Host_own(self) + (a[i])));"
                + " set_Host_own(self, (int) (get_Host_own(self) + (1)));"
                + " set_Host_count((int) (get_Host_count() - (1)));"
                + " set_Host_own(self.next, get_Host_own(self)); set_Host_own(self, 2);");
    assertThat(text("data[i] = own; open += own; data[i]++;"))
        .isEqualTo(
            "get_Host_data(self)[i] = get_Host_own(self); self.open += get_Host_own(self);"
                + " get_Host_data(self)[i]++;");
  }

  @Test
  void calls() {
    assertThat(text("a[i] = get() + this.get() + add (i, own) + openGet() + call();"))
        .isEqualTo(
            "a[i] = call_Host_get(self) + call_Host_get(self) + call_Host_add(self, i,"
                + " get_Host_own(self)) + self.openGet() + self.call();");
    assertThat(text("a[i] = twice(max(i, 1)) + Host.twice(2) + Math.abs(i) + next.get();"))
        .isEqualTo(
            "a[i] = call_Host_twice(java.lang.Math.max(i, 1)) + call_Host_twice(2) +"
                + " java.lang.Math.abs(i) + call_Host_get(self.next);");
    assertThat(text("a[i] = next.next.openGet() + names.get(i).length();"))
        .isEqualTo("a[i] = self.next.next.openGet() + names.get(i).length();");
  }

  @Test
  void types() {
    assertThat(text("Map.Entry<String, List<int[]>> e = null; var l = new ArrayList<Nested>();"))
        .isEqualTo(
            "java.util.Map.Entry<java.lang.String, java.util.List<int[]>> e = null;"
                + " var l = new java.util.ArrayList<p.Host.Nested>();");
    assertThat(text("java.util.List<T> x = java.util.List.of(); Object o = (Shape) () -> own;"))
        .isEqualTo(
            "java.util.List<T> x = java.util.List.of();"
                + " java.lang.Object o = (p.Host.Shape) () -> get_Host_own(self);");
    assertThat(
            text(
                "Class<?> c = Host.class; Object o = int[].class; boolean b = o instanceof Nested q"
                    + " && q != null;"))
        .isEqualTo(
            "java.lang.Class<?> c = p.Host.class; java.lang.Object o = int[].class;"
                + " boolean b = o instanceof p.Host.Nested q && q != null;");
    assertThat(text("int x = 1, y[] = {x}; String s = \"own\", t;"))
        .isEqualTo("int x = 1, y[] = {x}; java.lang.String s = \"own\", t;");
  }

  @Test
  void receivers() {
    assertThat(text("names.remove(this); Host h = Host.this; this.data[0] = (this).own;"))
        .isEqualTo(
            "names.remove(self); p.Host h = self;"
                + " get_Host_data(self)[0] = get_Host_own(self);");
    assertThat(text("Runnable r = this::openGet;"))
        .isEqualTo("java.lang.Runnable r = self::openGet;");
  }

  @Test
  void caseLabelsStaySimple() {
    assertThat(
            text(
                "switch (color) { case RED: break; case GREEN: a[0] = 1; default: }"
                    + " switch (i) { case LIMIT -> a[1] = 2; default -> { } }"))
        .isEqualTo(
            "switch (color) { case RED: break; case GREEN: a[0] = 1; default: }"
                + " switch (i) { case 9 -> a[1] = 2; default -> { } }");
    assertThat(
            text("int x = switch (color) { case RED -> own; case GREEN -> Color.RED.ordinal(); };"))
        .isEqualTo(
            "int x = switch (color) { case RED -> get_Host_own(self);"
                + " case GREEN -> p.Host.Color.RED.ordinal(); };");
  }

  @Test
  void annotations() {
    assertThat(
            text(
                "@Shared  int t = 1; @SuppressWarnings(\"unchecked\") List<String> l = null;"
                    + " for (@Shared final int v : a) { }"))
        .isEqualTo(
            "int t = 1; @java.lang.SuppressWarnings(\"unchecked\")"
                + " java.util.List<java.lang.String> l = null; for (final int v : a) { }");
    MarkedMethod method = marked("");
    assertThat(new MovedText(method.declaration().source(), method.edits()).of(method.bodySpan()))
        .contains("for (int i = 0;");
  }

  @Test
  void typeAnnotationsGoWithTheNamesTheyCannotStandBefore() {
    String text =
        """
        import io.manyhands.annotations.Parallel;
        import java.lang.annotation.*;
        import java.util.*;
        class Host {
          @Target(ElementType.TYPE_USE) @interface Some { }
          void m(int n) {
            for (@Parallel int i = 0; i < n; i++) {
              @Some String s = ""; List<@Some String> l = null; java.util.@Some List<?> q = null;
              int @Some [] a = new int @Some [1]; Object o = (@Some String) s;
            }
          }
        }
        """;
    MarkedMethod method = Attributed.sources(text).marked();
    assertThat(new MovedText(method.declaration().source(), method.edits()).of(method.bodySpan()))
        .contains("java.lang.String s = \"\"; java.util.List<java.lang.String> l = null;")
        .contains("; java.util.List<?> q = null;")
        .contains("int [] a = new int [1]; java.lang.Object o = (java.lang.String) s;");
  }

  @Test
  void namedConstantsAreFieldReferences() {
    Edit edit =
        marked("a[i] = LIMIT;").edits().stream()
            .filter(Edit.FieldReference.class::isInstance)
            .findFirst()
            .orElseThrow();
    assertThat(((Edit.FieldReference) edit).field().constant()).contains(9);
    assertThat(((Edit.FieldReference) edit).onThis()).isFalse();
  }

  @Test
  void localNames() {
    assertThat(marked("lbl: for (var v : a) { next.own = v; break lbl; }").localNames())
        .contains("lbl", "v", "own", "n", "names", "T", "m", "i");
  }

  @Test
  void creations() {
    assertThat(moved("Object o = new Host(\"\");"))
        .isEqualTo("java.lang.Object o = new_Host_(\"\");");
    assertThat(moved("Object o = new Host(pick(0).own + \"(\");"))
        .isEqualTo("java.lang.Object o = new_Host_(get_Host_own(self.pick(0)) + \"(\");");
    assertThat(moved("Object o = new Host();")).isEqualTo("java.lang.Object o = new p.Host();");
    assertThat(moved("Inner o = new Inner();")).isEqualTo("p.Host.Inner o = self.new Inner();");
    assertThat(moved("Inner o = this.new Inner();"))
        .isEqualTo("p.Host.Inner o = self.new Inner();");
    assertThat(moved("Inner o = next.new Inner();"))
        .isEqualTo("p.Host.Inner o = self.next.new Inner();");
    assertThat(moved("Object o = new Secret /* ( */ (own);"))
        .isEqualTo("java.lang.Object o = new_Host_Secret_(self, get_Host_own(self));");
    assertThat(moved("Object o = this.new Secret(1);"))
        .isEqualTo("java.lang.Object o = new_Host_Secret_(self, 1);");
    assertThat(moved("Object o = new Secret();"))
        .isEqualTo("java.lang.Object o = new_Host_Secret_(self);");
  }

  @Test
  void references() {
    assertThat(moved("Runnable r = this::get;"))
        .isEqualTo("java.lang.Runnable r = () -> call_Host_get(self);");
    assertThat(moved("java.util.function.IntBinaryOperator f = Host.this::add;"))
        .startsWith("java.util.function.IntBinaryOperator f = (int argument")
        .contains(") -> call_Host_add(self, argument");
    assertThat(moved("java.util.function.IntUnaryOperator f = Host::twice;"))
        .contains("f = " + MovedText.GENERATED + "::refer_Host_twice");
    assertThat(moved("java.util.function.ToIntFunction<Host> f = Host::get;"))
        .contains("f = " + MovedText.GENERATED + "::refer_Host_get");
  }

  @Test
  void obstacles() {
    assertThat(obstacle("new Inner() { };").what()).contains("anonymous class");
    assertThat(obstacle("enum L { A; class M { } }").what()).contains("local class L");
    assertThat(obstacle("pick(0).own += 3;")).isNotNull();
    assertThat(obstacle("new Host[] {this}[i * twice(0)].own += 3;").what()).contains("computed");
    assertThat(obstacle("java.util.function.IntUnaryOperator f = this::same;").what())
        .contains("::");
    assertThat(obstacle("java.util.function.IntUnaryOperator f = next::twiceAs;").what())
        .contains("::");
    assertThat(obstacle("new Object() { Object o = new Inner(); };").what())
        .contains("inner class Inner");
    assertThat(obstacle("new Box<>(1);").what())
        .contains("private constructor of the generic class Box");
    assertThat(obstacle("this.<String>open(null);").code()).isEqualTo("MH025");
  }

  /** What a generated class would say of the private classes in {@code statements}. */
  private static String standIns(String statements) {
    MarkedMethod method = marked(statements);
    assertThat(method.obstacles()).isEmpty();
    return method.standIns().stream()
        .map(
            each ->
                each.name()
                    + each.fields()
                    + each.methods().stream().map(m -> m.method().name()).toList())
        .collect(java.util.stream.Collectors.joining(" "));
  }

  @Test
  void privateTypes() {
    assertThat(standIns("Hidden h = null;")).startsWith("Hidden[h").endsWith("[]");
    assertThat(standIns("var h = seen;")).startsWith("Hidden");
    assertThat(standIns("a[i] = seen.h;")).startsWith("Hidden");
    assertThat(standIns("a[i] = seenArray.length;")).startsWith("Hidden");
    assertThat(standIns("if (hidden != null) a[i] = 1;")).startsWith("Hidden");
  }

  @Test
  void localClassesReadAsBefore() {
    assertThat(
            moved("Object o = new Object() { int own = 2; int x() { return own + this.own; } };"))
        .isEqualTo(
            "java.lang.Object o = new java.lang.Object() { int own = 2; int x() { return own +"
                + " this.own; } };");
    assertThat(moved("class L { private int v = own; } a[i] = new L().v;"))
        .isEqualTo("class L { private int v = get_Host_own(self); } a[i] = new L().v;");
    assertThat(obstacle("new Object() { int own() { return Host.this.own; } };").what())
        .contains("has a member of this name");
  }

  @Test
  void hosts() {
    String text =
        """
        package p;
        import io.manyhands.annotations.Parallel;
        class A<T> {
          static class B { class C<V> { void m(int[] a) { for (@Parallel int i = 0; i < 9; i++) a[i] = i; } } }
        }
        """;
    MarkedMethod method = Attributed.sources(text).marked();
    assertThat(method.obstacles()).isEmpty();
    assertThat(method.host().generatedName()).isEqualTo("A_B_C_Parallel");
    assertThat(method.host().nestHost()).isEqualTo("p.A");
    assertThat(method.host().hasOuterInstance()).isTrue();
    assertThat(method.host().typeParameters()).map(p -> p.name()).containsExactly("V");
    assertThat(method.host().moduleMayUseRuntime()).isTrue();
  }

  @Test
  void hostsThatCannotBeNamed() {
    String text =
        """
        import io.manyhands.annotations.Parallel;
        class A<T> {
          private static class B { static class C {
            void m(int[] a) { for (@Parallel int i = 0; i < 9; i++) a[i] = i; } } }
          <T> void n(int[] a) { for (@Parallel int i = 0; i < 9; i++) a[i] = i; }
          class Inner { }
          void o(Inner x, int[] a) { for (@Parallel int i = 0; i < 9; i++) a[i] = i; }
          class Deep { void m(int[] a) { for (@Parallel int i = 0; i < 9; i++) a[i] = 1; } }
          static class G { class User { void m(int[] a) { for (@Parallel int i = 0; i < 9; i++) a[i] = own; } } int own; }
        }
        """;
    assertThat(Attributed.sources(text).reading().methods())
        .flatMap(MarkedMethod::obstacles)
        .map(MarkedLoop.Obstacle::what)
        .containsExactly(
            "its method's type parameter T hides that of its class",
            "its method's signature names the type A<T>.Inner, which depends on its class",
            "its class is an inner class of the generic class A");
  }

  @Test
  void protectedMembersOfOtherPackages() {
    Attributed attributed =
        Attributed.sources(
            """
            package p;
            import io.manyhands.annotations.Parallel;
            class Host extends q.Base {
              void m(int[] a) { for (@Parallel int i = 0; i < 9; i++) a[i] = prot + pub; }
            }
            """,
            "package q; public class Base { protected int prot; public int pub; }");
    assertThat(attributed.marked().obstacles()).isEmpty();
  }

  @Test
  void unresolvedNames() {
    MarkedMethod method = marked("Missing x = null; a[i] = unknown;");
    assertThat(method.obstacles().get(0).code()).isEqualTo("MH009");
    assertThat(method.obstacles().get(0).what()).isEqualTo("javac does not know Missing");
  }
}
