package io.manyhands.processor.reading;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * Source files that may declare subclasses of attributed classes with abstract methods, of values
 * of the JDK, or of exceptions that tell about themselves in another way. They are told by simple
 * names alone: some too many, which does no harm.
 */
final class Subclasses {
  /** Classes of the JDK whose objects never change, unless somebody extends them. */
  private static final Set<String> VALUES = Set.of("BigInteger", "BigDecimal", "Charset");

  /** What exceptions are asked about themselves. */
  private static final Set<String> MESSAGES =
      Set.of("getMessage", "getLocalizedMessage", "toString");

  private final Map<CompilationUnitTree, List<Declared>> declared = new HashMap<>();

  /**
   * A class as written.
   *
   * @param isOpen whether it has abstract methods
   * @param tells whether it has a method of its own for what exceptions are asked
   * @param isLocal whether it stands in the text of a method or is anonymous
   */
  private record Declared(
      String name,
      Set<String> supertypes,
      boolean isOpen,
      boolean tells,
      boolean isLocal,
      JavaFileObject file) {
    boolean extendsAny(Set<String> names) {
      return supertypes.stream().anyMatch(names::contains);
    }

    boolean extendsException() {
      return supertypes.stream()
          .anyMatch(
              name ->
                  name.endsWith("Exception") || name.endsWith("Error") || name.equals("Throwable"));
    }
  }

  /** The files among {@code known} that are not attributed yet and may implement something. */
  Set<JavaFileObject> of(
      InnerCompilation attributed, Collection<? extends CompilationUnitTree> known) {
    Set<String> open = new HashSet<>();
    Set<JavaFileObject> there = new HashSet<>();
    for (CompilationUnitTree unit : attributed.units()) {
      there.add(attributed.sourceOf(unit));
      in(unit).stream()
          .filter(type -> type.isOpen() && !type.isLocal())
          .forEach(type -> open.add(type.name()));
    }
    List<Declared> all = known.stream().flatMap(unit -> known(unit).stream()).toList();
    Set<JavaFileObject> found = new LinkedHashSet<>();
    // Local classes that implement abstract methods are not known by name, but met at run time.
    derived(all, type -> !type.isLocal() && type.extendsAny(open), open)
        .forEach(type -> found.add(type.file()));
    all.stream().filter(type -> type.extendsAny(VALUES)).forEach(type -> found.add(type.file()));
    Set<String> exceptions = new HashSet<>();
    derived(all, type -> type.extendsException() || type.extendsAny(exceptions), exceptions)
        .filter(Declared::tells)
        .forEach(type -> found.add(type.file()));
    found.removeAll(there);
    return found;
  }

  /**
   * The classes that some names lead to. A class may extend one that extends another.
   *
   * @param names receives the names of those found
   */
  private static Stream<Declared> derived(
      List<Declared> all, Predicate<Declared> isOne, Set<String> names) {
    for (boolean grows = true; grows; ) {
      grows = false;
      for (Declared type : all) {
        grows |= !type.name().isEmpty() && isOne.test(type) && names.add(type.name());
      }
    }
    return all.stream().filter(isOne);
  }

  private List<Declared> known(CompilationUnitTree unit) {
    return declared.computeIfAbsent(unit, Subclasses::in);
  }

  private static List<Declared> in(CompilationUnitTree unit) {
    List<Declared> found = new ArrayList<>();
    new TreeScanner<@Nullable Void, Boolean>() {
      @Override
      public @Nullable Void visitClass(ClassTree tree, Boolean isLocal) {
        Set<String> supertypes = new HashSet<>();
        if (tree.getExtendsClause() != null) {
          supertypes.add(simpleName(tree.getExtendsClause()));
        }
        tree.getImplementsClause().forEach(type -> supertypes.add(simpleName(type)));
        found.add(declared(tree, supertypes, isLocal, unit.getSourceFile()));
        tree.getMembers().forEach(member -> scan(member, isLocal));
        return null;
      }

      @Override
      public @Nullable Void visitNewClass(NewClassTree tree, Boolean isLocal) {
        if (tree.getClassBody() != null) {
          Set<String> supertypes = Set.of(simpleName(tree.getIdentifier()));
          found.add(
              declared(tree.getClassBody(), supertypes, /* isLocal= */ true, unit.getSourceFile()));
          tree.getClassBody().getMembers().forEach(member -> scan(member, true));
        }
        scan(tree.getEnclosingExpression(), true);
        return scan(tree.getArguments(), true);
      }

      @Override
      public @Nullable Void visitMethod(MethodTree tree, Boolean isLocal) {
        return scan(tree.getBody(), true);
      }

      @Override
      public @Nullable Void visitBlock(BlockTree tree, Boolean isLocal) {
        return scan(tree.getStatements(), true);
      }
    }.scan(unit.getTypeDecls(), false);
    return found;
  }

  private static Declared declared(
      ClassTree tree, Set<String> supertypes, boolean isLocal, JavaFileObject file) {
    List<MethodTree> methods =
        tree.getMembers().stream()
            .filter(MethodTree.class::isInstance)
            .map(MethodTree.class::cast)
            .toList();
    return new Declared(
        tree.getSimpleName().toString(),
        supertypes,
        methods.stream().anyMatch(method -> method.getBody() == null),
        methods.stream().anyMatch(method -> MESSAGES.contains(method.getName().toString())),
        isLocal,
        file);
  }

  private static String simpleName(Tree type) {
    if (type instanceof ParameterizedTypeTree generic) {
      return simpleName(generic.getType());
    }
    if (type instanceof MemberSelectTree qualified) {
      return qualified.getIdentifier().toString();
    }
    if (type instanceof AnnotatedTypeTree annotated) {
      return simpleName(annotated.getUnderlyingType());
    }
    return type instanceof IdentifierTree name ? name.getName().toString() : "";
  }
}
