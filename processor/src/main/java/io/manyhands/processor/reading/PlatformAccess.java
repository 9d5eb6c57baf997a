package io.manyhands.processor.reading;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Options that open packages of the platform which it does not open by itself. The outer
 * compilation has been given them where it needs them ({@code --add-exports}, {@code
 * --add-modules}), but cannot be asked: whoever names such a package gets it here.
 */
final class PlatformAccess {

  private static final List<String> UNUSUAL = List.of("sun.", "com.sun.", "jdk.");

  private PlatformAccess() {}

  static List<String> optionsFor(Collection<String> scopes) {
    Set<String> unusual =
        Set.copyOf(scopes.stream().filter(s -> UNUSUAL.stream().anyMatch(s::startsWith)).toList());
    List<String> options = new ArrayList<>();
    if (!unusual.isEmpty()) {
      for (ModuleReference module : ModuleFinder.ofSystem().findAll()) {
        addOptions(module.descriptor(), unusual, options);
      }
    }
    return options;
  }

  private static void addOptions(
      ModuleDescriptor module, Set<String> wanted, List<String> options) {
    List<String> used = module.packages().stream().filter(wanted::contains).sorted().toList();
    if (used.isEmpty()) {
      return;
    }
    options.addAll(List.of("--add-modules", module.name()));
    for (String name : used) {
      if (module.exports().stream().noneMatch(e -> e.source().equals(name) && !e.isQualified())) {
        options.addAll(List.of("--add-exports", module.name() + "/" + name + "=ALL-UNNAMED"));
      }
    }
  }
}
