package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.analysis.effect.Refusals;
import io.manyhands.processor.model.ArrayTypes;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Reached;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Step;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Compares every write of an iteration with every access of another one, and collects what stands
 * in the way and what has to be checked.
 */
public final class MemoryConflicts {
  private static final int MOST_EXPLAINED = 40;

  private final MarkedMethod method;
  private final MarkedLoop loop;
  private final Refusals refusals;
  private final Explanation explanation;
  private final Aliasing aliasing;
  private final Predicate<Path> nameable;
  private final Set<Guard> guards = new LinkedHashSet<>();
  private final Means means;
  private final DependenceTests tests;
  private SettledPairs settled = SettledPairs.NONE;
  private Function<Access, Optional<Path>> rowsOf = access -> Optional.empty();
  private Function<Access, Optional<Path>> unknownRowsOf = access -> Optional.empty();
  private final RowGuards rows = new RowGuards();
  private final HeldObjects held = new HeldObjects();
  private final IndexArrays indexes = new IndexArrays();
  private final PairReasons reasons = new PairReasons();
  private final Jointly jointly = new Jointly();
  private final Casts casts;
  private final Set<Set<String>> blamed = new LinkedHashSet<>();
  private int explained;

  /** Places that every iteration comes to. */
  private final Set<Span> steady;

  /**
   * Prepares the comparison.
   *
   * @param method the method around the loop
   * @param loop the marked loop
   * @param variable name of its loop variable
   * @param nameable whether a path can be evaluated where the region starts
   * @param near if present, only iterations fewer than this apart are compared
   * @param program what is known of classes
   * @param refusals receives the dependences
   */
  public MemoryConflicts(
      MarkedMethod method,
      MarkedLoop loop,
      String variable,
      Predicate<Path> nameable,
      Optional<Polynomial> near,
      Program program,
      Refusals refusals) {
    this.casts = new Casts(program);
    this.method = method;
    this.loop = loop;
    this.refusals = refusals;
    this.explanation = new Explanation(variable);
    this.aliasing = new Aliasing(method, loop);
    this.nameable = nameable;
    this.means = Means.of(nameable, near);
    this.tests = new DependenceTests(means);
    this.steady = SteadyPlaces.of(loop.loop());
  }

  /** Whether the comparison took so long that it should not be done again. */
  public boolean wasHard() {
    return means.budget().isLow();
  }

  /** Leaves out pairs of accesses of which somebody else takes care. */
  public MemoryConflicts without(SettledPairs others) {
    settled = others;
    return this;
  }

  /**
   * Takes account of accesses that fold something into elements of rows, whichever these are.
   *
   * @param updated the array whose rows an access updates
   * @param unknown the array that has the row of an access, if it is not known which row it is
   */
  public void withRows(
      Function<Access, Optional<Path>> updated, Function<Access, Optional<Path>> unknown) {
    rowsOf = updated;
    unknownRowsOf = unknown;
  }

  /** No iteration may write to arrays on whose elements other proofs rest. */
  public MemoryConflicts keeping(Set<Path> elements) {
    indexes.use(elements);
    return this;
  }

  /**
   * Compares all pairs.
   *
   * @param accesses what an iteration reads and writes
   * @param reduced fields that are reductions: their accesses are explained already
   * @param copied arrays whose elements are reductions
   * @return the checks under which there is no dependence, if nothing was refused
   */
  public List<Guard> compare(List<Access> accesses, Set<Field> reduced, Set<Path> copied) {
    List<Access> shared = new ArrayList<>();
    for (Access access : accesses) {
      boolean explained = access instanceof Access.OfField field && reduced.contains(field.field());
      if (!explained && !isOwn(access)) {
        shared.add(access);
      } else if (!explained && access.isWrite()) {
        reasons.ofOwnObject(access);
      }
    }
    try {
      compareAll(Distinct.of(shared, this::role), copied);
      jointly
          .chosen()
          .ifPresentOrElse(
              guards::addAll, () -> refusals.add(explanation.of(jointly.first().orElseThrow())));
    } catch (Budget.Exhausted tooMuch) {
      refusals.add(tooLarge(shared));
    }
    guards.addAll(rows.guards());
    guards.addAll(held.guards());
    return List.copyOf(guards);
  }

