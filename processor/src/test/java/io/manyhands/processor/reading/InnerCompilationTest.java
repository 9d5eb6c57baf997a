package io.manyhands.processor.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.JavaFileObjects;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In each of these situations every variable of the attributed files must get its type. */
class InnerCompilationTest {

  @TempDir Path directory;
  private OuterJavac javac;

  @BeforeEach
  void start() {
    javac = new OuterJavac(directory);
  }

  /** Compiles and returns the types of all variables by name. */
  private Map<String, String> types() {
    Map<String, String> types = new LinkedHashMap<>();
    javac.compile(
        inner -> {
          assertEquals("", messages(inner));
          assertFalse(inner.units().isEmpty());
          inner.units().forEach(unit -> collect(inner, unit, types));
        });
    return types;
  }

  private static String messages(InnerCompilation inner) {
    List<String> messages = new ArrayList<>();
    inner.errors().forEach(e -> messages.add(e.getMessage(Locale.ROOT)));
    return String.join("\n", messages);
  }

  private static void collect(
      InnerCompilation inner, CompilationUnitTree unit, Map<String, String> types) {
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree tree, Void unused) {
        Tree typed = tree.getInitializer() == null ? tree : tree.getInitializer();
        TypeMirror type = inner.trees().getTypeMirror(new TreePath(getCurrentPath(), typed));
        assertTrue(type.getKind() != TypeKind.ERROR, () -> tree + " in " + unit.getSourceFile());
        types.put(tree.getName().toString(), type.toString());
        return super.visitVariable(tree, null);
      }
    }.scan(unit, null);
  }

  private Path jar(String name, Path classes) throws Exception {
    Path jar = directory.resolve(name);
    try (var files = Files.walk(classes);
        var out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
        out.write(Files.readAllBytes(file));
        out.closeEntry();
      }
    }
    return jar;
  }

  private String library(String name, String classPath, String... filesAndTexts) {
    Map<String, String> files = new LinkedHashMap<>();
    for (int i = 0; i < filesAndTexts.length; i += 2) {
      files.put(filesAndTexts[i], filesAndTexts[i + 1]);
    }
    return javac.library(name, classPath, files).toString();
  }

  @Test
  void singleFileWithTheLanguageOf17() {
    javac.source(
        "Foo.java",
        """
        import java.util.*;
        class Foo<T extends Comparable<T>> { // MARKED
          record Point(double x, double y) {}
          sealed interface Shape permits Disc {}
          record Disc(Point at) implements Shape {}
          double f(List<? extends T> list, Object o) {
            var map = new HashMap<String, List<Point>>();
            for (var e : map.entrySet()) { var first = e.getValue().get(0); }
            return o instanceof Disc d ? d.at().x() : 0;
          }
        }
        """);
    Map<String, String> types = types();
    assertEquals("java.util.HashMap<java.lang.String,java.util.List<Foo.Point>>", types.get("map"));
    assertEquals("Foo.Point", types.get("first"));
  }

  @Test
  void classesThatImplementWhatIsUsed() {
    javac.source("p/A.java", "package p; class A { double f(B b) { return b.g(); } } // MARKED");
    javac.source("p/B.java", "package p; abstract class B { abstract double g(); }");
    javac.source("p/C.java", "package p; public abstract class C extends B { }");
    javac.source(
        "q/D.java",
        "package q; class D { static abstract class E extends Gen<String> { int inE = 0; } }");
    javac.source("q/Gen.java", "package q; abstract class Gen<T> extends p.C { T inGen; }");
    javac.source("q/Unused.java", "package q; class Unused { int never = 0; }");
    Map<String, String> types = types();
    assertEquals("int", types.get("inE"));
    assertEquals("T", types.get("inGen"));
    assertFalse(types.containsKey("never"), "what is not used is not attributed");
  }

  @Test
  void otherSourcesOfTheCompilation() {
    javac.source("p/A.java", "package p; class A { int n = B.f() + Side.g(); } // MARKED");
    javac.source(
        "p/B.java", "package p; class B { static int f() { var c = q.C.make(); return 1; } }");
    javac.source(
        "p/Main.java", "package p; class Main {} class Side { static int g() { return 2; } }");
    javac.source(
        "q/C.java", "package q; public class C { public static C make() { return null; } }");
    javac.source("q/Unused.java", "package q; class Unused { int never = 0; }");
    Map<String, String> types = types();
    assertEquals("q.C", types.get("c"), "a callee in source is attributed as well");
    assertFalse(types.containsKey("never"), "what is not used is not attributed");
  }

  @Test
  void unitsAreFoundByTheOuterFile() {
    javac.source("p/A.java", "package p; class A { B b; } // MARKED");
    javac.source("p/B.java", "package p; class B { }");
    javac.compile(
        inner -> {
          assertEquals(2, inner.units().size());
          for (CompilationUnitTree unit : inner.units()) {
            assertEquals(unit, inner.unitOf(inner.sourceOf(unit)).orElseThrow());
          }
          assertTrue(inner.sourceOf(inner.units().get(1)).getName().endsWith("B.java"));
        });
  }

  @Test
  void classPathOfDirectoriesAndJars() throws Exception {
    String one =
        library("one", "", "lib/Lib.java", "package lib; public class Lib { public int x; }");
    String two =
        library("two", "", "lib/Too.java", "package lib; public class Too { public int x; }");
    String three = library("three", "", "app/Mate.java", "package app; class Mate { int y; }");
    Path jar = jar("two.jar", Path.of(two));
    javac.options("-cp", one + ":" + jar + ":" + three);
    javac.source(
        "app/A.java",
        """
        package app;
        import lib.*;
        class A { // MARKED
          int a = new Lib().x + new Too().x;
          int b = new Mate().y + new lib.Lib().x;
          Lib lib; Too too; Mate mate;
        }
        """);
    assertEquals("app.Mate", types().get("mate"));
  }

  @Test
  void classesThatOnlyClassFilesName() throws Exception {
    String base =
        library(
            "base",
            "",
            "deep/Base.java",
            "package deep; public class Base<T> { public T value; }",
            "same/Root.java",
            "package same; public class Root extends deep.Base<String> {}");
    String middle =
        library("middle", base, "same/Mid.java", "package same; public class Mid extends Root {}");
    Path jar = jar("base.jar", Path.of(base));
    javac.options("-cp", middle + ":" + jar);
    javac.source(
        "app/A.java",
        "package app; class A { Object o = new same.Mid().value.length(); } // MARKED");
    assertEquals("int", types().get("o"));
  }

  @Test
  void packageSharedBySourceAndArchivesIsFoundLate() {
    String lib = library("lib", "", "p/Late.java", "package p; class Late { int z; }");
    javac.options("-cp", lib);
    javac.source("p/A.java", "package p; class A { int n = B.f(); } // MARKED");
    javac.source(
        "p/B.java", "package p; class B { static int f() { var l = new Late(); return 0; } }");
    assertEquals("p.Late", types().get("l"));
  }

  @Test
  void archiveIsFoundWhenOneOfItsPackagesHasBeenListed() throws Exception {
    String classes =
        library(
            "classes",
            "",
            "base/Kind.java",
            "package base; public interface Kind<T> {}",
            "base/util/Tool.java",
            """
            package base.util;
            public class Tool {
              public static <T extends base.Kind<T>> T round(T x) { return x; }
              public static long round(double x) { return (long) x; }
            }
            """);
    javac.options("-cp", jar("base.jar", Path.of(classes)).toString());
    javac.source(
        "base/app/A.java",
        "package base.app; import base.util.Tool; class A { Object o = Tool.round(1.5); } // MARKED");
    assertEquals("long", types().get("o"));
  }

  @Test
  void ofTwoClassesTheFirstOnThePathCounts() {
    String right = library("right", "", "l/X.java", "package l; public class X { public long v; }");
    String wrong =
        library(
            "wrong",
            "",
            "l/X.java",
            "package l; public class X { public int v; }",
            "k/Y.java",
            "package k; public class Y { }");
    javac.options("-cp", right + ":" + wrong);
    javac.source(
        "A.java", "import k.Y; import l.X; class A { Y y; Object o = new X().v; } // MARKED");
    assertEquals("long", types().get("o"));
  }

  @Test
  void aSourceThatIsCompiledCountsMoreThanItsOldClassFile() throws Exception {
    String old =
        library(
            "old",
            "",
            "p/B.java",
            "package p; public class B { public int v; }",
            "p/K.java",
            "package p; public class K { }");
    javac.options("-cp", old);
    javac.source("p/A.java", "package p; class A { K k; Object o = new B().v; } // MARKED");
    javac.source("p/B.java", "package p; class B { long v; }");
    FileTime past = FileTime.from(Instant.now().minusSeconds(3600));
    Files.setLastModifiedTime(javac.path("p/B.java"), past);
    assertEquals("long", types().get("o"));
  }

  @Test
  void sourcePath() {
    javac.options("-sourcepath", directory.resolve("src").toString(), "-implicit:none");
    javac.beside("src/p/B.java", "package p; public class B { public int v = C.w; }");
    javac.beside("src/p/C.java", "package p; class C { static int w = 1; }");
    javac.source("src/p/A.java", "package p; class A { Object o = new B().v; } // MARKED");
    Map<String, String> types = types();
    assertEquals("int", types.get("o"));
    assertTrue(types.containsKey("w"), "callees of callees too");
  }

  @Test
  void sourceBesideOnTheClassPath() {
    javac.options("-cp", directory.resolve("src").toString(), "-implicit:none");
    javac.beside("src/B.java", "class B { int v; }");
    javac.source("src/A.java", "class A { Object o = new B().v; } // MARKED");
    assertEquals("int", types().get("o"));
  }

  @Test
  void sourcesInMemory() {
    javac.inMemory(JavaFileObjects.forSourceString("p.A", "package p; class A { B b; } // MARKED"));
    javac.inMemory(JavaFileObjects.forSourceString("p.B", "package p; class B { int v; }"));
    Map<String, String> types = types();
    assertEquals("p.B", types.get("b"));
    assertEquals("int", types.get("v"));
  }

  @Test
  void sourcesGeneratedInAnEarlierRound() {
    javac.generates("p.Gen", "package p; public class Gen { int v; }");
    javac.source("p/A.java", "package p; class A { Gen g; Object o = new Gen().v; } // MARKED");
    assertEquals("int", types().get("o"));
  }

  @Test
  void modules() throws Exception {
    String named =
        library(
            "named",
            "",
            "module-info.java",
            "module named { exports lib; }",
            "lib/Lib.java",
            "package lib; public class Lib { public int x; }");
    String plain =
        library("plain", "", "auto/It.java", "package auto; public class It { public int x; }");
    String old = library("out", "", "app/Old.java", "package app; class Old { int x; }");
    assertEquals(directory.resolve("out").toString(), old);
    javac.options("--module-path", named + ":" + jar("plainlib-1.0.jar", Path.of(plain)));
    javac.source("module-info.java", "module user { requires named; requires plainlib; }");
    javac.source(
        "app/A.java",
        """
        package app;
        import auto.*;
        class A { // MARKED
          Object o = new lib.Lib().x; It it; int a = it.x; Old old;
        }
        """);
    Map<String, String> types = types();
    assertEquals("int", types.get("o"));
    assertEquals("auto.It", types.get("it"));
    assertEquals("app.Old", types.get("old"));
  }

  @Test
  void testsThatArePatchedIntoAModule() {
    String main =
        library(
            "main",
            "",
            "module-info.java",
            "module user { }",
            "app/Base.java",
            "package app; class Base { int x; }");
    javac.options("--module-path", main);
    javac.options("--patch-module", "user=" + directory.resolve("test"));
    javac.source(
        "test/app/BaseTest.java",
        "package app; class BaseTest { Object o = new Base().x; } // MARKED");
    assertEquals("int", types().get("o"));
  }

  @Test
  void platformPackagesThatAreOpenedByOption() {
    javac.options("--add-exports", "java.base/jdk.internal.misc=ALL-UNNAMED");
    javac.source(
        "A.java", "class A { Object o = jdk.internal.misc.VM.maxDirectMemory(); } // MARKED");
    assertEquals("long", types().get("o"));
  }

  @Test
  void anOlderPlatform() {
    javac.options("--release", "17");
    javac.source(
        "A.java",
        """
        import java.util.*;
        class A { // MARKED
          interface Seq { Object getFirst(); }
          static abstract class S<T> extends AbstractList<T> implements Seq {}
          Object o(List<String> l) { var e = l.get(0); return e; }
        }
        """);
    assertEquals("java.lang.String", types().get("e"));
  }

  @Test
  void errorsOfOneFileLeaveTheOthersAttributed() {
    javac.expectingErrors();
    javac.source("p/A.java", "package p; class A { Object o = C.n + 1L; } // MARKED");
    javac.source("p/C.java", "package p; class C { static int n = 1; }");
    javac.source("p/B.java", "package p; import nowhere.*; class B { Missing m; } // MARKED");
    javac.compile(
        inner -> {
          CompilationUnitTree a = inner.units().get(0);
          CompilationUnitTree b = inner.units().get(1);
          assertEquals(3, inner.units().size(), "C, which is used, is not left out");
          assertTrue(inner.errorsIn(a).isEmpty());
          assertFalse(inner.errorsIn(b).isEmpty());
          Map<String, String> types = new LinkedHashMap<>();
          collect(inner, a, types);
          assertEquals("long", types.get("o"));
        });
  }

  @Test
  void anErrorInABodyIsReported() {
    javac.expectingErrors();
    javac.source("A.java", "class A { Object o = Unknown.x; } // MARKED");
    javac.compile(inner -> assertTrue(inner.hasErrors()));
  }
}
