package io.manyhands.processor.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the outer compilation's class, source and module path. Nobody can ask javac for
 * them; but asked for one class, it says in which archive or directory it lies, and all that lies
 * beside it is known from then on.
 */
final class OuterClassPath {

  /** A place to ask for class files: {@code module} is "" but on the module path. */
  private record Place(Location location, String module) {
    String scope(String packageName) {
      return module.isEmpty() ? packageName : module + "/" + packageName;
    }
  }

  private static final List<Place> SOURCE_PLACES =
      List.of(
          new Place(StandardLocation.SOURCE_PATH, ""), new Place(StandardLocation.CLASS_PATH, ""));

  private final ProcessingEnvironment environment;
  private final OuterFiles files;
  private final Set<Path> roots = new LinkedHashSet<>();
  private final Map<String, Set<String>> asked = new HashMap<>();
  private final Map<String, Map<String, FileObject>> sources = new HashMap<>();
  private final Map<String, Map<String, FileObject>> loose = new HashMap<>();
  private final Map<Place, Set<String>> absent = new HashMap<>();
  private final Map<Place, Set<String>> present = new HashMap<>();
  private @Nullable List<Place> classPlaces;
  private int found;

  OuterClassPath(ProcessingEnvironment environment) {
    this.environment = environment;
    files = new OuterFiles(environment.getFiler());
  }

  /** Asks for those of the classes that were not asked for before. */
  void ask(String packageName, Collection<String> names) {
    List<Place> forClasses = thoseWith(packageName, classPlaces());
    List<Place> forSources = thoseWith(packageName, SOURCE_PLACES);
    Set<String> before = asked.computeIfAbsent(packageName, p -> new HashSet<>());
    for (String name : names) {
      if (before.add(name)) {
        askForSource(forSources, packageName, name);
        askForClass(forClasses, packageName, name);
      }
    }
  }

  private List<Place> thoseWith(String packageName, List<Place> places) {
    return places.stream().filter(place -> mayHave(place, packageName)).toList();
  }

  private void askForSource(List<Place> places, String packageName, String name) {
    find(places, packageName, name + ".java")
        .ifPresent(file -> put(sources, packageName, name, file));
  }

  private void askForClass(List<Place> places, String packageName, String name) {
    Optional<FileObject> file = find(places, packageName, name + ".class");
    if (file.isPresent()) {
      Optional<Path> root = rootOf(file.get(), packageName, name);
      root.filter(roots::add).ifPresent(r -> found++);
      if (root.isEmpty()) {
        put(loose, packageName, name, file.get());
      }
    }
  }

  private Optional<FileObject> find(List<Place> places, String packageName, String fileName) {
    return places.stream()
        .map(place -> files.find(place.location(), place.scope(packageName), fileName))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private void put(
      Map<String, Map<String, FileObject>> to, String packageName, String name, FileObject file) {
    to.computeIfAbsent(packageName, p -> new LinkedHashMap<>()).put(name, file);
    found++;
  }

  private boolean mayHave(Place place, String packageName) {
    if (present.getOrDefault(place, Set.of()).contains(packageName)) {
      return true;
    }
    if (absent.getOrDefault(place, Set.of()).contains(packageName)) {
      return false;
    }
    String scope = place.module().isEmpty() ? "" : place.module() + "/";
    boolean found = files.mayHavePackage(place.location(), scope, packageName);
    (found ? present : absent).computeIfAbsent(place, p -> new HashSet<>()).add(packageName);
    return found;
  }

  /** The places for class files; the modules are known only when processing has begun. */
  private List<Place> classPlaces() {
    List<Place> places = classPlaces;
    if (places == null) {
      places = new ArrayList<>();
      places.add(new Place(StandardLocation.CLASS_PATH, ""));
      OuterModules modules = new OuterModules(files, environment.getElementUtils());
      roots.addAll(modules.roots());
      for (String module : modules.withoutRoot()) {
        places.add(new Place(StandardLocation.MODULE_PATH, module));
      }
      classPlaces = places;
    }
    return places;
  }

  private static Optional<Path> rootOf(FileObject file, String packageName, String name) {
    String directory = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
    return OuterFiles.root(file, directory + name + ".class");
  }

  /** The archive or directory from which javac takes a class that several have. */
  Optional<FileObject> classFile(String packageName, String name) {
    return find(classPlaces(), packageName, name + ".class");
  }

  /** Grows whenever {@link #ask} has found something that was not known before. */
  int found() {
    return found;
  }

  /** The archives and directories found so far. */
  List<Path> roots() {
    classPlaces();
    return List.copyOf(roots);
  }

  /** Source files of a package that are found on a path. */
  Map<String, FileObject> sourcesIn(String packageName) {
    return sources.getOrDefault(packageName, Map.of());
  }

  /** Class files of a package that were found, but in no archive or directory of a file system. */
  Map<String, FileObject> looseClassesIn(String packageName) {
    return loose.getOrDefault(packageName, Map.of());
  }
}
