package io.manyhands.runtime.process;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** Stretches of elements of shared arrays that a chunk has changed. */
final class Runs {

  private int[] numbers = new int[12];
  private int size;

  /** Adds elements {@code from} through {@code to - 1}, in ascending order within an array. */
  void add(int array, int from, int to) {
    if (size > 0 && numbers[size - 3] == array && numbers[size - 1] == from) {
      numbers[size - 1] = to;
      return;
    }
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.multiplyExact(size, 2));
    }
    numbers[size++] = array;
    numbers[size++] = from;
    numbers[size++] = to;
  }

  int count() {
    return size / 3;
  }

  int array(int run) {
    return numbers[3 * run];
  }

  int from(int run) {
    return numbers[3 * run + 1];
  }

  int to(int run) {
    return numbers[3 * run + 2];
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(size);
    for (int k = 0; k < size; k++) {
      out.writeInt(numbers[k]);
    }
  }

  static Runs read(DataInputStream in) throws IOException {
    Runs runs = new Runs();
    runs.size = in.readInt();
    runs.numbers = new int[Math.max(3, runs.size)];
    for (int k = 0; k < runs.size; k++) {
      runs.numbers[k] = in.readInt();
    }
    return runs;
  }
}
