package io.manyhands.runtime.process;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * The arrays of a small region: they go to each worker with the region, and what a chunk has
 * changed comes back with its reply. To make and open files would take longer.
 *
 * @param inputs the elements before the region
 * @param outputs what has come back
 */
record RegionMessages(ElementBytes inputs, ElementBytes outputs) implements RegionArrays {

  /** What fits into a socket's buffer, so that neither side waits for the other to read. */
  private static final int MOST_BYTES = 1 << 16;

  /** Whether a region is small enough. */
  static boolean suit(Shipment shipment) {
    return shipment.size() + shipment.graphSize() <= MOST_BYTES;
  }

  /** The arrays of a region that is small enough. */
  static RegionMessages of(Shipment shipment) throws IOException {
    int size = Math.toIntExact(shipment.size());
    ElementBytes inputs = new ElementBytes(new byte[size]);
    shipment.load(inputs);
    return new RegionMessages(inputs, new ElementBytes(new byte[size]));
  }

  @Override
  public void describe(DataOutputStream out) throws IOException {
    out.writeBoolean(false);
    out.writeInt(inputs.all().length);
    out.write(inputs.all());
  }

  @Override
  public void take(Runs runs, List<SharedArray> arrays, DataInputStream in) throws IOException {
    for (int run = 0; run < runs.count(); run++) {
      SharedArray array = arrays.get(runs.array(run));
      int begin = (int) array.position(runs.from(run));
      in.readFully(outputs.all(), begin, (int) array.position(runs.to(run)) - begin);
    }
  }

  /** Tells the parent what a chunk has changed. */
  static void reply(Runs runs, List<SharedArray> arrays, ElementBytes outputs, DataOutputStream out)
      throws IOException {
    for (int run = 0; run < runs.count(); run++) {
      SharedArray array = arrays.get(runs.array(run));
      int begin = (int) array.position(runs.from(run));
      out.write(outputs.all(), begin, (int) array.position(runs.to(run)) - begin);
    }
  }

  @Override
  public boolean areLarge() {
    return false;
  }

  @Override
  public void delete() {}
}
