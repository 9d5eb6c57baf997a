package io.manyhands.runtime.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.manyhands.runtime.spi.Footprint;
import io.manyhands.runtime.spi.PortableWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the files of a region go. */
class PlacesTest {

  @TempDir private Path directory;

  /** A place of which some bytes are free, and one with plenty of room, if any. */
  private Places places(long free, boolean another) throws IOException {
    Path memory = Files.createDirectories(directory.resolve("memory"));
    Path disk = Files.createDirectories(directory.resolve("disk"));
    return new Places(another ? List.of(memory, disk) : List.of(memory)) {
      @Override
      long space(int place) {
        return place == 0 ? free : Long.MAX_VALUE;
      }
    };
  }

  private static final class Work implements PortableWork<Object> {
    private static final long serialVersionUID = 1;

    private final long[] array = new long[1_000];

    @Override
    public String region() {
      return "Places.work";
    }

    @Override
    public Class<?> origin() {
      return Work.class;
    }

    @Override
    public long valueAt(long iteration) {
      return iteration;
    }

    @Override
    public List<Footprint> footprints() {
      return List.of(Footprint.whole(array, true));
    }

    @Override
    public Object newPartial() {
      return "";
    }

    @Override
    public void run(Object partial, long from, long to) {}
  }

  @Test
  void sharedMemoryIsTakenFirst() throws IOException {
    RegionFiles files = RegionFiles.of(Shipment.of(new Work()), places(20_000, true));
    assertThat(files.inputPath()).startsWith(directory.resolve("memory")).hasSize(8_000);
    files.delete();
    assertThat(files.inputPath()).doesNotExist();
    assertThat(files.outputPath()).doesNotExist();
  }

  @Test
  void whereItIsTightRoomIsReserved() throws IOException {
    RegionFiles tight = RegionFiles.of(Shipment.of(new Work()), places(20_000, true));
    assertThat(tight.outputPath()).hasSize(8_000);
    tight.delete();
  }

  @Test
  void filesReplaceSharedMemoryThatIsFull() throws IOException {
    RegionFiles files = RegionFiles.of(Shipment.of(new Work()), places(15_000, true));
    assertThat(files.inputPath()).startsWith(directory.resolve("disk"));
    files.delete();
  }

  @Test
  void nowhereIsTold() {
    assertThatThrownBy(() -> RegionFiles.of(Shipment.of(new Work()), places(15_000, false)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no room for 16")
        .satisfies(thrown -> assertThat(thrown.getSuppressed()).hasSize(1));
  }
}
