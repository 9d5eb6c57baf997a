package io.manyhands.processor.reading;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import org.jspecify.annotations.Nullable;

/**
 * The outer compilation's paths, asked through its {@link Filer}, the only public way. It answers
 * for exact names only; it cannot list. Facts about javac's filer that this rests on, the same from
 * 17 to 25:
 *
 * <ul>
 *   <li>a missing file, an unset location and an unreadable one are exceptions of several types;
 *   <li>a directory that exists is an {@link IllegalArgumentException}, one that does not is an
 *       {@link IOException};
 *   <li>a file in a module is asked for as {@code module/package}, and only there.
 * </ul>
 */
final class OuterFiles {

  private final Filer filer;

  OuterFiles(Filer filer) {
    this.filer = filer;
  }

  Optional<FileObject> find(JavaFileManager.Location location, String scope, String name) {
    try {
      return Optional.ofNullable(ask(location, scope, name));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** False only if no file of the package can be found there. */
  boolean mayHavePackage(JavaFileManager.Location location, String module, String packageName) {
    if (packageName.isEmpty()) {
      return true;
    }
    try {
      return ask(location, module, packageName.replace('.', '/')) != null;
    } catch (IOException e) {
      return false;
    } catch (RuntimeException e) {
      return true;
    }
  }

  private @Nullable FileObject ask(JavaFileManager.Location location, String scope, String name)
      throws IOException {
    return filer.getResource(location, scope, name);
  }

  /** The directory or archive in which a file with this relative name was found. */
  static Optional<Path> root(FileObject file, String relativeName) {
    String uri = file.toUri().toString();
    int inArchive = uri.indexOf("!/");
    try {
      if (uri.startsWith("jar:") && inArchive > 0) {
        return Optional.of(Path.of(URI.create(uri.substring("jar:".length(), inArchive))));
      }
      return uri.startsWith("file:")
          ? above(Path.of(file.toUri()), Path.of(relativeName))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no file system for it
    }
  }

  private static Optional<Path> above(Path file, Path relative) {
    if (!file.endsWith(relative)) {
      return Optional.empty();
    }
    @Nullable Path root = file;
    for (int i = 0; i < relative.getNameCount() && root != null; i++) {
      root = root.getParent();
    }
    return Optional.ofNullable(root);
  }
}
