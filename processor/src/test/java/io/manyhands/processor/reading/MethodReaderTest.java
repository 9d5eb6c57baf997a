package io.manyhands.processor.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MethodReaderTest {
  private static String constructor(String text, String owner) {
    MethodDeclaration declaration = Attributed.sources(text).declaration(owner, "<init>");
    return declaration.fieldInitializers().stream()
            .map(LoopText::of)
            .collect(Collectors.joining(" "))
        + " | "
        + LoopText.of(declaration.body());
  }

  @Test
  void fieldInitializersRunBeforeTheBody() {
    assertThat(
            constructor(
                "class C { int a = 1; static int s = 2; { a++; } int[] b = {a}; C(int n) { a = n; }"
                    + " }",
                "C"))
        .isEqualTo("(this.a = 1); {this.a++;} (this.b = new int[]{this.a}); | {(this.a = n);}");
  }

  @Test
  void implicitConstructorsHaveInitializersToo() {
    assertThat(constructor("class C { int a = 1; }", "C")).isEqualTo("(this.a = 1); | {}");
    assertThat(constructor("enum E { A; int a = 1; }", "E")).isEqualTo("(this.a = 1); | {}");
  }

  @Test
  void superclassConstructorsRunFirst() {
    assertThat(constructor("class C extends B { int a = 1; } class B { }", "C"))
        .isEqualTo("this.<init>(); (this.a = 1); | {}");
    assertThat(constructor("class C extends B { C(int n) { super(); n++; } } class B { }", "C"))
        .isEqualTo("this.<init>(); | {n++;}");
    assertThat(constructor("class C { C() { super(); } }", "C")).isEqualTo(" | {}");
  }

  @Test
  void anotherConstructorOfTheClassRunsTheInitializers() {
    assertThat(constructor("class C { int a = 1; C(int n) { this(); n++; } C() { } }", "C"))
        .isEqualTo(" | {this.<init>(); n++;}");
  }

  @Test
  void recordsAssignTheirComponents() {
    String compact = "record R(int x, int... y) { R { x++; } }";
    assertThat(constructor(compact, "R")).isEqualTo(" | {x++; (this.x = x); (this.y = y);}");
    assertThat(constructor("record R(int x) { }", "R")).isEqualTo(" | {(this.x = x);}");
    assertThat(constructor("record R() { }", "R")).isEqualTo(" | {}");
    assertThat(constructor("record R(int x) { R(int x) { this.x = -x; } }", "R"))
        .isEqualTo(" | {(this.x = -x);}");
  }

  private static final String SHAPES =
      """
      interface Shape { double area(); default int sides() { return 0; } }
      abstract class Polygon implements Shape { public int sides() { return 3; } }
      class Square extends Polygon { public double area() { return 1; } }
      class Named extends Square { }
      class Tall extends Square { public double area() { return 2; } }
      class Disc implements Shape { public double area() { return 3; } }
      class Other { double area() { return 4; } }
      """;

  private static List<String> implementations(String name, String type) {
    Attributed attributed = Attributed.sources(SHAPES);
    Method method = attributed.method("Shape", name);
    return attributed.methods("").implementations(method, declared(type)).stream()
        .map(found -> found.method().toString())
        .toList();
  }

  private static Type.Declared declared(String name) {
    return new Type.Declared("", List.of(name), List.of(), true, false, false);
  }

  @Test
  void methodsThatImplementAnAbstractOne() {
    assertThat(implementations("area", "Shape"))
        .containsExactly("Square.area", "Tall.area", "Disc.area");
    assertThat(implementations("area", "Polygon")).containsExactly("Square.area", "Tall.area");
    assertThat(implementations("area", "Tall")).containsExactly("Tall.area");
  }

  @Test
  void theMethodOfAnExactClass() {
    Attributed attributed = Attributed.sources(SHAPES);
    MethodReader methods = attributed.methods("");
    Method area = attributed.method("Shape", "area");
    Method sides = attributed.method("Shape", "sides");
    assertThat(methods.implementation(area, declared("Named")).map(MethodDeclaration::method))
        .hasToString("Optional[Square.area]");
    assertThat(methods.implementation(sides, declared("Named")).map(MethodDeclaration::method))
        .hasToString("Optional[Polygon.sides]");
    assertThat(methods.implementation(sides, declared("Disc")).map(MethodDeclaration::method))
        .hasToString("Optional[Shape.sides]");
    assertThat(methods.implementation(area, declared("Polygon"))).isEmpty();
  }

  @Test
  void subclasses() {
    MethodReader methods = Attributed.sources(SHAPES).methods("");
    assertThat(methods.isSubclass(declared("Named"), declared("Shape"))).isTrue();
    assertThat(methods.isSubclass(declared("Shape"), declared("Shape"))).isTrue();
    assertThat(methods.isSubclass(declared("Shape"), declared("Named"))).isFalse();
    assertThat(methods.isSubclass(declared("Other"), declared("Shape"))).isFalse();
  }

  @Test
  void localAndAnonymousClassesExtendOthers() {
    String source =
        """
        class Shop {
          Object cheap() {
            return new java.math.BigDecimal("1.00") { };
          }

          void serve() {
            class Closed extends IllegalStateException { }
          }
        }
        """;
    MethodReader methods = Attributed.sources(source).methods("");
    assertThat(methods.isExtended(jdk("java.math", "BigDecimal"))).isTrue();
    assertThat(methods.isExtended(jdk("java.lang", "IllegalStateException"))).isTrue();
    assertThat(methods.isExtended(jdk("java.math", "BigInteger"))).isFalse();
  }

  private static Type.Declared jdk(String packageName, String name) {
    return new Type.Declared(packageName, List.of(name), List.of(), true, false, false);
  }

  @Test
  void recordsHaveAccessors() {
    Attributed attributed =
        Attributed.sources("record R(int x) { int twice() { return 2 * x(); } }");
    assertThat(LoopText.of(attributed.declaration("R", "x").body())).isEqualTo("{return this.x;}");
    assertThat(attributed.declaration("R", "x").span()).isEqualTo(Span.NONE);
    assertThat(attributed.methods("").declaration(attributed.method("R", "hashCode"))).isEmpty();
    assertThat(attributed.method("R", "x").isFixed()).isTrue();
  }

  @Test
  void calledMethodsAreFoundInOtherFiles() {
    Attributed attributed =
        Attributed.sources(
            "class C { int m(D d) { return d.get(1); } }",
            "class D { synchronized int get(int n) { return n; } private int p() { return 1; } }");
    Statement.Return result =
        (Statement.Return) attributed.declaration("C", "m").body().statements().get(0);
    Method get = ((Expression.Call) result.value().orElseThrow()).method();
    MethodDeclaration declaration = attributed.methods("").declaration(get).orElseThrow();
    assertThat(declaration.source().name()).isEqualTo("D.java");
    assertThat(declaration.isSynchronized()).isTrue();
    assertThat(declaration.parameters()).hasSize(1);
    assertThat(declaration.parameters().get(0).kind()).isEqualTo(Variable.Kind.PARAMETER);
    MethodReader reader = attributed.methods("");
    assertThat(reader.declaration(get)).isSameAs(reader.declaration(get));
    assertThat(attributed.methods("other").declaration(get)).isPresent();
  }

  @Test
  void methodsWithoutSourceOrBodyAreNotFound() {
    Attributed attributed =
        Attributed.sources(
            "abstract class C { abstract int a(); native int n(); int u() { return missing; } int"
                + " v() { Missing x = null; return 1; } int w(Missing x) { return 1; } int s() {"
                + " return \"\".length(); } }");
    MethodReader reader = attributed.methods("");
    for (String name : new String[] {"a", "n", "u", "v", "w"}) {
      assertThat(reader.declaration(attributed.method("C", name))).as(name).isEmpty();
    }
    assertThat(reader.declaration(attributed.method("java.lang.String", "length"))).isEmpty();
    assertThat(reader.declaration(attributed.method("C", "s"))).isPresent();
  }

  @Test
  void localClassesHaveMethodsOfTheirOwn() {
    Attributed attributed =
        Attributed.sources(
            """
            class C {
              int m(int n) { class L { int get() { return n + 1; } } return new L().get(); }
              int o() { class L { int get() { return 2; } } L l = null; return l.get(); }
            }
            class L { int get() { return 3; } }
            """);
    Statement.Block body = attributed.declaration("C", "o").body();
    Statement.Return last = (Statement.Return) body.statements().get(2);
    Method get = ((Expression.Call) last.value().orElseThrow()).method();
    assertThat(get.key()).isEqualTo("C$2L.get()I");
    assertThat(get.owner().accessible()).isFalse();
    // Such a class may hold variables of its method: its methods are not looked into.
    assertThat(attributed.methods("").declaration(get)).isEmpty();
  }

  @Test
  void annotationsAreKnownByTheirSimpleNames() {
    Attributed attributed =
        Attributed.sources(
"""
class C {
  @Deprecated @Pure @Contract(pure = true) static int m(@io.manyhands.annotations.Shared int p) { return p; }
  @Contract static int n() { return 1; }
  @io.manyhands.annotations.Shared(io.manyhands.annotations.Sharing.PRIVATE) int f;
  int get() { return f; }
  @interface Pure { }
  @interface Contract { boolean pure() default false; }
}
""");
    assertThat(attributed.method("C", "m").annotations())
        .containsExactly("Contract(pure=true)", "Deprecated", "Pure");
    assertThat(attributed.method("C", "n").annotations()).containsExactly("Contract");
    assertThat(attributed.declaration("C", "m").parameters().get(0).sharing())
        .isEqualTo(Sharing.AUTO);
    Statement.Return get =
        (Statement.Return) attributed.declaration("C", "get").body().statements().get(0);
    Field field = ((Expression.FieldAccess) get.value().orElseThrow()).field();
    assertThat(field.sharing()).isEqualTo(Sharing.PRIVATE);
  }

  @Test
  void visibilityIsThatOfTheHostsPackage() {
    Attributed attributed =
        Attributed.sources(
            "package p; public class C { private int a() { return 0; } int b() { return 0; } "
                + "protected int c() { return 0; } public int d() { return 0; } "
                + "private static class N { public static int e() { return 0; } } }");
    assertThat(visible(attributed, "p", "p.C", "a")).isFalse();
    assertThat(visible(attributed, "p", "p.C", "b")).isTrue();
    assertThat(visible(attributed, "p", "p.C", "c")).isTrue();
    assertThat(visible(attributed, "q", "p.C", "b")).isFalse();
    assertThat(visible(attributed, "q", "p.C", "c")).isFalse();
    assertThat(visible(attributed, "q", "p.C", "d")).isTrue();
    assertThat(visible(attributed, "p", "p.C.N", "e")).isTrue(); // there is a stand-in for N
  }

  private static boolean visible(
      Attributed attributed, String hostPackage, String owner, String name) {
    Method method = attributed.method(owner, name);
    Attribution attribution =
        new Attribution(attributed.trees, attributed.elements, attributed.types, hostPackage);
    return attribution.symbols.method(attribution.symbols.symbol(method).orElseThrow()).visible();
  }
}
