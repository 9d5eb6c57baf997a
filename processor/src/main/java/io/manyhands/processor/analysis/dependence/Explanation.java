package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.Site;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns a pair of accesses that may meet into words. */
final class Explanation {
  private final String variable;
  private final Enough enough = new Enough();

  /**
   * Explains dependences of one loop.
   *
   * @param variable name of the loop variable
   */
  Explanation(String variable) {
    this.variable = variable;
  }

  /** A dependence between two elements of arrays that are, or may be, the same. */
  Finding of(Pair pair) {
    Optional<Symbol> unknown = unknown(pair);
    if (unknown.isPresent()) {
      return assumed(
          pair.one(),
          pair.other(),
          "the value of " + name(unknown.get()) + " is not known before it runs",
          enough.of(pair));
    }
    Optional<Witness> witness = Witness.of(pair);
    if (witness.isEmpty()) {
      return assumed(
          pair.one(),
          pair.other(),
          "no two iterations were found that meet, and none could be excluded: the subscripts "
              + subscripts(pair),
          enough.of(pair),
          fix(Code.FLOW_DEPENDENCE, pair.other()));
    }
    boolean swap = !witness.get().firstComes();
    Access earlier = swap ? pair.other() : pair.one();
    Access later = swap ? pair.one() : pair.other();
    Code code = kind(earlier, later);
    Optional<BigInteger> distance = distance(pair);
    String headline =
        code.title() + distance.map(value -> " of distance " + value.abs()).orElse("");
    List<String> details = new ArrayList<>();
    details.add(meeting(earlier, later, witness.get(), swap));
    details.add(proof(witness.get(), distance.isPresent()));
    enough.check(pair).ifPresent(fact -> details.add("it would be enough to know that " + fact));
    return finding(code, earlier, later, headline, details, fix(code, later));
  }

  private static Optional<Symbol> unknown(Pair pair) {
    return Stream.concat(pair.left().stream(), pair.right().stream())
        .flatMap(subscript -> subscript.symbols().stream())
        .filter(symbol -> symbol instanceof Symbol.Unknown || symbol instanceof Symbol.Element)
        .min(Comparator.naturalOrder());
  }

  private static Code kind(Access earlier, Access later) {
    if (earlier.isWrite()) {
      return later.isWrite() ? Code.OUTPUT_DEPENDENCE : Code.FLOW_DEPENDENCE;
    }
    return Code.ANTI_DEPENDENCE;
  }

  private String meeting(Access earlier, Access later, Witness witness, boolean swap) {
    BigInteger before = swap ? witness.second() : witness.first();
    BigInteger after = swap ? witness.first() : witness.second();
    return earlier.site().text()
        + (earlier.isWrite() ? " written in" : " read in")
        + " one iteration is "
        + (later.isWrite() ? "written" : "read")
        + (later.site().text().equals(earlier.site().text())
            ? " again"
            : " as " + later.site().text())
        + " in a later one, e.g. "
        + variable
        + " = "
        + before
        + " then "
        + variable
        + " = "
        + after;
  }

  /** The element where the accesses of the example meet. */
  private static String proof(Witness witness, boolean always) {
    String element =
        witness.element().stream().map(BigInteger::toString).collect(Collectors.joining("]["));
    boolean bare = witness.symbols().isEmpty() || always;
    return "proved: both are element ["
        + element
        + "] there"
        + (bare ? "" : ", with " + symbols(witness))
        + (always ? "" : "; the distance is not always the same");
  }

  private static String name(Symbol symbol) {
    String name = symbol.toString().replace("'", "");
    return name.equals("?") ? "a subscript" : name;
  }

  private static String symbols(Witness witness) {
    return witness.symbols().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .map(entry -> entry.getKey() + " = " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String subscripts(Pair pair) {
    return "["
        + pair.left().stream().map(Polynomial::toString).collect(Collectors.joining("]["))
        + "] and ["
        + pair.right().stream().map(Polynomial::toString).collect(Collectors.joining("]["))
        + "]";
  }

  /** The distance in iterations where it is the same for all pairs that meet. */
  private static Optional<BigInteger> distance(Pair pair) {
    for (int k = 0; k < pair.left().size(); k++) {
      Symbol index = pair.index();
      Optional<BigInteger> factor =
          pair.left().get(k).coefficient(index).flatMap(Polynomial::constant);
      Optional<BigInteger> rest =
          pair.left()
              .get(k)
              .substitute(index, Polynomial.of(0))
              .minus(pair.right().get(k).substitute(index.prime(), Polynomial.of(0)))
              .constant();
      boolean even =
          factor.isPresent()
              && factor.get().signum() != 0
              && rest.isPresent()
              && rest.get().signum() != 0
              && factor.equals(
                  pair.right().get(k).coefficient(index.prime()).flatMap(Polynomial::constant))
              && rest.get().mod(factor.get().abs()).signum() == 0;
      if (even) {
        return Optional.of(rest.get().divide(factor.get()));
      }
    }
    return Optional.empty();
  }

  private static String fix(Code code, Access later) {
    return switch (code) {
      case ANTI_DEPENDENCE -> "write to another array and copy it back, or remove @Parallel";
      case OUTPUT_DEPENDENCE ->
          later.site().loops().size() > 1
              ? "make each iteration write its own elements, or mark another loop of the nest"
              : "make each iteration write its own elements, or remove @Parallel";
      default -> "write to another array, or remove @Parallel";
    };
  }

  /** A pair about which too little is known. */
  Finding assumed(Access one, Access other, String because) {
    return assumed(one, other, because, Optional.empty());
  }

  /** A pair about which too little is known, with the one fact that would do. */
  Finding assumed(Access one, Access other, String because, Optional<String> enough) {
    return assumed(
        one,
        other,
        because,
        enough,
        "use subscripts that are linear in " + variable + ", or remove @Parallel");
  }

  private Finding assumed(
      Access one, Access other, String because, Optional<String> enough, String fix) {
    Access write = one.isWrite() ? one : other;
    Access partner = one.isWrite() ? other : one;
    List<String> details = new ArrayList<>();
    details.add(
        write.site().text()
            + " is written, and "
            + partner.site().text()
            + (partner.isWrite() ? " written" : " read")
            + " in another iteration may be the same place");
    details.add("assumed because " + because);
    String fact = enough.orElseGet(() -> Enough.of(write, partner));
    details.add("it would be enough to know that " + fact);
    return finding(
        Code.ASSUMED_DEPENDENCE, write, partner, Code.ASSUMED_DEPENDENCE.title(), details, fix);
  }

  private static Finding finding(
      Code code, Access one, Access other, String headline, List<String> details, String fix) {
    Site site = one.isWrite() ? one.site() : other.site();
    Site partner = one.isWrite() ? other.site() : one.site();
    if (!partner.span().equals(site.span())) {
      details.add("the other place: " + partner.where() + ": " + partner.text());
    }
    for (Site place : List.of(site, partner)) {
      if (!place.calls().isEmpty()) {
        details.add("reached through " + String.join(" -> ", place.calls()));
      }
    }
    return new Finding(
        code,
        site.source(),
        site.span(),
        headline,
        details.stream().distinct().toList(),
        fix,
        List.of(
            new Finding.Place(
                partner.source(), partner.span(), other.isWrite() ? "also written" : "read")));
  }
}