  /** What is asked of an access beside which element it is, where one stands for others. */
  private Object role(Access access) {
    boolean isTrusted =
        access instanceof Access.OfElement element
            && element.array() instanceof Place.Shared shared
            && isDisjoint(shared.base());
    return List.of(
        settled.role(access),
        rowsOf.apply(access),
        unknownRowsOf.apply(access),
        isTrusted && isCertain(access));
  }

  private Finding tooLarge(List<Access> compared) {
    int deepest =
        compared.stream().mapToInt(access -> access.site().loops().size()).max().orElse(1);
    return new Finding(
        Code.TOO_LARGE,
        method.declaration().source(),
        loop.loop().span(),
        "the loop's subscripts are too many or too complex to be compared: "
            + compared.size()
            + " accesses in loops up to "
            + deepest
            + " deep",
        List.of("assumed because the exact tests would take longer than a build should wait"),
        "mark a loop further in, use an array of arrays, or split the loop");
  }

  private void compareAll(List<Access> shared, Set<Path> copied) {
    List<Access> writes = shared.stream().filter(Access::isWrite).toList();
    int written = 0;
    for (int k = 0; k < shared.size(); k++) {
      Access one = shared.get(k);
      List<Access> others =
          one.isWrite() ? shared.subList(k, shared.size()) : writes.subList(written, writes.size());
      written += one.isWrite() ? 1 : 0;
      for (Access other : others) {
        // Searching for witnesses takes long; so many of them say enough about a refused loop.
        if (explained < MOST_EXPLAINED
            && !settled.settle(one, other)
            && !(one.site().inOrder() && other.site().inOrder())) {
          compareTwo(one, other, copied);
        }
      }
    }
    for (Path array : indexes.all()) {
      for (Access access : shared) {
        if (access instanceof Access.OfElement write
            && write.isWrite()
            && ArrayTypes.mayAlias(write.component(), Type.Primitive.INT)) {
          keepApart(array, write);
        }
      }
    }
  }

  private void compareTwo(Access one, Access other, Set<Path> copied) {
    int before = refusals.added();
    compare(one, other, copied);
    if (refusals.added() > before) {
      Set<String> calls = new LinkedHashSet<>(one.site().calls());
      calls.addAll(other.site().calls());
      blamed.add(calls);
    }
    reasons.decided(one, other);
  }

  /** For each two accesses that may meet the called methods in which they stand. */
  public List<Set<String>> blamed() {
    return List.copyOf(blamed);
  }

  /** For each pair that was compared the rule by which it is independent. */
  public List<String> reasons() {
    return reasons.lines();
  }

  /** Whether checks hold where all sizes and strides are the same, as of a square matrix. */
  public static boolean areLikely(List<Guard> guards) {
    return Plausibility.isLikely(Set.copyOf(guards));
  }

  /** Whether nobody but the method itself can see the array at the end of {@code path}. */
  public boolean isOwn(Path path) {
    return aliasing.hasOwnRows(path, 0);
  }

  private void compare(Access one, Access other, Set<Path> copied) {
    if (casts.exclude(one, other)) {
      reasons.because(() -> "classes, no object is of both");
      return;
    }
    Optional<Path> mine = rowsOf.apply(one).or(() -> copy(one, copied));
    Optional<Path> theirs = rowsOf.apply(other).or(() -> copy(other, copied));
    boolean explained = mine.isPresent() && mine.equals(theirs);
    if (!explained
        && (isOfAnyRow(one) || isOfAnyRow(other))
        && one instanceof Access.OfElement left
        && other instanceof Access.OfElement right
        && !isOfOneArray(left, right)) {
      compareRows(left, right);
    } else if (mine.isEmpty() && theirs.isEmpty()) {
      compare(one, other);
    } else if (!mine.equals(theirs)) {
      compareCopy(one, other);
    }
  }

