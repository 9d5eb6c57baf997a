package io.manyhands.processor.analysis.process;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.analysis.scalar.Accumulator;
import io.manyhands.processor.analysis.scalar.ReductionPatterns;
import io.manyhands.processor.model.Exchange.ArrayUse;
import io.manyhands.processor.model.Exchange.Slice;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Symbol;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds out what iterations do with arrays that were there before the loop. */
final class ArrayUses {
  private final SourceText source;
  private final Span loop;
  private final List<Access> accesses;
  private final Set<Path> folded;
  private final Predicate<Path> nameable;

  /** Static fields whose objects workers have of their own, with the arrays in them. */
  private final Predicate<Field> theirOwn;

  private final Set<Accumulator> counters;
  private final Slices slices;
  private final Set<ArrayUse> uses = new LinkedHashSet<>();
  private final Set<Guard> guards = new LinkedHashSet<>();
  private final List<Finding> findings = new ArrayList<>();

  /** Component types of arrays that are read somewhere, nobody knows which ones. */
  private final Set<Type> anywhere = new HashSet<>();

  private ArrayUses(ProcessAnalysis.Asked asked, Predicate<Field> theirOwn) {
    this.theirOwn = theirOwn;
    this.source = asked.source();
    this.loop = asked.loop().span();
    this.accesses = asked.accesses();
    this.folded = asked.folded();
    this.nameable = asked.nameable();
    this.counters =
        asked.reductions().stream()
            .map(ReductionPatterns.Found::reduction)
            .filter(reduction -> reduction.isCounter() && !reduction.inPartial())
            .map(
                counter ->
                    counter
                        .variable()
                        .map(Accumulator::of)
                        .orElseGet(() -> Accumulator.of(counter.field().orElseThrow())))
            .collect(Collectors.toSet());
    this.slices = new Slices(asked.scope(), nameable);
  }

  static ArrayUses of(ProcessAnalysis.Asked asked, Predicate<Field> theirOwn) {
    ArrayUses found = new ArrayUses(asked, theirOwn);
    found.findUnknown();
    Set<Field> reduced =
        asked.reductions().stream()
            .flatMap(reduction -> reduction.reduction().field().stream())
            .collect(Collectors.toSet());
    for (Access access : asked.accesses()) {
      found.take(access, reduced);
    }
    return found;
  }

  List<ArrayUse> uses() {
    return ArrayUseMerge.of(uses);
  }

  List<Guard> guards() {
    return List.copyOf(guards);
  }

  List<Finding> findings() {
    return findings;
  }

  private void findUnknown() {
    for (Access access : accesses) {
      if (access instanceof Access.OfElement element && !isNamed(element.array())) {
        anywhere.add(element.component());
      }
    }
  }

  private boolean isFolded(Place array) {
    return array instanceof Place.Shared shared
        && shared.subscripts().isEmpty()
        && folded.contains(shared.base());
  }

  /** Whether each chunk counts for itself. */
  private boolean isCounted(Access access) {
    return access instanceof Access.OfAtomic update
        && update.object() instanceof Place.Shared number
        && number.subscripts().isEmpty()
        && Accumulator.named(number.base()).filter(counters::contains).isPresent();
  }

  private boolean isNamed(Place array) {
    return array instanceof Place.Fresh
        || (array instanceof Place.Shared shared && nameable.test(shared.base()));
  }

  private void take(Access access, Set<Field> reduced) {
    if (access instanceof Access.OfElement element) {
      take(element);
    } else if (access instanceof Access.OfField field) {
      boolean own = field.object().filter(Place.Fresh.class::isInstance).isPresent();
      if (field.isWrite() && !own && !reduced.contains(field.field())) {
        lost(access, "the field " + field.field());
      }
    } else if (!isCounted(access)) {
      findings.add(
          new Finding(
              Code.WORKER_STATIC,
              access.site().source(),
              access.site().span(),
              "what " + access.site().text() + " reads is not known",
              List.of("it may read static fields, of which each process has its own"),
              "call a method whose source is compiled with it"));
    }
  }

  private void take(Access.OfElement element) {
    if (element.array() instanceof Place.Fresh || isFolded(element.array())) {
      return;
    }
    Optional<Place.Shared> shared =
        element.array() instanceof Place.Shared place ? Optional.of(place) : Optional.empty();
    boolean isPrimitive = element.component() instanceof Type.Primitive;
    boolean comesAlong =
        shared.isPresent()
            && isPrimitive
            && nameable.test(shared.get().base())
            && shared.get().base().allFields().stream().noneMatch(theirOwn)
            && !isInStatic(element);
    if (element.isWrite() && !comesAlong) {
      lost(element, "an element of " + shared.map(Place.Shared::toString).orElse("an array"));
      return;
    }
    if (!comesAlong) {
      return;
    }
    boolean isRow = !shared.get().subscripts().isEmpty();
    if (isRow && !element.isWrite()) {
      return; // rows are sent as a whole
    }
    Optional<Polynomial> subscript =
        isRow ? Optional.of(shared.get().subscripts().get(0)) : element.subscript();
    Optional<Slice> slice =
        anywhere.contains(element.component())
                || !(shared.get().base().type() instanceof Type.Array)
            ? Optional.empty()
            : subscript.flatMap(index -> slices.of(index, element.site().loops()));
    if (shared.get().base().type() instanceof Type.Array) {
      uses.add(new ArrayUse(shared.get().base(), element.isWrite(), slice));
      owner(shared.get().base());
      slice.ifPresent(this::lengths);
    } else if (element.isWrite()) {
      lost(element, "an element of " + shared.get());
    }
  }

  /** Whether a static field leads to it: in a worker that is one of its own. */
  private static boolean isInStatic(Access.OfElement element) {
    return element.array() instanceof Place.Shared shared
        && shared.base().root() instanceof Path.Root.OfStatic;
  }

  /** Reading {@code p.data} before the loop must not fail where the loop would not. */
  private void owner(Path path) {
    int depth = path.fields().size();
    boolean fromThis = path.root() instanceof Path.Root.OfThis;
    for (int k = fromThis ? 1 : 0; k < depth; k++) {
      guards.add(new Guard.NotNull(new Path(path.root(), path.fields().subList(0, k))));
    }
  }

  private void lengths(Slice slice) {
    for (Polynomial part : List.of(slice.stride(), slice.first(), slice.last())) {
      for (Symbol symbol : part.symbols()) {
        if (symbol instanceof Symbol.Length length) {
          guards.add(new Guard.NotNull(length.path()));
        }
      }
    }
  }

  private void lost(Access access, String what) {
    findings.add(
        new Finding(
            Code.WORKER_WRITE,
            access.site().source(),
            access.site().span(),
            "the loop writes " + what + ", which would change in a worker process only",
            List.of(
                "elements of arrays of primitive types come back, and results of reductions",
                "the loop: " + source.name() + ":" + loop.line()),
            access instanceof Access.OfElement element && isInStatic(element)
                ? "read the array into a local variable before the loop, and use that in it"
                : "write to an array of a primitive type, or run the loop on threads"));
  }
}
