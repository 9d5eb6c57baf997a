package io.manyhands.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A check that looks through an accessor first asks whether it is the one that is known. */
class AccessorChecksTest {
  private static final Type.Declared ORDER =
      new Type.Declared("demo", List.of("Order"), List.of(), true, false, false);
  private static final Path ORDERS =
      Path.of(
          new Variable(
              "orders", new Type.Array(ORDER), Variable.Kind.PARAMETER, Span.NONE, Sharing.NONE));

  private static Step through(String name, Optional<Method> accessor) {
    Field field =
        new Field(
            ORDER,
            name,
            ORDER,
            false,
            true,
            false,
            false,
            Optional.empty(),
            Sharing.NONE,
            Optional.empty(),
            Field.Access.PRIVATE);
    return new Step.Through(field, accessor);
  }

  private static Method getter(String name, boolean isFixed) {
    return new Method(
        ORDER, name, List.of(), ORDER, false, isFixed, false, true, List.of(), Set.of());
  }

  @Test
  void eachAccessorThatClassesMayOverrideIsAskedFor() {
    Method parent = getter("getParent", false);
    Method next = getter("getNext", false);
    Step elements = new Step.Elements();
    Step up = through("parent", Optional.of(parent));
    Reached reached =
        new Reached(ORDERS, List.of(elements, up, through("next", Optional.of(next))));

    assertThat(Guard.Runs.ofAccessors(reached))
        .containsExactly(
            new Guard.Runs(new Reached(ORDERS, List.of(elements)), List.of(parent)),
            new Guard.Runs(new Reached(ORDERS, List.of(elements, up)), List.of(next)));
  }

  @Test
  void fieldsAndFinalAccessorsAreTheOnesThatAreKnown() {
    Reached reached =
        new Reached(
            ORDERS,
            List.of(
                new Step.Elements(),
                through("open", Optional.empty()),
                through("next", Optional.of(getter("getNext", true)))));

    assertThat(Guard.Runs.ofAccessors(reached)).isEmpty();
  }
}
