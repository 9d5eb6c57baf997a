package io.manyhands.processor.analysis.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.model.Statement;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is said of random loop bodies is compared with many walks through each of them. */
class AssignmentFlowTest {
  private static final int BODIES = 6000;
  private static final int WALKS = 60;

  @Test
  void everyWalkAgrees() {
    int neverRead = 0;
    int alwaysAssigned = 0;
    for (long seed = 0; seed < BODIES; seed++) {
      Random random = new Random(seed);
      Statement body = new RandomBody(random).block(3);
      AssignmentFlow flow = AssignmentFlow.of(RandomBody.VARIABLE, body);
      neverRead += flow.exposedRead().isEmpty() ? 1 : 0;
      alwaysAssigned += flow.assignedAtEnd() ? 1 : 0;
      for (int walk = 0; walk < WALKS; walk++) {
        Walk done = Walk.through(body, random);
        assertThat(done.readsBeforeAssignment() && flow.exposedRead().isEmpty())
            .as("seed %d reads what was there before: %s", seed, body)
            .isFalse();
        assertThat(done.endsUnassigned() && flow.assignedAtEnd())
            .as("seed %d ends without an assignment: %s", seed, body)
            .isFalse();
      }
    }
    // Both answers are given often enough to be worth something.
    assertThat(neverRead * 10).isBetween(BODIES, BODIES * 9);
    assertThat(alwaysAssigned * 10).isBetween(BODIES, BODIES * 9);
  }
}
