package io.manyhands.processor.reading;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.manyhands.processor.model.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The classes that methods declare and that need nothing of these, and those of the constants of
 * enums that have bodies: javac finds them by no name.
 */
final class LocalClasses {
  private final Trees trees;
  private final Elements elements;
  private List<CompilationUnitTree> units = List.of();
  private @Nullable Map<String, TypeElement> byName;

  LocalClasses(Trees trees, Elements elements) {
    this.trees = trees;
    this.elements = elements;
  }

  /** Says in which files they are looked for. */
  void lookIn(List<CompilationUnitTree> files) {
    units = List.copyOf(files);
    byName = null;
  }

  /** The class of any kind that {@code type} names. */
  Optional<TypeElement> element(Type.Declared type) {
    TypeElement named = elements.getTypeElement(type.qualifiedName());
    if (named != null || !isOfMethod(type)) {
      return Optional.ofNullable(named);
    }
    return Optional.ofNullable(all().get(type.binaryName()));
  }

  /** A local class counts as javac numbers it: {@code 1Scale}. */
  private static boolean isOfMethod(Type.Declared type) {
    return type.names().stream().anyMatch(name -> Character.isDigit(name.charAt(0)));
  }

  private Map<String, TypeElement> all() {
    if (byName == null) {
      Map<String, TypeElement> found = new HashMap<>();
      for (CompilationUnitTree unit : units) {
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
          @Override
          public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
            if (trees.getElement(getCurrentPath()) instanceof TypeElement type
                && (isFree(type) || isOfConstant(type))) {
              found.put(elements.getBinaryName(type).toString(), type);
            }
            return super.visitClass(tree, null);
          }
        }.scan(new TreePath(unit), null);
      }
      byName = found;
    }
    return byName;
  }

  /**
   * Whether a local class needs nothing of its method, so that it could as well be declared outside
   * of it: a record, an enum or an interface, without classes in it. Its objects are made, and it
   * is found, as those of a nested class.
   */
  static boolean isFree(TypeElement type) {
    return type.getNestingKind() == NestingKind.LOCAL
        && switch (type.getKind()) {
          case RECORD, ENUM, INTERFACE -> true;
          default -> false;
        }
        && type.getEnclosedElements().stream().noneMatch(LocalClasses::isClass);
  }

  /** Whether this is the body of a constant: nothing else extends an enum. */
  static boolean isOfConstant(TypeElement type) {
    return type.getNestingKind() == NestingKind.ANONYMOUS
        && type.getSuperclass() instanceof DeclaredType general
        && general.asElement().getKind() == ElementKind.ENUM;
  }

  private static boolean isClass(Element member) {
    return member.getKind().isClass() || member.getKind().isInterface();
  }
}