  /** Whether the user says of the array at the end of a path that iterations do not meet there. */
  public static boolean isDisjoint(Path array) {
    if (!array.fields().isEmpty()) {
      return array.fields().get(array.fields().size() - 1).sharing() == Sharing.DISJOINT;
    }
    return array.root() instanceof Path.Root.OfVariable root
        ? root.variable().sharing() == Sharing.DISJOINT
        : array.root() instanceof Path.Root.OfStatic field
            && field.field().sharing() == Sharing.DISJOINT;
  }

  private static boolean isSameDisjoint(Place.Shared one, Place.Shared other) {
    return one.base().equals(other.base()) && isDisjoint(one.base());
  }

  /** On the user's word; an example in which iterations surely meet shows that it is wrong. */
  private void trust(Access one, Access other, Pair pair) {
    if (isCertain(one) && isCertain(other) && independent(pair).isEmpty()) {
      Finding found = explanation.of(pair);
      if (found.code() != Code.ASSUMED_DEPENDENCE) {
        refusals.add(contradicted(found));
      }
    }
  }

  /** Whether every iteration comes there. */
  private boolean isCertain(Access access) {
    return steady.contains(access.site().span()) && access.site().calls().isEmpty();
  }

  private static Finding contradicted(Finding found) {
    return new Finding(
        Code.NOT_DISJOINT,
        found.source(),
        found.span(),
        "the array is DISJOINT, but iterations meet at an element: " + found.headline(),
        found.details(),
        found.fix(),
        found.related());
  }

  private static Optional<Path> copy(Access access, Set<Path> copied) {
    return access instanceof Access.OfElement element
            && element.array() instanceof Place.Shared shared
            && shared.subscripts().isEmpty()
            && copied.contains(shared.base())
        ? Optional.of(shared.base())
        : Optional.empty();
  }

  /** A copy does not show what happens to the array itself, not even in the same iteration. */
  private void compareCopy(Access one, Access other) {
    boolean both = one instanceof Access.OfElement && other instanceof Access.OfElement;
    if (!both) {
      compare(one, other);
      return;
    }
    Access.OfElement mine = (Access.OfElement) one;
    Access.OfElement theirs = (Access.OfElement) other;
    if (!ArrayTypes.mayAlias(mine.component(), theirs.component())) {
      return;
    }
    if (isApart(mine.array(), theirs.array()) || isApart(theirs.array(), mine.array())) {
      return;
    }
    if (mine.array() instanceof Place.Shared left && theirs.array() instanceof Place.Shared right) {
      if (left.subscripts().isEmpty() && right.subscripts().isEmpty()) {
        requireDistinct(one, left, other, right);
      } else {
        compareTwoDepths(mine, left, theirs, right, false);
      }
    } else {
      refusals.add(
          explanation.assumed(
              one,
              other,
              "it is not known which array is meant",
              Optional.of("they are different arrays")));
    }
  }

  private boolean isOfAnyRow(Access access) {
    return rowsOf.apply(access).isPresent() || unknownRowsOf.apply(access).isPresent();
  }

  private boolean isOfOneArray(Access.OfElement one, Access.OfElement other) {
    Optional<Path> mine = place(one).map(Place.Shared::base);
    return mine.isPresent() && mine.equals(place(other).map(Place.Shared::base));
  }

  /** Elements of whichever rows of one array, and elements of another array. */
  private void compareRows(Access.OfElement one, Access.OfElement other) {
    if (!ArrayTypes.mayAlias(one.component(), other.component())) {
      return;
    }
    Optional<Place.Shared> mine = place(one);
    Optional<Place.Shared> theirs = place(other);
    if (mine.isPresent() && theirs.isPresent()) {
      compareTwoDepths(one, mine.get(), other, theirs.get(), false);
    } else {
      refusals.add(
          explanation.assumed(
              one,
              other,
              "it is not known which array is meant",
              Optional.of("they are different arrays")));
    }
  }

  /** Where an element is; of an element of whichever row, the array that has the rows. */
  private Optional<Place.Shared> place(Access.OfElement access) {
    Optional<Path> rowsPath = rowsOf.apply(access).or(() -> unknownRowsOf.apply(access));
    if (rowsPath.isEmpty()) {
      return access.array() instanceof Place.Shared shared ? Optional.of(shared) : Optional.empty();
    }
    Type type = rowsPath.get().type();
    List<Polynomial> any = new ArrayList<>();
    while (type instanceof Type.Array array && array.component() instanceof Type.Array) {
      any.add(Polynomial.of(0));
      type = array.component();
    }
    return Optional.of(new Place.Shared(rowsPath.get(), List.copyOf(any), type));
  }

