package io.manyhands.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StandInsTest {
  private final Set<String> taken = new HashSet<>(Set.of("i"));

  private String name(String wanted, String... others) {
    return StandIns.name(wanted, taken, Set.of(others));
  }

  @Test
  void theNameItself() {
    assertThat(name("max")).isEqualTo("max");
    assertThat(name("i")).isEqualTo("i_");
  }

  @Test
  void bothNamesAreTaken() {
    assertThat(name("max")).isEqualTo("max");
    assertThat(name("maxBefore")).isEqualTo("maxBefore_");
    assertThat(name("max")).isEqualTo("max_");
  }

  @Test
  void theSecondNameIsFreeToo() {
    assertThat(name("maxBefore")).isEqualTo("maxBefore");
    assertThat(name("max")).isEqualTo("max_");
  }

  @Test
  void whatIsNoVariableYet() {
    assertThat(name("last", "last", "lastBefore")).isEqualTo("last_");
    assertThat(name("next", "next")).isEqualTo("next");
  }
}
