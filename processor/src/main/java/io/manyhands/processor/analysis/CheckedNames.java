package io.manyhands.processor.analysis;

import io.manyhands.processor.model.Exchange;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.GuardPaths;
import io.manyhands.processor.model.HiddenNames;
import io.manyhands.processor.model.LoopFacts;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Reached;
import io.manyhands.processor.model.StandIn;
import io.manyhands.processor.model.Step;
import io.manyhands.processor.model.Type;
import java.util.Collection;

/**
 * What checks in front of loops name and the loops' own text may not: private nested classes in
 * which called methods look. The generated class needs classes that stand for these, too.
 */
public final class CheckedNames {
  private final HiddenNames.Builder names = HiddenNames.builder();

  private CheckedNames() {}

  /** What the checks of a loop name. */
  public static HiddenNames of(LoopFacts loop) {
    CheckedNames checked = new CheckedNames();
    checked.add(loop);
    return checked.names.build();
  }

  /**
   * The method with stand-ins for all that the checks of some of its loops name; those of a loop
   * where one would be taken for something else, or cannot be had, are left out.
   */
  public static MarkedMethod in(MarkedMethod method, Collection<LoopFacts> loops, Program program) {
    MarkedMethod whole = method;
    for (LoopFacts loop : loops) {
      HiddenNames hidden = of(loop);
      if (!hidden.isEmpty()
          && hidden.types().stream().noneMatch(type -> meansOther(type, method))) {
        whole = program.standIns(hidden).map(whole::withStandIns).orElse(whole);
      }
    }
    return whole;
  }

  /** Whether the name of a stand-in is the name of something else in the method. */
  private static boolean meansOther(Type.Declared type, MarkedMethod method) {
    String name = StandIn.name(type);
    boolean isTaken =
        method.localNames().contains(name)
            || method.host().typeParameters().stream()
                .anyMatch(parameter -> parameter.name().equals(name));
    return isTaken && !method.hasStandIn(type);
  }

  private void add(LoopFacts loop) {
    loop.guards().forEach(this::add);
    loop.exchange().stream()
        .map(Exchange::arrays)
        .flatMap(Collection::stream)
        .flatMap(use -> use.paths().stream())
        .forEach(this::add);
    loop.checked().watched().forEach(this::add);
  }

  private void add(Guard guard) {
    GuardPaths.of(guard).forEach(this::add);
    GuardPaths.reached(guard).map(Reached::steps).flatMap(Collection::stream).forEach(this::add);
  }

  private void add(Path path) {
    path.casts().forEach(cast -> names.add(cast.type()));
    path.allFields().forEach(this::add);
  }

  private void add(Step step) {
    if (step instanceof Step.Through through) {
      names.add(through.field().owner());
      through.accessor().ifPresentOrElse(names::add, () -> add(through.field()));
    }
  }

  /** Of a field that is read by a stub the type is named. */
  private void add(Field field) {
    names.add(field);
    if (!field.visible()) {
      names.add(field.type());
    }
  }
}
