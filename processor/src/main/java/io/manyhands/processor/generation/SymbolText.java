package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Symbol;
import java.util.function.Function;

/** Writes a value that does not change in a region as it is read in front of it. */
final class SymbolText {
  private SymbolText() {}

  /** {@code n}, {@code a.length}, {@code xs.size()}. */
  static CodeBlock of(Symbol symbol, Function<Path, CodeBlock> paths) {
    CodeBlock followed =
        symbol
            .followed()
            .map(paths)
            .orElseThrow(
                () -> new IllegalArgumentException("not known before the loop: " + symbol));
    if (symbol instanceof Symbol.Size size) {
      boolean isText = Symbol.Size.isText(size.path().orElseThrow().type());
      return CodeBlock.of(isText ? "$L.length()" : "$L.size()", followed);
    }
    return symbol instanceof Symbol.Length ? CodeBlock.of("$L.length", followed) : followed;
  }
}
