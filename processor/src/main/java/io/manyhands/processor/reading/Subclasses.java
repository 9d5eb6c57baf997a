package io.manyhands.processor.reading;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.tools.JavaFileObject;

/**
 * Source files that may declare subclasses of attributed classes with abstract methods, told by
 * simple names alone: some too many, which does no harm.
 */
final class Subclasses {
  /** Classes of the JDK whose objects never change, unless somebody extends them. */
  private static final Set<String> VALUES = Set.of("BigInteger", "BigDecimal");

  private Subclasses() {}

  /** A class as written, local ones left out. */
  private record Declared(
      String name, Set<String> supertypes, boolean isOpen, JavaFileObject file) {
    static Declared of(ClassTree tree, JavaFileObject file) {
      Set<String> supertypes = new HashSet<>();
      if (tree.getExtendsClause() != null) {
        supertypes.add(simpleName(tree.getExtendsClause()));
      }
      tree.getImplementsClause().forEach(type -> supertypes.add(simpleName(type)));
      boolean isOpen =
          tree.getMembers().stream()
              .anyMatch(member -> member instanceof MethodTree method && method.getBody() == null);
      return new Declared(tree.getSimpleName().toString(), supertypes, isOpen, file);
    }
  }

  /** The files among {@code known} that are not attributed yet and may implement something. */
  static Set<JavaFileObject> of(
      InnerCompilation attributed, Collection<? extends CompilationUnitTree> known) {
    Set<String> open = new HashSet<>(VALUES);
    Set<JavaFileObject> there = new HashSet<>();
    for (CompilationUnitTree unit : attributed.units()) {
      there.add(attributed.sourceOf(unit));
      classes(unit).stream().filter(Declared::isOpen).forEach(type -> open.add(type.name()));
    }
    List<Declared> all = known.stream().flatMap(unit -> classes(unit).stream()).toList();
    Set<JavaFileObject> found = new LinkedHashSet<>();
    // A class may extend one that extends a class with abstract methods.
    for (boolean grows = true; grows; ) {
      grows = false;
      for (Declared type : all) {
        if (type.supertypes().stream().anyMatch(open::contains)) {
          found.add(type.file());
          grows |= open.add(type.name());
        }
      }
    }
    found.removeAll(there);
    return found;
  }

  private static List<Declared> classes(CompilationUnitTree unit) {
    List<Declared> found = new ArrayList<>();
    unit.getTypeDecls().forEach(type -> collect(type, unit.getSourceFile(), found));
    return found;
  }

  private static void collect(Tree tree, JavaFileObject file, List<Declared> found) {
    if (tree instanceof ClassTree type) {
      found.add(Declared.of(type, file));
      type.getMembers().forEach(member -> collect(member, file, found));
    }
  }

  private static String simpleName(Tree type) {
    if (type instanceof ParameterizedTypeTree generic) {
      return simpleName(generic.getType());
    }
    if (type instanceof MemberSelectTree qualified) {
      return qualified.getIdentifier().toString();
    }
    return type instanceof IdentifierTree name ? name.getName().toString() : "";
  }
}