  private static boolean isOwn(Access access) {
    if (access instanceof Access.OfElement element) {
      return element.array() instanceof Place.Fresh;
    }
    return access instanceof Access.OfField field
        && field.object().filter(place -> place instanceof Place.Fresh).isPresent();
  }

  private void compare(Access one, Access other) {
    if (one instanceof Access.OfEverything || other instanceof Access.OfEverything) {
      refusals.add(
          explanation.assumed(
              one, other, "a method without side effects may read what is written"));
    } else if (one instanceof Access.OfField mine && other instanceof Access.OfField theirs) {
      compareFields(mine, theirs);
    } else if (one instanceof Access.OfAtomic mine && other instanceof Access.OfAtomic theirs) {
      compareAtomics(mine, theirs);
    } else if (one instanceof Access.OfElement mine
        && other instanceof Access.OfElement theirs
        && ArrayTypes.mayAlias(mine.component(), theirs.component())) {
      compareElements(mine, theirs);
    }
  }

  /** Updates of one kind may come in any order, whether the object is one or not. */
  private void compareAtomics(Access.OfAtomic one, Access.OfAtomic other) {
    if (!one.operation().equals(other.operation())
        && one.object().type().equals(other.object().type())) {
      refusals.add(
          Code.UPDATE_ORDER,
          other.site(),
          "order of updates is not kept: " + other.site().text() + " meets " + one.site().text(),
          List.of("the result depends on which of them comes last"),
          "use updates of one kind only, or two loops");
    }
  }

  private void compareFields(Access.OfField one, Access.OfField other) {
    if (!one.field().equals(other.field())) {
      return;
    }
    if (one.object().orElse(null) instanceof Place.Shared mine
        && other.object().orElse(null) instanceof Place.Shared theirs
        && isSameDisjoint(mine, theirs)
        && mine.subscripts().size() == theirs.subscripts().size()
        && !mine.subscripts().isEmpty()) {
      needRows(mine, one, theirs, other);
      return;
    }
    if (one.object().orElse(null) instanceof Place.Shared mine
        && other.object().orElse(null) instanceof Place.Shared theirs
        && !(mine.subscripts().isEmpty() && theirs.subscripts().isEmpty())) {
      compareObjects(one, mine, other, theirs);
      return;
    }
    boolean isHeld =
        one.object().isPresent()
            && other.object().isPresent()
            && (isApart(one.object().get(), other.object().get())
                || isApart(other.object().get(), one.object().get())
                || compareHeld(one, one.object().get(), other, other.object().get(), List.of()));
    if (!isHeld) {
      SharedField.refuse(one.isWrite() ? one : other, refusals);
    }
  }

  /** Fields of objects that are elements of arrays or lists. */
  private void compareObjects(
      Access.OfField one, Place.Shared mine, Access.OfField other, Place.Shared theirs) {
    if (mine.subscripts().size() != theirs.subscripts().size()) {
      Place.Shared object = mine.subscripts().isEmpty() ? mine : theirs;
      Place.Shared element = mine.subscripts().isEmpty() ? theirs : mine;
      if (object.subscripts().isEmpty()
          && nameable.test(object.base())
          && nameable.test(element.base())) {
        check(new Guard.NotARow(object.base(), element.base(), element.subscripts().size()));
      } else {
        refusals.add(explanation.assumed(one, other, "they may be fields of one object"));
      }
      return;
    }
    if (mine.base().equals(theirs.base())) {
      Pair pair = Pair.of(one, mine.subscripts(), other, theirs.subscripts());
      Optional<Set<Guard>> checks = independent(pair);
      accept(checks, pair);
      if (checks.isEmpty()) {
        return;
      }
    }
    needRows(mine, one, theirs, other);
  }

