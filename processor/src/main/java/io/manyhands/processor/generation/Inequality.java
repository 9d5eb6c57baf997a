package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import io.manyhands.processor.model.Type;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Writes {@code stride - width >= 0} as {@code stride >= width}, exactly: no intermediate result
 * overflows, so that the condition means what was proved.
 */
final class Inequality {
  private static final BigInteger LONG_LIMIT = BigInteger.ONE.shiftLeft(63);

  private final Function<Symbol, CodeBlock> symbols;
  private final List<Polynomial.Term> left = new ArrayList<>();
  private final List<Polynomial.Term> right = new ArrayList<>();
  private String relation = ">=";

  private Inequality(Function<Symbol, CodeBlock> symbols) {
    this.symbols = symbols;
  }

  static CodeBlock write(Guard.AtLeast guard, Function<Symbol, CodeBlock> symbols) {
    Inequality inequality = new Inequality(symbols);
    inequality.distribute(guard);
    return inequality.write();
  }

  /** {@code stride == width}, of the least value that {@code guard} allows. */
  static CodeBlock equation(Guard.AtLeast guard, Function<Symbol, CodeBlock> symbols) {
    Inequality equation = new Inequality(symbols);
    equation.relation = "==";
    equation.distribute(guard);
    return equation.write();
  }

  /** Puts every term on the side where its coefficient is positive. */
  private void distribute(Guard.AtLeast guard) {
    BigInteger rest = guard.polynomial().constantTerm().subtract(guard.least());
    for (Polynomial.Term term : guard.polynomial().terms()) {
      if (!term.factors().isEmpty()) {
        add(term);
      }
    }
    boolean strict =
        rest.equals(BigInteger.ONE.negate())
            && !right.isEmpty()
            && !left.isEmpty()
            && !relation.equals("==");
    if (strict) {
      relation = ">";
    } else if (rest.signum() != 0) {
      add(new Polynomial.Term(rest, List.of()));
    }
  }

  private void add(Polynomial.Term term) {
    (term.coefficient().signum() > 0 ? left : right)
        .add(new Polynomial.Term(term.coefficient().abs(), term.factors()));
  }

  private CodeBlock write() {
    boolean fits = fitsLong(left) && fitsLong(right);
    if (!fits) {
      return CodeBlock.of("$L.compareTo($L) $L 0", bigSum(left), bigSum(right), relation);
    }
    return onlyConstant(left) && !relation.equals("==")
        ? CodeBlock.of("$L <= $L", sum(right), sum(left))
        : CodeBlock.of("$L $L $L", sum(left), relation, sum(right));
  }

  /** The value of {@code polynomial} in {@code long} arithmetic, which may wrap around. */
  static CodeBlock sum(Polynomial polynomial, Function<Symbol, CodeBlock> symbols) {
    return new Inequality(symbols).sum(polynomial.terms());
  }

  private static boolean onlyConstant(List<Polynomial.Term> side) {
    return side.stream().allMatch(term -> term.factors().isEmpty());
  }

  /** Whether the side cannot leave the range of {@code long}, whatever its symbols are. */
  private static boolean fitsLong(List<Polynomial.Term> side) {
    if (side.size() == 1 && isPlain(side.get(0))) {
      return true;
    }
    BigInteger most = BigInteger.ZERO;
    for (Polynomial.Term term : side) {
      BigInteger size = term.coefficient();
      for (Symbol factor : term.factors()) {
        size = size.shiftLeft(bits(factor) - 1);
      }
      most = most.add(size);
    }
    return most.compareTo(LONG_LIMIT) < 0;
  }

  private static int bits(Symbol symbol) {
    boolean isLong =
        symbol instanceof Symbol.Value value && value.path().type() == Type.Primitive.LONG;
    return isLong ? 64 : 32;
  }

  /** {@code n}, or a constant. */
  private static boolean isPlain(Polynomial.Term term) {
    return term.factors().isEmpty()
        || (term.factors().size() == 1 && term.coefficient().equals(BigInteger.ONE));
  }

  /** {@code (long) n + 2L * m + 1}. */
  private CodeBlock sum(List<Polynomial.Term> side) {
    if (side.isEmpty()) {
      return CodeBlock.of("0");
    }
    boolean alone = side.size() == 1 && isPlain(side.get(0));
    return side.stream().map(term -> product(term, !alone)).collect(CodeBlock.joining(" + "));
  }

  private CodeBlock product(Polynomial.Term term, boolean wide) {
    if (term.factors().isEmpty()) {
      boolean isInt = term.coefficient().bitLength() < 32;
      return CodeBlock.of("$L$L", term.coefficient(), isInt ? "" : "L");
    }
    CodeBlock factors = term.factors().stream().map(symbols).collect(CodeBlock.joining(" * "));
    return term.coefficient().equals(BigInteger.ONE)
        ? CodeBlock.of("$L$L", wide ? "(long) " : "", factors)
        : CodeBlock.of("$LL * $L", term.coefficient(), factors);
  }

  private CodeBlock bigSum(List<Polynomial.Term> side) {
    CodeBlock.Builder sum = CodeBlock.builder().add("$T.ZERO", BigInteger.class);
    for (Polynomial.Term term : side) {
      sum.add(".add(new $T($S)", BigInteger.class, term.coefficient().toString());
      for (Symbol factor : term.factors()) {
        sum.add(".multiply($T.valueOf($L))", BigInteger.class, symbols.apply(factor));
      }
      sum.add(")");
    }
    return sum.build();
  }
}
