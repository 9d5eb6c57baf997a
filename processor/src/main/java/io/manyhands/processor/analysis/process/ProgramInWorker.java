package io.manyhands.processor.analysis.process;

import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.ForwardingProgram;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Statement;
import java.util.Set;

/** A program as a worker process runs a loop of it. */
public final class ProgramInWorker extends ForwardingProgram {
  private final Set<Field> own;

  /**
   * A program in a worker.
   *
   * @param own static fields whose objects are as good as made by the iteration itself
   */
  private ProgramInWorker(Program program, Set<Field> own) {
    super(program);
    this.own = own;
  }

  /** The program of a loop that runs in worker processes. */
  public static Program of(MarkedMethod method, MarkedLoop loop, Statement body, Program program) {
    return new ProgramInWorker(program, OwnStatics.of(method, loop, body, program));
  }

  @Override
  public boolean isScratch(Field field) {
    return own.contains(field);
  }
}
