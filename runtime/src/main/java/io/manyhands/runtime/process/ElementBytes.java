package io.manyhands.runtime.process;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Elements of small arrays, in memory: they travel within messages. */
final class ElementBytes implements Elements {

  private final byte[] bytes;
  private final ByteBuffer buffer;

  /** Elements in {@code bytes}, which is not copied. */
  ElementBytes(byte[] bytes) {
    this.bytes = bytes;
    this.buffer = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
  }

  /** All of them. */
  byte[] all() {
    return bytes;
  }

  @Override
  public void write(SharedArray place, Object array, int from, int to) {
    place.kind().put(at(place.position(from)), array, from, to - from);
  }

  @Override
  public void read(SharedArray place, Object array, int from, int to) {
    place.kind().get(at(place.position(from)), array, from, to - from);
  }

  private ByteBuffer at(long position) {
    return buffer.clear().position((int) position);
  }

  @Override
  public ByteBuffer bytes(long position, int length) {
    return buffer.slice((int) position, length).order(ByteOrder.nativeOrder());
  }

  @Override
  public void close() {}
}
