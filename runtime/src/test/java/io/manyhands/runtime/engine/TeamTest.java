package io.manyhands.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TeamTest {

  private final List<Integer> ran = new ArrayList<>();

  /** What a helper that runs on the caller's processor must notice, or it watches in its place. */
  @Test
  void aCallerThatHasNotBegunWhenAllIsDoneIsAway() {
    Team team = new Team(Executions.of(2, 3, ran::add));
    assertThat(team.isCallerAway()).as("there is work for others").isFalse();
    team.help();
    assertThat(ran).containsExactly(0, 1, 2);
    assertThat(team.isCallerAway()).isTrue();
    team.begin();
    assertThat(team.isCallerAway()).isFalse();
    assertThat(ran).hasSize(3);
    assertThat(team.close()).isZero();
  }

  @Test
  void aCallerThatHasDoneAllIsNotAway() {
    Team team = new Team(Executions.of(2, 3, ran::add));
    team.begin();
    assertThat(team.isCallerAway()).isFalse();
    assertThat(team.wantsHelp()).isFalse();
    assertThat(team.participants()).isOne();
  }
}
