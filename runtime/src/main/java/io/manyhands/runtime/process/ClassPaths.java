package io.manyhands.runtime.process;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where workers find the classes of a region. */
final class ClassPaths {

  private ClassPaths() {}

  /**
   * A class path on which a worker finds what {@code loader} finds: the application's own, where
   * that loader is the application's; else what the loader and its parents read.
   *
   * @param region a class of the region
   */
  static String of(Class<?> region) {
    ClassLoader loader = region.getClassLoader();
    Set<String> entries = new LinkedHashSet<>();
    for (ClassLoader at = loader; at != null && !isPlatform(at); at = at.getParent()) {
      if (at instanceof URLClassLoader listed) {
        for (URL url : listed.getURLs()) {
          path(url, entries);
        }
      }
    }
    if (loader != ClassLoader.getSystemClassLoader()) {
      source(region, entries);
    }
    for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
      if (!entry.isEmpty()) {
        entries.add(entry);
      }
    }
    if (!ClassPaths.class.getModule().isNamed()) {
      source(ClassPaths.class, entries);
    }
    return String.join(File.pathSeparator, entries);
  }

  private static boolean isPlatform(ClassLoader loader) {
    return loader == ClassLoader.getPlatformClassLoader();
  }

  private static void source(Class<?> type, Set<String> entries) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source != null) {
      path(source.getLocation(), entries);
    }
  }

  private static void path(@Nullable URL url, Set<String> entries) {
    if (url != null && url.getProtocol().equals("file")) {
      try {
        entries.add(Path.of(url.toURI()).toString());
      } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
        entries.add(url.getPath());
      }
    }
  }
}
