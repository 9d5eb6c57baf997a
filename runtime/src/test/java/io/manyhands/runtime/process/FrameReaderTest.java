package io.manyhands.runtime.process;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** However frames arrive, they come out as they were sent. */
class FrameReaderTest {

  /** Gives a few bytes at a time, sometimes none, as a channel that does not block. */
  private static final class Trickle implements ReadableByteChannel {
    private final ByteBuffer bytes;
    private final Random random;
    private final int most;

    Trickle(byte[] bytes, Random random, int most) {
      this.bytes = ByteBuffer.wrap(bytes);
      this.random = random;
      this.most = most;
    }

    @Override
    public int read(ByteBuffer to) {
      if (!bytes.hasRemaining()) {
        return -1;
      }
      int count = Math.min(random.nextInt(most), Math.min(bytes.remaining(), to.remaining()));
      for (int k = 0; k < count; k++) {
        to.put(bytes.get());
      }
      return count;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {}
  }

  @Test
  void framesAreThoseThatWereSent() throws IOException {
    Random random = new Random(5);
    for (int most : new int[] {2, 7, 1_000, 100_000}) {
      List<Frame> sent = new ArrayList<>();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      int[] lengths = {0, 1, 3, 16_384, 16_379, 16_380, 40_000, 5};
      for (int k = 0; k < 2 * lengths.length; k++) {
        byte[] content = new byte[lengths[k % lengths.length]];
        random.nextBytes(content);
        Frame frame = new Frame(k % 2 == 0 ? FrameKind.DONE : FrameKind.ALIVE, content);
        sent.add(frame);
        bytes.writeBytes(frame.encoded().array());
      }
      FrameReader reader = new FrameReader(new Trickle(bytes.toByteArray(), random, most));
      for (Frame expected : sent) {
        Frame frame = reader.next();
        while (frame == null) {
          frame = reader.next();
        }
        assertThat(frame.kind()).isEqualTo(expected.kind());
        assertThat(frame.content()).isEqualTo(expected.content());
      }
      assertThatThrownBy(reader::next).isInstanceOf(EOFException.class);
    }
  }

  @Test
  void aFrameThatIsTooLargeIsNotTaken() {
    byte[] bytes = new Frame(FrameKind.HELLO, "too large".getBytes(US_ASCII)).encoded().array();
    FrameReader reader = new FrameReader(new Trickle(bytes, new Random(1), 100), 8);
    assertThatThrownBy(
            () -> {
              while (reader.next() == null) {
                assertThat(reader).isNotNull();
              }
            })
        .isInstanceOf(IOException.class)
        .hasMessage("a frame of 9 bytes");
  }
}
