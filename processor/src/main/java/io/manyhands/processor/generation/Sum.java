package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import java.util.function.Function;

/** Writes a sum of {@code int} values as a {@code long} that does not overflow. */
final class Sum {
  private Sum() {}

  /** {@code n}, or {@code (long) n - m + 1}. */
  static CodeBlock write(Polynomial sum, Function<Symbol, CodeBlock> symbols) {
    if (sum.terms().isEmpty()) {
      return CodeBlock.of("0");
    }
    boolean alone = sum.terms().size() == 1;
    CodeBlock.Builder code = CodeBlock.builder();
    for (Polynomial.Term term : sum.terms()) {
      boolean first = code.isEmpty();
      boolean negative = term.coefficient().signum() < 0;
      code.add(first ? (negative ? "-" : "") : (negative ? " - " : " + "));
      code.add(term(term, symbols, first && !(alone && !negative)));
    }
    return code.build();
  }

  private static CodeBlock term(
      Polynomial.Term term, Function<Symbol, CodeBlock> symbols, boolean wide) {
    var size = term.coefficient().abs();
    if (term.factors().isEmpty()) {
      return CodeBlock.of("$L$L", size, size.bitLength() < 32 ? "" : "L");
    }
    CodeBlock factors = term.factors().stream().map(symbols).collect(CodeBlock.joining(" * "));
    return size.equals(java.math.BigInteger.ONE)
        ? CodeBlock.of("$L$L", wide ? "(long) " : "", factors)
        : CodeBlock.of("$LL * $L", size, factors);
  }
}
