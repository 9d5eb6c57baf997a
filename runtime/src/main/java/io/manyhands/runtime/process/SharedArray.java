package io.manyhands.runtime.process;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * The place of an array in the files of a region.
 *
 * @param kind its elements
 * @param length its length
 * @param offset where it begins, in bytes
 * @param sliced whether a worker may read it piece by piece: only the body refers to it, and what
 *     it uses is known
 */
record SharedArray(ElementKind kind, int length, long offset, boolean sliced) {

  private static final int ALIGNMENT = 64;

  long position(int element) {
    return offset + (long) element * kind.bytes();
  }

  /** Where the next array may begin. */
  long end() {
    return (position(length) + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeUTF(kind.name());
    out.writeInt(length);
    out.writeLong(offset);
    out.writeBoolean(sliced);
  }

  static SharedArray read(DataInputStream in) throws IOException {
    return new SharedArray(
        ElementKind.valueOf(in.readUTF()), in.readInt(), in.readLong(), in.readBoolean());
  }
}
