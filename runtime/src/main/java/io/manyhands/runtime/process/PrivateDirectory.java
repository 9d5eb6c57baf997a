package io.manyhands.runtime.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A directory that only the user may enter. As long as its JVM lives, it holds a lock in there; so
 * others know which directories nobody needs any more.
 */
final class PrivateDirectory {

  private static final String PREFIX = "manyhands-";
  private static final String LOCK = "lock";
  private static final FileAttribute<?>[] PRIVATE =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
          ? new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
          }
          : new FileAttribute<?>[0];

  /**
   * How directories of this process begin. To look at the lock of one of them, and close it again,
   * would give the lock up, also that of a runtime which another class loader has loaded.
   */
  private static final String OWN = PREFIX + ProcessHandle.current().pid() + "-";

  private final Path path;
  private final FileChannel lock;

  private PrivateDirectory(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /** Creates a directory, and removes those that JVMs have left behind that were killed. */
  static PrivateDirectory in(Path root) throws IOException {
    sweep(root);
    Path path = Files.createTempDirectory(root, OWN, PRIVATE);
    Path unlocked = path.resolve(LOCK + ".new");
    FileChannel lock =
        FileChannel.open(unlocked, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    FileLock held = lock.lock();
    if (!held.isValid()) {
      throw new IOException("no lock in " + path);
    }
    Files.move(unlocked, path.resolve(LOCK));
    PrivateDirectory directory = new PrivateDirectory(path, lock);
    Runtime.getRuntime().addShutdownHook(new Thread(directory::delete));
    return directory;
  }

  private static void sweep(Path root) {
    try (DirectoryStream<Path> others = Files.newDirectoryStream(root)) {
      for (Path other : others) {
        String name = other.getFileName().toString();
        if (name.startsWith(PREFIX) && !name.startsWith(OWN) && isLeft(other)) {
          delete(other);
        }
      }
    } catch (IOException e) {
      // What cannot be removed stays.
    }
  }

  /** Whether the directory has a lock that nobody holds. One that is just being made has none. */
  private static boolean isLeft(Path directory) {
    Path file = directory.resolve(LOCK);
    if (!Files.isWritable(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      FileLock held = channel.tryLock();
      return held != null && channel.size() == 0;
    } catch (IOException | OverlappingFileLockException e) {
      return false;
    }
  }

  private static void delete(Path directory) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(directory);
    } catch (IOException e) {
      // Another one removes it at the same time, or the next one does.
    }
  }

  Path path() {
    return path;
  }

  void delete() {
    delete(path);
    try {
      lock.close();
    } catch (IOException e) {
      // The end of the JVM closes it.
    }
  }
}
