package io.manyhands.runtime.process;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Elements of arrays at the places that a region has given them. For one thread. */
interface Elements extends Closeable {

  /** Writes elements {@code from} through {@code to - 1} of an array to their place. */
  void write(SharedArray place, Object array, int from, int to) throws IOException;

  /** Reads elements {@code from} through {@code to - 1} of an array from their place. */
  void read(SharedArray place, Object array, int from, int to) throws IOException;

  /** A stretch, in the machine's byte order, valid until something else is read or written. */
  ByteBuffer bytes(long position, int length) throws IOException;
}
