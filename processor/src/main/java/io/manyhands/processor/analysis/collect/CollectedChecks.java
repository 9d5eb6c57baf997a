package io.manyhands.processor.analysis.collect;

import io.manyhands.processor.model.Collected.Form;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Guard.Collects.Kind;
import io.manyhands.processor.model.IterationSpace;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What has to hold of collections so that they can be filled in parallel. */
public final class CollectedChecks {
  private final MarkedMethod method;
  private final OwnCollections own;
  private final List<CollectedOutput.Found> found;

  /** Whether the loop uses no other collection, which a map may hold. */
  private final boolean isAlone;

  private final Set<Guard> guards = new LinkedHashSet<>();

  private CollectedChecks(
      MarkedMethod method, MarkedLoop loop, List<CollectedOutput.Found> found, boolean isAlone) {
    this.isAlone = isAlone;
    this.method = method;
    this.own = new OwnCollections(method, loop);
    this.found = found;
  }

  /**
   * The checks before the loop.
   *
   * @param method the method around it
   * @param loop the marked loop
   * @param space its header
   * @param found the collections that it adds to
   * @param lists the lists that it reads, besides the one that it iterates over
   * @param isAllRead whether it reads no other collection
   */
  public static List<Guard> of(
      MarkedMethod method,
      MarkedLoop loop,
      IterationSpace space,
      List<CollectedOutput.Found> found,
      Set<Path> lists,
      boolean isAllRead) {
    boolean isAlone =
        isAllRead
            && found.size() == 1
            && lists.isEmpty()
            && !(space instanceof IterationSpace.Elements elements && !elements.isArray());
    CollectedChecks checks = new CollectedChecks(method, loop, found, isAlone);
    for (CollectedOutput.Found each : found) {
      checks.kind(each);
      checks.apartFromSource(each, space);
      lists.forEach(list -> checks.apart(each, Optional.of(list), list.toString()));
    }
    checks.apartFromEachOther();
    return List.copyOf(checks.guards);
  }

  /** What leads to those of {@code found} that others may know: the method has not made them. */
  public static List<Path> foreign(
      MarkedMethod method, MarkedLoop loop, List<CollectedOutput.Found> found) {
    CollectedChecks checks = new CollectedChecks(method, loop, found, false);
    return found.stream()
        .filter(each -> !CollectionTypes.isText(each.type()) && checks.creation(each).isEmpty())
        .map(checks::path)
        .toList();
  }

  private static boolean isEach(CollectedOutput.Found found) {
    return found.collected().form() instanceof Form.Each;
  }

  private Path path(CollectedOutput.Found each) {
    return each.collected().path(method.host().type());
  }

  /** The elements of a holder are others' in any case. */
  private Optional<Expression.NewObject> creation(CollectedOutput.Found each) {
    return isEach(each) ? Optional.empty() : each.collected().variable().flatMap(own::creation);
  }

  private void kind(CollectedOutput.Found each) {
    Optional<Expression.NewObject> creation = creation(each);
    Path path = path(each);
    if (each.collected().form() instanceof Form.Each) {
      guards.add(new Guard.Collects(path, each(each)));
      return;
    }
    if (CollectionTypes.isText(each.type())) {
      if (creation.isEmpty()) {
        guards.add(new Guard.NotNull(path));
      }
      return;
    }
    if (creation.isEmpty()) {
      guards.add(new Guard.Collects(path, kind(each.type(), each.isPlain())));
    }
    boolean isEmpty = creation.filter(created -> isEmpty(each, created)).isPresent();
    if (!isEmpty) {
      contents(path, each.collected().form());
    }
  }

  private boolean isEmpty(CollectedOutput.Found each, Expression.NewObject creation) {
    Optional<Variable> variable = each.collected().variable();
    return variable.isPresent() && own.isEmpty(variable.get(), creation);
  }

