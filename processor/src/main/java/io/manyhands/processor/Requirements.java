package io.manyhands.processor;

import com.sun.source.tree.CompilationUnitTree;
import io.manyhands.processor.model.RuntimeNames;
import io.manyhands.processor.reading.SourceRounds;
import io.manyhands.processor.reporting.Code;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.Elements;

/** What generated code needs of the compilation that it becomes part of. */
final class Requirements {
  private final ProcessingEnvironment environment;
  private final SourceRounds sources;
  private final Telling telling;

  private Requirements(ProcessingEnvironment environment, SourceRounds sources, Telling telling) {
    this.environment = environment;
    this.sources = sources;
    this.telling = telling;
  }

  /** Gives up on files whose generated code would not compile, and says what is missing. */
  static void check(ProcessingEnvironment environment, SourceRounds sources, Telling telling) {
    Requirements requirements = new Requirements(environment, sources, telling);
    for (CompilationUnitTree unit : List.copyOf(sources.waiting())) {
      requirements.check(unit);
    }
  }

  private void check(CompilationUnitTree unit) {
    SourceVersion release = environment.getSourceVersion();
    Optional<ModuleElement> module = sources.moduleOf(unit);
    if (release.compareTo(SourceVersion.RELEASE_17) < 0) {
      refuse(
          unit,
          Code.OLD_RELEASE,
          "Java 17 or later is required: this compilation is for release "
              + release.name().substring("RELEASE_".length()),
          "compile with --release 17 or later");
    } else if (!seesRuntime(module)) {
      refuseWithoutRuntime(unit, module.filter(named -> !named.isUnnamed()));
    }
  }

  private boolean seesRuntime(Optional<ModuleElement> module) {
    Elements elements = environment.getElementUtils();
    return module.isPresent()
        ? elements.getTypeElement(module.get(), RuntimeNames.REGION) != null
        : elements.getTypeElement(RuntimeNames.REGION) != null;
  }

  private void refuseWithoutRuntime(CompilationUnitTree unit, Optional<ModuleElement> named) {
    if (named.isPresent()) {
      refuse(
          unit,
          Code.UNRESOLVED,
          "module %s does not read the module io.manyhands.runtime, which generated code uses"
              .formatted(named.get().getQualifiedName()),
          "write requires io.manyhands.runtime; in module-info.java, and have manyhands-runtime"
              + " on the module path");
    } else {
      refuse(
          unit,
          Code.UNRESOLVED,
          "the runtime that generated code uses is not on the class path",
          "add manyhands-runtime to the class path or module path");
    }
  }

  private void refuse(CompilationUnitTree unit, Code code, String headline, String fix) {
    sources.refuse(unit, code, headline, fix, telling::finding);
  }
}
