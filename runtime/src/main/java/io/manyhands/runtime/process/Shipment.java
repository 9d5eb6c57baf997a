package io.manyhands.runtime.process;

import io.manyhands.runtime.spi.Footprint;
import io.manyhands.runtime.spi.PortableWork;
import io.manyhands.runtime.spi.WorkerException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** A region packed for workers: what its body captures, and the places of its arrays in files. */
final class Shipment {

  private static final AtomicLong RUNS = new AtomicLong();

  private final long id = RUNS.incrementAndGet();
  private final byte[] graph;
  private final List<Object> contents = new ArrayList<>();
  private final List<SharedArray> arrays = new ArrayList<>();
  private final List<ElementUse> uses = new ArrayList<>();

  private Shipment(byte[] graph) {
    this.graph = graph;
  }

  /**
   * Packs; runs code of the application, so it is for the calling thread.
   *
   * @throws WorkerException if something cannot be serialized
   */
  static Shipment of(PortableWork<?> work) {
    Set<Object> named = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Footprint footprint : work.footprints()) {
      leaves(footprint.array(), named);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GraphWriter out = new GraphWriter(bytes, named)) {
      out.writeObject(work);
      out.flush();
      Shipment shipment = new Shipment(bytes.toByteArray());
      shipment.place(out);
      for (Footprint footprint : work.footprints()) {
        shipment.use(footprint, out.numbers());
      }
      return shipment;
    } catch (IOException e) {
      throw new WorkerException(
          "What region %s uses cannot be sent to worker processes: %s".formatted(work.region(), e),
          e);
    }
  }

  private static void leaves(Object array, Set<Object> leaves) {
    if (ElementKind.of(array) != null) {
      leaves.add(array);
    } else if (array instanceof Object[] rows) {
      for (Object row : rows) {
        if (row != null) {
          leaves(row, leaves);
        }
      }
    }
  }

  private void place(GraphWriter out) {
    Object[] ordered = new Object[out.numbers().size()];
    for (Map.Entry<Object, Integer> numbered : out.numbers().entrySet()) {
      ordered[numbered.getValue()] = numbered.getKey();
    }
    long offset = 0;
    for (Object array : ordered) {
      ElementKind kind = java.util.Objects.requireNonNull(ElementKind.of(array));
      SharedArray shared =
          new SharedArray(kind, Array.getLength(array), offset, !out.isInObject(array));
      contents.add(array);
      arrays.add(shared);
      offset = shared.end();
    }
  }

  private void use(Footprint footprint, IdentityHashMap<Object, Integer> numbers) {
    Integer own = numbers.get(footprint.array());
    if (own != null) {
      uses.add(ElementUse.of(own, -1, footprint));
    } else if (footprint.array() instanceof Object[] rows) {
      for (int position = 0; position < rows.length; position++) {
        Set<Object> leaves = Collections.newSetFromMap(new IdentityHashMap<>());
        if (rows[position] != null) {
          leaves(rows[position], leaves);
        }
        for (Object leaf : leaves) {
          Integer number = numbers.get(leaf);
          if (number != null) {
            uses.add(ElementUse.of(number, position, footprint));
          }
        }
      }
    }
  }

  /** The number of the region's run. */
  long id() {
    return id;
  }

  /** Bytes of what is not an array of its own. */
  int graphSize() {
    return graph.length;
  }

  /** The places of arrays, by their numbers. */
  List<SharedArray> arrays() {
    return arrays;
  }

  /** Bytes that the arrays take. */
  long size() {
    return arrays.isEmpty() ? 0 : arrays.get(arrays.size() - 1).end();
  }

  /** Writes all arrays. */
  void load(Elements to) throws IOException {
    for (int k = 0; k < arrays.size(); k++) {
      to.write(arrays.get(k), contents.get(k), 0, arrays.get(k).length());
    }
  }

  /** Copies what a chunk has changed into the arrays. */
  void take(Runs runs, Elements outputs) throws IOException {
    for (int run = 0; run < runs.count(); run++) {
      int array = runs.array(run);
      outputs.read(arrays.get(array), contents.get(array), runs.from(run), runs.to(run));
    }
  }

  /** What a worker has to know of the region. */
  byte[] frame(long iterations, RegionArrays places) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(graph.length + 512);
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeLong(id);
    out.writeLong(iterations);
    places.describe(out);
    out.writeInt(arrays.size());
    for (SharedArray array : arrays) {
      array.write(out);
    }
    out.writeInt(uses.size());
    for (ElementUse use : uses) {
      use.write(out);
    }
    out.writeInt(graph.length);
    out.write(graph);
    return bytes.toByteArray();
  }
}