  /** What was in a map before may be in the way of what the loop does with it. */
  private void contents(Path path, Form form) {
    boolean combines = form instanceof Form.Merge merge && merge.byPutting();
    if (combines && !form.isRounded()) {
      guards.add(new Guard.Collects(path, Kind.HAS_NO_NULL));
    } else if (combines) {
      // To add 0.0 to a -0.0 that was there would change it.
      guards.add(new Guard.Collects(path, Kind.IS_EMPTY));
    } else if (form instanceof Form.Group group) {
      guards.add(
          isAlone && isShallow(group.inner())
              ? new Guard.Holds(path, group.created())
              : new Guard.Collects(path, Kind.IS_EMPTY));
    }
  }

  /** Whether one look at the collections in a map is enough. */
  private static boolean isShallow(Form inner) {
    return !(inner instanceof Form.Group)
        && !(inner instanceof Form.Merge merge && merge.byPutting());
  }

  /** A collection that a holder has may compare, where its type does not tell. */
  private static Kind each(CollectedOutput.Found found) {
    boolean mayCompare =
        CollectionTypes.elementType(found.type())
            .filter(type -> CollectionTypes.keeps(type) || CollectionTypes.isCollection(type))
            .isPresent();
    return mayCompare && !found.isPlain() ? Kind.EACH_KEEPING : Kind.EACH;
  }

  private static Kind kind(Type type, boolean isPlain) {
    if (CollectionTypes.isCollection(type)) {
      return isPlain ? Kind.PLAIN : Kind.KEEPS;
    }
    return CollectionTypes.keeps(type) ? Kind.KEEPS : Kind.LOOKS_UP;
  }

  private void apartFromSource(CollectedOutput.Found each, IterationSpace space) {
    if (!(space instanceof IterationSpace.Elements elements) || elements.isArray()) {
      return;
    }
    if (isEach(each)) {
      apart(each, Optional.empty(), "what the loop goes through");
    } else if (elements.isList()) {
      apart(each, Optional.empty(), "the list of the loop");
    } else if (creation(each).isEmpty()) {
      guards.add(new Guard.Apart(Optional.empty(), "what the loop goes through", path(each)));
    }
  }

  private void apart(CollectedOutput.Found each, Optional<Path> list, String text) {
    boolean mayBeSame =
        isEach(each)
            || list.map(
                    path ->
                        CollectionTypes.isMap(each.type()) || mayBeSame(path.type(), each.type()))
                .orElse(
                    CollectionTypes.keeps(each.type())
                        || CollectionTypes.isCollection(each.type()));
    if (mayBeSame && creation(each).isEmpty()) {
      guards.add(new Guard.Apart(list, text, path(each)));
    }
  }

  private void apartFromEachOther() {
    List<CollectedOutput.Found> foreign = new ArrayList<>(found);
    foreign.removeIf(each -> creation(each).isPresent());
    for (int k = 0; k < foreign.size(); k++) {
      for (int m = k + 1; m < foreign.size(); m++) {
        if (isEach(foreign.get(m))) {
          guards.add(apart(foreign.get(k), foreign.get(m)));
        } else if (isEach(foreign.get(k))) {
          guards.add(apart(foreign.get(m), foreign.get(k)));
        } else if (mayBeSame(foreign.get(k).type(), foreign.get(m).type())) {
          guards.add(new Guard.DistinctArrays(path(foreign.get(k)), path(foreign.get(m))));
        }
      }
    }
  }

  private Guard apart(CollectedOutput.Found one, CollectedOutput.Found holder) {
    return new Guard.Apart(Optional.of(path(one)), path(one).toString(), path(holder));
  }

  /** Checked for what they are, a list is no set, and neither is a map or a builder. */
  private static boolean mayBeSame(Type one, Type other) {
    if (!CollectionTypes.isKnown(one) || !CollectionTypes.isKnown(other)) {
      return true;
    }
    return CollectionTypes.isMap(one) == CollectionTypes.isMap(other)
        && CollectionTypes.isText(one) == CollectionTypes.isText(other)
        && CollectionTypes.isBits(one) == CollectionTypes.isBits(other)
        && !(CollectionTypes.keeps(one) && CollectionTypes.isSet(other))
        && !(CollectionTypes.isSet(one) && CollectionTypes.keeps(other));
  }
}
