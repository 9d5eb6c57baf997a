package io.manyhands.processor.weaving;

import static io.manyhands.processor.weaving.Workshop.plan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.manyhands.processor.model.Redirect;
import io.manyhands.processor.model.StubBinding;
import io.manyhands.processor.model.StubBinding.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A generated class reaches private members through stubs, as if it were a part of its host. */
class StubBindingTest {

  private static final String HOST =
      """
      package d;
      class Foo<T> {
        private double[] data = {1, 2};
        private long count = 40;
        private static int total = 7;
        private T value;
        private String hidden(int a, long b, String c) { return a + c + b; }
        private static double twice(double x) { return 2 * x; }
        private T identity(T t) { return t; }
        private int counted() { return (int) ++count; }
        static String run() { return "seq"; }
      }
      """;

  private final Workshop workshop = new Workshop();
  private final List<StubBinding> stubs = new ArrayList<>();
  private final StringBuilder declarations = new StringBuilder();

  private void stub(
      String declaration, String descriptor, Kind kind, String member, String memberDescriptor) {
    String name = declaration.replaceAll("\\(.*", "").replaceAll(".* ", "");
    declarations
        .append("  private static ")
        .append(declaration)
        .append(" { throw new AssertionError(); }\n");
    stubs.add(new StubBinding(name, descriptor, kind, "d.Foo", false, member, memberDescriptor));
  }

  private Object result(String body) throws Exception {
    workshop.source("d.Foo", HOST);
    workshop.source(
        "d.Foo_Parallel",
        "package d;\nclass Foo_Parallel {\n  static String run() { Foo<String> f = new Foo<>();\n"
            + body
            + "  }\n"
            + declarations
            + "}\n");
    workshop.compile();
    Redirect run = new Redirect("run", "()Ljava/lang/String;", true);
    workshop.weave(plan("d.Foo", "d.Foo", false, List.of(run), stubs));
    return workshop.run("d.Foo", false);
  }

  @Test
  void fields() throws Exception {
    stub("double[] data(Foo<?> f)", "(Ld/Foo;)[D", Kind.GET_FIELD, "data", "[D");
    stub("void data(Foo<?> f, double[] d)", "(Ld/Foo;[D)V", Kind.PUT_FIELD, "data", "[D");
    stub("long count(Foo<?> f)", "(Ld/Foo;)J", Kind.GET_FIELD, "count", "J");
    stub("long count(Foo<?> f, long n)", "(Ld/Foo;J)J", Kind.PUT_FIELD, "count", "J");
    stub("int total()", "()I", Kind.GET_STATIC, "total", "I");
    stub("int total(int n)", "(I)I", Kind.PUT_STATIC, "total", "I");
    assertEquals(
        "2.0 9.0 42 42 8 8",
        result(
            """
            String s = data(f)[1] + " ";
            data(f, new double[] {9});
            s += data(f)[0] + " " + count(f, count(f) + 2) + " " + count(f);
            return s + " " + total(total() + 1) + " " + total();
            """));
  }

  @Test
  void methods() throws Exception {
    stub(
        "String hidden(Foo<?> f, int a, long b, String c)",
        "(Ld/Foo;IJLjava/lang/String;)Ljava/lang/String;",
        Kind.INVOKE_INSTANCE,
        "hidden",
        "(IJLjava/lang/String;)Ljava/lang/String;");
    stub("double twice(double x)", "(D)D", Kind.INVOKE_STATIC, "twice", "(D)D");
    stub("void counted(Foo<?> f)", "(Ld/Foo;)V", Kind.INVOKE_INSTANCE, "counted", "()I");
    stub("long count(Foo<?> f)", "(Ld/Foo;)J", Kind.GET_FIELD, "count", "J");
    assertEquals(
        "1x2 5.0 41",
        result(
            "counted(f); return hidden(f, 1, 2L, \"x\") + \" \" + twice(2.5) + \" \" + count(f);"));
  }

  @Test
  void erasedTypesAreCast() throws Exception {
    stub(
        "String value(Foo<String> f)",
        "(Ld/Foo;)Ljava/lang/String;",
        Kind.GET_FIELD,
        "value",
        "Ljava/lang/Object;");
    stub(
        "void value(Foo<String> f, String s)",
        "(Ld/Foo;Ljava/lang/String;)V",
        Kind.PUT_FIELD,
        "value",
        "Ljava/lang/Object;");
    stub(
        "String hidden(Object f, int a, long b, Object c)",
        "(Ljava/lang/Object;IJLjava/lang/Object;)Ljava/lang/String;",
        Kind.INVOKE_INSTANCE,
        "hidden",
        "(IJLjava/lang/String;)Ljava/lang/String;");
    stub(
        "String identity(Foo<String> f, String s)",
        "(Ld/Foo;Ljava/lang/String;)Ljava/lang/String;",
        Kind.INVOKE_INSTANCE,
        "identity",
        "(Ljava/lang/Object;)Ljava/lang/Object;");
    assertEquals(
        "v1c2", result("value(f, \"v\"); return value(f) + hidden(f, 1, 2, identity(f, \"c\"));"));
  }

  @Test
  void privateMethodsOfInterfaces() throws Exception {
    workshop.source(
        "d.Face",
        """
        package d;
        interface Face {
          private String hidden(int x) { return "par" + x; }
          private static int three() { return 3; }
          default String go() { return "seq"; }
          static Object run() { return new Face() {}.go(); }
        }
        """);
    workshop.source(
        "d.Face_Parallel",
        """
        package d;
        class Face_Parallel {
          static String go(Face self) { return hidden(self, three()); }
          private static String hidden(Face self, int x) { throw new AssertionError(); }
          private static int three() { throw new AssertionError(); }
        }
        """);
    workshop.compile();
    StubBinding hidden =
        new StubBinding(
            "hidden",
            "(Ld/Face;I)Ljava/lang/String;",
            Kind.INVOKE_INSTANCE,
            "d.Face",
            true,
            "hidden",
            "(I)Ljava/lang/String;");
    StubBinding three =
        new StubBinding("three", "()I", Kind.INVOKE_STATIC, "d.Face", true, "three", "()I");
    Redirect go = new Redirect("go", "()Ljava/lang/String;", false);
    workshop.weave(plan("d.Face", "d.Face", true, List.of(go), List.of(hidden, three)));
    assertEquals("par3", workshop.run("d.Face", false));
  }

  @Test
  void aStubOfTheWrongShapeIsAnError() {
    stub("int total()", "()I", Kind.GET_STATIC, "total", "J");
    assertThrows(IllegalArgumentException.class, () -> result("return \"\" + total();"));
  }
}
