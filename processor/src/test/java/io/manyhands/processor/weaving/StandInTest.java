package io.manyhands.processor.weaving;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.manyhands.processor.model.Redirect;
import io.manyhands.processor.model.StubBinding;
import io.manyhands.processor.model.StubBinding.Kind;
import io.manyhands.processor.model.WovenClass;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Uses of a stand-in become uses of a private class; bridges do what only the host may do. */
class StandInTest {
  private static final String BASE =
      """
      package q;
      public class Base {
        protected int held = 3;
        protected static String name(String s) { return s + "!"; }
        public int code() { return 1; }
      }
      """;

  private static final String HOST =
      """
      package d;
      class Foo extends q.Base {
        private static final class Point {
          private int x;
          Point(int x) { this.x = x; }
          private int twice() { return 2 * x; }
        }
        private enum Side { LEFT, RIGHT }
        private final Point[] points = {new Point(4), new Point(5)};
        @Override public int code() { return 100; }
        static String run() { return "seq"; }
      }
      """;

  private static final String GENERATED =
      """
      package d;
      class Foo_Parallel {
        static String run() {
          Foo foo = new Foo();
          Point[] all = points(foo);
          java.util.function.ToIntFunction<Point> twice = Point::twice;
          Object made = new Point(7);
          Side side = all.length == 2 ? Side.RIGHT : Side.LEFT;
          String at = switch (side) { case LEFT -> "left"; case RIGHT -> "right"; };
          held(foo, held(foo) + 1);
          return all[0].x + twice.applyAsInt(all[1]) + (made instanceof Point p ? p.x : 0)
              + at + code(foo) + foo.code() + held(foo) + name("n") + made.getClass().getName();
        }
        private static Point[] points(Foo self) { throw new AssertionError(); }
        private static int code(Foo self) { throw new AssertionError(); }
        private static int held(Foo self) { throw new AssertionError(); }
        private static void held(Foo self, int value) { throw new AssertionError(); }
        private static String name(String s) { throw new AssertionError(); }
        private static final class Point {
          int x;
          Point(int x) { throw new AssertionError(); }
          private int twice() { throw new AssertionError(); }
        }
        private enum Side { LEFT, RIGHT }
      }
      """;

  private static StubBinding bridge(String name, String descriptor, Kind kind, String owner) {
    boolean isStatic = kind == Kind.INVOKE_STATIC;
    String member =
        switch (kind) {
          case GET_FIELD, PUT_FIELD -> "I";
          default -> isStatic ? descriptor : "()I";
        };
    return new StubBinding(name, descriptor, kind, owner, false, name, member, true);
  }

  private static WovenClass plan() {
    return new WovenClass(
        "d.Foo",
        "d.Foo",
        "d.Foo_Parallel",
        false,
        List.of(new Redirect("run", "()Ljava/lang/String;", true)),
        List.of(
            new StubBinding(
                "points",
                "(Ld/Foo;)[Ld/Foo$Point;",
                Kind.GET_FIELD,
                "d.Foo",
                false,
                "points",
                "[Ld/Foo$Point;"),
            bridge("code", "(Ld/Foo;)I", Kind.INVOKE_SUPER, "q.Base"),
            bridge("held", "(Ld/Foo;)I", Kind.GET_FIELD, "d.Foo"),
            bridge("held", "(Ld/Foo;I)V", Kind.PUT_FIELD, "d.Foo"),
            bridge("name", "(Ljava/lang/String;)Ljava/lang/String;", Kind.INVOKE_STATIC, "d.Foo")),
        Map.of("d.Foo_Parallel$Point", "d.Foo$Point", "d.Foo_Parallel$Side", "d.Foo$Side"));
  }

  private static Workshop woven() throws Exception {
    Workshop workshop = new Workshop();
    workshop.source("q.Base", BASE).source("d.Foo", HOST).source("d.Foo_Parallel", GENERATED);
    return workshop.compile().weave(plan());
  }

  @Test
  void thePrivateClassesAreUsed() throws Exception {
    assertEquals("21right11004n!d.Foo$Point", woven().run("d.Foo", false));
    assertEquals("seq", woven().run("d.Foo", true));
  }

  @Test
  void standInsAreNoMembersOfTheNest() throws Exception {
    Workshop workshop = woven();
    String names = new String(workshop.bytes("d.Foo_Parallel"), StandardCharsets.ISO_8859_1);
    assertFalse(names.contains("Foo_Parallel$Point"));
    assertTrue(workshop.deleted().contains("d.Foo_Parallel$Point"));
    assertTrue(workshop.load("d.Foo").isNestmateOf(workshop.load("d.Foo_Parallel")));
  }

  @Test
  void twiceIsOnce() throws Exception {
    Workshop workshop = woven();
    byte[] host = workshop.bytes("d.Foo");
    workshop.weave(plan());
    assertArrayEquals(host, workshop.bytes("d.Foo"));
    assertEquals("21right11004n!d.Foo$Point", workshop.run("d.Foo", false));
  }

  /** What reads a function compares names and descriptors, as strings, with those of the lambda. */
  @Test
  void functionsThatAreSentNameThePrivateClasses() throws Exception {
    String host =
        """
        package d;
        class Foo {
          private static final class Point implements java.io.Serializable {
            private int x;
            Point(int x) { this.x = x; }
            private int twice() { return 2 * x; }
          }
          private static Point point() { return new Point(4); }
          static String run() { return "seq"; }
        }
        """;
    String generated =
        """
        package d;
        import java.io.*;
        class Foo_Parallel {
          interface Sent<T> extends java.util.function.ToIntFunction<T>, Serializable {}
          static String run() {
            try {
              Point point = point();
              Sent<Point> first = Point::twice;
              Sent<String> second = text -> point.x + text.length();
              return sent(first).applyAsInt(point) + " " + sent(second).applyAsInt("abc");
            } catch (IOException | ClassNotFoundException e) {
              throw new AssertionError(e);
            }
          }
          @SuppressWarnings("unchecked")
          private static <T> T sent(T function) throws IOException, ClassNotFoundException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
              out.writeObject(function);
            }
            InputStream written = new ByteArrayInputStream(bytes.toByteArray());
            try (ObjectInputStream in = new ObjectInputStream(written) {
              @Override protected Class<?> resolveClass(ObjectStreamClass c)
                  throws ClassNotFoundException {
                return Class.forName(c.getName(), false, Foo_Parallel.class.getClassLoader());
              }
            }) {
              return (T) in.readObject();
            }
          }
          private static Point point() { throw new AssertionError(); }
          private static final class Point implements Serializable {
            int x;
            private int twice() { throw new AssertionError(); }
          }
        }
        """;
    Workshop workshop = new Workshop();
    workshop.source("d.Foo", host).source("d.Foo_Parallel", generated);
    workshop
        .compile()
        .weave(
            new WovenClass(
                "d.Foo",
                "d.Foo",
                "d.Foo_Parallel",
                false,
                List.of(new Redirect("run", "()Ljava/lang/String;", true)),
                List.of(
                    new StubBinding(
                        "point",
                        "()Ld/Foo$Point;",
                        Kind.INVOKE_STATIC,
                        "d.Foo",
                        false,
                        "point",
                        "()Ld/Foo$Point;")),
                Map.of("d.Foo_Parallel$Point", "d.Foo$Point")));
    assertEquals("8 7", workshop.run("d.Foo", false));
  }
}