  private void compareElements(Access.OfElement one, Access.OfElement other) {
    boolean known = one.subscript().isPresent() && other.subscript().isPresent();
    if (one.array() instanceof Place.Shared mine
        && other.array() instanceof Place.Shared theirs
        && isSameDisjoint(mine, theirs)
        && mine.subscripts().size() == theirs.subscripts().size()) {
      if (known) {
        List<Polynomial> left = new ArrayList<>(mine.subscripts());
        left.add(one.subscript().orElseThrow());
        List<Polynomial> right = new ArrayList<>(theirs.subscripts());
        right.add(other.subscript().orElseThrow());
        trust(one, other, Pair.of(one, left, other, right));
      }
      int depth = mine.subscripts().size();
      if (depth > 0 && !aliasing.hasOwnRows(mine.base(), depth)) {
        needRows(mine, one, theirs, other);
      }
      return;
    }
    if (compareHeldArrays(one, other)) {
      return;
    }
    if (!(one.array() instanceof Place.Shared mine)
        || !(other.array() instanceof Place.Shared theirs)
        || (!known && mine.base().equals(theirs.base()))) {
      refusals.add(explanation.assumed(one, other, reason(one, other)));
      return;
    }
    if (mine.subscripts().size() != theirs.subscripts().size()) {
      compareTwoDepths(one, mine, other, theirs, true);
    } else if (mine.base().equals(theirs.base())) {
      compareSameBase(one, mine, other, theirs);
    } else {
      compareTwoBases(one, mine, other, theirs);
    }
  }

  /** Whether what has a name is none of those that objects hold, or is checked to be. */
  private boolean isApart(Place named, Place held) {
    if (!(named instanceof Place.Shared object) || !(held instanceof Place.Anything anything)) {
      return false;
    }
    if (aliasing.hasOwnRows(object.base(), object.subscripts().size())) {
      reasons.because(() -> "aliasing, nothing else leads to the array in " + object.base());
      return true;
    }
    Optional<Reached> among = anything.reached().filter(reached -> nameable.test(reached.base()));
    if (among.isEmpty() || !object.subscripts().isEmpty() || !nameable.test(object.base())) {
      return false;
    }
    guards.addAll(Guard.Runs.ofAccessors(among.get()));
    check(
        among
            .get()
            .depth()
            .<Guard>map(depth -> new Guard.NotARow(object.base(), among.get().base(), depth))
            .orElseGet(() -> new Guard.NotAmong(object.base(), among.get())));
    return true;
  }

  /** Elements of arrays of which one at least has no name of its own. */
  private boolean compareHeldArrays(Access.OfElement one, Access.OfElement other) {
    if (isApart(one.array(), other.array()) || isApart(other.array(), one.array())) {
      return true;
    }
    boolean isKnown = one.subscript().isPresent() && other.subscript().isPresent();
    boolean hasName = one.array() instanceof Place.Shared && other.array() instanceof Place.Shared;
    return !hasName
        && (isIndependentAnyway(one, other)
            || compareHeld(
                one,
                one.array(),
                other,
                other.array(),
                isKnown ? List.of(one.subscript().get(), other.subscript().get()) : List.of()));
  }

  /**
   * Objects that other objects hold, told apart by where they are found.
   *
   * @param last subscripts of elements in the two, if both are known
   * @return false if nobody knows where they are found
   */
  private boolean compareHeld(
      Access one, Place mine, Access other, Place theirs, List<Polynomial> last) {
    Optional<Reached> left = mine.found().filter(found -> nameable.test(found.base()));
    Optional<Reached> right = theirs.found().filter(found -> nameable.test(found.base()));
    boolean isOne = left.equals(right);
    if (left.filter(MemoryConflicts::isOfOne).isEmpty()
        || right.filter(MemoryConflicts::isOfOne).isEmpty()
        || (isOne && (mine.position().isEmpty() || theirs.position().isEmpty()))) {
      return false;
    }
    if (isOne) {
      List<Polynomial> here = new ArrayList<>(mine.position());
      List<Polynomial> there = new ArrayList<>(theirs.position());
      if (!last.isEmpty()) {
        here.add(last.get(0));
        there.add(last.get(1));
      }
      Pair pair = Pair.of(one, here, other, there);
      Optional<Set<Guard>> checks = independent(pair);
      accept(checks, pair);
      if (checks.isEmpty()) {
        return true;
      }
    }
    reasons.because(() -> "checked at run time, no two of the objects found are one");
    held.need(left.get(), one.isWrite(), right.get(), other.isWrite());
    return true;
  }

