package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.analysis.scalar.Packing;
import io.manyhands.processor.model.Collected;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.IterationSpace;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Symbol;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Arrays that a loop fills one element after the other, and what has to hold of them. */
final class PackedOutput {
  private final List<Packing> packings;
  private final Predicate<Path> isOwn;
  private final boolean endsWithException;

  /**
   * Packed arrays.
   *
   * @param packings what the loop packs
   * @param isOwn whether nobody but the method can see an array
   * @param endsWithException whether the method ends if an iteration throws
   */
  PackedOutput(List<Packing> packings, Predicate<Path> isOwn, boolean endsWithException) {
    this.packings = packings;
    this.isOwn = isOwn;
    this.endsWithException = endsWithException;
  }

  /** The arrays, as something that chunks collect. */
  List<Collected> collected() {
    List<Collected> collected = new ArrayList<>();
    for (Packing packing : packings) {
      for (Variable array : packing.arrays()) {
        collected.add(
            new Collected(
                Optional.of(array),
                Optional.empty(),
                new Collected.Form.Packed(packing.counter(), packing.most(), packing.isBehind())));
      }
    }
    return collected;
  }

  Set<Path> paths() {
    Set<Path> paths = new LinkedHashSet<>();
    packings.forEach(packing -> packing.arrays().forEach(array -> paths.add(Path.of(array))));
    return paths;
  }

  /**
   * The checks before the loop.
   *
   * @param isAlone whether the loop hands back nothing else: then what does not fit is found out
   *     when the elements come together
   */
  List<Guard> guards(boolean isAlone) {
    List<Guard> guards = new ArrayList<>();
    for (Packing packing : packings) {
      Symbol position = new Symbol.Value(Path.of(packing.counter()));
      guards.add(
          new Guard.AtLeast(
              Polynomial.of(position),
              packing.isBehind() ? BigInteger.ONE.negate() : BigInteger.ZERO));
      boolean fitsOrFails = isAlone && endsWithException && packing.arrays().size() == 1;
      for (Variable array : packing.arrays()) {
        Symbol length = new Symbol.Length(Path.of(array));
        guards.add(new Guard.AtLeast(Polynomial.of(length), BigInteger.ONE));
        if (!fitsOrFails) {
          guards.add(
              new Guard.Room(
                  Path.of(array), packing.counter(), packing.most(), packing.isBehind()));
        }
      }
    }
    return guards;
  }

  /**
   * What chunks that fill arrays of their own would do otherwise than the loop.
   *
   * @param accesses all that an iteration reads and writes
   */
  List<Finding> refusals(SourceText source, IterationSpace space, List<Access> accesses) {
    List<Finding> findings = new ArrayList<>();
    accesses.stream()
        .filter(this::isForeign)
        .findFirst()
        .ifPresent(access -> findings.add(foreign(source, access.site().span())));
    for (Packing packing : packings) {
      boolean counted =
          !(space instanceof IterationSpace.Counted loop) || loop.step().constant().isPresent();
      for (Variable array : packing.arrays()) {
        boolean hidden = endsWithException && isOwn.test(Path.of(array));
        boolean storesAnything =
            ((Type.Array) array.type()).component() instanceof Type.Declared component
                && !component.isFinal();
        Optional<Expression> risky = packing.risky().stream().findFirst();
        if (!hidden && (risky.isPresent() || storesAnything)) {
          findings.add(refusal(source, packing, array, risky));
        }
      }
      if (!counted) {
        findings.add(unknown(source, packing, space, "the step of the loop is no constant"));
      }
    }
    return findings;
  }

  /** Whether it reads what the loop fills, or writes there in a called method. */
  private boolean isForeign(Access access) {
    return access instanceof Access.OfElement element
        && element.array() instanceof Place.Shared array
        && paths().contains(array.base())
        && !(access.isWrite() && access.site().calls().isEmpty());
  }

  private static Finding foreign(SourceText source, Span place) {
    return new Finding(
        Code.PACKING,
        source,
        place,
        "an array that the loop fills one element after the other is used here, too",
        List.of("how far it is filled by then depends on the iterations before"),
        "fill another array, or remove @Parallel");
  }

  private static Finding refusal(
      SourceText source, Packing packing, Variable array, Optional<Expression> risky) {
    return new Finding(
        Code.PACKING,
        source,
        risky.map(Expression::span).orElse(array.declaration()),
        "an exception may come between counting in "
            + packing.counter()
            + " and storing in "
            + array,
        List.of("which element of " + array + " is missing then would not be known"),
        risky
            .map(
                value ->
                    "compute "
                        + source.inline(value.span())
                        + " into a local variable first, or fill an array that the method creates")
            .orElse("fill an array that the method creates"));
  }

  private static Finding unknown(
      SourceText source, Packing packing, IterationSpace space, String reason) {
    return new Finding(
        Code.PACKING,
        source,
        space.variable().declaration(),
        "how many elements a part of the loop adds at " + packing.counter() + " is not known",
        List.of(reason),
        "collect into a list");
  }
}
