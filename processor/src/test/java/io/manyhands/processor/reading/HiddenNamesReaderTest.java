package io.manyhands.processor.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.HiddenNames;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.StandIn;
import io.manyhands.processor.model.Type;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HiddenNamesReaderTest {
  private static final String SOURCE =
      """
      class Host {
        private static class Base { int size; }
        private static final class Row extends Base {
          private double[] cells;
          static int made;
          Row next() { return null; }
          double[] getCells() { return cells; }
        }
        static class Open { }
        private static class Sub extends Throwing { }
        static class Throwing { Throwing() throws Exception { } }
      }
      """;

  private static Type.Declared type(String name, boolean accessible) {
    return new Type.Declared("", List.of("Host", name), List.of(), accessible, false, false);
  }

  private static Optional<List<StandIn>> standIns(HiddenNames names) {
    return Attributed.sources(SOURCE).methods("").standIns(names);
  }

  @Test
  void aClassBringsItsFieldsAndWhatItExtends() {
    List<StandIn> found = standIns(HiddenNames.of(type("Row", false))).orElseThrow();
    assertThat(found).extracting(StandIn::name).containsExactly("Base", "Row");
    assertThat(found.get(1).fields()).extracting(Field::name).containsExactly("cells");
    assertThat(found.get(1).methods()).isEmpty();
  }

  @Test
  void membersAreDeclaredThatAreNamed() {
    Attributed attributed = Attributed.sources(SOURCE);
    MethodReader program = attributed.methods("");
    Method getter = attributed.method("Host.Row", "getCells");
    HiddenNames.Builder names = HiddenNames.builder();
    names.add(getter);
    List<StandIn> found = program.standIns(names.build()).orElseThrow();
    assertThat(found.get(1).methods())
        .extracting(member -> member.method().name())
        .containsExactly("getCells");
  }

  @Test
  void whatHasANameNeedsNone() {
    assertThat(HiddenNames.of(type("Open", true)).isEmpty()).isTrue();
    assertThat(HiddenNames.of(type("Row", false)).isEmpty()).isFalse();
  }

  @Test
  void someClassesCanHaveNone() {
    assertThat(standIns(HiddenNames.of(type("Unknown", false)))).isEmpty();
    assertThat(standIns(HiddenNames.of(type("Open", false)))).isEmpty();
    assertThat(standIns(HiddenNames.of(type("Sub", false)))).isEmpty();
  }
}