  /** Objects around others are those of many, and never distinct. */
  private static boolean isOfOne(Reached objects) {
    return objects.steps().stream()
        .noneMatch(step -> step instanceof Step.Through through && through.field().isAround());
  }

  private static String reason(Access.OfElement one, Access.OfElement other) {
    boolean unknownArray =
        !(one.array() instanceof Place.Shared) || !(other.array() instanceof Place.Shared);
    return unknownArray
        ? "it is not known which array is meant"
        : "the subscript is not an integer expression that can be followed";
  }

  private void compareSameBase(
      Access.OfElement one, Place.Shared mine, Access.OfElement other, Place.Shared theirs) {
    Pair last = Pair.ofLast(one, other);
    Optional<Set<Guard>> whateverRows = independent(last);
    if (whateverRows.filter(Set::isEmpty).isPresent() || mine.subscripts().isEmpty()) {
      accept(whateverRows, last);
      return;
    }
    List<Polynomial> left = new ArrayList<>(mine.subscripts());
    left.add(one.subscript().orElseThrow());
    List<Polynomial> right = new ArrayList<>(theirs.subscripts());
    right.add(other.subscript().orElseThrow());
    Pair all = Pair.of(one, left, other, right);
    reasons.reconsider();
    Optional<Set<Guard>> distinctRows = independent(all);
    accept(distinctRows, all);
    if (distinctRows.isPresent() && !aliasing.hasOwnRows(mine.base(), mine.subscripts().size())) {
      needRows(mine, one, theirs, other);
    }
  }

  private void compareTwoBases(
      Access.OfElement one, Place.Shared mine, Access.OfElement other, Place.Shared theirs) {
    int depth = mine.subscripts().size();
    boolean settled = depth == 0 && areApart(mine.base(), theirs.base());
    if (settled || isIndependentAnyway(one, other)) {
      return;
    }
    if (depth == 0) {
      requireDistinct(one, mine, other, theirs);
      return;
    }
    if (aliasing.hasOwnRows(mine.base(), depth) || aliasing.hasOwnRows(theirs.base(), depth)) {
      return;
    }
    if (nameable.test(mine.base()) && nameable.test(theirs.base())) {
      needRows(mine, one, theirs, other);
    } else {
      refuseAlias(one, mine, other, theirs);
    }
  }

  private void requireDistinct(Access one, Place.Shared mine, Access other, Place.Shared theirs) {
    if (areApart(mine.base(), theirs.base())) {
      return;
    }
    if (nameable.test(mine.base()) && nameable.test(theirs.base())) {
      check(distinct(mine.base(), theirs.base()));
    } else {
      refuseAlias(one, mine, other, theirs);
    }
  }

  /** Whether two paths lead to different arrays, for sure or because it is checked already. */
  private boolean areApart(Path one, Path other) {
    boolean checked = guards.contains(distinct(one, other));
    boolean apart = checked || aliasing.areDistinct(one, other);
    if (apart) {
      reasons.because(
          () ->
              checked
                  ? "checked at run time, " + distinct(one, other).describe()
                  : "aliasing, " + one + " and " + other + " are never the same object");
    }
    return apart;
  }

  private void check(Guard guard) {
    guards.add(guard);
    reasons.because(() -> "checked at run time, " + guard.describe());
  }

  /** Whether the accesses do not meet even in one array. */
  private boolean isIndependentAnyway(Access.OfElement one, Access.OfElement other) {
    return one.subscript().isPresent()
        && other.subscript().isPresent()
        && independent(Pair.ofLast(one, other)).filter(Set::isEmpty).isPresent();
  }

  private void refuseAlias(Access one, Place.Shared mine, Access other, Place.Shared theirs) {
    refusals.add(
        explanation.assumed(
            one,
            other,
            mine + " and " + theirs + " may be the same array",
            Optional.of("they are different arrays")));
  }

