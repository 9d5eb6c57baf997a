package io.manyhands.processor.reading;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.manyhands.processor.model.Classes;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.HiddenNames;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.StandIn;
import io.manyhands.processor.model.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Translates the source of called methods and used classes when it is asked for. */
public final class MethodReader implements Program {
  private final Attribution attribution;
  private final MethodTranslator translator;
  private final Overriding overriding;
  private final Classes classes;
  private final SerialForm serial;
  private final Map<String, Optional<MethodDeclaration>> known = new HashMap<>();
  private final Map<String, Optional<List<MethodDeclaration>>> initializers = new HashMap<>();
  private final Map<String, Optional<Method>> accessors = new HashMap<>();
  private final Map<String, MarkedMethod> movable = new HashMap<>();
  private final Map<HiddenNames, Optional<List<StandIn>>> standIns = new HashMap<>();
  private final Map<MethodDeclaration, TreePath> paths = new LinkedHashMap<>();

  /**
   * A reader over the source files of one attributed task.
   *
   * @param trees of the task
   * @param elements of the task
   * @param types of the task
   * @param hostPackage the package that the generated class will be in; visibility is judged from
   *     it
   */
  public MethodReader(Trees trees, Elements elements, Types types, String hostPackage) {
    this(trees, elements, types, hostPackage, List.of());
  }

  /**
   * A reader that also finds the methods which override others.
   *
   * @param units the attributed source files
   */
  MethodReader(
      Trees trees,
      Elements elements,
      Types types,
      String hostPackage,
      List<CompilationUnitTree> units) {
    attribution = new Attribution(trees, elements, types, hostPackage);
    attribution.classes.lookIn(units);
    translator = new MethodTranslator(attribution);
    overriding = new Overriding(attribution, units);
    classes = new ClassReader(attribution);
    serial = new SerialForm(elements, types);
  }

  @Override
  public Optional<MethodDeclaration> declaration(Method method) {
    Optional<MethodDeclaration> declaration = known.get(method.key());
    if (declaration == null) {
      declaration = attribution.symbols.symbol(method).flatMap(this::read);
      known.put(method.key(), declaration);
    }
    return declaration;
  }

  @Override
  public Optional<MethodDeclaration> implementation(Method method, Type.Declared type) {
    return type.binaryName().equals(method.owner().binaryName())
        ? declaration(method)
        : overriding.implementation(method, type).flatMap(this::declaration);
  }

  @Override
  public List<MethodDeclaration> implementations(Method method, Type.Declared type) {
    return overriding.implementations(method, type).stream()
        .flatMap(found -> declaration(found).stream())
        .toList();
  }

  @Override
  public boolean isOverridden(Method method) {
    return !method.isFixed() && overriding.isOverridden(method);
  }

  @Override
  public boolean isExtended(Type.Declared type) {
    return overriding.isExtended(type);
  }

  @Override
  public boolean isSubclass(Type.Declared type, Type.Declared general) {
    return overriding.isSubclass(type, general);
  }

  @Override
  public Classes classes() {
    return classes;
  }

  @Override
  public Optional<String> obstacleToSending(Type.Declared type) {
    return serial.obstacle(type);
  }

  @Override
  public Optional<List<StandIn>> standIns(HiddenNames names) {
    return standIns.computeIfAbsent(names, key -> new HiddenNamesReader(attribution).standIns(key));
  }

  @Override
  public boolean isEnum(Type.Declared type) {
    return serial.isEnum(type);
  }

  @Override
  public Optional<Method> accessor(Field field) {
    return accessors.computeIfAbsent(
        field.key(), key -> new Accessors(attribution, this).of(field));
  }

  @Override
  public Optional<MarkedMethod> movable(Method method) {
    return declaration(method)
        .map(paths::get)
        .map(
            path ->
                movable.computeIfAbsent(
                    method.key(), key -> new MethodMarks(attribution, path).unmarked()));
  }

  @Override
  public Optional<List<MethodDeclaration>> initializers(Type.Declared type) {
    return initializers.computeIfAbsent(
        type.binaryName(),
        name -> attribution.classes.element(type).flatMap(this::readInitializers));
  }

  private Optional<List<MethodDeclaration>> readInitializers(TypeElement type) {
    List<MethodDeclaration> all = new ArrayList<>();
    for (TypeMirror parent : initializedBefore(type)) {
      Element element = attribution.types.asElement(parent);
      if (!(element instanceof TypeElement superclass)) {
        return Optional.empty();
      }
      if (superclass.getKind().isInterface() && !hasDefaultMethod(superclass)) {
        continue;
      }
      Optional<List<MethodDeclaration>> inherited = readInitializers(superclass);
      if (inherited.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(inherited.get());
    }
    TreePath path = attribution.trees.getPath(type);
    if (path == null) {
      return isOfPlatform(type) ? Optional.of(List.copyOf(all)) : Optional.empty();
    }
    List<Tree> members = InitializerTranslator.members((ClassTree) path.getLeaf());
    for (Tree member : members) {
      if (Unresolved.firstIn(attribution, new TreePath(path, member)).isPresent()) {
        return Optional.empty();
      }
    }
    MethodDeclaration own = new InitializerTranslator(attribution).translate(path, type);
    if (!own.body().statements().isEmpty()) {
      paths.put(own, path);
      all.add(own);
    }
    return Optional.of(List.copyOf(all));
  }

  // The class of a constant is first used where its enum is being initialized, and nowhere else.
  private List<? extends TypeMirror> initializedBefore(TypeElement type) {
    return LocalClasses.isOfConstant(type)
        ? List.of()
        : attribution.types.directSupertypes(type.asType());
  }

  // An interface without one is not initialized together with a class that implements it.
  private static boolean hasDefaultMethod(TypeElement type) {
    return type.getEnclosedElements().stream()
        .anyMatch(member -> member.getModifiers().contains(Modifier.DEFAULT));
  }

  /** Whether a class is part of the JDK. */
  private boolean isOfPlatform(TypeElement type) {
    ModuleElement module = attribution.elements.getModuleOf(type);
    String name = module == null ? "" : module.getQualifiedName().toString();
    return name.startsWith("java.")
        || name.startsWith("jdk.")
        || type.getQualifiedName().toString().startsWith("java.");
  }

  private Optional<MethodDeclaration> read(ExecutableElement element) {
    TreePath path = attribution.trees.getPath(element);
    if (path == null || !(path.getLeaf() instanceof MethodTree tree)) {
      return new RecordMembers(attribution).implicit(element);
    }
    if (tree.getBody() == null) {
      return new RecordMembers(attribution).implicit(element);
    }
    if (Unresolved.firstIn(attribution, path).isPresent()) {
      return Optional.empty();
    }
    MethodDeclaration declaration = translator.translate(path, element).declaration();
    if (!declaration.span().equals(Span.NONE)) {
      paths.put(declaration, path);
    }
    return Optional.of(declaration);
  }

  /** Writes down what the names meant in all methods that were asked for. */
  void recordInto(RecordedFacts facts) {
    paths.forEach(
        (declaration, path) ->
            facts.add(
                declaration, SymbolFingerprint.of(path, attribution.trees, attribution.types)));
  }
}
