package io.manyhands.processor.reading;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.manyhands.processor.model.Classes;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/** Answers questions about classes from javac's symbols. */
final class ClassReader implements Classes {
  private final Attribution attribution;
  private final Map<Element, Optional<Type.Declared>> created = new HashMap<>();
  private final Map<String, Optional<List<Type.Declared>>> closed = new HashMap<>();

  ClassReader(Attribution attribution) {
    this.attribution = attribution;
  }

  private Optional<TypeElement> element(Type.Declared type) {
    return attribution.classes.element(type);
  }

  @Override
  public boolean isEnum(Type.Declared type) {
    return element(type).filter(found -> found.getKind() == ElementKind.ENUM).isPresent();
  }

  @Override
  public boolean isAbstract(Type.Declared type) {
    return element(type)
        .filter(found -> found.getModifiers().contains(Modifier.ABSTRACT))
        .isPresent();
  }

  @Override
  public boolean isOfProgram(Type.Declared type) {
    return element(type).filter(found -> attribution.trees.getPath(found) != null).isPresent();
  }

  @Override
  public Optional<List<Type.Declared>> closed(Type.Declared type) {
    return closed.computeIfAbsent(
        type.binaryName(),
        name ->
            element(type)
                .flatMap(new ClosedClasses(attribution)::of)
                .map(all -> all.stream().map(attribution.typeTranslator::erased).toList()));
  }

  private Optional<Method> member(TypeElement type, ExecutableElement called) {
    for (Element member : attribution.elements.getAllMembers(type)) {
      if (member instanceof ExecutableElement candidate
          && member.getSimpleName().equals(called.getSimpleName())
          && !member.getModifiers().contains(Modifier.ABSTRACT)
          && (candidate.equals(called)
              || attribution.elements.overrides(candidate, called, type))) {
        return Optional.of(attribution.symbols.method(candidate));
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<Method> ofObject(Type.Declared type, String name) {
    String owner =
        switch (name) {
          case "compareTo" -> "java.lang.Comparable";
          case "getMessage", "getLocalizedMessage" -> "java.lang.Throwable";
          default -> "java.lang.Object";
        };
    TypeElement general = attribution.elements.getTypeElement(owner);
    for (Element member : general.getEnclosedElements()) {
      if (member instanceof ExecutableElement method
          && method.getSimpleName().contentEquals(name)) {
        return element(type).flatMap(found -> member(found, method));
      }
    }
    return Optional.empty();
  }

  @Override
  public List<Method> abstractMethods(Type.Declared type) {
    List<Method> found = new ArrayList<>();
    element(type)
        .filter(each -> each.getKind() == ElementKind.INTERFACE)
        .ifPresent(
            each -> {
              for (Element member : attribution.elements.getAllMembers(each)) {
                if (member instanceof ExecutableElement method
                    && member.getModifiers().contains(Modifier.ABSTRACT)) {
                  found.add(attribution.symbols.method(method));
                }
              }
            });
    return List.copyOf(found);
  }

  @Override
  public Optional<List<Type>> components(Type.Declared type) {
    return element(type)
        .filter(found -> found.getKind() == ElementKind.RECORD)
        .map(
            found ->
                found.getRecordComponents().stream()
                    .map(each -> attribution.typeTranslator.translate(each.asType()))
                    .toList());
  }

  @Override
  public Optional<Type.Declared> heldBy(Field field) {
    return element(field.owner()).stream()
        .flatMap(owner -> owner.getEnclosedElements().stream())
        .filter(member -> member.getKind() == ElementKind.FIELD)
        .filter(member -> member.getSimpleName().contentEquals(field.name()))
        .filter(member -> member.getModifiers().contains(Modifier.FINAL))
        .findFirst()
        .flatMap(this::created);
  }

  private Optional<Type.Declared> created(Element field) {
    return created.computeIfAbsent(field, this::findCreated);
  }

  /** The class of all objects that the field is given: where it is declared, or in constructors. */
  private Optional<Type.Declared> findCreated(Element field) {
    TreePath path = attribution.trees.getPath(field);
    if (path == null || !(path.getLeaf() instanceof VariableTree tree)) {
      return Optional.empty();
    }
    List<TreePath> values = new ArrayList<>();
    if (tree.getInitializer() != null) {
      values.add(new TreePath(path, tree.getInitializer()));
    } else {
      new TreePathScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void unused) {
          TreePath target = new TreePath(getCurrentPath(), assignment.getVariable());
          if (field.equals(attribution.trees.getElement(target))) {
            values.add(new TreePath(getCurrentPath(), assignment.getExpression()));
          }
          return super.visitAssignment(assignment, null);
        }
      }.scan(path.getParentPath(), null);
    }
    List<Optional<Type.Declared>> classes =
        values.stream().map(this::createdBy).distinct().toList();
    return classes.size() == 1 ? classes.get(0) : Optional.empty();
  }

  private Optional<Type.Declared> createdBy(TreePath value) {
    return value.getLeaf() instanceof NewClassTree creation
            && creation.getClassBody() == null
            && attribution.typeTranslator.translate(attribution.trees.getTypeMirror(value))
                instanceof Type.Declared type
        ? Optional.of(type)
        : Optional.empty();
  }

  @Override
  public boolean isA(Type.Declared one, Type.Declared other) {
    Optional<TypeElement> mine = element(one);
    Optional<TypeElement> theirs = element(other);
    return mine.isEmpty()
        || theirs.isEmpty()
        || attribution.types.isSubtype(
            attribution.types.erasure((DeclaredType) mine.get().asType()),
            attribution.types.erasure((DeclaredType) theirs.get().asType()));
  }
}
