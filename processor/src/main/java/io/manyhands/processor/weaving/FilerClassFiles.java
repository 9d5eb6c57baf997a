package io.manyhands.processor.weaving;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * The class files of a javac run, located by its {@link Filer}. Files of a file system are read and
 * written by their path; those of another file manager, such as one in memory, through the filer.
 */
public final class FilerClassFiles implements ClassFiles {

  private static final String PROBE = "Probe";

  private final Filer filer;
  private final Map<String, URI> sources = new HashMap<>();
  private final Map<String, String> companions = new HashMap<>();
  private @Nullable Boolean besideSources;

  public FilerClassFiles(Filer filer) {
    this.filer = filer;
  }

  /** Tells from which source file javac has made a class. Without {@code -d} it lies beside it. */
  public void compiled(String binaryName, URI source) {
    sources.put(binaryName, source);
  }

  /**
   * Without {@code -d} the class of a generated source lies beside that source, which is not in
   * general where the classes of its package are looked for.
   */
  @Override
  public void keepTogether(String binaryName, String with) {
    companions.put(binaryName, with);
  }

  @Override
  public Optional<byte[]> read(String binaryName) throws IOException {
    try {
      Optional<Path> path = path(binaryName);
      if (path.isPresent()) {
        return Optional.of(Files.readAllBytes(path.get()));
      }
      try (InputStream in = located(binaryName).openInputStream()) {
        return Optional.of(in.readAllBytes());
      }
    } catch (FileNotFoundException | NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public void write(String binaryName, byte[] content) throws IOException {
    Optional<Path> path = path(binaryName);
    if (path.isPresent()) {
      replace(home(binaryName, path.get()), content);
      return;
    }
    FileObject file =
        filer.createResource(
            StandardLocation.CLASS_OUTPUT, packageOf(binaryName), fileName(binaryName));
    try (OutputStream out = file.openOutputStream()) {
      out.write(content);
    }
  }

  @Override
  public void delete(String binaryName) throws IOException {
    Optional<Path> path = path(binaryName);
    if (path.isPresent()) {
      Files.deleteIfExists(path.get());
    } else {
      located(binaryName).delete();
    }
  }

  private static void replace(Path path, byte[] content) throws IOException {
    Path fresh = Files.createTempFile(path.toAbsolutePath().getParent(), ".woven", ".tmp");
    try {
      Files.write(fresh, content);
      keepPermissions(path, fresh);
      try {
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    boolean posix = from.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (posix && Files.exists(from)) {
      Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    }
  }

  private Optional<Path> path(String binaryName) throws IOException {
    if (isBesideSources()) {
      return Optional.ofNullable(sources.get(binaryName))
          .filter(source -> "file".equals(source.getScheme()))
          .map(source -> Path.of(source).resolveSibling(fileName(binaryName)));
    }
    URI uri = located(binaryName).toUri();
    return "file".equals(uri.getScheme()) ? Optional.of(Path.of(uri)) : Optional.empty();
  }

  private Path home(String binaryName, Path path) throws IOException {
    String companion = companions.get(binaryName);
    Optional<Path> with = companion == null ? Optional.empty() : path(companion);
    return with.map(other -> other.resolveSibling(fileName(binaryName))).orElse(path);
  }

  /** Without an output directory javac drops the package from a file's location. */
  private boolean isBesideSources() throws IOException {
    Boolean known = besideSources;
    if (known == null) {
      URI uri = located("no.such." + PROBE).toUri();
      known =
          "file".equals(uri.getScheme())
              && !Path.of(uri).endsWith(Path.of("no", "such", PROBE + ".class"));
      besideSources = known;
    }
    return known;
  }

  private FileObject located(String binaryName) throws IOException {
    return filer.getResource(
        StandardLocation.CLASS_OUTPUT, packageOf(binaryName), fileName(binaryName));
  }

  private static String packageOf(String binaryName) {
    int dot = binaryName.lastIndexOf('.');
    return dot < 0 ? "" : binaryName.substring(0, dot);
  }

  private static String fileName(String binaryName) {
    return binaryName.substring(binaryName.lastIndexOf('.') + 1) + ".class";
  }
}
