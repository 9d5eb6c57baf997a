package io.manyhands.processor.weaving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.manyhands.processor.model.Construction;
import io.manyhands.processor.model.Redirect;
import io.manyhands.processor.model.StubBinding;
import io.manyhands.processor.model.StubBinding.Kind;
import io.manyhands.processor.model.WovenClass;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The generated code of a constructor becomes its own, final fields included. */
class ConstructionTest {
  private static final String GENERATED =
      """
      package d;
      class Foo_Parallel {
        static void construct(Foo self, int n, double x) {
          String text = "par" + size(self, n) + (n > 1 ? wide(self, x) : 0);
          for (int i = 0; i < n; i++) { text += i; }
          if (n == 4) { text(self, text); return; }
          try {
            text(self, text + " " + (1 / (n - 3)));
          } catch (ArithmeticException e) {
            text(self, text + self.count);
          }
        }
        private static int size(Foo self, int value) { throw new IllegalStateException(); }
        private static double wide(Foo self, double value) { throw new IllegalStateException(); }
        private static void text(Foo self, String value) { throw new IllegalStateException(); }
      }
      """;

  private static final List<StubBinding> STUBS =
      List.of(
          setter("size", "(Ld/Foo;I)I", "I"),
          setter("wide", "(Ld/Foo;D)D", "D"),
          setter("text", "(Ld/Foo;Ljava/lang/String;)V", "Ljava/lang/String;"));

  private final Workshop workshop = new Workshop();

  private static StubBinding setter(String name, String descriptor, String type) {
    return new StubBinding(name, descriptor, Kind.PUT_FIELD, "d.Foo", false, name, type);
  }

  /** A host whose lines are numbered from 1, the constructor's last. */
  private void host(String initializers, String call, String body) {
    workshop.source(
        "d.Foo",
        """
        package d; class Foo { final int size; final double wide; private final String text;
        static Object run() { return "" + new Foo(2, 2.5).all() + new Foo(3, 1) + new Foo(4, 3); }
        Object all() { return size + " " + wide + text + count; }
        public String toString() { return text; }
        int count; %s
        Foo(int n, double x) {
          %s
          %s
        } }
        """
            .formatted(initializers, call, body));
    workshop.source("d.Foo_Parallel", GENERATED);
  }

  private static WovenClass plan(boolean runsInitializers) {
    Construction construction = new Construction(runsInitializers, 6, 9);
    Redirect redirect = new Redirect("<init>", "(ID)V", false, Optional.of(construction));
    return Workshop.plan("d.Foo", "d.Foo", false, List.of(redirect), STUBS);
  }

  private void assertBoth(String count) throws Exception {
    assertEquals(
        "2 2.5par22.501 -1" + count + "par31.0012" + count + "par43.00123",
        workshop.run("d.Foo", false));
    assertEquals("2 2.5seq" + count + "seqseq", workshop.run("d.Foo", true));
  }

  @Test
  void withoutInitializers() throws Exception {
    host("", "super();", "size = n; wide = x; text = \"seq\";");
    workshop.compile().weave(plan(false));
    assertBoth("0");
  }

  @Test
  void initializersRunOnceInFrontOfBoth() throws Exception {
    host(
        "{ for (int i = 0; i < 3; i++) { if (i > 0) { count++; } } if (count == 2) { count += 5; } }",
        "",
        "while (count > 100) { count--; } size = n; wide = x; text = \"seq\";");
    workshop.compile().weave(plan(true));
    assertBoth("7");
  }

  /** The first statement has no line of its own then: it goes on in that of the call. */
  @Test
  void initializersMayHaveNoCode() throws Exception {
    workshop.source(
        "d.Foo",
        """
        package d; class Foo { final int size; final double wide; private final String text;
        static Object run() { return "" + new Foo(2, 2.5).all() + new Foo(3, 1) + new Foo(4, 3); }
        Object all() { return size + " " + wide + text + count; }
        public String toString() { return text; }
        int count; { }
        Foo(int n, double x) { count++; size = n; wide = x;
          text = "seq";

        } }
        """);
    workshop.source(
        "d.Foo_Parallel", GENERATED.replace("String text =", "self.count++; String text ="));
    workshop.compile().weave(plan(true));
    assertBoth("1");
  }

  @Test
  void loopsAndJumpsStandAtTheBorder() throws Exception {
    host(
        "{ try { count = 9 / count; } catch (ArithmeticException e) { count = 7; } }",
        "super();",
        "do { count += 0; } while (count < 5); size = n; wide = x; text = \"seq\";");
    workshop.compile().weave(plan(true));
    assertBoth("7");
  }

  @Test
  void otherObjectsAreMadeForTheSuperclass() throws Exception {
    workshop.source("d.Base", "package d; class Base { Base(Object o, Object p) { } }");
    host(
        "",
        "super(n > 2 ? new Object() : \"\" + new int[n], new Base(null, new Object()));",
        "size = n; wide = x; text = \"seq\";");
    workshop.source(
        "d.Unused", "package d; class Unused extends Foo { Unused() { super(1, 1); } }");
    workshop.replace("d.Foo", "class Foo {", "class Foo extends Base {");
    workshop.compile().weave(plan(false));
    assertBoth("0");
  }

  @Test
  void toWeaveTwiceIsToWeaveOnce() throws Exception {
    host("", "", "size = n; wide = x; text = \"seq\";");
    workshop.compile().weave(plan(false));
    byte[] once = workshop.bytes("d.Foo");
    workshop.weave(plan(false));
    assertEquals(once.length, workshop.bytes("d.Foo").length);
    assertBoth("0");
  }

  /** Without line numbers nobody knows where the initializers end. */
  @Test
  void withoutLineNumbersInitializersAreInTheWay() throws Exception {
    host("{ count = 7; }", "", "size = n; wide = x; text = \"seq\";");
    workshop.compile("-g:none");
    Exception refused = assertThrows(Exception.class, () -> workshop.weave(plan(true)));
    assertTrue(refused.getMessage().contains("no line numbers"), refused::getMessage);
    assertEquals("2 2.5seq7seqseq", workshop.run("d.Foo", false));
  }

  @Test
  void withoutInitializersNobodyNeedsLineNumbers() throws Exception {
    host("", "", "size = n; wide = x; text = \"seq\";");
    workshop.compile("-g:none").weave(plan(false));
    assertBoth("0");
  }
}
