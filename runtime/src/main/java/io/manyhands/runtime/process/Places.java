package io.manyhands.runtime.process;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The private directories of this JVM: in shared memory, and where temporary files go. */
class Places {

  private final List<Path> roots;
  private final @Nullable PrivateDirectory[] directories;
  private final @Nullable FileStore[] stores;

  /**
   * Places that are made when they are needed.
   *
   * @param roots where, the first one first
   */
  Places(List<Path> roots) {
    this.roots = roots;
    this.directories = new @Nullable PrivateDirectory[roots.size()];
    this.stores = new @Nullable FileStore[roots.size()];
  }

  /** Shared memory, if the system has it, and the directory of temporary files. */
  static Places ofSystem() {
    List<Path> roots = new ArrayList<>();
    Path memory = Path.of("/dev/shm");
    if (Files.isDirectory(memory) && Files.isWritable(memory)) {
      roots.add(memory);
    }
    roots.add(Path.of(System.getProperty("java.io.tmpdir")));
    return new Places(roots);
  }

  int count() {
    return roots.size();
  }

  /** Bytes that are free at a place, a guess. */
  long space(int place) throws IOException {
    return store(place).getUsableSpace();
  }

  /** Kept: to find it, the system's table of mounts is read. */
  private synchronized FileStore store(int place) throws IOException {
    FileStore known = stores[place];
    if (known == null) {
      known = Files.getFileStore(roots.get(place));
      stores[place] = known;
    }
    return known;
  }

  synchronized Path directory(int place) throws IOException {
    PrivateDirectory known = directories[place];
    if (known == null || !Files.isDirectory(known.path())) {
      known = PrivateDirectory.in(roots.get(place));
      directories[place] = known;
    }
    return known.path();
  }

  /** The first place where a directory can be made. */
  Path first() throws IOException {
    IOException problem = new IOException("there is no place for temporary files");
    for (int place = 0; place < roots.size(); place++) {
      try {
        return directory(place);
      } catch (IOException e) {
        problem.addSuppressed(e);
      }
    }
    throw problem;
  }

  synchronized void delete() {
    for (PrivateDirectory directory : directories) {
      if (directory != null) {
        directory.delete();
      }
    }
  }
}
