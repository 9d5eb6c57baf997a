package io.manyhands.processor.reading;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Sources given as text, attributed by a plain javac task. */
public final class Attributed {
  private static final Pattern TYPE =
      Pattern.compile("^(?:public |final |abstract )*(?:class|record|enum|interface) (\\w+)", 8);
  private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);

  final List<CompilationUnitTree> units = new ArrayList<>();
  final Trees trees;
  final Elements elements;
  final Types types;

  private Attributed(List<? extends JavaFileObject> files, List<String> options) {
    List<String> all = new ArrayList<>(List.of("-proc:none", "-implicit:none"));
    all.addAll(options);
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, diagnostic -> {}, all, null, files);
    try {
      task.parse().forEach(units::add);
      task.analyze();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    trees = Trees.instance(task);
    elements = task.getElements();
    types = task.getTypes();
  }

  /** Whole source files, each named after its first class. */
  public static Attributed sources(String... texts) {
    return new Attributed(List.of(texts).stream().map(Attributed::file).toList(), List.of());
  }

  /** Files with javac options. */
  static Attributed files(List<? extends JavaFileObject> files, List<String> options) {
    return new Attributed(files, options);
  }

  /** A source file, named after its first class. */
  static JavaFileObject file(String text) {
    Matcher type = TYPE.matcher(text);
    Matcher packageName = PACKAGE.matcher(text);
    String directory = packageName.find() ? packageName.group(1).replace('.', '/') + "/" : "";
    String name = type.find() ? type.group(1) : "module-info";
    URI uri = URI.create("string:///" + directory + name + ".java");
    return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  /** What the first file's marks say. */
  Reading reading() {
    return MarkedMethodReader.read(units.get(0), trees, elements, types);
  }

  /** The only marked method of the first file. */
  public MarkedMethod marked() {
    return reading().methods().get(0);
  }

  /** All marked methods of the first file. */
  public List<MarkedMethod> allMarked() {
    return reading().methods();
  }

  /** What is known of the methods of these sources, which are of no package. */
  public Program program() {
    return methods("");
  }

  MethodReader methods(String hostPackage) {
    return new MethodReader(trees, elements, types, hostPackage, units);
  }

  /** The declaration of a method, or of the constructor {@code <init>}, of class {@code owner}. */
  MethodDeclaration declaration(String owner, String name) {
    return methods("").declaration(method(owner, name)).orElseThrow();
  }

  Method method(String owner, String name) {
    for (Element member : elements.getTypeElement(owner).getEnclosedElements()) {
      if (member instanceof ExecutableElement method
          && member.getSimpleName().contentEquals(name)) {
        return new Attribution(trees, elements, types, "").symbols.method(method);
      }
    }
    throw new IllegalArgumentException("no " + name + " in " + owner);
  }
}
