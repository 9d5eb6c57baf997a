package io.manyhands.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.manyhands.runtime.settings.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccessCheckTest {

  private final Region region = region("true");
  private final AccessCheck check = region.check("i");
  private final int[] a = new int[10];

  private static Region region(String checked) {
    return Region.at("Demo.run#1", "Demo.java", 7)
        .in(new Environment(Settings.read(Map.of("manyhands.check", checked), Map.of()), null))
        .build();
  }

  @Test
  void isOnWhereTheSettingSaysSo() {
    assertThat(region.isChecked()).isTrue();
    assertThat(region("false").isChecked()).isFalse();
  }

  @Test
  void differentElementsAreFine() {
    for (int i = 0; i < 10; i++) {
      check.iteration(i);
      assertThat(check.reads(a, i, "a", 8)).isEqualTo(i);
      assertThat(check.writes(a, i, "a", 8)).isEqualTo(i);
      check.reads(a, i, "a", 9);
    }
    check.end();
  }

  @Test
  void allMayReadOneElement() {
    for (int i = 0; i < 10; i++) {
      check.iteration(i);
      check.reads(a, 3, "a", 8);
    }
    check.end();
  }

  @Test
  void twoWritesAreTold() {
    check.iteration(4);
    check.writes(a, 2, "a", 8);
    check.iteration(6);
    assertThatThrownBy(() -> check.writes(a, 2, "a", 9))
        .isInstanceOf(SharingException.class)
        .hasMessageStartingWith("Demo.java:9: iterations i = 4 and i = 6 meet at a[2]: both write")
        .hasMessageEndingWith("(the loop at Demo.java:7)");
  }

  @Test
  void aReadOfWhatAnotherIterationWroteIsTold() {
    check.iteration(1);
    check.writes(a, 2, "a", 8);
    check.iteration(2);
    assertThatThrownBy(() -> check.reads(a, 2, "a", 9))
        .hasMessageContaining("iterations i = 1 and i = 2 meet at a[2]");
  }

  @Test
  void aWriteOfWhatAnotherIterationReadIsTold() {
    check.iteration(1);
    check.reads(a, 2, "a", 8);
    check.iteration(2);
    check.reads(a, 2, "a", 8);
    assertThatThrownBy(() -> check.writes(a, 2, "a", 9))
        .hasMessageContaining("iterations i = 1 and i = 2 meet at a[2]");
  }

  /** Names do not matter: one array may have two. */
  @Test
  void arraysAreToldByWhatTheyAre() {
    int[] b = a;
    int[] other = a.clone();
    check.iteration(1);
    check.writes(a, 2, "a", 8);
    check.iteration(2);
    check.writes(other, 2, "other", 8);
    assertThatThrownBy(() -> check.reads(b, 2, "b", 9)).hasMessageContaining("meet at b[2]");
  }

  @Test
  void whatMethodsWriteIsSeen() {
    check.watch(a, "a");
    check.watch(null, "nothing");
    check.iteration(0);
    a[5] = 1;
    check.iteration(1);
    a[5] = 2;
    assertThatThrownBy(() -> check.iteration(2))
        .hasMessageContaining("Demo.java:7: iterations i = 0 and i = 1 meet at a[5]");
  }

  @Test
  void loopsThatDoNotCountHaveNumbers() {
    AccessCheck numbers = region.check("");
    numbers.next();
    numbers.writes(a, 0, "a", 8);
    numbers.next();
    assertThatThrownBy(() -> numbers.writes(a, 0, "a", 8))
        .hasMessageContaining("iterations 0 and 1 meet");
  }

  @Test
  void anIndexOutOfBoundsIsTheProgramsOwnAffair() {
    check.iteration(0);
    assertThat(check.writes(a, 10, "a", 8)).isEqualTo(10);
    assertThat(check.reads(a, -1, "a", 8)).isEqualTo(-1);
    assertThat(check.reads(null, 3, "a", 8)).isEqualTo(3);
  }
}
