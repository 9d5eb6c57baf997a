package io.manyhands.processor.weaving;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.manyhands.processor.model.Redirect;
import io.manyhands.processor.model.StubBinding;
import io.manyhands.processor.model.StubBinding.Kind;
import io.manyhands.processor.model.WovenClass;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A class nested in the generated one reads private fields of a class in another file. */
class AnnexTest {
  private static final String HOST =
      """
      package d;
      class Foo {
        static String run() { return "seq"; }
      }
      """;

  private static final String OTHER =
      """
      package d;
      class Vector<T> {
        private static int made = 7;
        private final double[] data = {1.5, 2.5};
        private final T[] items;
        @SafeVarargs Vector(T... items) { this.items = items; }
        static class Deep { private long size = 9; }
      }
      """;

  private static final String GENERATED =
      """
      package d;
      class Foo_Parallel {
        static String run() {
          Vector<String> vector = new Vector<>("x", "y");
          return VectorFields.data(vector)[1] + " " + VectorFields.items(vector).length + " "
              + VectorFields.size(new Vector.Deep()) + " " + VectorFields.made();
        }
        private static IllegalStateException unwoven() { return new IllegalStateException(); }
        private static final class VectorFields {
          static double[] data(Vector<?> target) { throw unwoven(); }
          static Object[] items(Vector<?> target) { throw unwoven(); }
          static long size(Vector.Deep target) { throw unwoven(); }
          static int made() { throw unwoven(); }
        }
      }
      """;

  private static StubBinding get(String owner, String name, String result, String type) {
    boolean isStatic = owner.isEmpty();
    return new StubBinding(
        name,
        "(" + (isStatic ? "" : "L" + owner.replace('.', '/') + ";") + ")" + result,
        isStatic ? Kind.GET_STATIC : Kind.GET_FIELD,
        isStatic ? "d.Vector" : owner,
        false,
        name,
        type);
  }

  private static WovenClass plan(String nest) {
    return new WovenClass(
        "d.Foo",
        "d.Foo",
        "d.Foo_Parallel",
        false,
        List.of(new Redirect("run", "()Ljava/lang/String;", true)),
        List.of(),
        Map.of(),
        List.of(
            new WovenClass.Annex(
                "d.Foo_Parallel$VectorFields",
                nest,
                List.of(
                    get("d.Vector", "data", "[D", "[D"),
                    get("d.Vector", "items", "[Ljava/lang/Object;", "[Ljava/lang/Object;"),
                    get("d.Vector$Deep", "size", "J", "J"),
                    get("", "made", "I", "I")))));
  }

  private static Workshop compiled() {
    Workshop workshop = new Workshop();
    workshop.source("d.Foo", HOST).source("d.Vector", OTHER).source("d.Foo_Parallel", GENERATED);
    return workshop.compile();
  }

  @Test
  void privateFieldsAreRead() throws Exception {
    assertEquals("2.5 2 9 7", compiled().weave(plan("d.Vector")).run("d.Foo", false));
  }

  @Test
  void eachClassIsInTheNestWhoseFieldsItReads() throws Exception {
    Workshop workshop = compiled().weave(plan("d.Vector"));
    Class<?> annex = workshop.load("d.Foo_Parallel$VectorFields");
    assertTrue(annex.isNestmateOf(workshop.load("d.Vector$Deep")));
    assertFalse(annex.isNestmateOf(workshop.load("d.Foo")));
    assertTrue(workshop.load("d.Foo_Parallel").isNestmateOf(workshop.load("d.Foo")));
  }

  @Test
  void twiceIsOnce() throws Exception {
    Workshop workshop = compiled().weave(plan("d.Vector"));
    byte[] other = workshop.bytes("d.Vector");
    workshop.weave(plan("d.Vector"));
    assertArrayEquals(other, workshop.bytes("d.Vector"));
    assertEquals("2.5 2 9 7", workshop.run("d.Foo", false));
  }

  @Test
  void withoutTheOtherClassNothingIsWoven() throws Exception {
    Workshop workshop = compiled();
    byte[] host = workshop.bytes("d.Foo");
    assertThrows(WeavingException.class, () -> workshop.weave(plan("d.None")));
    assertArrayEquals(host, workshop.bytes("d.Foo"));
  }
}
