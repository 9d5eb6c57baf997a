package io.manyhands.runtime.process;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/** Where the arrays of a region lie while it runs, as the parent sees it. */
interface RegionArrays {

  /** Tells a worker where they lie. */
  void describe(DataOutputStream out) throws IOException;

  /** Takes what follows the stretches that a chunk has changed, in a worker's reply. */
  void take(Runs runs, List<SharedArray> arrays, DataInputStream in) throws IOException;

  /** Whether a worker had better know when the region is over, to give memory back. */
  boolean areLarge();

  /** What workers have changed. */
  Elements outputs();

  /** Gives the memory back. */
  void delete();
}
