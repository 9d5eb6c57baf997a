package io.manyhands.processor.weaving;

import static io.manyhands.processor.weaving.Workshop.plan;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.manyhands.processor.model.Redirect;
import io.manyhands.processor.model.WovenClass;
import java.io.IOException;
import java.io.ObjectStreamClass;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each host says "seq", its generated class "par": who was it? */
class WeaverTest {

  private final Workshop workshop = new Workshop();

  private void assertSwitches(String runner) throws Exception {
    assertEquals("par", workshop.run(runner, false));
    assertEquals("seq", workshop.run(runner, true));
  }

  @Test
  void instanceMethod() throws Exception {
    workshop.source(
        "d.Foo",
        """
        package d;
        public class Foo {
          private String s = "se";
          String m(int i, String t) { String u = s + t; return u; }
          static Object run() { return new Foo().m(1, "q"); }
        }
        """);
    workshop.source(
        "d.Foo_Parallel",
        "package d; class Foo_Parallel { static String m(Foo self, int i, String t)"
            + " { return \"par\"; } }");
    workshop.compile();
    workshop.weave(
        plan(
            "d.Foo",
            "d.Foo",
            List.of(new Redirect("m", "(ILjava/lang/String;)Ljava/lang/String;", false))));
    assertSwitches("d.Foo");
    assertEquals(List.of("d.Foo_Parallel", "d.Foo"), workshop.written());
  }

  @ParameterizedTest
  @CsvSource({
    "boolean, Z, true",
    "byte, B, (byte) -1",
    "char, C, (char) 120",
    "short, S, (short) 300",
    "int, I, 70000",
    "long, J, 1L << 40",
    "float, F, 1.5f",
    "double, D, Math.PI",
    "String, Ljava/lang/String;, Foo.TEXT",
    "int[], [I, Foo.NUMBERS",
  })
  void everyTypeOfParameterAndResult(String type, String descriptor, String value)
      throws Exception {
    String host =
        """
        package d;
        class Foo {
          static final String TEXT = "text";
          static final int[] NUMBERS = {1};
          static String last;
          TYPE m(byte a, TYPE b, double c, TYPE d, long e) {
            last = "seq" + a + c + e;
            return b == d ? d : b;
          }
          static Object run() {
            TYPE value = VALUE;
            TYPE result = new Foo().m((byte) 1, value, 2.5, value, 3L);
            if (result != value || !last.endsWith("12.53")) throw new AssertionError(last + result);
            return last.substring(0, 3);
          }
        }
        """;
    String generated =
        """
        package d;
        class Foo_Parallel {
          static TYPE m(Foo self, byte a, TYPE b, double c, TYPE d, long e) {
            Foo.last = "par" + a + c + e;
            return b == d ? d : b;
          }
        }
        """;
    workshop.source("d.Foo", host.replace("TYPE", type).replace("VALUE", value));
    workshop.source("d.Foo_Parallel", generated.replace("TYPE", type));
    workshop.compile();
    String whole = "(BTDTJ)T".replace("T", descriptor);
    workshop.weave(plan("d.Foo", "d.Foo", List.of(new Redirect("m", whole, false))));
    assertSwitches("d.Foo");
  }

  @Test
  void staticVoidMethodWithLoopsLambdasAndExceptions() throws Exception {
    workshop.source(
        "d.Foo",
        """
        package d;
        import java.io.*;
        import java.util.function.*;
        class Foo {
          static String who;
          static void m(double[] a, long n) throws IOException {
            String w = "s";
            try {
              for (long i = 0; i < n; i++) {
                if (a[(int) i] > 0) { double d = a[(int) i]; w += d > 1 ? "e" : ""; }
              }
              final String v = w;
              Supplier<String> s = () -> v + "q";
              who = s.get();
              if (n > 5) throw new IOException("seq");
            } catch (ArrayIndexOutOfBoundsException e) {
              who = "index" + e;
            }
          }
          static Object run() throws Exception { m(new double[] {0.5, 2}, 2); return who; }
        }
        """);
    workshop.source(
        "d.Foo_Parallel",
        "package d; class Foo_Parallel { static void m(double[] a, long n)"
            + " { Foo.who = \"par\"; } }");
    workshop.compile();
    workshop.weave(plan("d.Foo", "d.Foo", List.of(new Redirect("m", "([DJ)V", true))));
    assertSwitches("d.Foo");
    Method moved =
        workshop.load("d.Foo").getDeclaredMethod("m$sequential", double[].class, long.class);
    assertEquals(List.of(IOException.class), List.of(moved.getExceptionTypes()));
    assertTrue(moved.isSynthetic() && Modifier.isPrivate(moved.getModifiers()));
  }

