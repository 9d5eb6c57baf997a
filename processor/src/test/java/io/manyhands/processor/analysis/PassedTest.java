package io.manyhands.processor.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.analysis.scalar.Accumulator;
import io.manyhands.processor.analysis.scalar.ElementUpdates;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.reading.Attributed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is folded into by way of arguments: objects that are there, arrays that go nowhere else. */
class PassedTest {
  private static final String METHODS =
      """
      class T { int n; }
      static void add(T to, int v) { to.n += v; }
      static void twice(int v, T to) { add(to, v); add(to, 1); }
      static void other(T to, int v) { to = new T(); to.n += v; }
      static int[] kept;
      static void raise(int[] bins, int k) { bins[k]++; }
      static void count(int k, int[] bins) { if (k < bins.length) raise(bins, k); }
      static void keep(int[] bins, int k) { bins[k]++; kept = bins; }
      static void lower(int[] bins, int k) { bins[k] *= 2; }
      static void replace(int[] bins, int k) { bins = new int[9]; bins[k]++; }
      """;

  /** A loop over {@code i}, and what it calls. */
  private record Loop(Statement body, CalledMethods called) {
    static Loop of(String body) {
      Attributed source =
          Attributed.sources(
              "class Demo {\n"
                  + METHODS
                  + "void run(int[] a, T t, T u, int[] h, int[] g) {\n"
                  + "for (@io.manyhands.annotations.Parallel int i = 0; i < a.length; i++) {\n"
                  + body
                  + "} } }");
      MarkedMethod region = source.marked();
      Statement text = ((Statement.For) region.loops().get(0).loop()).body();
      return new Loop(text, new CalledMethods(region, text, source.program()));
    }

    Variable variable(String name) {
      return Reads.used(body).stream()
          .filter(variable -> variable.name().equals(name))
          .findFirst()
          .orElseThrow();
    }

    /** The field that the methods add to. */
    Field field() {
      List<Field> found = new ArrayList<>();
      for (Statement text : called.forCollections().bodies()) {
        Nodes.eachExpression(
            text,
            part -> {
              if (part instanceof Expression.FieldAccess access) {
                found.add(access.field());
              }
            });
      }
      return found.get(0);
    }
  }

  /** Whether {@code t} is known to be there wherever it is passed. */
  private static boolean owner(String body) {
    Loop loop = Loop.of(body);
    Field field = loop.field();
    return PassedOwners.areKnown(
        Accumulator.passed(field, Path.of(loop.variable("t"))),
        loop.body,
        loop.called.touching(field));
  }

  /** Whether all that is done with {@code h} is one kind of fold. */
  private static boolean array(String body) {
    Loop loop = Loop.of(body);
    Accumulator array = Accumulator.of(loop.variable("h"));
    return PassedArrays.of(array, loop.body, loop.called::declaration)
        .flatMap(
            passed ->
                ElementUpdates.find(
                    loop.called.bodies(passed.methods()),
                    array.alsoIn(passed.parameters()),
                    passed.arguments()))
        .isPresent();
  }

  @Test
  void anOwnerThatIsPassedByItsName() {
    assertThat(owner("add(t, i);")).isTrue();
    assertThat(owner("twice(i, t); add(t, 2);")).isTrue();
  }

  @Test
  void anOwnerThatMayNotBeThere() {
    assertThat(owner("add(i == 3 ? null : t, i);")).isFalse();
    assertThat(owner("T x = t; add(x, i);")).isFalse();
    assertThat(owner("twice(i, i > 2 ? t : u);")).isFalse();
    assertThat(owner("other(t, i);")).isFalse();
  }

  @Test
  void anArrayThatIsOnlyPassedOn() {
    assertThat(array("raise(h, i & 1);")).isTrue();
    assertThat(array("count(i, h); h[2]++; raise(h, h.length - 1);")).isTrue();
  }

  @Test
  void anArrayThatGoesElsewhere() {
    assertThat(array("keep(h, i & 1);")).isFalse();
    assertThat(array("raise(h, i & 1); lower(h, 2);")).isFalse();
    assertThat(array("raise(h, i & 1); g = h;")).isFalse();
    assertThat(array("raise(h, h[1]);")).isFalse();
    assertThat(array("raise(i > 3 ? h : g, 1);")).isFalse();
  }
}
