package io.manyhands.processor.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Shows an inner compilation the files of the outer one. Its class path grows while javac reads:
 * before a package is listed, the outer class path is asked for every class of that package which
 * the files read so far refer to.
 */
final class InnerFileManager extends ForwardingJavaFileManager<StandardJavaFileManager> {

  private final OuterClassPath classPath;
  private final OuterSources sources;
  private final NamesSeen names = new NamesSeen();
  private final Set<String> packages = new HashSet<>();
  private int rootsInUse;
  private int foundBefore;

  InnerFileManager(StandardJavaFileManager files, OuterClassPath classPath, OuterSources sources) {
    super(files);
    this.classPath = classPath;
    this.sources = sources;
  }

  void noteNames(JavaFileObject source) {
    try {
      names.addSource(source.getCharContent(true));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Collection<String> scopesSeen() {
    return names.scopes();
  }

  void startPass() {
    packages.clear();
    foundBefore = classPath.found();
    useRoots();
  }

  /**
   * Whether there is reason for another pass: a file that was read after a package had been listed
   * may name classes of that package which nobody had asked for then, and an archive that was found
   * then may hold some.
   *
   * @param errors whether something was missing, so that also class files are worth the search
   */
  boolean findMore(boolean errors) {
    int before = errors ? foundBefore : classPath.found();
    for (String name : packages) {
      askFor(name, errors);
    }
    return classPath.found() > before;
  }

  private void askFor(String packageName, boolean alsoForClassFiles) {
    Set<String> wanted = new HashSet<>(names.fromSources(packageName));
    if (alsoForClassFiles) {
      wanted.addAll(names.fromClassFiles(packageName));
    }
    wanted.removeAll(sources.in(packageName).keySet());
    classPath.ask(packageName, wanted);
  }

  private void useRoots() {
    List<Path> roots = classPath.roots();
    rootsInUse = roots.size();
    try {
      fileManager.setLocationFromPaths(StandardLocation.CLASS_PATH, roots);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<Kind> kinds, boolean recurse) throws IOException {
    if (location != StandardLocation.SOURCE_PATH && location != StandardLocation.CLASS_PATH) {
      return super.list(location, packageName, kinds, recurse);
    }
    packages.add(packageName);
    askFor(packageName, true);
    if (classPath.roots().size() > rootsInUse) {
      useRoots();
    }
    List<JavaFileObject> found = new ArrayList<>();
    if (location == StandardLocation.SOURCE_PATH && kinds.contains(Kind.SOURCE)) {
      listSources(packageName, found);
    }
    if (location == StandardLocation.CLASS_PATH && kinds.contains(Kind.CLASS)) {
      listClasses(packageName, recurse, found);
    }
    return found;
  }

  private void listSources(String packageName, List<JavaFileObject> found) {
    Map<String, JavaFileObject> given = sources.in(packageName);
    given.forEach(
        (name, file) ->
            found.add(new ListedSource(qualified(packageName, name), file, true, names)));
    classPath
        .sourcesIn(packageName)
        .forEach(
            (name, file) -> {
              if (!given.containsKey(name)) {
                found.add(new ListedSource(qualified(packageName, name), file, false, names));
              }
            });
  }

  private void listClasses(String packageName, boolean recurse, List<JavaFileObject> found)
      throws IOException {
    Map<String, FileObject> byName = new LinkedHashMap<>(classPath.looseClassesIn(packageName));
    Set<String> twice = new HashSet<>();
    for (JavaFileObject file :
        super.list(StandardLocation.CLASS_PATH, packageName, Set.of(Kind.CLASS), recurse)) {
      String binaryName = super.inferBinaryName(StandardLocation.CLASS_PATH, file);
      String name = binaryName.substring(packageName.isEmpty() ? 0 : packageName.length() + 1);
      if (byName.putIfAbsent(name, file) != null) {
        twice.add(name);
      }
    }
    for (String name : twice) {
      classPath.classFile(packageName, name).ifPresent(file -> byName.put(name, file));
    }
    byName.forEach(
        (name, file) -> found.add(new ListedClass(qualified(packageName, name), file, names)));
  }

  private static String qualified(String packageName, String name) {
    return packageName.isEmpty() ? name : packageName + "." + name;
  }

  @Override
  public @Nullable String inferBinaryName(Location location, JavaFileObject file) {
    if (file instanceof ListedSource source) {
      return source.binaryName();
    }
    if (file instanceof ListedClass listed) {
      return listed.binaryName();
    }
    return super.inferBinaryName(location, file);
  }

  @Override
  public boolean isSameFile(FileObject a, FileObject b) {
    if (a instanceof JavaFileObject first && b instanceof JavaFileObject second) {
      return ListedSource.original(first).equals(ListedSource.original(second));
    }
    return super.isSameFile(a, b);
  }

  @Override
  public boolean hasLocation(Location location) {
    return location == StandardLocation.SOURCE_PATH
        || location == StandardLocation.ANNOTATION_PROCESSOR_PATH
        || super.hasLocation(location);
  }

  /** Keeps javac plugins, ours among them, out of the inner compilation. */
  @Override
  public ClassLoader getClassLoader(Location location) {
    return ClassLoader.getPlatformClassLoader();
  }

  @Override
  public @Nullable JavaFileObject getJavaFileForInput(
      Location location, String className, Kind kind) throws IOException {
    // asked for module-info only, and the inner compilation knows no modules of its own
    return location == StandardLocation.SOURCE_PATH
        ? null
        : super.getJavaFileForInput(location, className, kind);
  }
}
