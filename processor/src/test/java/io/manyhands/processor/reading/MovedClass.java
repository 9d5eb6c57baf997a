package io.manyhands.processor.reading;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.manyhands.processor.model.Edit;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.HostClass;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.TypeParameter;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/**
 * Moves all methods of a source file that can be moved, to see whether javac accepts the result.
 */
final class MovedClass {
  private final HostClass host;
  private final List<String> methods = new ArrayList<>();
  private final Map<String, Object> accessors = new LinkedHashMap<>();

  private MovedClass(HostClass host) {
    this.host = host;
  }

  /** How many methods were read, and how many moved. */
  record Count(int read, int moved) {}

  /** Adds the moved classes of {@code unit} to {@code result}, as source text. */
  static Count move(CompilationUnitTree unit, Attributed attributed, List<String> result) {
    String packageName = unit.getPackageName() == null ? "" : unit.getPackageName().toString();
    Attribution attribution =
        new Attribution(attributed.trees, attributed.elements, attributed.types, packageName);
    Map<String, MovedClass> classes = new LinkedHashMap<>();
    int[] count = new int[2];
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitMethod(MethodTree tree, Void unused) {
        if (tree.getBody() != null) {
          count[0]++;
          count[1] += move(getCurrentPath(), attribution, classes) ? 1 : 0;
        }
        return super.visitMethod(tree, null);
      }
    }.scan(unit, null);
    classes.values().forEach(moved -> result.add(moved.text()));
    return new Count(count[0], count[1]);
  }

  private static boolean move(
      TreePath path, Attribution attribution, Map<String, MovedClass> classes) {
    ExecutableElement element = (ExecutableElement) attribution.trees.getElement(path);
    MethodDeclaration declaration =
        new MethodTranslator(attribution).translate(path, element).declaration();
    LoopText.of(declaration.body());
    assertSane(declaration, declaration.span());
    TypeElement owner = Members.owner(element);
    if (isLocal(owner) || declaration.method().isConstructor()) {
      return false;
    }
    HostClass host = new HostReader(attribution).read(owner);
    TextChanges changes = new TextChanges();
    new SignatureReader(attribution, path, changes).read(element, host);
    MethodTree tree = (MethodTree) path.getLeaf();
    EditReader.read(attribution, new TreePath(path, tree.getBody()), owner, changes);
    if (!changes.obstacles().isEmpty() || !changes.hiddenTypes().isEmpty()) {
      return false;
    }
    classes
        .computeIfAbsent(host.generatedBinaryName(), name -> new MovedClass(host))
        .add(element, declaration, attribution, changes.edits());
    return true;
  }

  private static void assertSane(MethodDeclaration declaration, Span whole) {
    if (!whole.equals(Span.NONE) && !whole.contains(declaration.body().span())) {
      throw new AssertionError(declaration.method() + " " + declaration.body().span());
    }
  }

  private static boolean isLocal(TypeElement type) {
    for (var at = type; at != null; at = outer(at)) {
      if (at.getNestingKind() == NestingKind.LOCAL
          || at.getNestingKind() == NestingKind.ANONYMOUS) {
        return true;
      }
    }
    return false;
  }

  private static TypeElement outer(TypeElement type) {
    return type.getEnclosingElement() instanceof TypeElement outer ? outer : null;
  }

  private void add(
      ExecutableElement element,
      MethodDeclaration declaration,
      Attribution attribution,
      List<Edit> edits) {
    List<TypeParameter> parameters = new ArrayList<>();
    List<String> variables = new ArrayList<>();
    Method method = declaration.method();
    if (!method.isStatic()) {
      parameters.addAll(host.typeParameters());
      variables.add(spell(host.type()) + " " + MovedText.SELF);
    }
    element.getTypeParameters().stream()
        .map(attribution.typeTranslator::parameter)
        .forEach(parameters::add);
    for (Variable parameter : declaration.parameters()) {
      variables.add(spell(parameter.type()) + " " + parameter.name());
    }
    String thrown =
        element.getThrownTypes().stream()
            .map(attribution.typeTranslator::translate)
            .map(MovedClass::spell)
            .collect(Collectors.joining(", "));
    MovedText text = new MovedText(declaration.source(), edits);
    String body =
        text.of(declaration.body().span()).replace(MovedText.GENERATED, host.generatedName());
    accessors.putAll(text.accessors);
    methods.add(
        head(parameters, spell(method.returnType()), method.name() + "$" + methods.size())
            + String.join(", ", variables)
            + ")"
            + (thrown.isEmpty() ? "" : " throws " + thrown)
            + " "
            + body);
  }

  private static String head(List<TypeParameter> parameters, String type, String name) {
    String declared =
        parameters.stream()
            .map(
                parameter ->
                    parameter.name()
                        + (parameter.bounds().isEmpty()
                            ? ""
                            : parameter.bounds().stream()
                                .map(MovedClass::spell)
                                .collect(Collectors.joining(" & ", " extends ", ""))))
            .collect(Collectors.joining(", "));
    return "static " + (declared.isEmpty() ? "" : "<" + declared + "> ") + type + " " + name + "(";
  }

  private String text() {
    Set<String> stubs = new LinkedHashSet<>();
    accessors.forEach(
        (name, member) -> {
          String simple = name.contains("(") ? name.substring(0, name.indexOf('(')) : name;
          if (member instanceof Edit.Creation creation) {
            stubs.add(stub(simple, creation));
          } else {
            stubs.add(
                member instanceof Field field
                    ? stub(simple, field)
                    : stub(simple, (Method) member));
          }
        });
    String packageName = host.type().packageName();
    return (packageName.isEmpty() ? "" : "package " + packageName + ";\n")
        + "@SuppressWarnings({\"all\", \"unchecked\", \"rawtypes\"})\nclass "
        + host.generatedName()
        + " {\n"
        + String.join("\n", methods)
        + "\n"
        + String.join("\n", stubs)
        + "\n}\n";
  }

  private String stub(String name, Field field) {
    boolean isSet = name.startsWith("set");
    List<String> parameters = new ArrayList<>(receiver(field.isStatic(), field.owner()));
    if (isSet) {
      parameters.add(spell(field.type()) + " value");
    }
    return head(generics(field.isStatic(), field.owner()), spell(field.type()), name)
        + String.join(", ", parameters)
        + ") { throw new Error(); }";
  }

  private String stub(String name, Edit.Creation creation) {
    Method constructor = creation.constructor();
    boolean ofHost = isHost(constructor.owner());
    List<String> outer =
        creation.outer().map(type -> spell(type) + " " + MovedText.SELF).stream().toList();
    return stub(
        name,
        constructor.returning(ofHost ? host.type() : constructor.owner()),
        outer,
        ofHost ? host.typeParameters() : List.of());
  }

  private String stub(String name, Method method) {
    Type.Declared owner = name.startsWith(MovedText.SUPER) ? host.type() : method.owner();
    return stub(
        name, method, receiver(method.isStatic(), owner), generics(method.isStatic(), owner));
  }

  private static String stub(
      String name, Method method, List<String> receiver, List<TypeParameter> ofClass) {
    List<String> parameters = new ArrayList<>(receiver);
    for (Type type : method.parameterTypes()) {
      parameters.add(spell(type) + " p" + parameters.size());
    }
    if (method.isVarargs()) {
      int last = parameters.size() - 1;
      parameters.set(last, parameters.get(last).replace("[] p", "... p"));
    }
    List<TypeParameter> generics = new ArrayList<>(ofClass);
    generics.addAll(method.typeParameters());
    String thrown =
        method.thrown().stream().map(MovedClass::spell).collect(Collectors.joining(", "));
    return head(generics, spell(method.returnType()), name)
        + String.join(", ", parameters)
        + ")"
        + (thrown.isEmpty() ? "" : " throws " + thrown)
        + " { throw new Error(); }";
  }

  private List<TypeParameter> generics(boolean isStatic, Type.Declared owner) {
    return isStatic || !isHost(owner) ? List.of() : host.typeParameters();
  }

  private List<String> receiver(boolean isStatic, Type.Declared owner) {
    return isStatic
        ? List.of()
        : List.of(spell(isHost(owner) ? host.type() : owner) + " " + MovedText.SELF);
  }

  private boolean isHost(Type.Declared owner) {
    return owner.binaryName().equals(host.type().binaryName());
  }

  static String spell(Type type) {
    if (type instanceof Type.Array array) {
      return spell(array.component()) + "[]";
    }
    if (type instanceof Type.Wildcard wildcard) {
      return wildcard
          .extendsBound()
          .map(bound -> "? extends " + spell(bound))
          .orElseGet(() -> wildcard.superBound().map(b -> "? super " + spell(b)).orElse("?"));
    }
    if (type instanceof Type.Declared declared) {
      String arguments =
          declared.arguments().stream().map(MovedClass::spell).collect(Collectors.joining(", "));
      return declared.qualifiedName() + (arguments.isEmpty() ? "" : "<" + arguments + ">");
    }
    return type.toString();
  }
}
