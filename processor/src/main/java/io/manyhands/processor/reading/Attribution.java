package io.manyhands.processor.reading;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * One attributed javac task, seen from the package of a region's host: javac's own tools and the
 * translators that rest on them.
 */
final class Attribution {
  final Trees trees;
  final Elements elements;
  final Types types;
  final Access access;
  final TypeTranslator typeTranslator;
  final SymbolTranslator symbols;
  final LocalClasses classes;
  private final Map<CompilationUnitTree, SourceSpans> spans = new HashMap<>();

  Attribution(Trees trees, Elements elements, Types types, String hostPackage) {
    this.trees = trees;
    this.elements = elements;
    this.types = types;
    access = new Access(elements, hostPackage);
    typeTranslator = new TypeTranslator(elements, types, access);
    classes = new LocalClasses(trees, elements);
    symbols = new SymbolTranslator(elements, types, access, typeTranslator, classes);
  }

  /** The positions of one source file. */
  SourceSpans spans(CompilationUnitTree unit) {
    return spans.computeIfAbsent(unit, u -> new SourceSpans(u, trees));
  }
}
