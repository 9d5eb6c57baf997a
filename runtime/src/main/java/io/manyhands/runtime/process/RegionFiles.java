package io.manyhands.runtime.process;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The two files of a region: what goes to workers, and what they have changed.
 *
 * @param inputPath where the inputs lie
 * @param outputPath where the outputs lie
 * @param inputs the inputs
 * @param outputs the outputs
 */
record RegionFiles(Path inputPath, Path outputPath, ArrayFile inputs, ArrayFile outputs)
    implements RegionArrays {

  /** With so many times the space that is needed, it will not get tight. */
  private static final int AMPLE = 4;

  /** Creates the files in the first place that has room for them. */
  static RegionFiles of(Shipment shipment, Places places) throws IOException {
    List<IOException> problems = new ArrayList<>();
    for (int place = 0; place < places.count(); place++) {
      try {
        long space = places.space(place);
        if (space >= 2 * shipment.size()) {
          return create(shipment, places.directory(place), space);
        }
        problems.add(new IOException("only %d bytes are free".formatted(space)));
      } catch (IOException e) {
        problems.add(e);
      }
    }
    IOException all = new IOException("no room for %d bytes".formatted(2 * shipment.size()));
    problems.forEach(all::addSuppressed);
    throw all;
  }

  private static RegionFiles create(Shipment shipment, Path directory, long space)
      throws IOException {
    long id = shipment.id();
    Path inputPath = directory.resolve(id + ".in");
    Path outputPath = directory.resolve(id + ".out");
    RegionFiles files =
        new RegionFiles(inputPath, outputPath, create(inputPath), create(outputPath));
    try {
      shipment.load(files.inputs);
      files.outputs.reserve(space / AMPLE < 2 * shipment.size() ? shipment.size() : 1);
      return files;
    } catch (IOException e) {
      files.delete();
      throw e;
    }
  }

  private static ArrayFile create(Path path) {
    return new ArrayFile(
        path, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  @Override
  public void describe(DataOutputStream out) throws IOException {
    out.writeBoolean(true);
    out.writeUTF(inputPath.toString());
    out.writeUTF(outputPath.toString());
  }

  @Override
  public void take(Runs runs, List<SharedArray> arrays, DataInputStream in) {}

  @Override
  public boolean areLarge() {
    return true;
  }

  @Override
  public void delete() {
    try (inputs;
        outputs) {
      inputs.delete();
      outputs.delete();
    } catch (IOException e) {
      // They go with their directory.
    }
  }
}
