package io.manyhands.runtime.process;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The two files of a region: what goes to workers, and what they have changed.
 *
 * @param id the number of the region's run
 * @param inputPath where the inputs lie
 * @param outputPath where the outputs lie
 * @param inputs the inputs
 * @param outputs the outputs
 */
record RegionFiles(long id, Path inputPath, Path outputPath, ArrayFile inputs, ArrayFile outputs) {

  /** With so many times the space that is needed, it will not get tight. */
  private static final int AMPLE = 4;

  private static final AtomicLong RUNS = new AtomicLong();

  /** Creates the files in the first place that has room for them. */
  static RegionFiles of(Shipment shipment, Places places) throws IOException {
    IOException problem = new IOException("no room for %d bytes".formatted(2 * shipment.size()));
    for (int place = 0; place < places.count(); place++) {
      try {
        long space = places.space(place);
        if (space >= 2 * shipment.size()) {
          return create(shipment, places.directory(place), space);
        }
        problem.addSuppressed(new IOException("only %d bytes are free".formatted(space)));
      } catch (IOException e) {
        problem.addSuppressed(e);
      }
    }
    throw problem;
  }

  private static RegionFiles create(Shipment shipment, Path directory, long space)
      throws IOException {
    long id = RUNS.incrementAndGet();
    Path inputPath = directory.resolve(id + ".in");
    Path outputPath = directory.resolve(id + ".out");
    RegionFiles files =
        new RegionFiles(id, inputPath, outputPath, create(inputPath), create(outputPath));
    try {
      shipment.load(files.inputs);
      if (shipment.size() > 0) {
        files.outputs.reserve(space / AMPLE < 2 * shipment.size() ? shipment.size() : 1);
      }
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

  /** Gives the memory back. */
  void delete() {
    try (inputs;
        outputs) {
      inputs.delete();
      outputs.delete();
    } catch (IOException e) {
      // They go with their directory.
    }
  }
}