  /** An array of its own and the rows of another one. */
  private void compareTwoDepths(
      Access.OfElement one,
      Place.Shared mine,
      Access.OfElement other,
      Place.Shared theirs,
      boolean bySubscripts) {
    boolean cannotMeet =
        aliasing.hasOwnRows(mine.base(), mine.subscripts().size())
            || aliasing.hasOwnRows(theirs.base(), theirs.subscripts().size())
            || (bySubscripts && isIndependentAnyway(one, other));
    if (cannotMeet) {
      return;
    }
    boolean mineIsPlain = mine.subscripts().isEmpty();
    Place.Shared array = mineIsPlain ? mine : theirs;
    Place.Shared rows = mineIsPlain ? theirs : mine;
    if (array.subscripts().isEmpty() && nameable.test(array.base()) && nameable.test(rows.base())) {
      check(new Guard.NotARow(array.base(), rows.base(), rows.subscripts().size()));
    } else if (nameable.test(array.base()) && nameable.test(rows.base())) {
      reasons.because(() -> "checked at run time, no two rows are one array");
      this.rows.needApart(rows(mine, one), rows(theirs, other));
    } else {
      refusals.add(
          explanation.assumed(one, other, "an array and an array of arrays may share a row"));
    }
  }

  private static Guard.DistinctRows.Rows rows(Place.Shared place, Access access) {
    return new Guard.DistinctRows.Rows(place.base(), place.subscripts().size(), access.isWrite());
  }

  private Optional<Set<Guard>> independent(Pair pair) {
    Optional<Set<Guard>> found =
        tests.independent(pair).filter(checks -> casts.areMade(checks, pair));
    if (found.isPresent()) {
      indexes.use(pair);
      reasons.because(() -> tests.rule() + conditions(found.get()));
    }
    return found;
  }

  private static String conditions(Set<Guard> checks) {
    return checks.isEmpty()
        ? ""
        : checks.stream()
            .map(Guard::describe)
            .collect(Collectors.joining(" && ", ", checked at run time: ", ""));
  }

  /** A proof that rests on elements of an index array holds while they are not written. */
  private void keepApart(Path array, Access.OfElement write) {
    boolean known =
        write.array() instanceof Place.Shared shared
            && nameable.test(array)
            && nameable.test(shared.base())
            && !(shared.subscripts().isEmpty() && shared.base().equals(array));
    if (!known) {
      refusals.add(
          explanation.assumed(write, write, "it may change " + array + ", an index array"));
      return;
    }
    Place.Shared written = (Place.Shared) write.array();
    int depth = written.subscripts().size();
    if (depth == 0 && !aliasing.areDistinct(array, written.base())) {
      guards.add(distinct(array, written.base()));
    } else if (depth > 0 && !aliasing.hasOwnRows(written.base(), depth)) {
      guards.add(new Guard.NotARow(array, written.base(), depth));
    }
  }

  private static Guard distinct(Path one, Path other) {
    return one.toString().compareTo(other.toString()) <= 0
        ? new Guard.DistinctArrays(one, other)
        : new Guard.DistinctArrays(other, one);
  }

  private void needRows(Place.Shared mine, Access one, Place.Shared theirs, Access other) {
    if (nameable.test(mine.base()) && nameable.test(theirs.base())) {
      reasons.because(() -> "checked at run time, no two rows are one array");
      rows.need(rows(mine, one), rows(theirs, other));
    } else {
      refusals.add(
          explanation.assumed(
              one,
              other,
              "two rows of " + mine.base() + " may be one",
              Optional.of("no two of them are the same array")));
    }
  }

  /** The best checks, and others that look through no casts. */
  private List<Set<Guard>> ofNoCasts(List<Set<Guard>> alternatives, Set<Guard> best) {
    return alternatives.stream()
        .filter(checks -> checks.equals(best) || !casts.areNeeded(checks))
        .toList();
  }

  private void accept(Optional<Set<Guard>> checks, Pair pair) {
    if (checks.isPresent()) {
      if (!checks.get().isEmpty()) {
        jointly.need(ofNoCasts(tests.alternatives(pair), checks.get()), pair);
      }
    } else {
      explained++;
      refusals.add(explanation.of(pair));
    }
  }
}