  @Test
  void bodyWithSuperCallsLambdasOnThisAndGenerics() throws Exception {
    workshop.source(
        "d.Foo",
        """
        package d;
        import java.util.*;
        import java.util.function.*;
        class Foo<T extends CharSequence> extends ArrayList<T> {
          private T t;
          <U extends T> String m(List<? super U> out, U u, T[] rest) {
            t = u;
            Supplier<T> s = () -> t;
            Function<Object, String> f = this::name;
            class Local { String of(T x) { return "" + x + t.length(); } }
            return super.size() + f.apply(s.get()) + new Local().of(rest[0]) + super.toString();
          }
          private String name(Object o) { return o + "!"; }
          static Object run() {
            String r = new Foo<String>().m(new ArrayList<>(), "u", new String[] {"r"});
            return r.equals("0u!r1[]") ? "seq" : r;
          }
        }
        """);
    workshop.source(
        "d.Foo_Parallel",
        """
        package d;
        class Foo_Parallel {
          static <T extends CharSequence, U extends T> String m(
              Foo<T> self, java.util.List<? super U> out, U u, T[] rest) { return "par"; }
        }
        """);
    workshop.compile();
    workshop.weave(
        plan(
            "d.Foo",
            "d.Foo",
            List.of(
                new Redirect(
                    "m",
                    "(Ljava/util/List;Ljava/lang/CharSequence;[Ljava/lang/CharSequence;)"
                        + "Ljava/lang/String;",
                    false))));
    assertSwitches("d.Foo");
    Method original =
        workshop
            .load("d.Foo")
            .getDeclaredMethod("m", List.class, CharSequence.class, CharSequence[].class);
    assertEquals("U", original.getGenericParameterTypes()[1].toString());
    assertEquals("rest", original.getParameters()[2].getName());
  }

  @Test
  void interfaceDefaultAndStaticMethods() throws Exception {
    workshop.source(
        "d.Foo",
        """
        package d;
        interface Base { default String who() { return "eq"; } }
        public interface Foo extends Base {
          default String m(long x) { return "s" + Base.super.who(); }
          static String n() { return "seq"; }
          class Impl implements Foo { public String who() { return "wrong"; } }
          static Object run() {
            String m = new Impl().m(1);
            return m.equals(n()) ? m : m + n();
          }
        }
        """);
    workshop.source(
        "d.Foo_Parallel",
        """
        package d;
        class Foo_Parallel {
          static String m(Foo self, long x) { return "par"; }
          static String n() { return "par"; }
        }
        """);
    workshop.compile();
    workshop.weave(
        plan(
            "d.Foo",
            "d.Foo",
            true,
            List.of(
                new Redirect("m", "(J)Ljava/lang/String;", false),
                new Redirect("n", "()Ljava/lang/String;", true)),
            List.of()));
    assertSwitches("d.Foo");
  }

  @Test
  void nestedHostsJoinTheNestOfTheTopLevelClass() throws Exception {
    workshop.source(
        "d.Outer",
        """
        package d;
        class Outer {
          private static String secret = "seq";
          static class Inner {
            record Rec(int x) { String m() { return secret; } }
          }
          static Object run() { return new Inner.Rec(1).m(); }
        }
        """);
    workshop.source(
        "d.Outer_Inner_Rec_Parallel",
        """
        package d;
        final class Outer_Inner_Rec_Parallel {
          private static String par = "par";
          static String m(Outer.Inner.Rec self) { return new Loop7().go(); }
          private static final class Loop7 { private String go() { return par; } }
        }
        """);
    workshop.compile();
    WovenClass plan =
        plan(
            "d.Outer$Inner$Rec",
            "d.Outer",
            List.of(new Redirect("m", "()Ljava/lang/String;", false)));
    workshop.weave(plan);
    assertSwitches("d.Outer");
    for (String guest : List.of("d.Outer_Inner_Rec_Parallel", "d.Outer_Inner_Rec_Parallel$Loop7")) {
      assertSame(workshop.load("d.Outer"), workshop.load(guest).getNestHost());
    }
  }

  @Test
  void originalStaysSynchronizedAnnotatedAndSerializable() throws Exception {
    workshop.source(
        "d.Foo",
        """
        package d;
        class Foo implements java.io.Serializable {
          private int x;
          @Deprecated
          synchronized String m(@Mark("p") int i) {
            return Thread.holdsLock(this) ? "seq" : "unlocked";
          }
          static Object run() { return new Foo().m(1); }
        }
        @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
        @interface Mark { String value(); }
        """);
    workshop.source(
        "d.Foo_Parallel",
        "package d; class Foo_Parallel { static String m(Foo self, int i)"
            + " { return Thread.holdsLock(self) ? \"par\" : \"unlocked\"; } }");
    workshop.compile();
    long version = ObjectStreamClass.lookup(workshop.load("d.Foo")).getSerialVersionUID();
    workshop.weave(
        plan("d.Foo", "d.Foo", List.of(new Redirect("m", "(I)Ljava/lang/String;", false))));
    assertSwitches("d.Foo");
    Class<?> foo = workshop.load("d.Foo");
    assertEquals(version, ObjectStreamClass.lookup(foo).getSerialVersionUID());
    Method original = foo.getDeclaredMethod("m", int.class);
    assertTrue(Modifier.isSynchronized(original.getModifiers()));
    assertNotNull(original.getAnnotation(Deprecated.class));
    assertEquals("@d.Mark(\"p\")", original.getParameterAnnotations()[0][0].toString());
    Method moved = foo.getDeclaredMethod("m$sequential", foo, int.class);
    assertFalse(Modifier.isSynchronized(moved.getModifiers()));
    assertNull(moved.getAnnotation(Deprecated.class));
    assertEquals(0, moved.getParameterAnnotations()[1].length);
  }

