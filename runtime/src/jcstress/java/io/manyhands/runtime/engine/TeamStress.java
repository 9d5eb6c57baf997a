package io.manyhands.runtime.engine;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * When the caller has closed its team, every chunk has been run once, and it sees what they did.
 */
@JCStressTest
@Outcome(id = "1111", expect = ACCEPTABLE, desc = "each chunk once")
@Outcome(expect = FORBIDDEN, desc = "a chunk was lost, run twice, or still running")
@State
public class TeamStress {

  private final PlainJob job = new PlainJob(4, 2);
  private volatile Team team;

  /** The caller is the thread that makes the team. */
  @Actor
  public void caller(I_Result result) {
    Team own = new Team(job);
    team = own;
    own.begin();
    own.close();
    result.r1 = job.counts();
  }

  @Actor
  public void helper() {
    Team shown = team;
    if (shown != null && shown.wantsHelp()) {
      shown.help();
    }
  }
}
