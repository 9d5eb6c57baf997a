package io.manyhands.processor.reading;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.tools.JavaFileObject;

/**
 * The source files of the outer compilation by the classes which they declare. A file stands under
 * each of its top-level classes, not only the one that it is named for.
 */
final class OuterSources {

  private final Set<JavaFileObject> known = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<String, Map<String, JavaFileObject>> byPackage = new HashMap<>();

  void add(Collection<? extends CompilationUnitTree> units) {
    for (CompilationUnitTree unit : units) {
      if (known.add(unit.getSourceFile())) {
        add(unit);
      }
    }
  }

  private void add(CompilationUnitTree unit) {
    String packageName = unit.getPackageName() == null ? "" : unit.getPackageName().toString();
    Map<String, JavaFileObject> classes =
        byPackage.computeIfAbsent(packageName, p -> new LinkedHashMap<>());
    for (Tree declaration : unit.getTypeDecls()) {
      if (declaration instanceof ClassTree type) {
        String name = type.getSimpleName().toString();
        classes.put(name, unit.getSourceFile());
      }
    }
  }

  /** The files of a package by the simple names of its classes. */
  Map<String, JavaFileObject> in(String packageName) {
    return byPackage.getOrDefault(packageName, Map.of());
  }
}
