package io.manyhands.processor.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.LoopFacts;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.reading.Attributed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which fields of others and which elements are variables, and what is checked for that. */
class LocalPlacesTest {
  private static Attributed source(String body) {
    return Attributed.sources(
        """
        class Demo {
          static class Box { int n; volatile int open; final int fixed = 1; Box next; Object any; }
          final Box own = new Box();
          Box other;
          final int[] counts = new int[4];
          void run(int[] a, int[][] rows, Object[] all, Box box, Box more, Box[] boxes, int k) {
            int[] made = new int[8];
            for (@io.manyhands.annotations.Parallel int i = 0; i < a.length; i++) {
        %s
            }
          }
        }
        """
            .formatted(body));
  }

  /** The names of the variables. */
  private static List<String> places(String body) {
    MarkedMethod method = source(body).marked();
    return LocalPlaces.of(method, method.loops().get(0), Set.<Field>of()).stream()
        .flatMap(found -> found.places().stream())
        .map(place -> place.variable().name())
        .toList();
  }

  /** The checks under which the loop is accepted with such variables; empty if it is not. */
  private static Optional<Set<String>> checks(String body) {
    Attributed source = source(body);
    MarkedMethod method = source.marked();
    Optional<LoopFacts> facts =
        RegionAnalysis.of(method, method.loops().get(0), source.program()).facts();
    return facts
        .filter(found -> !found.standIns().places().isEmpty())
        .map(found -> found.guards().stream().map(Guard::describe).collect(Collectors.toSet()));
  }

  @Test
  void fieldsAndElementsByOneName() {
    assertThat(places("box.n = i;")).containsExactly("boxN");
    assertThat(places("box.n = i; own.n++; box.next.n += 2;"))
        .containsExactly("boxN", "ownN", "nextN");
    assertThat(places("counts[1]++; made[0] = made[1]; made[1] = i;"))
        .containsExactly("counts1", "made0", "made1");
    assertThat(places("rows[0][1] = i; int boxN = 3; box.n = boxN;")).containsExactly("boxN_");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "box.open = i;",
        "boxes[i].n = i;",
        "a[k] = i;",
        "all[0] = a;",
        "box = more; box.n = i;",
        "Box here = box; here.n = i;",
        "box.next.n = i; box.next = more;",
        "k = box.n;",
        "Runnable r = () -> box.n = 3; r.run();",
      })
  void othersAreNone(String body) {
    assertThat(places(body)).doesNotContain("boxN", "nextN", "boxOpen", "ak", "all0", "hereN");
  }

  @Test
  void theOwnerHasToBeThere() {
    assertThat(checks("box.n = i;")).contains(Set.of("box != null"));
    assertThat(checks("counts[0]++; counts[3] = i;")).contains(Set.of("counts.length >= 4"));
    assertThat(checks("other.n = i;")).contains(Set.of("other != null"));
  }

  @Test
  void andNothingElseLeadsToIt() {
    assertThat(checks("box.n = i; a[i] = more.n;")).contains(Set.of("box != null", "box != more"));
    assertThat(checks("box.n = i; a[i] = boxes[i].n;"))
        .contains(Set.of("box != null", "box is not in boxes"));
    assertThat(checks("rows[i][0] = i; counts[0]++; counts[1] = i;").orElseThrow())
        .contains("counts is no row of rows");
    assertThat(checks("a[0] = i; more.n = a[i];")).isEmpty();
    assertThat(checks("box.n = i; box.next.n = i; a[i] = boxes[a[i]].next.n;"))
        .contains(
            Set.of(
                "box != null",
                "box.next != null",
                "box != box.next",
                "box is none of boxes[..].next",
                "box.next is none of boxes[..].next"));
    assertThat(checks("made[0]++; made[1] = i; a[i] = i;")).isPresent();
  }
}
