package io.manyhands.processor.reading;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Which method of which attributed class runs where an overridable one is called. */
final class Overriding {
  private final Attribution attribution;
  private final List<CompilationUnitTree> units;
  private final Map<Call, List<Method>> running = new HashMap<>();
  private @Nullable List<TypeElement> classes;
  private @Nullable List<TypeElement> everyClass;

  /**
   * A question that whole programs ask again and again.
   *
   * @param called the method that is called
   * @param receiver the type of what it is called on
   */
  private record Call(ExecutableElement called, TypeElement receiver) {}

  /**
   * Looks among attributed classes.
   *
   * @param units where the classes are looked for that extend others
   */
  Overriding(Attribution attribution, List<CompilationUnitTree> units) {
    this.attribution = attribution;
    this.units = units;
  }

  /** Whether {@code type} is {@code general} or extends it; local classes are not known. */
  boolean isSubclass(Type.Declared type, Type.Declared general) {
    if (type.binaryName().equals(general.binaryName())) {
      return true;
    }
    Optional<TypeElement> lower = element(type);
    Optional<TypeElement> upper = element(general);
    return lower.isPresent() && upper.isPresent() && isSubclass(lower.get(), upper.get());
  }

  /** Whether one of the classes, or a local or anonymous one, extends {@code type}. */
  boolean isExtended(Type.Declared type) {
    return element(type)
        .filter(
            general ->
                everyClass().stream()
                    .anyMatch(each -> !each.equals(general) && isSubclass(each, general)))
        .isPresent();
  }

  private boolean isSubclass(TypeElement type, TypeElement general) {
    return attribution.types.isSubtype(
        attribution.types.erasure(type.asType()), attribution.types.erasure(general.asType()));
  }

  private Optional<TypeElement> element(Type.Declared type) {
    return attribution.classes.element(type);
  }

  /** What runs where {@code method} is called on an object of exactly {@code type}. */
  Optional<Method> implementation(Method method, Type.Declared type) {
    Optional<ExecutableElement> called = attribution.symbols.symbol(method);
    return called.isEmpty()
        ? Optional.empty()
        : element(type)
            .flatMap(exact -> implementation(called.get(), exact))
            .map(attribution.symbols::method);
  }

  private Optional<ExecutableElement> implementation(ExecutableElement called, TypeElement exact) {
    for (TypeElement at = exact; at != null; at = superclass(at)) {
      for (ExecutableElement own : ElementFilter.methodsIn(at.getEnclosedElements())) {
        if (own.equals(called) || attribution.elements.overrides(own, called, exact)) {
          return Optional.of(own).filter(found -> !isAbstract(found));
        }
      }
    }
    return isAbstract(called) || isOverridden(called, exact.asType(), exact)
        ? Optional.empty()
        : Optional.of(called);
  }

  /** Whether a supertype has a method of its own in place of an interface's. */
  private boolean isOverridden(ExecutableElement called, TypeMirror type, TypeElement exact) {
    for (TypeMirror parent : attribution.types.directSupertypes(type)) {
      boolean declares =
          attribution.types.asElement(parent) instanceof TypeElement element
              && ElementFilter.methodsIn(element.getEnclosedElements()).stream()
                  .anyMatch(own -> attribution.elements.overrides(own, called, exact));
      if (declares || isOverridden(called, parent, exact)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable TypeElement superclass(TypeElement type) {
    TypeMirror superclass = type.getSuperclass();
    Element element = attribution.types.asElement(superclass);
    return element instanceof TypeElement found ? found : null;
  }

  private static boolean isAbstract(Element element) {
    return element.getModifiers().contains(Modifier.ABSTRACT);
  }

  /** What may run where {@code method} is called on an object of a class that extends this one. */
  List<Method> implementations(Method method, Type.Declared type) {
    Optional<ExecutableElement> called = attribution.symbols.symbol(method);
    Optional<TypeElement> general = element(type);
    return called.isEmpty() || general.isEmpty()
        ? List.of()
        : running.computeIfAbsent(new Call(called.get(), general.get()), this::implementations);
  }

  private List<Method> implementations(Call call) {
    Set<ExecutableElement> found = new LinkedHashSet<>();
    for (TypeElement candidate : classes()) {
      if (!isAbstract(candidate) && isSubclass(candidate, call.receiver())) {
        implementation(call.called(), candidate).ifPresent(found::add);
      }
    }
    return found.stream().map(attribution.symbols::method).toList();
  }

  /** Whether any of the classes, or a local or anonymous one, has another method in its place. */
  boolean isOverridden(Method method) {
    Optional<ExecutableElement> called = attribution.symbols.symbol(method);
    return called.isEmpty()
        || everyClass().stream().anyMatch(each -> hasAnother(each, called.get()));
  }

  private boolean hasAnother(TypeElement type, ExecutableElement called) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .anyMatch(own -> !own.equals(called) && attribution.elements.overrides(own, called, type));
  }

  private List<TypeElement> everyClass() {
    if (everyClass == null) {
      List<TypeElement> all = new ArrayList<>();
      for (CompilationUnitTree unit : units) {
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
          @Override
          public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
            if (attribution.trees.getElement(getCurrentPath()) instanceof TypeElement type) {
              all.add(type);
            }
            return super.visitClass(tree, null);
          }
        }.scan(unit, null);
      }
      everyClass = all;
    }
    return everyClass;
  }

  private List<TypeElement> classes() {
    if (classes == null) {
      classes = new ArrayList<>();
      for (CompilationUnitTree unit : units) {
        for (Tree tree : unit.getTypeDecls()) {
          collect(new TreePath(new TreePath(unit), tree), classes);
        }
      }
    }
    return classes;
  }

  private void collect(TreePath path, List<TypeElement> all) {
    if (path.getLeaf() instanceof ClassTree tree
        && attribution.trees.getElement(path) instanceof TypeElement type) {
      all.add(type);
      new ClosedClasses(attribution)
          .bodies(path).stream()
              .map(attribution.trees::getElement)
              .filter(TypeElement.class::isInstance)
              .map(TypeElement.class::cast)
              .forEach(all::add);
      tree.getMembers().stream()
          .filter(ClassTree.class::isInstance)
          .forEach(member -> collect(new TreePath(path, member), all));
    }
  }
}
