package io.manyhands.processor.model;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An integer polynomial over {@link Symbol}s: the closed form of a subscript or bound.
 *
 * <p>Its value is the mathematical one. Java's {@code int} arithmetic computes it modulo 2^32; who
 * draws a conclusion from the mathematical value has to show that it is in range.
 */
public final class Polynomial {
  private static final Polynomial ZERO = new Polynomial(new TreeMap<>());

  /** A product of symbols, sorted; the empty one stands for the constant term. */
  private record Monomial(List<Symbol> factors) implements Comparable<Monomial> {
    @Override
    public int compareTo(Monomial other) {
      int bySize = Integer.compare(other.factors.size(), factors.size());
      for (int k = 0; bySize == 0 && k < factors.size(); k++) {
        int order = factors.get(k).compareTo(other.factors.get(k));
        if (order != 0) {
          return order;
        }
      }
      return bySize;
    }
  }

  private final SortedMap<Monomial, BigInteger> terms;
  private int hash;
  private @Nullable Set<Symbol> symbols;
  private @Nullable Polynomial primed;

  private Polynomial(SortedMap<Monomial, BigInteger> terms) {
    this.terms = terms;
  }

  /** The constant {@code value}. */
  public static Polynomial of(long value) {
    return term(BigInteger.valueOf(value), List.of());
  }

  /** The polynomial that is just {@code symbol}. */
  public static Polynomial of(Symbol symbol) {
    return term(BigInteger.ONE, List.of(symbol));
  }

  /** The constant {@code value}. */
  public static Polynomial of(BigInteger value) {
    return term(value, List.of());
  }

  private static Polynomial term(BigInteger coefficient, List<Symbol> factors) {
    if (coefficient.signum() == 0) {
      return ZERO;
    }
    List<Symbol> sorted = factors;
    if (factors.size() > 1) {
      sorted = new ArrayList<>(factors);
      Collections.sort(sorted);
    }
    TreeMap<Monomial, BigInteger> terms = new TreeMap<>();
    terms.put(new Monomial(List.copyOf(sorted)), coefficient);
    return new Polynomial(terms);
  }

  /** The sum. */
  public Polynomial plus(Polynomial other) {
    TreeMap<Monomial, BigInteger> sum = new TreeMap<>(terms);
    other.terms.forEach(
        (monomial, coefficient) ->
            sum.merge(monomial, coefficient, (a, b) -> a.add(b).signum() == 0 ? null : a.add(b)));
    return new Polynomial(sum);
  }

  /** The sum with a constant. */
  public Polynomial plus(long constant) {
    return plus(of(constant));
  }

  /** The difference. */
  public Polynomial minus(Polynomial other) {
    return plus(other.times(of(-1)));
  }

  /** The product. */
  public Polynomial times(Polynomial other) {
    Optional<BigInteger> factor = other.constant();
    if (factor.isPresent()) {
      return scaled(factor.get());
    }
    Polynomial product = ZERO;
    for (Map.Entry<Monomial, BigInteger> mine : terms.entrySet()) {
      for (Map.Entry<Monomial, BigInteger> theirs : other.terms.entrySet()) {
        List<Symbol> factors = new ArrayList<>(mine.getKey().factors);
        factors.addAll(theirs.getKey().factors);
        product = product.plus(term(mine.getValue().multiply(theirs.getValue()), factors));
      }
    }
    return product;
  }

  private Polynomial scaled(BigInteger factor) {
    if (factor.signum() == 0) {
      return ZERO;
    }
    TreeMap<Monomial, BigInteger> scaled = new TreeMap<>(terms);
    scaled.replaceAll((monomial, coefficient) -> coefficient.multiply(factor));
    return new Polynomial(scaled);
  }

  /** Its value, if it has no symbol. */
  public Optional<BigInteger> constant() {
    if (terms.isEmpty()) {
      return Optional.of(BigInteger.ZERO);
    }
    return terms.size() == 1 && terms.firstKey().factors.isEmpty()
        ? terms.values().stream().findFirst()
        : Optional.empty();
  }

  /** Whether it is the constant {@code value}. */
  public boolean is(long value) {
    return constant().filter(BigInteger.valueOf(value)::equals).isPresent();
  }

  /** The constant term. */
  public BigInteger constantTerm() {
    // Constants come last.
    return !terms.isEmpty() && terms.lastKey().factors.isEmpty()
        ? Objects.requireNonNull(terms.get(terms.lastKey()))
        : BigInteger.ZERO;
  }

