package io.manyhands.runtime.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** Finds what a chunk has changed in an array, bit by bit. */
final class Differences {

  private final Elements inputs;
  private final Elements outputs;
  private @Nullable ByteBuffer current;

  Differences(Elements inputs, Elements outputs) {
    this.inputs = inputs;
    this.outputs = outputs;
  }

  /** Writes changed elements from {@code from} through {@code to - 1}, and restores the array. */
  void find(int number, SharedArray shared, Object array, int from, int to, Runs runs)
      throws IOException {
    int most = ArrayFile.blockLength(shared.kind());
    for (int begin = from; begin < to; begin += Math.min(most, to - begin)) {
      int count = Math.min(most, to - begin);
      Runs found = new Runs();
      compare(number, shared, array, begin, count, found);
      for (int run = 0; run < found.count(); run++) {
        runs.add(number, found.from(run), found.to(run));
        outputs.write(shared, array, found.from(run), found.to(run));
        inputs.read(shared, array, found.from(run), found.to(run));
      }
    }
  }

  private void compare(
      int number, SharedArray shared, Object array, int begin, int count, Runs found)
      throws IOException {
    ElementKind kind = shared.kind();
    int size = kind.bytes();
    ByteBuffer now = current();
    now.clear();
    kind.put(now, array, begin, count);
    now.flip();
    ByteBuffer before = inputs.bytes(shared.position(begin), count * size);
    int element = 0;
    while (element < count) {
      now.position(element * size);
      before.position(element * size);
      int mismatch = now.mismatch(before);
      if (mismatch < 0) {
        return;
      }
      int first = element + mismatch / size;
      element = first + 1;
      while (element < count && differs(now, before, element * size, size)) {
        element++;
      }
      found.add(number, begin + first, begin + element);
    }
  }

  private ByteBuffer current() {
    ByteBuffer known = current;
    if (known == null) {
      known =
          ByteBuffer.allocateDirect(Long.BYTES * ArrayFile.blockLength(ElementKind.LONG))
              .order(ByteOrder.nativeOrder());
      current = known;
    }
    return known;
  }

  private static boolean differs(ByteBuffer one, ByteBuffer other, int at, int size) {
    return switch (size) {
      case 1 -> one.get(at) != other.get(at);
      case 2 -> one.getShort(at) != other.getShort(at);
      case 4 -> one.getInt(at) != other.getInt(at);
      default -> one.getLong(at) != other.getLong(at);
    };
  }
}