  @Test
  void stackTracesNameTheLineOfTheSource() throws Exception {
    workshop.source(
        "d.Foo",
        """
        package d;
        class Foo {
          static void m() {
            int x = 0;
            System.nanoTime();
            throw new IllegalStateException();
          }
          static Object run() { m(); return null; }
        }
        """);
    workshop.source(
        "d.Foo_Parallel", "package d; class Foo_Parallel { static void m() { Foo.run(); } }");
    workshop.compile();
    workshop.weave(plan("d.Foo", "d.Foo", List.of(new Redirect("m", "()V", true))));
    var thrown =
        assertThrows(InvocationTargetException.class, () -> workshop.run("d.Foo", true)).getCause();
    StackTraceElement[] trace = thrown.getStackTrace();
    assertEquals("m$sequential", trace[0].getMethodName());
    assertEquals(6, trace[0].getLineNumber());
    assertEquals("m", trace[1].getMethodName());
    assertEquals(4, trace[1].getLineNumber());
  }

  private WovenClass simple() {
    workshop.source("d.Foo", "package d; class Foo { static Object run() { return \"seq\"; } }");
    workshop.source(
        "d.Foo_Parallel",
        "package d; class Foo_Parallel { static Object run() { return \"par\"; } }");
    return plan("d.Foo", "d.Foo", List.of(new Redirect("run", "()Ljava/lang/Object;", true)));
  }

  @Test
  void weavingTwiceIsWeavingOnce() throws Exception {
    WovenClass plan = simple();
    workshop.compile().weave(plan);
    byte[] once = workshop.bytes("d.Foo");
    byte[] generated = workshop.bytes("d.Foo_Parallel");
    workshop.weave(plan);
    assertArrayEquals(once, workshop.bytes("d.Foo"));
    assertArrayEquals(generated, workshop.bytes("d.Foo_Parallel"));
    assertSwitches("d.Foo");
  }

  @Test
  void whatIsNotWovenStaysAsItWas() throws Exception {
    WovenClass plan = simple();
    workshop.source("d.Other", "package d; class Other { Foo f; }");
    workshop.compile().weave(plan);
    assertFalse(workshop.written().contains("d.Other"));
  }

  private void assertRefused(WovenClass plan, String words) {
    var refusal = assertThrows(WeavingException.class, () -> workshop.weave(plan));
    assertTrue(refusal.getMessage().contains(words), refusal.getMessage());
    assertTrue(workshop.written().isEmpty(), "nothing may have been written");
  }

  @Test
  void aMethodWithTheNeededNameIsAnError() {
    workshop.source(
        "d.Foo",
        "package d; class Foo { static void m() {} public static void m$sequential() {} }");
    workshop.source("d.Foo_Parallel", "package d; class Foo_Parallel { static void m() {} }");
    workshop.compile();
    assertRefused(plan("d.Foo", "d.Foo", List.of(new Redirect("m", "()V", true))), "rename it");
  }

  @Test
  void missingMethodsAndClassesAreErrors() {
    WovenClass plan = simple();
    workshop.compile();
    Redirect absent = new Redirect("absent", "()V", true);
    assertRefused(plan("d.Foo", "d.Foo", List.of(absent)), "no method absent()V");
    assertRefused(
        new WovenClass("d.Foo", "d.Foo", "d.None", false, plan.redirects(), List.of()),
        "d.None is not found");
    assertRefused(
        new WovenClass("d.None", "d.Foo", "d.Foo_Parallel", false, plan.redirects(), List.of()),
        "d.None is not found");
  }

  @Test
  void anAbstractMethodIsAnError() {
    workshop.source("d.Foo", "package d; abstract class Foo { abstract void m(); }");
    workshop.source("d.Foo_Parallel", "package d; class Foo_Parallel { static void m(Foo f) {} }");
    workshop.compile();
    assertRefused(plan("d.Foo", "d.Foo", List.of(new Redirect("m", "()V", false))), "no body");
  }
}
