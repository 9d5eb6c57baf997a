package io.manyhands.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TeamTest {

  private final List<Integer> ran = new ArrayList<>();

  @Test
  void aHelperMayDoAllBeforeTheCallerBegins() {
    Team team = new Team(Executions.of(2, 3, ran::add));
    assertThat(team.wantsHelp()).isTrue();
    team.help();
    assertThat(ran).containsExactly(0, 1, 2);
    assertThat(team.wantsHelp()).isFalse();
    team.work();
    assertThat(ran).hasSize(3);
    assertThat(team.close()).isZero();
  }

  @Test
  void aCallerThatHasDoneAllWantsNoHelp() {
    Team team = new Team(Executions.of(2, 3, ran::add));
    team.work();
    assertThat(team.wantsHelp()).isFalse();
    assertThat(team.participants()).isOne();
  }
}
