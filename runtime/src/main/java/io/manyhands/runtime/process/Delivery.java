package io.manyhands.runtime.process;

import io.manyhands.runtime.spi.PortableWork;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A region in a worker: the work, and its arrays at full length. Each chunk starts from the values
 * before the region.
 */
final class Delivery implements Closeable {

  private final long id;
  private final long iterations;
  private final Elements inputs;
  private final Elements outputs;
  private final List<SharedArray> arrays = new ArrayList<>();
  private final List<ElementUse> uses = new ArrayList<>();
  private final @Nullable Object[] contents;
  private final PortableWork<Object> work;
  private final Differences differences;

  /** Unpacks what {@link Shipment#frame} has packed. */
  Delivery(byte[] frame) throws IOException, ClassNotFoundException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(frame));
    this.id = in.readLong();
    this.iterations = in.readLong();
    if (in.readBoolean()) {
      this.inputs = new ArrayFile(Path.of(in.readUTF()), StandardOpenOption.READ);
      this.outputs =
          new ArrayFile(Path.of(in.readUTF()), StandardOpenOption.READ, StandardOpenOption.WRITE);
    } else {
      byte[] bytes = bytes(in);
      this.inputs = new ElementBytes(bytes);
      this.outputs = new ElementBytes(new byte[bytes.length]);
    }
    this.differences = new Differences(inputs, outputs);
    int count = in.readInt();
    for (int k = 0; k < count; k++) {
      arrays.add(SharedArray.read(in));
    }
    count = in.readInt();
    for (int k = 0; k < count; k++) {
      uses.add(ElementUse.read(in));
    }
    this.contents = new @Nullable Object[arrays.size()];
    this.work = read(bytes(in));
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }

  @SuppressWarnings("unchecked") // the parent knows the type of partial results
  private PortableWork<Object> read(byte[] graph) throws IOException, ClassNotFoundException {
    try (GraphReader objects =
        new GraphReader(
            new ByteArrayInputStream(graph), ClassLoader.getSystemClassLoader(), this::array)) {
      return (PortableWork<Object>) objects.readObject();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The array of a number, with its elements unless they come slice by slice. */
  private Object array(int number) {
    Object known = contents[number];
    if (known != null) {
      return known;
    }
    SharedArray shared = arrays.get(number);
    Object array = shared.kind().newArray(shared.length());
    contents[number] = array;
    if (!isSliced(number)) {
      try {
        inputs.read(shared, array, 0, shared.length());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return array;
  }

  private boolean isSliced(int number) {
    if (!arrays.get(number).sliced()) {
      return false;
    }
    boolean named = false;
    for (ElementUse use : uses) {
      if (use.array() == number) {
        if (use.whole()) {
          return false;
        }
        named |= use.position() < 0;
      }
    }
    return named;
  }

  long id() {
    return id;
  }

  PortableWork<Object> work() {
    return work;
  }

  /** Reads the elements that a chunk needs, as they were before the region. */
  void load(long first, long to) throws IOException {
    long from = Math.max(0, first - work.lookBehind());
    for (ElementUse use : uses) {
      SharedArray shared = arrays.get(use.array());
      Object array = contents[use.array()];
      if (array != null && isSliced(use.array())) {
        ElementUse.Slice slice = use.slice(work, iterations, from, to, shared.length());
        inputs.read(shared, array, (int) slice.from(), (int) slice.to());
      }
    }
  }

  /** Tells what a chunk has changed, and makes the arrays again what they were. */
  void store(long from, long to, DataOutputStream out) throws IOException {
    Runs runs = store(from, to);
    runs.write(out);
    if (outputs instanceof ElementBytes changed) {
      RegionMessages.reply(runs, arrays, changed, out);
    }
  }

  private Runs store(long from, long to) throws IOException {
    Runs runs = new Runs();
    for (ElementUse use : uses) {
      Object array = contents[use.array()];
      if (use.written() && array != null) {
        SharedArray shared = arrays.get(use.array());
        ElementUse.Slice slice = use.slice(work, iterations, from, to, shared.length());
        int begin = (int) slice.from();
        int end = (int) slice.to();
        if (isSliced(use.array()) && isAlone(use) && use.separates(work, iterations)) {
          outputs.write(shared, array, begin, end);
          if (begin < end) {
            runs.add(use.array(), begin, end);
          }
        } else {
          differences.find(use.array(), shared, array, begin, end, runs);
        }
      }
    }
    return runs;
  }

  private boolean isAlone(ElementUse use) {
    int writers = 0;
    for (ElementUse other : uses) {
      writers += other.array() == use.array() && other.written() ? 1 : 0;
    }
    return writers == 1;
  }

  @Override
  public void close() throws IOException {
    inputs.close();
    outputs.close();
  }
}
