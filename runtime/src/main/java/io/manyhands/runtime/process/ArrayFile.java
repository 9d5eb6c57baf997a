package io.manyhands.runtime.process;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Elements of arrays in a file, which lies in shared memory where there is some. Through a channel
 * and not mapped: what does not fit shows as an exception. For one thread, which nobody interrupts.
 */
final class ArrayFile implements Elements {

  private static final int BLOCK = 1 << 18;

  /** Kept for the thread's next region: they are large, and slow to allocate. */
  private static final ThreadLocal<ByteBuffer> BLOCKS =
      ThreadLocal.withInitial(
          () -> ByteBuffer.allocateDirect(BLOCK).order(ByteOrder.nativeOrder()));

  private final Path path;
  private final OpenOption[] options;
  private @Nullable FileChannel opened;

  /** A file that is opened when it is used for the first time. */
  ArrayFile(Path path, OpenOption... options) {
    this.path = path;
    this.options = options.clone();
  }

  private FileChannel channel() throws IOException {
    FileChannel known = opened;
    if (known == null) {
      known = FileChannel.open(path, options);
      opened = known;
    }
    return known;
  }

  @Override
  public void write(SharedArray place, Object array, int from, int to) throws IOException {
    ElementKind kind = place.kind();
    int most = BLOCK / kind.bytes();
    ByteBuffer block = BLOCKS.get();
    for (int begin = from; begin < to; begin += Math.min(most, to - begin)) {
      block.clear();
      kind.put(block, array, begin, Math.min(most, to - begin));
      block.flip();
      long position = place.position(begin);
      while (block.hasRemaining()) {
        position += channel().write(block, position);
      }
    }
  }

  @Override
  public void read(SharedArray place, Object array, int from, int to) throws IOException {
    ElementKind kind = place.kind();
    int most = BLOCK / kind.bytes();
    for (int begin = from; begin < to; begin += Math.min(most, to - begin)) {
      int count = Math.min(most, to - begin);
      kind.get(bytes(place.position(begin), count * kind.bytes()), array, begin, count);
    }
  }

  @Override
  public ByteBuffer bytes(long position, int length) throws IOException {
    ByteBuffer block = BLOCKS.get();
    block.clear().limit(length);
    while (block.hasRemaining()) {
      if (channel().read(block, position + block.position()) < 0) {
        throw new EOFException("the file ends at " + channel().size());
      }
    }
    return block.flip();
  }

  /** Elements in one block. */
  static int blockLength(ElementKind kind) {
    return BLOCK / kind.bytes();
  }

  /** Makes sure that there is room, by filling it. */
  void reserve(long size) throws IOException {
    ByteBuffer block = BLOCKS.get();
    for (long position = 0; position < size; position += block.limit()) {
      block.clear().limit((int) Math.min(BLOCK, size - position));
      while (block.hasRemaining()) {
        channel().write(block, position + block.position());
      }
    }
  }

  /** Deletes the file, and gives its memory back at once, also if others have it open. */
  void delete() throws IOException {
    FileChannel known = opened;
    if (known != null) {
      known.truncate(0);
      known.close();
      Files.deleteIfExists(path);
    }
  }

  @Override
  public void close() throws IOException {
    FileChannel known = opened;
    if (known != null) {
      known.close();
    }
  }
}
