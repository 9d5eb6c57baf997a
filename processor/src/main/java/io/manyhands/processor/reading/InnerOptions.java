package io.manyhands.processor.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.tools.StandardLocation;

/** The javac options of inner compilations: as the outer one's, as far as they can be found out. */
final class InnerOptions {

  /** What stands before the number in the names of {@link SourceVersion}s. */
  private static final String PREFIX = "RELEASE_";

  private static final List<String> ALWAYS =
      List.of(
          "-proc:none",
          "-implicit:none",
          "-nowarn",
          "-Xlint:none",
          "-Xmaxerrs",
          "1000000",
          // attribute what can be attributed, also where an import or another file is in error
          "--should-stop=ifError=FLOW");

  private final List<String> options = new ArrayList<>(ALWAYS);
  private final boolean release;

  InnerOptions(ProcessingEnvironment environment) {
    SourceVersion version = environment.getSourceVersion();
    boolean preview = environment.isPreviewEnabled();
    release = isRelease(new OuterFiles(environment.getFiler()));
    if (release || preview || version != SourceVersion.latest()) {
      options.add(release ? "--release" : "-source");
      options.add(version.name().substring(PREFIX.length()));
    }
    if (preview) {
      options.add("--enable-preview");
    }
  }

  /**
   * Whether the outer compilation has an option {@code --release}, and so an older platform's API.
   * The files of that platform are of a kind that exists for every name, the others are not.
   */
  private static boolean isRelease(OuterFiles files) {
    return files
        .find(StandardLocation.SYSTEM_MODULES, "java.base/java.lang", "NoSuch$Name.class")
        .isPresent();
  }

  /** The options for sources in which these words stand before a dot. */
  List<String> forScopes(Collection<String> scopes) {
    List<String> all = new ArrayList<>(options);
    if (!release) {
      all.addAll(PlatformAccess.optionsFor(scopes));
    }
    return all;
  }
}
