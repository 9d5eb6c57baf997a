package io.manyhands.processor.reading;

import io.manyhands.processor.model.HostClass;
import io.manyhands.processor.model.TypeParameter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.ModuleElement.RequiresDirective;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Describes the class that declares a marked method. */
final class HostReader {
  private static final String RUNTIME_MODULE = "io.manyhands.runtime";

  private final Attribution attribution;

  HostReader(Attribution attribution) {
    this.attribution = attribution;
  }

  HostClass read(TypeElement host) {
    TypeElement outermost = host;
    List<TypeParameter> parameters = new ArrayList<>();
    boolean inScope = true;
    for (Element at = host; at instanceof TypeElement type; at = at.getEnclosingElement()) {
      outermost = type;
      if (inScope) {
        parameters.addAll(
            0,
            type.getTypeParameters().stream().map(attribution.typeTranslator::parameter).toList());
      }
      inScope &= CallTranslator.isInner(type);
    }
    return new HostClass(
        attribution.typeTranslator.generic(host),
        attribution.elements.getBinaryName(outermost).toString(),
        List.copyOf(parameters),
        CallTranslator.isInner(host),
        overloaded(host),
        mayUseRuntime(attribution.elements.getModuleOf(host)));
  }

  private static Set<String> overloaded(TypeElement host) {
    Set<String> once = new HashSet<>();
    return host.getEnclosedElements().stream()
        .filter(ExecutableElement.class::isInstance)
        .map(method -> method.getSimpleName().toString())
        .filter(name -> !once.add(name))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean mayUseRuntime(ModuleElement module) {
    if (module == null || module.isUnnamed()) {
      return true;
    }
    Set<ModuleElement> seen = new HashSet<>();
    Deque<ModuleElement> open = new ArrayDeque<>();
    ElementFilter.requiresIn(module.getDirectives()).forEach(r -> open.add(r.getDependency()));
    while (!open.isEmpty()) {
      ModuleElement next = open.remove();
      if (next.getQualifiedName().contentEquals(RUNTIME_MODULE)) {
        return true;
      }
      if (seen.add(next)) {
        ElementFilter.requiresIn(next.getDirectives()).stream()
            .filter(RequiresDirective::isTransitive)
            .forEach(r -> open.add(r.getDependency()));
      }
    }
    return false;
  }
}
