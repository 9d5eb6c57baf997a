package io.manyhands.processor.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which classes could exist in which package, going by the source and class files read so far. */
final class NamesSeen {

  private final Map<String, Set<String>> inSources = new HashMap<>();
  private final Map<String, Set<String>> inClassFiles = new HashMap<>();

  void addSource(CharSequence text) {
    SourceNames names = SourceNames.of(text);
    add(inSources, names.packageName(), names.simple());
    names.onDemand().forEach(scope -> add(inSources, scope, names.simple()));
    for (String name : names.dotted()) {
      int dot = name.lastIndexOf('.');
      add(inSources, name.substring(0, dot), Set.of(name.substring(dot + 1)));
    }
  }

  void addClassFile(byte[] bytes) {
    for (String name : ClassFileNames.in(bytes)) {
      int slash = name.lastIndexOf('/');
      String packageName = slash < 0 ? "" : name.substring(0, slash).replace('/', '.');
      add(inClassFiles, packageName, Set.of(name.substring(slash + 1)));
    }
  }

  private static void add(Map<String, Set<String>> to, String packageName, Set<String> names) {
    to.computeIfAbsent(packageName, p -> new HashSet<>()).addAll(names);
  }

  /** Simple (binary) names that source files may mean as members of a package. */
  Set<String> fromSources(String packageName) {
    return inSources.getOrDefault(packageName, Set.of());
  }

  /** Simple binary names that class files refer to in a package. */
  Set<String> fromClassFiles(String packageName) {
    return inClassFiles.getOrDefault(packageName, Set.of());
  }

  /** Everything that stands before a dot in a source file: packages are among it. */
  Set<String> scopes() {
    return inSources.keySet();
  }
}
