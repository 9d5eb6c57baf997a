package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.effect.PlainTypes;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What {@code @Shared} cannot say of an array or an object, although it can of a number: workers
 * fold numbers for themselves, and the result is stored in one step, under a lock if need be. What
 * an object holds changes by steps of its own, which take no lock and are not atomic.
 */
final class SharedObjects {
  private final SourceText source;
  private final MarkedLoop loop;

  SharedObjects(SourceText source, MarkedLoop loop) {
    this.source = source;
    this.loop = loop;
  }

  /**
   * Looks at a variable or field that is not folded as a whole.
   *
   * @param isKnown whether others may know what it leads to
   * @param changed where the loop changes that, if it does and the place is known
   * @return why what is said of it is not done
   */
  Optional<Finding> finding(
      String name, Sharing sharing, Type type, boolean isKnown, Optional<Span> changed) {
    if (type instanceof Type.Array) {
      return sharing == Sharing.LOCKED && isKnown
          ? changed.map(place -> locked(name, place))
          : Optional.empty();
    }
    if (PlainTypes.isPlain(type) || !(type instanceof Type.Declared declared)) {
      return Optional.empty();
    }
    return sharing == Sharing.LOCKED || (sharing == Sharing.ATOMIC && !isAtomic(declared))
        ? Optional.of(object(name, sharing, type))
        : Optional.empty();
  }

  private static boolean isAtomic(Type.Declared type) {
    return type.packageName().equals("java.util.concurrent.atomic");
  }

  private Finding locked(String name, Span place) {
    return finding(
        place,
        name + " is LOCKED, but the lock is not taken for elements of an array",
        "a result is added to a number under its lock when the loop has ended; elements change"
            + " one by one, while it runs",
        "leave LOCKED out, and write the update into a section of its own, synchronized (lock) {"
            + " ... }, for which the loop takes the lock");
  }

  private Finding object(String name, Sharing sharing, Type type) {
    return finding(
        loop.loop().span(),
        name + " is " + sharing + ", but of the type " + type + ", which has methods of its own",
        sharing == Sharing.LOCKED
            ? "a lock keeps calls apart, not in the order of the iterations"
            : "a call is not one atomic step",
        "leave the annotation out if iterations only add to a collection, which comes out in the"
            + " order of the loop; else say ORDERED, or THREAD_SAFE if the order of calls does not"
            + " matter");
  }

  /** For an object that others may look at while chunks have objects of their own. */
  Finding reduced(String name, Type type) {
    return new Finding(
        Code.COMBINER,
        source,
        loop.loop().span(),
        name + " is REDUCED, but a field: others may look at the " + type + " while the loop runs",
        List.of("chunks collect into objects of their own, of which nobody knows"),
        "collect into a local variable that is created in front of the loop, and add that to "
            + name
            + " behind it");
  }

  private Finding finding(Span place, String headline, String detail, String fix) {
    return new Finding(Code.LOCKED_OBJECT, source, place, headline, List.of(detail), fix);
  }
}