  /** All symbols in it, in the same order on every run. */
  public Set<Symbol> symbols() {
    Set<Symbol> known = symbols;
    if (known == null) {
      Set<Symbol> all = new LinkedHashSet<>();
      terms.keySet().forEach(monomial -> all.addAll(monomial.factors));
      known = Collections.unmodifiableSet(all);
      symbols = known;
    }
    return known;
  }

  /** Whether every symbol in it keeps its value throughout the region. */
  public boolean isInvariant() {
    for (Symbol symbol : symbols()) {
      if (!symbol.isInvariant()) {
        return false;
      }
    }
    return true;
  }

  /** The sum of its terms of which every symbol keeps its value throughout the region. */
  public Polynomial invariantPart() {
    TreeMap<Monomial, BigInteger> part = new TreeMap<>(terms);
    part.keySet().removeIf(monomial -> !monomial.factors.stream().allMatch(Symbol::isInvariant));
    return new Polynomial(part);
  }

  /** Highest number of symbols multiplied in one term. */
  public int degree() {
    return terms.keySet().stream().mapToInt(monomial -> monomial.factors.size()).max().orElse(0);
  }

  /** The factor of {@code symbol}, or empty where the symbol occurs squared. */
  public Optional<Polynomial> coefficient(Symbol symbol) {
    Polynomial sum = ZERO;
    for (Map.Entry<Monomial, BigInteger> entry : terms.entrySet()) {
      List<Symbol> rest = new ArrayList<>(entry.getKey().factors);
      if (!rest.remove(symbol)) {
        continue;
      }
      if (rest.contains(symbol)) {
        return Optional.empty();
      }
      sum = sum.plus(term(entry.getValue(), rest));
    }
    return Optional.of(sum);
  }

  /** This polynomial with {@code value} in the place of {@code symbol}. */
  public Polynomial substitute(Symbol symbol, Polynomial value) {
    return symbols().contains(symbol)
        ? map(other -> other.equals(symbol) ? value : of(other))
        : this;
  }

  /** This polynomial with every symbol replaced. */
  public Polynomial map(Function<Symbol, Polynomial> replacement) {
    Polynomial sum = ZERO;
    for (Map.Entry<Monomial, BigInteger> entry : terms.entrySet()) {
      Polynomial product = term(entry.getValue(), List.of());
      for (Symbol factor : entry.getKey().factors) {
        product = product.times(replacement.apply(factor));
      }
      sum = sum.plus(product);
    }
    return sum;
  }

  /** The counterpart in the second of two compared iterations. */
  public Polynomial prime() {
    Polynomial known = primed;
    if (known == null) {
      known = isInvariant() ? this : map(symbol -> of(symbol.prime()));
      primed = known;
    }
    return known;
  }

  /** Its terms: each a list of factors with a coefficient, products first, the constant last. */
  public List<Term> terms() {
    List<Term> list = new ArrayList<>();
    terms.forEach((monomial, coefficient) -> list.add(new Term(coefficient, monomial.factors)));
    return list;
  }

  /**
   * One term.
   *
   * @param coefficient never 0
   * @param factors its symbols, empty for the constant term
   */
  public record Term(BigInteger coefficient, List<Symbol> factors) {
    /** The polynomial of this term alone. */
    public Polynomial polynomial() {
      return term(coefficient, factors);
    }
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Polynomial polynomial
            && hashCode() == polynomial.hashCode()
            && terms.equals(polynomial.terms));
  }

  @Override
  public int hashCode() {
    if (hash == 0) {
      hash = Objects.hash(terms);
    }
    return hash;
  }

  /** How a person writes it: {@code 2 * i + 1}. */
  @Override
  public String toString() {
    if (terms.isEmpty()) {
      return "0";
    }
    StringBuilder text = new StringBuilder();
    for (Term term : terms()) {
      boolean negative = term.coefficient().signum() < 0;
      text.append(text.isEmpty() ? (negative ? "-" : "") : (negative ? " - " : " + "));
      BigInteger size = term.coefficient().abs();
      List<String> parts = new ArrayList<>();
      if (term.factors().isEmpty() || !size.equals(BigInteger.ONE)) {
        parts.add(size.toString());
      }
      term.factors().forEach(factor -> parts.add(factor.toString()));
      text.append(String.join(" * ", parts));
    }
    return text.toString();
  }
}
