package io.manyhands.processor.reading;

import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Where the modules lie that the outer compilation reads; of no interest without a module path. */
final class OuterModules {

  private final Set<Path> roots = new LinkedHashSet<>();
  private final List<String> withoutRoot = new ArrayList<>();

  OuterModules(OuterFiles files, Elements elements) {
    boolean compilesModule = false;
    ModuleFinder platform = ModuleFinder.ofSystem();
    for (ModuleElement module : elements.getAllModuleElements()) {
      String name = module.getQualifiedName().toString();
      if (module.isUnnamed() || platform.find(name).isPresent()) {
        continue;
      }
      Optional<Path> root = rootOf(files, name);
      root.ifPresent(roots::add);
      if (root.isEmpty()) {
        withoutRoot.add(name);
        compilesModule = true;
      }
    }
    if (compilesModule) {
      // javac looks for the rest of the module that it compiles where it writes the class files
      files
          .find(StandardLocation.CLASS_OUTPUT, "", "probe.class")
          .flatMap(file -> OuterFiles.root(file, "probe.class"))
          .ifPresent(roots::add);
    }
  }

  private static Optional<Path> rootOf(OuterFiles files, String module) {
    String name = "module-info.class";
    Optional<FileObject> file = files.find(StandardLocation.MODULE_PATH, module + "/", name);
    return file.flatMap(f -> OuterFiles.root(f, name));
  }

  Set<Path> roots() {
    return roots;
  }

  /** Automatic modules and the one being compiled: they have no class file to be found by. */
  List<String> withoutRoot() {
    return withoutRoot;
  }
}
